/** Go's white space in a tag: not the other spaces of Unicode, which can be part of a value without quotation marks. */
const gap = '[ \\t\\r\\n]';
const value = `(?:[^"'=<>\`\\x01-\\x20]+|'[^']*'|"[^"]*")`;
const attribute = `${gap}+[a-zA-Z_:][\\w:.-]*(?:${gap}*=${gap}*${value})?`;
const name = '[a-zA-Z][a-zA-Z\\d-]*';

const tag = new RegExp(`<(?:${name}(?:${attribute})*${gap}*/?|/${name}${gap}*)>`, 'y');
/** Before the end of a line that begins with its only tag, there are only spaces; after a slash can be some, too. */
const lineTag = new RegExp(`<(?:${name}(?:${attribute})* */?|/ *${name} *)> *$`, 'y');

/** Whether the text from the `<` at `pos` to `end` is a single tag and spaces, as goldmark 1.7 reads it. */
export function isWholeTag(text: string, pos: number, end: number): boolean {
  lineTag.lastIndex = 0;
  return lineTag.test(text.slice(pos, end));
}

/** The offset after the opening or closing tag that begins at `pos` and ends before `end`; -1 if there is none. */
export function tagEnd(text: string, pos: number, end: number): number {
  tag.lastIndex = pos;
  return tag.test(text) && tag.lastIndex <= end ? tag.lastIndex : -1;
}
