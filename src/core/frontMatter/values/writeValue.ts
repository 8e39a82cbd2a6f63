import type { FrontMatterFormat } from '../frontMatter.js';

/** Words that YAML does not read as strings. */
const yamlWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Starts with a letter or slash and contains nothing that has a meaning in YAML. */
const plainYaml = /^[\p{L}/][\p{L}\p{N}_ /.+()'’–—!?-]*$/u;

/** Formats a string; `inList` for an item in brackets. YAML strings are quoted only if necessary. */
export function writeText(text: string, format: FrontMatterFormat, inList = false): string {
  const isPlain = plainYaml.test(text) && !text.endsWith(' ') && !yamlWord.test(text);
  if (format === 'yaml' && isPlain && !(inList && /^\S+ - /.test(text))) return text;
  // JSON's escapes are valid in TOML and YAML, too. DEL, which only TOML requires to be escaped, is dropped.
  return JSON.stringify(text).replaceAll('\u007f', '');
}

/** Formats strings as a list in brackets. */
export function writeList(texts: readonly string[], format: FrontMatterFormat): string {
  return `[${texts.map((text) => writeText(text, format, true)).join(', ')}]`;
}

/** Formats a date: unquoted except in JSON, which has no dates. */
export function writeDate(date: string, format: FrontMatterFormat): string {
  return format === 'json' ? `"${date}"` : date;
}
