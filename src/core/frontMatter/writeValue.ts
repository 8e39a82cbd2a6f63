import type { FrontMatterFormat } from './frontMatter.js';

/** What YAML takes for something else than text. */
const yamlWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Letters first, then nothing that YAML gives a meaning to. */
const plainYaml = /^[\p{L}/][\p{L}\p{N}_ /.+()'’–—!?-]*$/u;

/** A text as it is written in the format; `inList` as one of several in brackets. YAML goes without quotes where it can. */
export function writeText(text: string, format: FrontMatterFormat, inList = false): string {
  const isPlain = plainYaml.test(text) && !text.endsWith(' ') && !yamlWord.test(text);
  if (format === 'yaml' && isPlain && !(inList && /^\S+ - /.test(text))) return text;
  // JSON's escapes are those of TOML and of YAML, too; the one character that only TOML wants escaped is no text.
  return JSON.stringify(text).replaceAll('\u007f', '');
}

/** Some texts as a list in brackets. */
export function writeList(texts: readonly string[], format: FrontMatterFormat): string {
  return `[${texts.map((text) => writeText(text, format, true)).join(', ')}]`;
}

/** A date of one of Hugo's layouts: bare but for JSON, which knows no dates. */
export function writeDate(date: string, format: FrontMatterFormat): string {
  return format === 'json' ? `"${date}"` : date;
}
