import { isEmpty } from '../frontMatter/fields.js';
import { valueOf } from '../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../frontMatter/parseFrontMatter.js';
import { readSource, type SourceText } from '../text.js';
import { isDayTitle } from './dayHeading.js';
import { literalLines } from './literalLines.js';
import { nestHeadings, withoutChildren, type HeadingNode } from './nestHeadings.js';
import type { Day, Part, ReadingOptions, Recap, Section, Talk } from './recap.js';
import { readTalkLines, type TalkLines } from './readTalkLines.js';
import { scanHeadings } from './scanHeadings.js';
import { isSectionTitle } from './sectionTitle.js';

/** Reads a text as a recap. Never throws: half-typed text gives a smaller recap. */
export function parseRecap(text: string, options: ReadingOptions = {}): Recap {
  const source = readSource(text);
  void options;
  const frontMatter = parseFrontMatter(source);
  const bodyLine = frontMatter?.bodyLine ?? 0;
  const roots = nestHeadings(source, scanHeadings(source, bodyLine, literalLines(source, bodyLine)));
  const event = eventHeading(roots);
  const title = valueOf(frontMatter, 'title');
  return {
    source,
    frontMatter,
    title: isEmpty(title) || typeof title === 'object' ? event?.part.title : String(title),
    linesLackingBlank: [],
    parts: partsOf(source, event ? [...event.children, ...roots.slice(1)] : roots),
  };
}

/** The talk lines below a talk's heading: where its speakers, tags and links stand, and where its notes begin. */
export function talkLinesOf(source: SourceText, { headingRange, range }: Part): TalkLines {
  return readTalkLines(source, headingRange.end.line + 1, range.end.line + 1);
}

/** The only heading of level 1, where it stands first: it names the event and is no section. */
function eventHeading(roots: readonly HeadingNode[]): HeadingNode | undefined {
  const [first, ...others] = roots;
  if (first?.part.level !== 1 || isDayTitle(first.part.title)) return undefined;
  return others.some(({ part }) => part.level === 1) ? undefined : first;
}

function partsOf(source: SourceText, roots: readonly HeadingNode[]): (Day | Talk | Section)[] {
  const dayLevel = firstDayLevel(roots);
  if (dayLevel === undefined) {
    const talkLevel = looseTalkLevel(source, roots);
    return roots.map((node) => readTalkOrSection(source, node, ({ level }) => level === talkLevel));
  }
  const isDay = ({ part }: HeadingNode): boolean => part.level === dayLevel && isDayTitle(part.title);
  return hoistDays(source, roots, isDay).map((node) =>
    isDay(node) ? readDay(source, node) : readSection(source, node, () => false),
  );
}

/** A day's level is that of the first one: what is deeper and named alike is a part of a day. */
function firstDayLevel(roots: readonly HeadingNode[]): number | undefined {
  return flatten(roots).find(({ part }) => isDayTitle(part.title))?.part.level;
}

/** Days below another section stand beside it: that section ends where the first heading below it begins. */
function hoistDays(
  source: SourceText,
  nodes: readonly HeadingNode[],
  isDay: (node: HeadingNode) => boolean,
): readonly HeadingNode[] {
  return nodes.flatMap((node) => {
    if (isDay(node) || !flatten(node.children).some(isDay)) return [node];
    return [withoutChildren(node, source), ...hoistDays(source, node.children, isDay)];
  });
}

function readDay(source: SourceText, { part, children }: HeadingNode): Day {
  const talkLevel = talkLevelOf(source, children);
  const isTalk = ({ level, title }: Part): boolean => level === talkLevel && !isDayTitle(title);
  return {
    kind: 'day',
    ...part,
    date: undefined,
    parts: children.map((child) => readTalkOrSection(source, child, isTalk)),
  };
}

function readTalkOrSection(source: SourceText, node: HeadingNode, isTalk: (part: Part) => boolean): Talk | Section {
  const { part, url } = node;
  if (!isTalk(part) || (isSectionTitle(part.title) && url === undefined)) return readSection(source, node, isTalk);
  const { speakers, tags, links } = talkLinesOf(source, part);
  return {
    kind: 'talk',
    ...part,
    form: 'heading',
    url,
    speakers: speakers.map((name) => ({ name, organisation: undefined, url: undefined })),
    tags,
    links,
    words: 0,
    images: 0,
    tweets: 0,
    evidence: [],
    parts: [],
  };
}

function readSection(source: SourceText, { part, children }: HeadingNode, isTalk: (part: Part) => boolean): Section {
  return { kind: 'section', ...part, parts: children.map((child) => readTalkOrSection(source, child, isTalk)) };
}

/** The shallowest level below the day, unless no talk shows itself there and some do further down: those above are tracks. */
function talkLevelOf(source: SourceText, nodes: readonly HeadingNode[]): number {
  const shallowest = nodes.reduce((level, { part }) => Math.min(level, part.level), 6);
  if (nodes.some((node) => node.part.level === shallowest && showsTalk(source, node))) return shallowest;
  return looseTalkLevel(source, nodes) ?? shallowest;
}

/** Where no heading names a day: the shallowest level on which talks show themselves, so that other posts have none. */
function looseTalkLevel(source: SourceText, roots: readonly HeadingNode[]): number | undefined {
  const nodes = flatten(roots).filter(({ part }) => !isSectionTitle(part.title));
  return [1, 2, 3, 4, 5, 6].find((level) => {
    const candidates = nodes.filter(({ part }) => part.level === level);
    const shown = candidates.filter((node) => showsTalk(source, node)).length;
    return shown >= 2 && shown >= candidates.length * 0.4;
  });
}

function showsTalk(source: SourceText, { part, url }: HeadingNode): boolean {
  if (url !== undefined) return true;
  const { speakers, tags, links } = talkLinesOf(source, part);
  return speakers.length + tags.length + links.length > 0;
}

function flatten(nodes: readonly HeadingNode[]): HeadingNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
