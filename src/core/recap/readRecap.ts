import { isEmpty } from '../frontMatter/fields.js';
import { valueOf, type FrontMatter } from '../frontMatter/frontMatter.js';
import type { Post } from '../post/post.js';
import { dayDates } from './days/dayDates.js';
import { publishedDate } from './days/publishedDate.js';
import { readSections, SectionReading } from './sections/readSections.js';
import { interpretSections, type Interpretation } from './interpretSections.js';
import type { ReadingOptions } from './model/readingOptions.js';
import type { Recap } from './model/recap.js';
import { buildParts, type Decisions } from './talks/buildParts.js';
import { decideTalks, onlyConfirmed } from './talks/decideTalks.js';
import type { Undecided } from './talks/talkCases.js';
import { flatten, type HeadingNode } from './sections/nestHeadings.js';
import type { Weights } from './signs/signs.js';
import { titlesOf } from './talks/titlesOf.js';
import { weights as foundWeights } from './signs/weights.js';

/**
 * Reads a post as a recap. Never throws: half-typed text gives a smaller recap. With the recap of a former version of the
 * post, what did not change is not read again; the result is the same.
 */
export function readRecap(
  post: Post,
  options: ReadingOptions = {},
  previous?: Recap,
  weights: Weights = foundWeights,
): Recap {
  const sections = readSections(post, options.dayWords ?? [], memoryOf(previous));
  const read = interpretSections(sections, options);
  const title = titleOf(post.frontMatter, read.event);
  const decisions = decide(post, read, options, { title: title ?? '', weights });
  return {
    post,
    source: post.source,
    frontMatter: post.frontMatter,
    title,
    parts: partsOf(post, read.nodes, decisions),
    linesLackingSpace: sections.headings.filter(({ lacksSpace }) => lacksSpace).map(({ line }) => line),
    memory: sections,
    options,
  };
}

function memoryOf(previous: Recap | undefined): SectionReading | undefined {
  return previous?.memory instanceof SectionReading ? previous.memory : undefined;
}

function titleOf(frontMatter: FrontMatter | undefined, event: HeadingNode | undefined): string | undefined {
  const title = valueOf(frontMatter, 'title');
  return isEmpty(title) || typeof title === 'object' ? event?.facts.heading.line.text : String(title);
}

/** What the headings and all else are, the author's word included. */
function decide(
  { bodyLine, frontMatter, source }: Post,
  { isConference, event, nodes: roots, days, preface }: Interpretation,
  { talkLevel, corrections = [] }: ReadingOptions,
  { title, weights }: { readonly title: string; readonly weights: Weights },
): Omit<Decisions, 'titleOf'> {
  const { length } = source.text;
  const undecided = { roots, days, title, length, bodyLine, preface, event, talkLevel, corrections };
  const talks = isConference || talkLevel !== undefined ? decideTalks(undecided, weights) : onlyConfirmed(roots);
  const dayNodes = flatten(roots).filter(({ heading }) => days.has(heading));
  return { event, days, talks, isConference, dateOf: datesOf(dayNodes, frontMatter, title) };
}

/** What the talks of a post are decided on; nothing where it is no recap. To find weights with. */
export function undecidedIn(post: Post): Undecided | undefined {
  const { isConference, preface, event, nodes: roots, days } = interpretSections(readSections(post, [], undefined), {});
  const title = titleOf(post.frontMatter, event) ?? '';
  return isConference
    ? { roots, days, title, length: post.source.text.length, bodyLine: post.bodyLine, preface, event }
    : undefined;
}

/** The date of each day's heading, as far as it can be known. */
function datesOf(
  days: readonly HeadingNode[],
  frontMatter: FrontMatter | undefined,
  title: string,
): (node: HeadingNode) => string | undefined {
  const unnamed = { ordinal: undefined, weekday: undefined, date: undefined };
  const dates = dayDates(
    days.map(({ facts }) => facts.day ?? unnamed),
    { published: publishedDate(frontMatter), title },
  );
  return ({ heading }) => dates[days.findIndex((day) => day.heading === heading)];
}

type Parts = Recap['parts'];

function partsOf(post: Post, nodes: readonly HeadingNode[], decisions: Omit<Decisions, 'titleOf'>): Parts {
  const talks = flatten(nodes).filter(({ heading }) => decisions.talks.headings.has(heading));
  return buildParts(post, nodes, { ...decisions, titleOf: titlesOf(talks) });
}
