import type { Talk } from '../../model/recap.js';
import { isContainerTitle } from '../../evidence/heading/sectionTitle.js';
import type { Outline, OutlineNode } from './outline.js';

/** What the talks of an outline are grouped by; by day, they are where the text has them. */
export const groupings = ['day', 'track', 'speaker', 'tag'] as const;

export type Grouping = (typeof groupings)[number];

/** Whether the id of a row is that of a group, rather than of a part of the post. */
export function isGroupId(id: string): boolean {
  return groupings.some((kind) => id.startsWith(`${kind}:`));
}

/** A talk's row with the titles of the sections that it is in, the innermost first. */
interface FoundTalk {
  readonly node: OutlineNode;
  readonly talk: Talk;
  readonly sections: readonly string[];
}

/** A group with what it is called where it was first found; its key is '' for the talks that have no group. */
interface Group {
  readonly key: string;
  readonly title: string;
  readonly talks: FoundTalk[];
}

/**
 * The outline with its talks in groups instead of days and sections. A talk is in the group of each of its speakers, or
 * tags: its rows differ by the part of their ids after the `@`. Tracks are in document order, speakers and tags sorted; the
 * talks without one come last.
 */
export function groupOutline(outline: Outline, grouping: Grouping): Outline {
  if (grouping === 'day') return outline;
  const groups = new Map<string, Group>();
  for (const found of talksBelow(outline, []))
    for (const [key, title] of namesOf(found, grouping)) {
      const group = groups.get(key) ?? { key, title, talks: [] };
      group.talks.push(found);
      groups.set(key, group);
    }
  const isSorted = grouping !== 'track';
  const sorted = [...groups.values()].sort(
    (one, other) =>
      Number(one.key === '') - Number(other.key === '') || (isSorted ? one.title.localeCompare(other.title) : 0),
  );
  return { ...outline, children: sorted.map((group) => groupRow(group, grouping)) };
}

function groupRow({ key, title, talks }: Group, kind: Exclude<Grouping, 'day'>): OutlineNode {
  const id = `${kind}:${key}`;
  const { range, headingRange } = talks[0]!.node;
  const children = talks.map(({ node }) => rowIn(id, node));
  const parts = talks.map(({ talk }) => talk);
  return { id, kind, title, part: undefined, parts, talks: talks.length, range, headingRange, children };
}

function rowIn(group: string, node: OutlineNode): OutlineNode {
  return { ...node, id: `${node.id}@${group}`, children: node.children.map((child) => rowIn(group, child)) };
}

function talksBelow({ children }: OutlineNode, sections: readonly string[]): readonly FoundTalk[] {
  return children.flatMap((node) => {
    if (node.part?.kind === 'talk') return [{ node, talk: node.part, sections }];
    return talksBelow(node, node.kind === 'section' ? [node.title, ...sections] : sections);
  });
}

/** The groups of a talk, by key and title. */
function namesOf({ talk, sections }: FoundTalk, grouping: Exclude<Grouping, 'day'>): ReadonlyMap<string, string> {
  const names = {
    // A room or track that is not a section is a tag: the cell of a table, or what is in brackets before a title.
    track: [sections[0] ?? talk.tags.find(isContainerTitle)],
    speaker: talk.speakers.map(({ name }) => name),
    tag: talk.tags,
  }[grouping];
  const written = names.flatMap((name) => (name === undefined || name.trim() === '' ? [] : [name.trim()]));
  // Hugo's tags have no case.
  const byKey = new Map(written.map((name) => [name.toLowerCase(), name]));
  return byKey.size > 0 ? byKey : new Map([['', '']]);
}
