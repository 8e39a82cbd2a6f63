import { fields } from '../../../frontMatter/fields.js';
import type { FrontMatterEntry } from '../../../frontMatter/frontMatter.js';

const dateKeys = new Set(fields.filter(({ kinds }) => kinds.includes('date')).map(({ key }) => key.toLowerCase()));

/** Whether Hugo reads the value of an entry as a date. */
export function isDateEntry({ key }: FrontMatterEntry): boolean {
  return dateKeys.has(key.toLowerCase());
}
