import type { Candidate } from '../candidates/candidate.js';
import { isContainerTitle, isSlotTitle } from '../evidence/heading/sectionTitle.js';

/** The minimum number of talks in one item that are not the notes of one. */
const fewestHeld = 2;
/** The maximum number of items in one that are read to decide whether they are talks. */
const mostHeld = 50;

interface HeldItem {
  readonly weight: number;
  readonly listed: { readonly candidate: Candidate };
}

/** Of list items that are in one another, the outermost; of one that only names what it holds, those in it. */
export function outermost<Item extends HeldItem>(items: readonly Item[]): readonly Item[] {
  let last = -1;
  return items.filter((item, index) => {
    const { candidate } = item.listed;
    if (candidate.line <= last) return false;
    const isHolder = candidate.lastLine > candidate.endLine && holdsTalks(item, items, index);
    if (!isHolder) last = candidate.lastLine;
    return !isHolder;
  });
}

function holdsTalks({ listed: { candidate } }: HeldItem, items: readonly HeldItem[], index: number): boolean {
  const { title, speakers, depth, lastLine } = candidate;
  if (speakers.length > 0 || !(isSlotTitle(title) || isContainerTitle(title))) return false;
  const held: Candidate[] = [];
  for (const each of items.slice(index + 1, index + 1 + mostHeld)) {
    if (each.listed.candidate.line > lastLine) break;
    if (each.listed.candidate.depth === depth + 1) held.push(each.listed.candidate);
  }
  return held.length >= fewestHeld && held.filter((each) => each.speakers.length > 0).length * 2 > held.length;
}
