/** The text as inline Markdown that shows exactly it, on one line, with as few backslashes as that needs. */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /[\\`*[\]<]|&(?=#?\w+;)|~(?=~)|(?<=\{)\{(?=[<%])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=(?:^| ))#+$/gu,
      '\\$&',
    );
}

/** Inline Markdown as it is in a cell of a table, where a pipe would be the cell's end. */
export function escapePipes(markdown: string): string {
  return markdown.replace(/(?<!\\)\|/g, '\\|');
}

/** A link's target: one that holds blanks or parentheses goes between angle brackets. */
export function formatTarget(url: string): string {
  const target = url.replace(/[\r\n<>]/g, encodeURIComponent).trim();
  return /[\s()]/.test(target) ? `<${target}>` : target;
}

/** "Ada", "Ada & Grace", "Ada, Grace & Edsger"; `joiner`: what is between the last two, blanks included. */
export function joinNames(names: readonly string[], joiner: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${joiner}${names.at(-1)!}`;
}
