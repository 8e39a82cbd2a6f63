import { talksOf, type Recap } from '../recap/model/recap.js';

/** An entry in the preview's bar of days and talks. Lines are zero-based, `endLine` exclusive. */
export interface OutlineStop {
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
}

/** A day with its talks; without a title, the talks outside any day. */
export interface OutlineDay extends OutlineStop {
  readonly isDay: boolean;
  readonly talks: readonly OutlineStop[];
}

/** The days and talks of a recap, in document order. */
export function pageOutlineOf(recap: Recap): readonly OutlineDay[] {
  const days: OutlineDay[] = [];
  for (const part of recap.parts) {
    const talks = (part.kind === 'talk' ? [part] : talksOf(part)).map(stopOf);
    const last = days.at(-1);
    if (part.kind === 'day') days.push({ ...stopOf(part), isDay: true, talks });
    else if (talks.length === 0) continue;
    else if (last?.isDay === false)
      days[days.length - 1] = { ...last, endLine: stopOf(part).endLine, talks: last.talks.concat(talks) };
    else days.push({ ...stopOf(part), title: '', isDay: false, talks });
  }
  return days;
}

function stopOf({ title, headingRange, range }: Recap['parts'][number]): OutlineStop {
  return { title, line: headingRange.start.line, endLine: range.end.line + 1 };
}
