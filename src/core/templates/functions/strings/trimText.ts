/** A set of characters for `trim` and its relatives. */
type Characters = ReadonlySet<string>;

/** Removes the characters of a set from the ends of a text. */
export function trimText(text: string, cutset: string, ends: 'both' | 'start' | 'end' = 'both'): string {
  const cut: Characters = new Set(cutset);
  const characters = Array.from(text);
  let [start, end] = [0, characters.length];
  if (ends !== 'end') while (start < end && cut.has(characters[start] ?? '')) start++;
  if (ends !== 'start') while (end > start && cut.has(characters[end - 1] ?? '')) end--;
  return characters.slice(start, end).join('');
}

const space = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const spaceAtStart = new RegExp(`^${space}+`);
const isSpace = new RegExp(`^${space}$`);

/** Whether a character is white space to Go. */
export function isSpaceCharacter(character: string): boolean {
  return isSpace.test(character);
}

/** A text without white space at its ends, which to Go is not quite what it is here. */
export function trimSpace(text: string): string {
  let end = text.length;
  // A pattern that is anchored only at its end would be tried at every space.
  while (end > 0 && isSpaceCharacter(text[end - 1] ?? '')) end--;
  return text.slice(0, end).replace(spaceAtStart, '');
}
