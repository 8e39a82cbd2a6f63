import { sharedHeads, sharedTails, withoutHead, withoutTail } from '../../evidence/sharedTails.js';
import type { Candidate } from '../candidate.js';

/** Takes off what the titles of several candidates begin or end with: the name of the event or the site. */
export function settleTails(candidates: readonly Candidate[]): readonly Candidate[] {
  const titles = candidates.map(({ title }) => title);
  const tails = sharedTails(titles);
  const heads = sharedHeads(titles);
  if (tails.size === 0 && heads.size === 0) return candidates;
  const bare = (title: string): string => withoutHead(withoutTail(title, tails), heads);
  return candidates.map((candidate) => ({
    ...candidate,
    title: bare(candidate.title),
    wholeTitle: candidate.wholeTitle === undefined ? undefined : bare(candidate.wholeTitle),
  }));
}
