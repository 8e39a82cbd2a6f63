import { say, type Fix, type Message, type Problem } from '../problem.js';
import { findKey, soundEntries } from '../frontMatter/frontMatter.js';
import type { Recap } from '../recap/model/recap.js';
import type { Lack, Progress } from '../recap/queries/progress.js';
import { shownDescription } from '../preview/pageHead.js';
import { thumbnailOf } from '../site/images/thumbnail.js';
import type { Range } from '../text.js';

/** What an entry is about; lists show them in this order. */
export const readinessKinds = ['problem', 'talk', 'frontMatter', 'card', 'alternative', 'todo'] as const;

export type ReadinessKind = (typeof readinessKinds)[number];

/** Something to look at before a recap is published. */
export interface ReadinessEntry {
  readonly kind: ReadinessKind;
  readonly message: Message;
  /** Where it leads. */
  readonly range: Range;
  /** Whether the recap is not ready as long as it is there. */
  readonly blocks: boolean;
  /** How it can be fixed on the spot, best first. */
  readonly fixes: readonly Fix[];
  /** Of a talk: what it lacks. */
  readonly lacks?: readonly Lack[];
}

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
};

/** Everything to look at, in the order of the kinds and then of the document. */
export function readinessOf(recap: Recap, progress: Progress, problems: readonly Problem[]): readonly ReadinessEntry[] {
  const codes = new Set(problems.map(({ code }) => code));
  const entries = [
    ...problems.filter(({ code }) => !later.includes(code)).map(entryOfProblem),
    ...unfinishedTalks(progress),
    ...gapsOf(recap, progress, codes),
    ...(codes.has('description-long') ? [] : longDescription(recap)),
    ...withoutImage(recap),
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

function entryOfProblem({ code, severity, message, range, fixes = [] }: Problem): ReadinessEntry {
  const kind = kindsOfCodes[code] ?? 'problem';
  return { kind, message, range, blocks: severity !== 'information' || kind === 'todo', fixes };
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

/** A description that search results do not show in full. */
function longDescription({ frontMatter }: Recap): readonly ReadinessEntry[] {
  const description = findKey(soundEntries(frontMatter), 'description');
  if (typeof description?.value !== 'string') return [];
  const { length } = Array.from(description.value.trim().replace(/\s+/g, ' '));
  if (length <= shownDescription) return [];
  const message = say(
    'This description has {1} characters; search results show about {0}.',
    String(shownDescription),
    String(length),
  );
  return [{ kind: 'card', message, range: description.valueRange, blocks: false, fixes: [] }];
}

/** Share cards show an image. */
function withoutImage({ frontMatter }: Recap): readonly ReadinessEntry[] {
  if (!frontMatter || thumbnailOf(soundEntries(frontMatter)) !== undefined) return [];
  const { end } = frontMatter.contentRange;
  const message = say('No image is named for share cards, such as "images" or "cover".');
  return [{ kind: 'card', message, range: { start: end, end }, blocks: false, fixes: [] }];
}
