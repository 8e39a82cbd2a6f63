/** What stays in a path; an escape stays as a whole. */
const allowed = /[\p{L}\p{Nd}\p{M}./\\_#+~\-@]|%(?=[\da-fA-F]{2})/u;

/** A path as Hugo makes it of a title: white space becomes a hyphen, and what is not part of a path goes. */
export function sanitizePath(text: string): string {
  let path = '';
  let [pending, wasHyphen] = [false, false];
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const isAllowed = allowed.test(character === '%' ? text.slice(at, at + 3) : character);
    at += character.length;
    if (isAllowed) {
      wasHyphen = character === '-';
      if (pending && !wasHyphen) path += '-';
      pending = false;
      path += character;
    } else if (path !== '' && !wasHyphen && /\s/.test(character)) pending = true;
  }
  return path;
}
