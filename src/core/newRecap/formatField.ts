import type { FrontMatterFormat } from '../frontMatter/frontMatter.js';

/**
 * Formats a front matter key and its value; strings use the quotation marks of `like`, a value in the site's style, and
 * lists use its form.
 */
export function formatField(
  format: FrontMatterFormat,
  key: string,
  value: string | boolean | readonly string[],
  like: string,
): string {
  if (format === 'json') return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const mark = format === 'toml' ? ' = ' : ': ';
  if (typeof value === 'boolean') return `${key}${mark}${value}`;
  if (typeof value === 'string') return `${key}${mark}${formatText(format, value, like)}`;
  if (format === 'toml' || like.startsWith('['))
    return `${key}${mark}[${value.map((each) => formatText(format, each, /["']/.exec(like)?.[0] ?? '')).join(', ')}]`;
  const indent = /^[\t ]*(?=-)/m.exec(like)?.[0] ?? '  ';
  return [`${key}:`, ...value.map((each) => `${indent}- ${formatText(format, each, '')}`)].join('\n');
}

function formatText(format: FrontMatterFormat, text: string, like: string): string {
  // A date needs no quotation marks in either format, but gets them if `like` has them.
  if (/^\d{4}-\d{2}-\d{2}\S*$/.test(text) && !/^["']/.test(like)) return text;
  if (like.startsWith("'") && (format === 'yaml' || !text.includes("'"))) return `'${text.replaceAll("'", "''")}'`;
  const isPlain =
    format === 'yaml' &&
    !like.startsWith('"') &&
    /^\p{L}[\p{L}\p{N} ._/-]*$/u.test(text) &&
    !/^(?:true|false|yes|no|on|off|null|y|n)$|\s$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
