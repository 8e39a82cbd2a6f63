import { haveCodes, mayBeginWithCode } from '../../evidence/sharedCodes.js';
import { siblingsKey, type Candidate } from '../candidate.js';
import { inOrder } from '../title/titleReading.js';

/** Moves session codes and rooms from the titles to the tags, where the titles of siblings begin with them. */
export function settleCodes(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(({ title }) => mayBeginWithCode(title))) return candidates;
  const titles = new Map<string, string[]>();
  for (const candidate of candidates) {
    const all = titles.get(siblingsKey(candidate)) ?? [];
    all.push(candidate.title);
    titles.set(siblingsKey(candidate), all);
  }
  const coded = new Set([...titles].filter(([, each]) => haveCodes(each)).map(([form]) => form));
  return candidates.map((candidate) => (coded.has(siblingsKey(candidate)) ? withCode(candidate) : candidate));
}

function withCode(candidate: Candidate): Candidate {
  const { title, wholeTitle, tags, evidence } = candidate;
  const found = mayBeginWithCode(title);
  if (!found) return candidate;
  return {
    ...candidate,
    title: title.slice(found.length),
    wholeTitle: wholeTitle?.startsWith(found.code) ? wholeTitle.slice(found.length) : wholeTitle,
    tags: [...tags, found.code],
    evidence: inOrder([...evidence, 'session-code']),
  };
}
