import { isEmpty } from '../../frontMatter/fields.js';
import { entryOf, valueOf } from '../../frontMatter/frontMatter.js';
import type { Recap } from '../model/recap.js';

/** A key of the front matter that a recap still needs. */
export type FrontMatterGap = 'title' | 'date' | 'description';

/**
 * The keys that are still to be filled in. A date that is not there may come from elsewhere, such as the name of the
 * file. A description is missing where there is a title: other notes than posts have neither.
 */
export function frontMatterGaps({ frontMatter, parts, title }: Recap): readonly FrontMatterGap[] {
  // A page with neither days nor talks is not a recap.
  if (!frontMatter || parts.every(({ kind }) => kind === 'section')) return [];
  const has = (key: string): boolean => entryOf(frontMatter, key) !== undefined;
  const isBlank = (key: string): boolean => isEmpty(valueOf(frontMatter, key));
  const gaps: FrontMatterGap[] = [];
  if (title === undefined || title === '') gaps.push('title');
  if (has('date') && isBlank('date')) gaps.push('date');
  if ((has('title') || has('description')) && isBlank('description') && isBlank('summary')) gaps.push('description');
  return gaps;
}
