import type { FrontMatter } from '../../../frontMatter/frontMatter.js';
import type { Range } from '../../../text.js';

/** The range for a problem of the front matter as a whole: its opening delimiter. */
export function openerOf({ range, format }: FrontMatter): Range {
  const length = format === 'json' ? 1 : 3;
  return { start: range.start, end: { line: range.start.line, character: range.start.character + length } };
}
