import { isEmpty } from '../frontMatter/fields.js';
import { valueOf, type FrontMatter } from '../frontMatter/frontMatter.js';
import type { Post } from '../post/post.js';
import { dayDates } from './days/dayDates.js';
import { publishedDate } from './days/publishedDate.js';
import { tellsOfConference } from './genre/tellsOfConference.js';
import { interpretSections, type Interpretation } from './interpretSections.js';
import type { Correction, ReadingOptions } from './model/readingOptions.js';
import { flatten, replaceFacts, type HeadingNode } from './sections/nestHeadings.js';
import { readSections, type SectionReading } from './sections/readSections.js';
import { isSame, type SectionFacts } from './sections/sectionFacts.js';
import { saidOf } from './sections/saidOf.js';
import { isShort } from './signs/sharedSigns.js';
import type { Weights } from './signs/signs.js';
import type { Decisions } from './talks/buildParts.js';
import { decideTalks, onlyConfirmed } from './talks/decideTalks.js';
import type { Undecided } from './talks/talkCases.js';

/** What the sections of a post are, and what this was decided from. */
export interface Decided {
  readonly post: Post;
  readonly sections: SectionReading;
  readonly options: ReadingOptions;
  readonly weights: Weights;
  readonly read: Interpretation;
  readonly title: string | undefined;
  readonly decisions: Omit<Decisions, 'titleOf' | 'event'>;
}

/**
 * Decides what the sections of a post are. While the notes of a talk are typed, the decisions of `former` stay valid and
 * are not made again.
 */
export function decideSections(
  sections: SectionReading,
  options: ReadingOptions,
  weights: Weights,
  former: Decided | undefined,
): Decided {
  const { post } = sections;
  const isConference = tellsOfConference(post) || hasMarked(sections, options.corrections ?? []);
  if (former && holds(former, { sections, options, weights, isConference }))
    return { ...former, post, sections, read: replaceSections(former, sections) };
  const read = interpretSections(sections, options, isConference);
  const title = titleOf(post.frontMatter, read.event);
  return {
    post,
    sections,
    options,
    weights,
    read,
    title,
    decisions: decide(post, read, options, { title: title ?? '', weights }),
  };
}

/** Whether the post has something that its author says is a talk or a day: then it is a recap, whatever else it tells of. */
function hasMarked({ facts, preface }: SectionReading, corrections: readonly Correction[]): boolean {
  const isAmong = ({ title, kind, isListed }: Correction): boolean =>
    isListed === true &&
    kind === 'talk' &&
    [preface, ...facts].some((each) => each.peekCandidates().some((candidate) => candidate.title === title));
  return [...saidOf(facts, corrections).values()].some((kind) => kind !== 'section') || corrections.some(isAmong);
}

/** Whether nothing has changed of all that was decided on. */
function holds(
  former: Decided,
  {
    sections,
    options,
    weights,
    isConference,
  }: Pick<Decided, 'sections' | 'options' | 'weights'> & { isConference: boolean },
): boolean {
  const { post } = sections;
  return (
    saysTheSame(post.frontMatter, former.post.frontMatter) &&
    isConference === former.read.isConference &&
    isShort(post.source.text.length) === isShort(former.post.source.text.length) &&
    weights === former.weights &&
    isSame(options, former.options) &&
    sections.repeats(former.sections)
  );
}

/** Whether two versions of the front matter have the same title and date; nothing else of it affects decisions. */
function saysTheSame(one: FrontMatter | undefined, other: FrontMatter | undefined): boolean {
  return one === other || (titleIn(one) === titleIn(other) && publishedDate(one) === publishedDate(other));
}

/** The same interpretation of the sections as they are now. */
function replaceSections({ read, sections: before }: Decided, { facts, preface }: SectionReading): Interpretation {
  const replacements = new Map<SectionFacts, SectionFacts>([[before.preface, preface]]);
  facts.forEach((each, index) => {
    if (each !== before.facts[index]) replacements.set(before.facts[index]!, each);
  });
  const [event] = read.event ? replaceFacts([read.event], replacements) : [];
  const nodes = replaceFacts(read.nodes, replacements);
  return { ...read, event, nodes, preface: replacements.get(read.preface) ?? read.preface };
}

function titleOf(frontMatter: FrontMatter | undefined, event: HeadingNode | undefined): string | undefined {
  return titleIn(frontMatter) ?? event?.facts.heading.line.text;
}

function titleIn(frontMatter: FrontMatter | undefined): string | undefined {
  const title = valueOf(frontMatter, 'title');
  return isEmpty(title) || typeof title === 'object' ? undefined : String(title);
}

/** Decides what the headings and other candidates are, including the author's corrections. */
function decide(
  post: Post,
  read: Interpretation,
  options: ReadingOptions,
  { title, weights }: { readonly title: string; readonly weights: Weights },
): Decided['decisions'] {
  const { frontMatter } = post;
  const { isConference, nodes: roots, days } = read;
  const talks =
    isConference || options.talkLevel !== undefined
      ? decideTalks(undecidedOf({ post, read, options, title }), weights)
      : onlyConfirmed(roots);
  const dayNodes = flatten(roots).filter(({ heading }) => days.has(heading));
  return { days, talks, isConference, dateOf: datesOf(dayNodes, frontMatter, title) };
}

/** What the talks of a post are decided from. */
export function undecidedOf({
  post: { bodyLine, source },
  read: { nodes: roots, days, preface, event },
  options: { talkLevel, corrections = [] },
  title,
}: Pick<Decided, 'post' | 'read' | 'options' | 'title'>): Undecided {
  const { length } = source.text;
  return { roots, days, title: title ?? '', length, bodyLine, preface, event, talkLevel, corrections };
}

/** The same of a post that nobody has corrected; `undefined` if it is not a recap. Used to fit weights. */
export function undecidedIn(post: Post): Undecided | undefined {
  const read = interpretSections(readSections(post, [], undefined), {}, tellsOfConference(post));
  const title = titleOf(post.frontMatter, read.event);
  return read.isConference ? undecidedOf({ post, read, options: {}, title }) : undefined;
}

/** The date of each day's heading, as far as it can be known. */
function datesOf(
  days: readonly HeadingNode[],
  frontMatter: FrontMatter | undefined,
  title: string,
): (node: HeadingNode) => string | undefined {
  const unnamed = { ordinal: undefined, weekday: undefined, date: undefined };
  const dates = dayDates(
    days.map(({ facts }) => facts.day ?? facts.dayAfterName?.day ?? unnamed),
    { published: publishedDate(frontMatter), title },
  );
  return ({ heading }) => dates[days.findIndex((day) => day.heading === heading)];
}
