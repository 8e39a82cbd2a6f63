import type { Candidate } from '../candidates/candidate.js';
import { isContainerTitle, isSlotTitle } from '../evidence/heading/sectionTitle.js';
import { namesPeople } from '../signs/candidateHabits.js';

/** The minimum number of talks in one item that are not the notes of one. */
const fewestHeld = 2;
/** The maximum number of items in one that are read to decide whether they are talks. */
const mostHeld = 50;

interface HeldItem {
  readonly weight: number;
  readonly listed: { readonly candidate: Candidate };
}

/**
 * Of list items that are in one another, the outermost; of one that only names or introduces what it holds, those in it, and so
 * where the author says that one of those is a talk.
 */
export function outermost<Item extends HeldItem>(items: readonly Item[]): readonly Item[] {
  const said = items.filter(isSaid).map(({ listed }) => listed.candidate.line);
  let last = -1;
  return items.filter((item, index) => {
    const { candidate } = item.listed;
    if (candidate.line <= last) return false;
    const holdsSaid = (): boolean => said.some((line) => line > candidate.line && line <= candidate.lastLine);
    const isHolder =
      !isSaid(item) && candidate.lastLine > candidate.endLine && (holdsSaid() || holdsTalks(item, items, index));
    if (!isHolder) last = candidate.lastLine;
    return !isHolder;
  });
}

function isSaid({ weight }: HeldItem): boolean {
  return weight === Infinity;
}

/**
 * Whether an item that names nobody holds talks: most of what is right below it names people, and it is a word such as
 * "Talks" or weighs less than these. "All talks are on video, I saw:" has a link as a talk has.
 */
function holdsTalks({ weight, listed: { candidate } }: HeldItem, items: readonly HeldItem[], index: number): boolean {
  const { title, speakers, depth, lastLine } = candidate;
  if (speakers.length > 0 || namesPeople(candidate)) return false;
  const held: HeldItem[] = [];
  for (const each of items.slice(index + 1, index + 1 + mostHeld)) {
    if (each.listed.candidate.line > lastLine) break;
    if (each.listed.candidate.depth === depth + 1) held.push(each);
  }
  const named = held.filter((each) => each.listed.candidate.speakers.length > 0);
  if (held.length < fewestHeld || named.length * 2 <= held.length) return false;
  return isSlotTitle(title) || isContainerTitle(title) || held.every((each) => each.weight >= weight);
}
