import type { Day, Part, Recap, Section, Talk } from '../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';

/** Parts made by hand, for what reads the model: heading on `line`, all up to `last` below it. */
function part(title: string, level: number, line: number, last: number): Part {
  const start = { line, character: 0 };
  const end = { line: last, character: 0 };
  return {
    title,
    level,
    headingRange: { start, end: { line, character: 1 } },
    range: { start, end },
    bodyRange: { start: end, end },
    certainty: 'sure',
  };
}

export function day(title: string, [level, line, last]: readonly [number, number, number], parts: Day['parts']): Day {
  return { ...part(title, level, line, last), kind: 'day', form: 'heading', date: undefined, parts };
}

export function section(
  title: string,
  [level, line, last]: readonly [number, number, number],
  parts: Section['parts'] = [],
): Section {
  return { ...part(title, level, line, last), kind: 'section', parts };
}

export function talk(
  title: string,
  [level, line, last]: readonly [number, number, number],
  more: Partial<Talk> = {},
): Talk {
  return {
    ...part(title, level, line, last),
    kind: 'talk',
    form: 'heading',
    url: undefined,
    speakers: [],
    tags: [],
    links: [],
    words: 0,
    images: 0,
    tweets: 0,
    evidence: [],
    ownLines: {
      speakers: [],
      tags: [],
      speakersLine: undefined,
      tagsLine: undefined,
      linksLine: undefined,
      notesLine: line + 1,
    },
    parts: [],
    ...more,
  };
}

export function recap(text: string, parts: Recap['parts'], linesLackingSpace: readonly number[] = []): Recap {
  return { ...parseRecap(text), frontMatter: undefined, title: undefined, parts, linesLackingSpace };
}
