import { isTime } from '../../../recap/candidates/title/leadingMarks.js';
import type { Recap, Talk } from '../../../recap/model/recap.js';
import { lineAt } from '../../../text.js';
import type { TitleForm } from './titleForm.js';

/** What is on lines of their own above the title of a talk that begins with its time: that time, and perhaps the names. */
export function readSlotForm(
  { source }: Recap,
  { form, headingRange: { start }, speakers }: Talk,
  titleLine: number,
): Partial<Pick<TitleForm, 'time' | 'names'>> {
  const time = lineAt(source, start.line)
    .replace(/[\s\\]+$|<br\s*\/?>\s*$/i, '')
    .trimEnd();
  if (form !== 'line' || titleLine <= start.line || !isTime(time)) return {};
  const isNamed = titleLine === start.line + 2 && speakers.length > 0;
  const areAbove = isNamed && lineAt(source, start.line + 1).includes(speakers[0]!.name);
  return { time: `${time}\n`, ...(areAbove && { names: { side: 'before', between: '\n', after: '' } as const }) };
}
