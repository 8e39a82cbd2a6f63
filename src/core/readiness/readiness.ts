import { say, type Problem } from '../problem.js';
import { findKey, soundEntries } from '../frontMatter/frontMatter.js';
import type { Recap } from '../recap/model/recap.js';
import type { Progress } from '../recap/queries/progress.js';
import { linkCodes } from '../links/answer.js';
import { offsetAt } from '../text.js';
import { cardEntries } from './cardEntries.js';
import type { LookedUp } from './lookUp.js';
import { pictureCodes } from './pictures.js';
import { readinessKinds, type ReadinessEntry, type ReadinessKind } from './readinessEntry.js';

/** Problems that belong to another part of the list. */
const kindsOfCodes: Readonly<Record<string, ReadinessKind>> = {
  'image-alt-missing': 'alternative',
  'figure-alt-missing': 'alternative',
  'description-long': 'card',
  'image-missing': 'card',
  'title-missing': 'frontMatter',
  'date-missing': 'frontMatter',
  'description-missing': 'frontMatter',
  todo: 'todo',
  ...Object.fromEntries(linkCodes.map((code) => [code, 'link' as const])),
  ...Object.fromEntries(pictureCodes.map((code) => [code, 'picture' as const])),
};

/**
 * Everything to look at, in the order of the kinds and then of the document. Without what was looked up, it has what can be
 * said of the text alone: that is all that can block.
 */
export function readinessOf(
  recap: Recap,
  progress: Progress,
  problems: readonly Problem[],
  looked?: LookedUp,
): readonly ReadinessEntry[] {
  const codes = new Set(problems.map(({ code }) => code));
  const entries = [
    ...problems.filter(({ code }) => !later.includes(code)).map((problem) => entryOfProblem(problem, recap)),
    ...unfinishedTalks(progress),
    ...gapsOf(recap, progress, codes),
    ...cardEntries(recap, codes, looked),
  ];
  return readinessKinds.flatMap((kind) =>
    entries.filter((entry) => entry.kind === kind).sort((one, other) => one.range.start.line - other.range.start.line),
  );
}

/** A date in the future or the past is settled by the last step. */
const later = ['publish-future'];

/** Whether nothing is left that has to be done. */
export function isReady(entries: readonly ReadinessEntry[]): boolean {
  return !entries.some(({ blocks }) => blocks);
}

function entryOfProblem({ code, severity, message, range, fixes = [] }: Problem, { source }: Recap): ReadinessEntry {
  const kind = kindsOfCodes[code] ?? 'problem';
  const entry = { kind, message, range, blocks: severity !== 'information' || kind === 'todo', fixes };
  const address = (): string => source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
  return kind === 'link' ? { ...entry, address: address() } : entry;
}

function unfinishedTalks({ left, emptyDays }: Progress): readonly ReadinessEntry[] {
  const talks = Array.from(left, ([talk, lacks]): ReadinessEntry => {
    const message = say('{0}', talk.title);
    return { kind: 'talk', message, range: talk.headingRange, blocks: lacks.includes('notes'), fixes: [], lacks };
  });
  const days = emptyDays.map(({ title, headingRange }): ReadinessEntry => {
    return { kind: 'talk', message: say('"{0}" has no talks.', title), range: headingRange, blocks: true, fixes: [] };
  });
  return [...talks, ...days];
}

const gapMessages = {
  title: say('The front matter has no title.'),
  date: say('The front matter has no date.'),
  description: say('The front matter has no description.'),
};

/** What no problem says already. */
function gapsOf({ frontMatter }: Recap, { gaps }: Progress, codes: ReadonlySet<string>): readonly ReadinessEntry[] {
  return gaps
    .filter((gap) => !codes.has(`${gap}-missing`))
    .map((gap) => {
      const entry = findKey(soundEntries(frontMatter), gap);
      const end = entry?.valueRange.end ?? frontMatter!.contentRange.end;
      return { kind: 'frontMatter', message: gapMessages[gap], range: { start: end, end }, blocks: true, fixes: [] };
    });
}
