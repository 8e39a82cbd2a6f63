import type { PlainLine } from '../../plainLine.js';
import { splitAtMark, type WeakMark } from './splitAtMark.js';

const weakMark = /[,，、:：]|\sby\s|\s[-–—]\s/i;

/** Whether a title has a mark at all at which it may have names. */
export function mayHaveWeakMark({ text }: PlainLine): boolean {
  return weakMark.test(text);
}

/** The marks at which a title that no dash parts may have names. */
export function weakMarksOf(title: PlainLine): readonly WeakMark[] {
  if (!mayHaveWeakMark(title)) return [];
  return (['colon-last', 'comma-first', 'comma-last'] as const).filter(
    (mark) => splitAtMark(title, mark) !== undefined,
  );
}
