import { onDemand } from '../onDemand.js';
import type { RecapBody } from './recapBody.js';
import type { RecapHead } from './recapHead.js';

/** A recap of the workspace. */
export interface RecapEntry {
  /** Identifies its file. */
  readonly id: string;
  readonly head: RecapHead;
  /** `undefined` until its whole text was read. */
  readonly body: RecapBody | undefined;
}

export const recapGroupings = ['year', 'event', 'tag'] as const;

export type RecapGrouping = (typeof recapGroupings)[number];

/** Recaps that have a year, an event or a tag in common. */
export interface RecapGroup {
  /** Stays the same while other recaps come and go. */
  readonly id: string;
  /** Empty for the recaps without a year, event or tag, which come last. */
  readonly label: string;
  /** The latest first. */
  readonly entries: readonly RecapEntry[];
}

/** Groups recaps: years from the latest on, events by name, tags from the most frequent on. A recap has several tags. */
export function groupRecaps(entries: readonly RecapEntry[], grouping: RecapGrouping): readonly RecapGroup[] {
  const groups = new Map<string, { readonly labels: string[]; readonly entries: RecapEntry[] }>();
  for (const entry of latestFirst(entries)) {
    for (const [key, label] of namesOf(entry, grouping)) {
      const group = groups.get(key) ?? { labels: [], entries: [] };
      groups.set(key, group);
      group.labels.push(label);
      group.entries.push(entry);
    }
  }
  return Array.from(groups, ([key, group]) => ({
    id: `${grouping}:${key}`,
    label: mostFrequent(group.labels),
    entries: group.entries,
  })).sort(orders[grouping]);
}

/** The tags of a recap: those of its front matter and of its talks, each once, whatever its case. */
export function tagsOf({ head, body }: RecapEntry): readonly string[] {
  const tags = new Map<string, string>();
  for (const tag of [...head.tags, ...(body?.talks ?? []).flatMap((talk) => talk.tags)])
    if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  return [...tags.values()];
}

/** The title of a recap; empty if it has none. */
export function titleOf({ head, body }: RecapEntry): string {
  return head.title ?? body?.title ?? '';
}

/** What a recap is grouped by, with what people read. */
function namesOf(entry: RecapEntry, grouping: RecapGrouping): readonly (readonly [key: string, label: string])[] {
  const { head } = entry;
  const names =
    grouping === 'tag' ? tagsOf(entry) : [grouping === 'year' ? head.day?.slice(0, 4) : (head.event ?? titleOf(entry))];
  const found = names.filter((name) => name !== undefined).map((name) => [name.toLowerCase(), name] as const);
  return found.length > 0 ? found : [['', '']];
}

const lastIfEmpty = (one: RecapGroup, other: RecapGroup): number =>
  Number(one.label === '') - Number(other.label === '');

const orders: Readonly<Record<RecapGrouping, (one: RecapGroup, other: RecapGroup) => number>> = {
  year: (one, other) => lastIfEmpty(one, other) || (one.label < other.label ? 1 : -1),
  event: (one, other) => lastIfEmpty(one, other) || compareNames(one.label, other.label),
  tag: (one, other) =>
    lastIfEmpty(one, other) || other.entries.length - one.entries.length || compareNames(one.label, other.label),
};

/** The latest first; those without a date last, by their files. */
export function latestFirst(entries: readonly RecapEntry[]): readonly RecapEntry[] {
  return [...entries].sort((one, other) => {
    const a = one.head.date ?? -Infinity;
    const b = other.head.date ?? -Infinity;
    return a === b ? (one.id < other.id ? -1 : 1) : b > a ? 1 : -1;
  });
}

const collator = onDemand(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }));

function compareNames(one: string, other: string): number {
  return collator().compare(one, other) || (one < other ? -1 : 1);
}

/** Names that differ in capitals only are one: it is written as most write it. */
function mostFrequent(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
