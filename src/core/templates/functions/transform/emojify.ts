/** Longer than the name of any emoji. */
const longest = 64;

/** Replaces names such as `:heart:` by the emoji, as Hugo's `emojify` finds them. */
export function emojify(text: string, emoji: (name: string) => string | undefined): string {
  let result = '';
  let at = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', at)) {
    const end = text.indexOf(':', colon + 1);
    if (end < 0) break;
    const name = text.slice(colon + 1, end);
    const found = name !== '' && name.length <= longest && !name.includes(' ') ? emoji(name) : undefined;
    result += text.slice(at, colon) + (found ?? `:${name}`);
    at = found === undefined ? end : end + 1;
  }
  return result + text.slice(at);
}
