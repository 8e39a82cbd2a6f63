import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import type { Progress, Tally } from '../../core/recap/queries/progress.js';
import { nameGaps } from './nameLacks.js';
import { toText } from '../editor/convert.js';

export function countDays(days: number): string {
  return toText(sayCount('{0} day|{0} days', days));
}

export function countRecaps(recaps: number): string {
  return toText(sayCount('{0} recap|{0} recaps', recaps));
}

export function countTalks(talks: number): string {
  return toText(sayCount('{0} talk|{0} talks', talks));
}

/** "3 of 5 written", or "5 talks" if all are written. */
export function countWritten({ written, talks }: Tally): string {
  return written === talks ? countTalks(talks) : vscode.l10n.t('{0} of {1} written', written, talks);
}

/** "1 of 4 talks, 2 days without talks, no title, no description"; empty if nothing is left. */
export function countLeft({ left, talks, emptyDays, gaps, unwritten }: Progress): string {
  const ofTalks = left.size > 0 && toText(sayCount('{1} of {0} talk|{1} of {0} talks', talks, String(left.size)));
  const missing = gaps.map((gap) => vscode.l10n.t('no {0}', nameGaps([gap])));
  return [ofTalks, countUnwritten(unwritten.length), countEmptyDays(emptyDays.length), ...missing]
    .filter(Boolean)
    .join(', ');
}

/** Of the sessions that the author attends; empty if there are none. */
export function countUnwritten(sessions: number): string {
  return sessions === 0 ? '' : toText(sayCount('{0} session without a talk|{0} sessions without a talk', sessions));
}

/** Empty if there are none. */
export function countEmptyDays(days: number): string {
  if (days === 0) return '';
  return toText(sayCount('{0} day without talks|{0} days without talks', days));
}

export function countWords(words: number): string {
  return toText(sayCount('{0} word|{0} words', words));
}

export function countMinutes(minutes: number): string {
  return toText(sayCount('{0} min read|{0} min read', minutes));
}

export function countImages(images: number): string {
  return toText(sayCount('{0} image|{0} images', images));
}

export function countPosts(posts: number): string {
  return toText(sayCount('{0} post on X|{0} posts on X', posts));
}
