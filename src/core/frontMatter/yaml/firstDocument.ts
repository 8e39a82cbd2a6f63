/**
 * The text of a file up to its second document, with spaces for the `---` before the first one: front matter has neither.
 * Offsets remain.
 */
export function firstDocument(text: string): string {
  const first = /^(?:[ \t]*(?:#.*)?\r?\n)*---(?=\s|$)/.exec(text)?.[0] ?? '';
  const rest = text.slice(first.length);
  const end = rest.search(/^---(?=\s|$)/m);
  return first.replace(/[^\r\n]/g, ' ') + (end < 0 ? rest : rest.slice(0, end));
}
