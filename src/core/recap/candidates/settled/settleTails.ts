import { sharedTails, withoutTail } from '../../evidence/sharedTails.js';
import type { Candidate } from '../candidate.js';

/** Takes off what the titles of several candidates end in: the name of the event or the site. */
export function settleTails(candidates: readonly Candidate[]): readonly Candidate[] {
  const shared = sharedTails(candidates.map(({ title }) => title));
  if (shared.size === 0) return candidates;
  return candidates.map((candidate) => {
    const { title, wholeTitle } = candidate;
    return {
      ...candidate,
      title: withoutTail(title, shared),
      wholeTitle: wholeTitle === undefined ? undefined : withoutTail(wholeTitle, shared),
    };
  });
}
