import { flatten, someWithin, type HeadingNode } from './nestHeadings.js';
import type { Heading } from '../../post/blocks/block.js';

/**
 * The talks among headings: for each whether its author said so, or the weight of evidence from which on the parser is
 * sure. That weight is computed when it is asked for: what is below a day is a talk by its place.
 */
export type TalkDecisions = ReadonlyMap<Heading, TalkDecision>;

export type TalkDecision = 'said' | number;

/** Decides which headings are talks: below days by their place, elsewhere by what they say. */
export function decideTalks(
  roots: readonly HeadingNode[],
  days: ReadonlySet<Heading>,
  isConference: boolean,
  talkLevel: number | undefined,
): TalkDecisions {
  const talks = new Map<Heading, TalkDecision>();
  const nodes = flatten(roots);
  if (talkLevel === undefined) {
    const found = [
      ...talksOfDays(nodes, days),
      ...(isConference ? looseTalks(outsideDays(roots, days), days.size > 0) : []),
    ];
    for (const node of found) talks.set(node.heading, days.size > 0 ? 1 : 1.5);
  } else {
    for (const node of nodes)
      if (node.heading.level === talkLevel && !days.has(node.heading) && !isOther(node)) talks.set(node.heading, 0);
  }
  for (const node of nodes) {
    if (node.said === 'talk') talks.set(node.heading, 'said');
    else if (node.said !== undefined) talks.delete(node.heading);
  }
  withoutNested(nodes, talks);
  return talks;
}

/** A talk holds no talk: of two, one below the other, the upper stays. */
function withoutNested(nodes: readonly HeadingNode[], talks: Map<Heading, TalkDecision>): void {
  for (const node of nodes) {
    if (node.children.length === 0 || !talks.has(node.heading)) continue;
    for (const below of flatten(node.children))
      if (talks.get(below.heading) !== 'said' && !isSameRank(node, below)) talks.delete(below.heading);
  }
}

/** Whether a heading below another names its speakers in the same way: a talk beside it, one level too deep. */
function isSameRank(upper: HeadingNode, below: HeadingNode): boolean {
  const { form } = below.facts.title;
  return form !== undefined && form === upper.facts.title.form && below.facts.isStrong && below.children.length === 0;
}

/** A release in a change log. */
const versionTitle = /^(?:\[?v?\d+\.\d+(?:\.\w+)*\]?(?:$|[\s(:–-])|unreleased$|change ?log$)/i;

/** Whether a heading is that of a section by its words, and nothing strong says otherwise. */
function isOther({ heading, facts }: HeadingNode): boolean {
  const { text } = facts.heading.line;
  if (versionTitle.test(text)) return true;
  if (text === '') return facts.score < 1 && heading.text.trim() !== '';
  if (facts.sectionTitle === 'section')
    return (
      !facts.isStrong ||
      !facts.evidence.some(
        (each) => each === 'title-by' || each === 'speakers-line' || each === 'title-link' || each === 'tags-line',
      )
    );
  return facts.sectionTitle === 'like-section' && !facts.isStrong;
}

function isContainer({ facts, children }: HeadingNode): boolean {
  return children.length > 0 && facts.sectionTitle === 'container' && !facts.isStrong && !facts.lines.topic;
}

/** Below a day: the headings of the shallowest level that are neither sections by their words nor hold the talks. */
function talksOfDays(nodes: readonly HeadingNode[], days: ReadonlySet<Heading>): readonly HeadingNode[] {
  const candidates = nodes
    .filter((node) => days.has(node.heading))
    .map((day) => ({ day, found: candidatesBelow(day.children.filter((child) => !days.has(child.heading))) }));
  const all = candidates.flatMap(({ found }) => found);
  // Days told in prose, with a heading here and there, have no talks.
  const mayBeProse = all.length < 1.5 * candidates.length && !all.some(({ facts }) => facts.score >= 1);
  const prose = (): number => candidates.reduce((sum, { day }) => sum + day.facts.measure.words, 0);
  return mayBeProse && prose() > 100 * candidates.length ? [] : all;
}

function candidatesBelow(children: readonly HeadingNode[]): readonly HeadingNode[] {
  return children.flatMap((child) => {
    if (child.said === 'section') return candidatesBelow(child.children);
    if (isContainer(child) || holdsTalks(child)) return candidatesBelow(child.children);
    if (isOther(child)) return [];
    return [child];
  });
}

/** Whether a heading without any sign of a talk is above some with signs: then it is a track, whatever its name. */
function holdsTalks({ facts, children }: HeadingNode): boolean {
  if (children.length === 0 || facts.score >= 1) return false;
  const strong = children.filter((child) => child.facts.isStrong && !isOther(child)).length;
  return strong >= 1 && strong * 2 >= children.length;
}

/** What is outside days: whole sections, and the parts of those that contain days. */
function outsideDays(roots: readonly HeadingNode[], days: ReadonlySet<Heading>): readonly HeadingNode[] {
  return roots.flatMap((node) => {
    if (days.has(node.heading)) return [];
    if (!node.children.some((child) => someWithin(child, ({ heading }) => days.has(heading)))) return [node];
    return outsideDays(node.children, days);
  });
}

/** Where no day says so: the level on which talks show themselves, and strong ones elsewhere. */
function looseTalks(roots: readonly HeadingNode[], hasDays: boolean): readonly HeadingNode[] {
  const groups = groupsOf(roots, undefined).map(({ parent, nodes }) => ({
    parent,
    nodes: nodes.filter((node) => !isOther(node) && !isContainer(node) && !holdsTalks(node) && node.said === undefined),
  }));
  const nodes = groups.flatMap((group) => group.nodes);
  const strong = nodes.filter(({ facts }) => facts.isStrong);
  const talks = new Set<HeadingNode>();
  const level = hasDays ? undefined : looseTalkLevel(nodes);
  for (const { parent, nodes: group } of groups) {
    const members = group.filter(
      (node) => node.heading.level === level || (parent !== undefined && isContainer(parent)),
    );
    for (const node of talksOfGroup(members, parent)) talks.add(node);
  }
  if (strong.length >= 2 || talks.size > 0) for (const node of strong) talks.add(node);
  return hasDays || talks.size >= 2 || strong.some(({ facts }) => facts.score >= 3) ? [...talks] : [];
}

/** Of the headings below one: those with a sign of a talk, and where most have one, the others too. */
function talksOfGroup(group: readonly HeadingNode[], parent: HeadingNode | undefined): readonly HeadingNode[] {
  const shown = group.filter(({ facts }) => facts.score >= 1);
  if (parent !== undefined && isOther(parent)) return group.filter(({ facts }) => facts.isStrong);
  if (shown.length < 0.6 * group.length) return shown;
  return group.filter((node) => node.facts.score >= 1 || /\S[\s/]+\S/.test(node.facts.heading.line.text));
}

interface Group {
  readonly parent: HeadingNode | undefined;
  readonly nodes: readonly HeadingNode[];
}

/** The headings, grouped by the one above them. */
function groupsOf(nodes: readonly HeadingNode[], parent: HeadingNode | undefined): readonly Group[] {
  return [
    { parent, nodes },
    ...nodes.flatMap((node) => (node.children.length > 0 ? groupsOf(node.children, node) : [])),
  ];
}

function looseTalkLevel(nodes: readonly HeadingNode[]): number | undefined {
  const levels = [1, 2, 3, 4, 5, 6].map((level) => {
    const candidates = nodes.filter(({ heading }) => heading.level === level);
    const shown = candidates.filter(({ facts }) => facts.score >= 1).length;
    const strong = candidates.filter(({ facts }) => facts.isStrong).length;
    return { level, candidates: candidates.length, shown, strong };
  });
  return levels.find(({ candidates, shown, strong }, index) => {
    if (shown < 2 || shown < 0.4 * candidates) return false;
    return (levels[index + 1]?.strong ?? 0) <= strong || strong >= 2;
  })?.level;
}
