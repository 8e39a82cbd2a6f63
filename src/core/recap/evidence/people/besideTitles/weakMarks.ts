import type { PlainLine } from '../../plainLine.js';
import { withWords } from '../byWords.js';
import { splitAtMark, type WeakMark } from './splitAtMark.js';

const weakMark = new RegExp(String.raw`[,，、:：]|\sby\s|\s[-–—]\s|\s(?:${withWords})\s`, 'i');

/** Whether a title has a mark at all at which it may have names. */
export function mayHaveWeakMark({ text }: PlainLine): boolean {
  return weakMark.test(text);
}

/** The marks at which a title that no dash parts may have names. */
export function weakMarksOf(title: PlainLine): readonly WeakMark[] {
  if (!mayHaveWeakMark(title)) return [];
  const marks = (['colon-last', 'comma-first', 'comma-last'] as const).filter(
    (mark) => splitAtMark(title, mark) !== undefined,
  );
  return splitAtMark(title, 'with-last')?.isPlain ? [...marks, 'with-last'] : marks;
}
