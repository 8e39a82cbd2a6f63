import { lineRange, type SourceText } from '../text.js';
import type { TalkDecisions } from './decideTalks.js';
import type { HeadingNode } from './nestHeadings.js';
import { flatten } from './nestHeadings.js';
import type { Heading } from '../blocks/block.js';
import type { NotesMeasure } from './notes.js';
import type { Day, Evidence, Part, Section, Speaker, Talk } from './recap.js';
import { linkOf, type SectionFacts } from './sectionFacts.js';
import { tagOfContainer } from './sectionTitle.js';
import type { TitleParts } from './readHeading.js';

/** What is decided of the headings. */
export interface Decisions {
  readonly days: ReadonlySet<Heading>;
  readonly talks: TalkDecisions;
  /** The title of a talk's heading apart from the names beside it. */
  readonly titleOf: (node: HeadingNode) => TitleParts;
  /** The date of a day, `YYYY-MM-DD`. */
  readonly dateOf: (node: HeadingNode) => string | undefined;
}

/** Makes the parts of a recap from its headings: days stand at the top, whatever heading they were written below. */
export function buildParts(
  source: SourceText,
  roots: readonly HeadingNode[],
  decisions: Decisions,
): readonly (Day | Talk | Section)[] {
  const { days, talks } = decisions;
  const isTalk = ({ heading }: HeadingNode): boolean => talks.has(heading);
  const isDay = ({ heading }: HeadingNode): boolean => days.has(heading);
  const hoisted = hoist(
    hoist(roots, () => true, isDay),
    isTalk,
    isTalk,
  );
  return hoisted.map((node) => (isDay(node) ? buildDay(node) : buildTalkOrSection(node, [])));

  function partsBelow(node: HeadingNode, tags: readonly string[]): readonly (Talk | Section)[] {
    return hoist(node.children, isTalk, isTalk).map((child) => buildTalkOrSection(child, tags));
  }

  function buildDay(node: HeadingNode): Day {
    const parts = partsBelow(node, []);
    const part = partOf(source, node, node.facts.heading.line.text);
    return {
      kind: 'day',
      ...part,
      date: decisions.dateOf(node),
      parts,
      certainty: node.said === 'day' ? 'said' : 'sure',
    };
  }

  function buildTalkOrSection(node: HeadingNode, tags: readonly string[]): Talk | Section {
    const certainty = talks.get(node.heading);
    if (certainty) return buildTalk(source, node, certainty, tags, decisions);
    const holdsTalks = flatten(node.children).some((child) => talks.has(child.heading));
    const tag = holdsTalks ? tagOfContainer(node.facts.heading.line.text) : undefined;
    const below = tag === undefined ? tags : [...tags, tag];
    const parts = partsBelow(node, below);
    return { kind: 'section', ...partOf(source, node, node.facts.heading.line.text), parts };
  }
}

function buildTalk(
  source: SourceText,
  node: HeadingNode,
  certainty: Talk['certainty'],
  containerTags: readonly string[],
  decisions: Decisions,
): Talk {
  const { facts, children } = node;
  const found = decisions.titleOf(node);
  const all = [facts, ...flatten(children).map((child) => child.facts)];
  const tags = [
    ...facts.lines.tags,
    ...(facts.heading.sessionCode ? [facts.heading.sessionCode] : []),
    ...containerTags,
  ];
  return {
    kind: 'talk',
    ...partOf(
      source,
      node,
      facts.lines.topic !== undefined && isGeneric(found.title) ? facts.lines.topic : found.title,
    ),
    form: 'heading',
    url: linkOf(facts.heading) ?? facts.lines.url,
    speakers: speakersOf(node, found),
    tags,
    links: [...facts.heading.related, ...facts.lines.links, ...facts.linksInNotes],
    get words() {
      return sum(all, 'words');
    },
    get images() {
      return sum(all, 'images');
    },
    get tweets() {
      return sum(all, 'tweets');
    },
    get evidence() {
      return evidenceOf(node, certainty, decisions);
    },
    parts: children.map((child) => buildSub(source, child)),
    certainty,
  };
}

/** A heading inside a talk. */
function buildSub(source: SourceText, node: HeadingNode): Section {
  return {
    kind: 'section',
    ...partOf(source, node, node.facts.heading.line.text),
    parts: node.children.map((child) => buildSub(source, child)),
  };
}

/**
 * Puts some headings beside those that hold them: a day below the event's heading, a talk below another talk. What held them
 * ends where the first of them begins.
 */
function hoist(
  nodes: readonly HeadingNode[],
  lets: (node: HeadingNode) => boolean,
  isHoisted: (node: HeadingNode) => boolean,
): readonly HeadingNode[] {
  return nodes.flatMap((node) => {
    const first = lets(node) ? node.children.findIndex((child) => flatten([child]).some(isHoisted)) : -1;
    if (first < 0) return [node];
    const below = node.children.slice(first);
    const kept = { ...node, children: node.children.slice(0, first), lastLine: below[0]!.heading.line - 1 };
    return [kept, ...hoist(below, lets, isHoisted)];
  });
}

/** A heading that could stand above any talk: "Talk 3", "Keynote", "Workshop". */
function isGeneric(title: string): boolean {
  return /^(?:(?:opening|closing|evening|morning)[ -])?(?:talk|keynote(?:[- ]speaker)?|session|workshop|presentation|vortrag|lightning talk|tutorial|slot)s?\s*#?\d*$/i.test(
    title,
  );
}

function sum(facts: readonly SectionFacts[], what: keyof NotesMeasure): number {
  return facts.reduce((total, { measure }) => total + measure[what], 0);
}

function speakersOf({ facts }: HeadingNode, title: TitleParts): readonly Speaker[] {
  if (facts.lines.speakers.length > 0) return facts.lines.speakers;
  return title.speakers.length > 0 ? title.speakers : facts.prose.speakers;
}

function evidenceOf(node: HeadingNode, certainty: Talk['certainty'], { days }: Decisions): readonly Evidence[] {
  const own = certainty === 'said' ? (['author'] as const) : [];
  return [...own, ...node.facts.evidence, ...(days.size > 0 ? (['below-day'] as const) : [])];
}

/** The ranges of a heading's section. */
function partOf(source: SourceText, { heading, lastLine, said }: HeadingNode, title: string): Part {
  const start = { line: heading.line, character: 0 };
  const end = lineRange(source, lastLine).end;
  const bodyStart = heading.endLine < lastLine ? { line: heading.endLine + 1, character: 0 } : end;
  return {
    title,
    level: heading.level,
    headingRange: { start, end: lineRange(source, heading.endLine).end },
    range: { start, end },
    bodyRange: { start: bodyStart, end },
    certainty: said ? 'said' : 'sure',
  };
}
