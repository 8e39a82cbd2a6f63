import type { Day } from '../../model/day.js';
import type { Recap } from '../../model/recap.js';
import type { RelatedLink, Section, Talk } from '../../model/talk.js';
import { daysOf, talksOf } from '../../model/recap.js';

/** The outline of a recap as plain data for other programs: what `recap outline --json` prints. Lines count from 1. */
export interface OutlineJson {
  readonly title: string | null;
  readonly days: readonly DayJson[];
  /** The talks outside any day. */
  readonly talks: readonly TalkJson[];
  /** Every section that is not a talk, at any depth, in document order; not the headings inside a talk. */
  readonly sections: readonly SectionJson[];
}

export interface DayJson {
  readonly title: string;
  readonly line: number;
  /** `null` where the day is not a heading. */
  readonly level: number | null;
  /** `YYYY-MM-DD`, where it is known. */
  readonly date: string | null;
  /** At any depth below the day. */
  readonly talks: readonly TalkJson[];
}

export interface TalkJson {
  readonly title: string;
  readonly line: number;
  /** `null` where the talk is not a heading. */
  readonly level: number | null;
  readonly url: string | null;
  /** Their names alone. */
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  readonly words: number;
}

export interface SectionJson {
  readonly title: string;
  readonly line: number;
  readonly level: number;
}

/** A recap's outline as plain data. Nothing of the model is shared with it, so the model may grow. */
export function toOutlineJson(recap: Recap): OutlineJson {
  const loose = recap.parts.filter((part) => part.kind !== 'day');
  return {
    title: recap.title ?? null,
    days: daysOf(recap).map((day) => ({
      ...placeOf(day),
      level: day.form === 'line' ? null : day.level,
      date: day.date ?? null,
      talks: talksOf(day).map(toTalkJson),
    })),
    talks: talksOf({ parts: loose }).map(toTalkJson),
    sections: sectionsOf(recap.parts).map(placeOf),
  };
}

function toTalkJson(talk: Talk): TalkJson {
  const { title, line, level } = placeOf(talk);
  return {
    title,
    line,
    level: talk.form === 'heading' ? level : null,
    url: talk.url ?? null,
    speakers: talk.speakers.map(({ name }) => name),
    tags: [...talk.tags],
    links: talk.links.map(({ kind, url }) => ({ kind, url })),
    words: talk.words,
  };
}

function placeOf({ title, headingRange, level }: Day | Talk | Section): SectionJson {
  return { title, line: headingRange.start.line + 1, level };
}

/** The sections at any depth, each before those below it. */
function sectionsOf(parts: readonly (Day | Talk | Section)[]): Section[] {
  return parts.flatMap((part) => {
    if (part.kind === 'talk') return [];
    return part.kind === 'section' ? [part, ...sectionsOf(part.parts)] : sectionsOf(part.parts);
  });
}
