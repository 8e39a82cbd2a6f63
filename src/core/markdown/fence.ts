import { attributesAt, bracesIn, type Attributes } from '../post/attributes.js';

/** The language in the info string of a fence, as written. */
export function languageOf(info: string): string {
  return /^\s*([^\s{]*)/.exec(info)![1]!;
}

/** The options and attributes in the info string of a fence. */
export function attributesOf(info: string): Attributes {
  const braces = bracesIn(info);
  return (braces && attributesAt(info.slice(braces.start, braces.end), 0)?.attributes) ?? [];
}

/** Without the empty lines at the end, which are not published. */
export function withoutEmptyEnd(content: string): string {
  let end = content.length;
  while (end > 0 && content[end - 1] === '\n') end--;
  return end === 0 ? '' : `${content.slice(0, end)}\n`;
}
