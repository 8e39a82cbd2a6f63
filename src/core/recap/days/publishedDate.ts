import { valueOf, type FrontMatter } from '../../frontMatter/frontMatter.js';
import { parseHugoDate } from '../../frontMatter/parseHugoDate.js';

/** The day of the front matter's date as written, `YYYY-MM-DD`, where Hugo can read it. */
export function publishedDate(frontMatter: FrontMatter | undefined): string | undefined {
  const written = valueOf(frontMatter, 'date');
  if (typeof written !== 'string' || !parseHugoDate(written)) return undefined;
  return /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0];
}
