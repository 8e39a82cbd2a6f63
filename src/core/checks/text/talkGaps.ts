import { say, type Message, type Problem } from '../../problem.js';
import { talksOf, type Evidence, type Recap, type Talk } from '../../recap/recap.js';
import { isContainerTitle, isSectionTitle } from '../../recap/sectionTitle.js';
import { offsetAt } from '../../text.js';
import type { TextCheck } from './textPage.js';

/** What most talks of a post have, and a few lack. */
interface Gap {
  readonly code: string;
  readonly message: Message;
  /** Of the talks, how many have it at least where it is missed in the others. */
  readonly share: number;
  readonly has: (talk: Talk, recap: Recap) => boolean;
  /** Whether a talk that has it has it in a form that is looked for elsewhere; in any form where there is none. */
  readonly isFormal?: (talk: Talk) => boolean;
  /** Whether panels, opening words and the like are missed, too. */
  readonly ofAll: boolean;
}

/** What a heading or a line of its own says of speakers. */
const formal: readonly Evidence[] = ['speakers-line', 'heading-by', 'heading-names'];

const gaps: readonly Gap[] = [
  {
    code: 'talk-notes-missing',
    message: say('This talk has no notes yet.'),
    share: 0.5,
    has: hasNotes,
    ofAll: true,
  },
  {
    code: 'talk-speakers-missing',
    message: say('Who gave this talk? Most others of this post say it.'),
    share: 0.8,
    has: ({ speakers }) => speakers.length > 0,
    // Where they are named in the notes, they may be so in words that nobody reads.
    isFormal: ({ evidence }) => evidence.some((sign) => formal.includes(sign)),
    ofAll: false,
  },
  {
    code: 'talk-link-missing',
    message: say('This talk has no link to its page, slides or video, as most others of this post have.'),
    share: 0.8,
    has: hasLink,
    ofAll: false,
  },
];

/** With fewer talks nobody knows what is usual. */
const fewestTalks = 4;

/** Talks without notes, without speakers, without a link, in a post that has them elsewhere. */
export const talkGaps: TextCheck = {
  codes: gaps.map(({ code }) => code),
  check: ({ recap }) => {
    const talks = talksOf(recap).filter(({ form }) => form === 'heading');
    return talks.length < fewestTalks ? [] : gaps.flatMap((gap) => missing(gap, talks, recap));
  },
};

function missing(gap: Gap, talks: readonly Talk[], recap: Recap): readonly Problem[] {
  const { code, message, share, has, isFormal = () => true, ofAll } = gap;
  const having = new Set(talks.filter((talk) => has(talk, recap)));
  if ([...having].filter(isFormal).length < talks.length * share) return [];
  return talks
    .filter((talk) => !having.has(talk) && (ofAll || !isOther(talk.title)))
    .map(({ headingRange: range }) => ({ code, severity: 'information', message, range }));
}

/** What is no talk of one speaker with a page of its own, and what may say in words of its own who spoke. */
function isOther(title: string): boolean {
  const other =
    /\b(?:panel|keynotes?|bofs?|intro|logistics|retrospective)\b|\s[-–—]+\s|\)$|^(?:podium|round ?table|fishbowl|q ?& ?a|opening|closing|welcome|lightning|ignite|open ?space|unconference|workshop|hallway|day \d)/i;
  return title === '' || other.test(title) || isSectionTitle(title) || isContainerTitle(title);
}

/** Whether anything stands below the lines that tell of the talk. */
function hasNotes(talk: Talk, { source, reading }: Recap): boolean {
  const { headingRange, range } = talk;
  const index = headingIndex(reading.headings, headingRange.start.line);
  const above = reading.facts[index]?.lines.notesLine ?? 0;
  const start = offsetAt(source, { line: headingRange.end.line + 1 + above, character: 0 });
  return /\S/.test(source.text.slice(start, offsetAt(source, range.end)));
}

/** The index of the heading of a line. */
function headingIndex(headings: Recap['reading']['headings'], line: number): number {
  let low = 0;
  let high = headings.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasLink({ url, links, headingRange, range }: Talk, { source }: Recap): boolean {
  if (url !== undefined || links.length > 0) return true;
  return /\]\(|\]\[|:\/\//.test(source.text.slice(offsetAt(source, headingRange.start), offsetAt(source, range.end)));
}
