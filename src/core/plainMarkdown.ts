/** Every mark that has a meaning in Markdown, in HTML or in VS Code's labels (`$(icon)`) or makes an address a link. */
const marks = /[!#$&()*+\-.:<=>@[\\\]^_`{|}~]/g;

/** Text as Markdown that shows the text and nothing else, on one line. */
export function escapeMarkdown(text: string): string {
  // VS Code looks for icons after it has removed backslashes.
  return toLine(text).replace(marks, (mark) => (mark === '$' ? '&#36;' : `\\${mark}`));
}

/** Text as a code span on one line, which nothing in the text can end. Not for cells of tables, which end at `|`. */
export function codeSpan(text: string): string {
  const line = toLine(text);
  if (line === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** An address in the parentheses of a link, which nothing in it can end. */
export function linkAddress(url: string): string {
  return `<${toLine(url).replace(/[<>\\\s]/g, encodeURIComponent)}>`;
}

/**
 * Text for a notification, in which VS Code makes links of `[label](address)`, also of those that run commands. It has no
 * escape for that: an invisible character goes between the brackets.
 */
export function withoutLinks(text: string): string {
  return text.replace(/\](?=\()/g, ']\u2060');
}

/** A line break could begin a block. Control characters are not shown. */
function toLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
