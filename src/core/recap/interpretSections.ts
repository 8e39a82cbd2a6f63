import type { Post } from '../post/post.js';
import { lineCount } from '../text.js';
import { decideDayLines, type DayLines } from './days/decideDayLines.js';
import { decideDays, isUpcoming, withoutUpcoming } from './days/decideDays.js';
import { endsOfDays, holdEqualHeadings } from './days/equalDays.js';
import { splitSections, type HeadingSection } from './days/splitSections.js';
import type { SectionReading } from './sections/readSections.js';
import { saidOf } from './sections/saidOf.js';
import type { SectionFacts } from './sections/sectionFacts.js';
import type { Evidence } from './model/talk.js';
import type { ReadingOptions } from './model/readingOptions.js';
import { titleDeniedBy } from './talks/deniedBy.js';
import { flatten, nestHeadings, type Head, type HeadingItem, type HeadingNode } from './sections/nestHeadings.js';

/** What the sections of a post are before its talks are decided. */
export interface Interpretation {
  readonly isConference: boolean;
  readonly preface: SectionFacts;
  /** The section that only names the event is apart from the others. */
  readonly event: HeadingNode | undefined;
  readonly nodes: readonly HeadingNode[];
  readonly days: ReadonlySet<Head>;
}

/** Nests the sections and finds the days: headings, else lines that name them. */
export function interpretSections(
  sections: SectionReading,
  { corrections = [] }: ReadingOptions,
  isConference: boolean,
): Interpretation {
  const { post, headings, facts, preface } = sections;
  const said = saidOf(facts, corrections);
  const items = headings.map((heading, index): HeadingSection => {
    return { heading, form: 'heading', facts: facts[index]!, said: said.get(index), rank: heading.level };
  });
  const first = nestItems(post, items);
  const days = decideDays(first.nodes, isConference);
  const nested = withEqualDays(post, items, first, days);
  // Where headings name days, lines that do are something else.
  const mayBeLines = isConference && days.size < 2;
  const found = mayBeLines ? dayLinesOf(sections, nested, days, titleDeniedBy(corrections)) : undefined;
  if (!found || found.size === 0) return { isConference, preface, ...nested, days };
  const split = splitSections(preface, post.bodyLine, items, found);
  const lines = split.items.filter(({ form }) => form === 'line').map(({ heading }) => heading);
  return { isConference, preface: split.preface, ...nestItems(post, split.items), days: new Set([...days, ...lines]) };
}

/**
 * Days hold what follows them, even where the headings are not below theirs: a day on level 2 among those of level 1 is one
 * like them, and days on the level of their talks are above these.
 */
function withEqualDays(
  post: Post,
  items: readonly HeadingSection[],
  nested: Pick<Interpretation, 'event' | 'nodes'>,
  days: ReadonlySet<Head>,
): Pick<Interpretation, 'event' | 'nodes'> {
  const level = Math.min(...[...days].map((day) => day.level));
  const isMixed = level === 1 && [...days].some((day) => day.level > 1);
  const ends = holdEqualHeadings(nested.nodes, days) ? endsOfDays(items, days, level) : undefined;
  if (!isMixed && !ends) return nested;
  const rankOf = ({ heading, said, rank }: HeadingSection): number => {
    if (ends?.has(heading)) return level - 0.5;
    return days.has(heading) && said === undefined ? level - (ends ? 0.5 : 0) : rank;
  };
  return nestItems(
    post,
    items.map((item) => ({ ...item, rank: rankOf(item) })),
  );
}

function nestItems({ source }: Post, items: readonly HeadingItem[]): Pick<Interpretation, 'event' | 'nodes'> {
  const roots = nestHeadings(items, lineCount(source) - 1);
  const event = eventHeading(roots);
  return { event, nodes: event ? [...event.children, ...roots.slice(1)] : roots };
}

/** The lines that are days; of the sections, those of what is yet to come and of a day have none. */
function dayLinesOf(
  { headings, facts, preface }: SectionReading,
  { event, nodes }: Pick<Interpretation, 'event' | 'nodes'>,
  days: ReadonlySet<Head>,
  isDenied: (title: string) => boolean,
): DayLines {
  const inDays = new Set(flatten(nodes.filter(({ heading }) => days.has(heading))));
  const mayHold = (node: HeadingNode): boolean => !inDays.has(node) && !isUpcoming(node.facts.heading.line.text);
  const open = new Set(
    withoutUpcoming(nodes)
      .filter(mayHold)
      .map(({ heading }) => heading),
  );
  const own = facts.filter((_, index) => headings[index] === event?.heading || open.has(headings[index]!));
  const inHeadings = facts.filter((_, index) => days.has(headings[index]!));
  return decideDayLines(
    [preface, ...own],
    inHeadings.flatMap(({ day }) => day ?? []),
    isDenied,
  );
}

/** The only heading of level 1, where it comes first: it names the event and is not a section. */
function eventHeading(roots: readonly HeadingNode[]): HeadingNode | undefined {
  const [first, ...others] = roots;
  if (first?.form !== 'heading' || first.heading.level !== 1 || first.said !== undefined) return undefined;
  if (first.facts.day !== undefined && !first.facts.day.isAfterEvent) return undefined;
  if (first.children.length === 0 && isSurelyTalk(first.facts)) return undefined;
  return others.some(({ heading }) => heading.level === 1) ? undefined : first;
}

const surely: ReadonlySet<Evidence> = new Set([
  'title-link',
  'related-links',
  'title-by',
  'speakers-line',
  'tags-line',
  'session-code',
]);

function isSurelyTalk({ evidence }: SectionFacts): boolean {
  return evidence.some((each) => surely.has(each));
}
