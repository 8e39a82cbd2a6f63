import { isEmpty } from '../frontMatter/fields.js';
import { valueOf, type FrontMatter } from '../frontMatter/frontMatter.js';
import { parseHugoDate } from '../frontMatter/parseHugoDate.js';
import { parsePost } from '../post/parsePost.js';
import type { Post } from '../post/post.js';
import { reviseSource } from '../reviseSource.js';
import { lineAt, lineCount, type SourceText } from '../text.js';
import { buildParts } from './talks/buildParts.js';
import { dayDates } from './days/dayDates.js';
import { decideDays } from './days/decideDays.js';
import { addListTalks } from './talks/addListTalks.js';
import { decideTalks, type TalkDecisions } from './talks/decideTalks.js';
import { flatten, nestHeadings, type HeadingNode } from './talks/nestHeadings.js';
import { readTalkLines, type TalkLines } from './evidence/readTalkLines.js';
import {
  talksOf,
  type Day,
  type Part,
  type ReadingOptions,
  type Recap,
  type Section,
  type Talk,
} from './model/recap.js';
import { readSections, type FormerReading } from './readSections.js';
import { tellsOfConference } from './evidence/tellsOfConference.js';
import { saidOf } from './model/corrections.js';
import { titlesOf } from './talks/titlesOf.js';

/** Two items with a name may be anything. */
const fewestListed = 3;

/** Parses a text and reads it as a recap (`readRecap`). With the recap of a former version of the text, what did not change is taken over. */
export function parseRecap(text: string, options: ReadingOptions = {}, previous?: Recap): Recap {
  return readRecap(parsePost(text, previous?.post), options, previous);
}

/**
 * Reads a post as a recap. Never throws: half-typed text gives a smaller recap. With the recap of a former version of the
 * post, what did not change is not read again; the result is the same.
 */
export function readRecap(post: Post, options: ReadingOptions = {}, previous?: Recap): Recap {
  const { source, frontMatter, bodyLine } = post;
  const reading = readSections(post, options.dayWords ?? [], formerOf(post, previous));
  const { headings, facts, definitions } = reading;
  const said = saidOf(facts, options.corrections ?? []);
  const roots = nestHeadings(headings, facts, said, lineCount(source) - 1);
  const event = eventHeading(roots);
  const title = valueOf(frontMatter, 'title');
  const recapTitle = isEmpty(title) || typeof title === 'object' ? event?.facts.heading.line.text : String(title);
  const sections = event ? [...event.children, ...roots.slice(1)] : roots;
  const isConference = tellsOfConference(source);
  const days = decideDays(sections, isConference);
  const talks = decideTalks(sections, days, isConference, options.talkLevel);
  const dateOf = datesOf(
    flatten(sections).filter(({ heading }) => days.has(heading)),
    frontMatter,
    recapTitle ?? '',
  );
  const partsWith = (decided: TalkDecisions): readonly (Day | Talk | Section)[] => {
    const titleOf = titlesOf(flatten(sections).filter(({ heading }) => decided.has(heading)));
    return buildParts(source, sections, { days, talks: decided, titleOf, dateOf, isConference });
  };
  const isSure = flatten(sections).some(
    ({ heading, facts }) => talks.has(heading) && (talks.get(heading) === 'said' || facts.isStrong),
  );
  const listed =
    isSure || !isConference
      ? []
      : addListTalks(source, partsWith(new Map()), bodyLine, definitions, options.corrections ?? []);
  const denied = (options.corrections ?? []).filter(({ kind }) => kind === 'section').length;
  const parts =
    talksOf({ parts: listed }).length + denied >= Math.max(fewestListed, talks.size + 1) ? listed : partsWith(talks);
  return {
    post,
    source,
    frontMatter,
    title: recapTitle,
    parts,
    linesLackingSpace: headings.filter(({ lacksSpace }) => lacksSpace).map(({ line }) => line),
    reading,
    options,
  };
}

/** The reading of the former recap, where the post was parsed from its version. */
function formerOf(post: Post, previous: Recap | undefined): FormerReading | undefined {
  if (!previous) return undefined;
  const { reading, source } = previous;
  if (previous.post === post) return { reading, change: reviseSource(source, source.text).change };
  const { revision } = post;
  return revision?.since === previous.post.version ? { reading, change: revision.change } : undefined;
}

function linesOf(source: SourceText, from: number, end: number): readonly string[] {
  const lines: string[] = [];
  for (let line = from; line < end; line++) lines.push(lineAt(source, line));
  return lines;
}

/** The date of each day's heading, as far as it can be known. */
function datesOf(
  days: readonly HeadingNode[],
  frontMatter: FrontMatter | undefined,
  title: string,
): (node: HeadingNode) => string | undefined {
  const written = valueOf(frontMatter, 'date');
  const published =
    typeof written === 'string' && parseHugoDate(written) ? /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] : undefined;
  const unnamed = { ordinal: undefined, weekday: undefined, date: undefined };
  const dates = dayDates(
    days.map(({ facts }) => facts.day ?? unnamed),
    published,
    title,
  );
  return ({ heading }) => dates[days.findIndex((day) => day.heading === heading)];
}

/** The talk lines below a talk's heading, in lines of the document. */
export function talkLinesOf(source: SourceText, { headingRange, range }: Part): TalkLines {
  const first = headingRange.end.line + 1;
  const lines = readTalkLines(linesOf(source, first, Math.min(first + 40, range.end.line + 1)));
  const moved = (line: number | undefined): number | undefined => (line === undefined ? undefined : line + first);
  return {
    ...lines,
    speakersLine: moved(lines.speakersLine),
    tagsLine: moved(lines.tagsLine),
    linksLine: moved(lines.linksLine),
    notesLine: lines.notesLine + first,
  };
}

/** The only heading of level 1, where it stands first: it names the event and is no section. */
function eventHeading(roots: readonly HeadingNode[]): HeadingNode | undefined {
  const [first, ...others] = roots;
  if (first?.heading.level !== 1 || first.facts.day !== undefined || first.said !== undefined) return undefined;
  if (first.children.length === 0 && first.facts.isStrong) return undefined;
  return others.some(({ heading }) => heading.level === 1) ? undefined : first;
}
