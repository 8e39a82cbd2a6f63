import { isEmpty } from '../frontMatter/fields.js';
import { valueOf, type FrontMatter } from '../frontMatter/frontMatter.js';
import type { Post } from '../post/post.js';
import { lineCount } from '../text.js';
import { dayDates } from './days/dayDates.js';
import { decideDays } from './days/decideDays.js';
import { publishedDate } from './days/publishedDate.js';
import { readSections, SectionReading } from './evidence/readSections.js';
import { saidOf } from './evidence/saidOf.js';
import { tellsOfConference } from './evidence/tellsOfConference.js';
import type { ReadingOptions } from './model/readingOptions.js';
import type { Recap } from './model/recap.js';
import { buildParts, type Decisions } from './talks/buildParts.js';
import { decideTalks, onlyConfirmed, type Undecided } from './talks/decideTalks.js';
import { deniedBy } from './talks/deniedBy.js';
import { flatten, nestHeadings, type HeadingNode } from './talks/nestHeadings.js';
import type { Weights } from './talks/signs.js';
import { titlesOf } from './talks/titlesOf.js';
import { weights as foundWeights } from './talks/weights.js';

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
  const { event, nodes } = nestSections(sections, options);
  const title = titleOf(post.frontMatter, event);
  const decisions = decide(sections, nodes, options, { title: title ?? '', weights });
  return {
    post,
    source: post.source,
    frontMatter: post.frontMatter,
    title,
    parts: partsOf(post, nodes, decisions),
    linesLackingSpace: sections.headings.filter(({ lacksSpace }) => lacksSpace).map(({ line }) => line),
    memory: sections,
    options,
  };
}

function memoryOf(previous: Recap | undefined): SectionReading | undefined {
  return previous?.memory instanceof SectionReading ? previous.memory : undefined;
}

/** Nests the sections; the one that only names the event is apart from them. */
function nestSections(
  { post, headings, facts }: SectionReading,
  { corrections = [] }: ReadingOptions,
): { readonly event: HeadingNode | undefined; readonly nodes: readonly HeadingNode[] } {
  const roots = nestHeadings(headings, facts, saidOf(facts, corrections), lineCount(post.source) - 1);
  const event = eventHeading(roots);
  return { event, nodes: event ? [...event.children, ...roots.slice(1)] : roots };
}

/** The only heading of level 1, where it comes first: it names the event and is not a section. */
function eventHeading(roots: readonly HeadingNode[]): HeadingNode | undefined {
  const [first, ...others] = roots;
  if (first?.heading.level !== 1 || first.said !== undefined) return undefined;
  if (first.facts.day !== undefined && !first.facts.day.isAfterEvent) return undefined;
  if (first.children.length === 0 && first.facts.isStrong) return undefined;
  return others.some(({ heading }) => heading.level === 1) ? undefined : first;
}

function titleOf(frontMatter: FrontMatter | undefined, event: HeadingNode | undefined): string | undefined {
  const title = valueOf(frontMatter, 'title');
  return isEmpty(title) || typeof title === 'object' ? event?.facts.heading.line.text : String(title);
}

/** What the headings and all else are, the author's word included. */
function decide(
  { post, preface }: SectionReading,
  roots: readonly HeadingNode[],
  { talkLevel, corrections = [] }: ReadingOptions,
  { title, weights }: { readonly title: string; readonly weights: Weights },
): Omit<Decisions, 'titleOf'> {
  const isConference = tellsOfConference(post);
  const days = decideDays(roots, isConference);
  const { bodyLine } = post;
  const undecided = { roots, days, title, bodyLine, preface, talkLevel, isDenied: deniedBy(corrections) };
  const talks = isConference || talkLevel !== undefined ? decideTalks(undecided, weights) : onlyConfirmed(roots);
  const dayNodes = flatten(roots).filter(({ heading }) => days.has(heading));
  return { days, talks, isConference, dateOf: datesOf(dayNodes, post.frontMatter, title) };
}

/** What the talks of a post are decided on; nothing where it is no recap. To find weights with. */
export function undecidedIn(post: Post): Undecided | undefined {
  if (!tellsOfConference(post)) return undefined;
  const sections = readSections(post, [], undefined);
  const { event, nodes: roots } = nestSections(sections, {});
  const title = titleOf(post.frontMatter, event) ?? '';
  return { roots, days: decideDays(roots, true), title, bodyLine: post.bodyLine, preface: sections.preface };
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
