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
import { talksOf, type Recap } from './model/recap.js';
import { addListTalks } from './talks/addListTalks.js';
import { buildParts, type Decisions } from './talks/buildParts.js';
import { decideTalks, type TalkDecisions } from './talks/decideTalks.js';
import { flatten, nestHeadings, type HeadingNode } from './talks/nestHeadings.js';
import { titlesOf } from './talks/titlesOf.js';

/**
 * Reads a post as a recap. Never throws: half-typed text gives a smaller recap. With the recap of a former version of the
 * post, what did not change is not read again; the result is the same.
 */
export function readRecap(post: Post, options: ReadingOptions = {}, previous?: Recap): Recap {
  const sections = readSections(post, options.dayWords ?? [], memoryOf(previous));
  const { event, nodes } = nestSections(sections, options);
  const title = titleOf(post.frontMatter, event);
  const decisions = decide(post, nodes, options, title ?? '');
  return {
    post,
    source: post.source,
    frontMatter: post.frontMatter,
    title,
    parts: listedParts(post, nodes, decisions, options) ?? partsOf(post, nodes, decisions),
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

/** What the headings are, the author's word included. */
function decide(
  post: Post,
  nodes: readonly HeadingNode[],
  { talkLevel }: ReadingOptions,
  title: string,
): Omit<Decisions, 'titleOf'> {
  const isConference = tellsOfConference(post);
  const days = decideDays(nodes, isConference);
  const talks = decideTalks(nodes, days, isConference, talkLevel);
  const dayNodes = flatten(nodes).filter(({ heading }) => days.has(heading));
  return { days, talks, isConference, dateOf: datesOf(dayNodes, post.frontMatter, title) };
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
  const talks = flatten(nodes).filter(({ heading }) => decisions.talks.has(heading));
  return buildParts(post.source, nodes, { ...decisions, titleOf: titlesOf(talks) });
}

/** Two items with a name may be anything. */
const fewestListed = 3;

/** The parts with the talks of lists, where no heading is surely a talk and the lists have more of them. */
function listedParts(
  post: Post,
  nodes: readonly HeadingNode[],
  decisions: Omit<Decisions, 'titleOf'>,
  { corrections = [] }: ReadingOptions,
): Parts | undefined {
  const { talks, isConference } = decisions;
  if (!isConference || flatten(nodes).some((node) => isSurelyTalk(node, talks))) return undefined;
  const listed = addListTalks(post, partsOf(post, nodes, { ...decisions, talks: new Map() }), corrections);
  const denied = corrections.filter(({ kind }) => kind === 'section').length;
  return talksOf({ parts: listed }).length + denied >= Math.max(fewestListed, talks.size + 1) ? listed : undefined;
}

function isSurelyTalk({ heading, facts }: HeadingNode, talks: TalkDecisions): boolean {
  return talks.get(heading) === 'said' || (talks.has(heading) && facts.isStrong);
}
