import { hasGivenName } from '../../evidence/people/givenNames.js';
import { withWords } from '../../evidence/people/byWords.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { siblingsKey, type Candidate } from '../candidate.js';
import { inOrder } from '../title/titleReading.js';

const ended = new RegExp(String.raw`^(\S.{3,200}?)\s+(?:${withWords})\s+(?=\p{Lu})(.{3,120})$`, 'u');

/** Reads people after "with" at the end of a title, where most siblings name people: "Boats and Nets with Ada Ek". */
export function settleWithNames(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some((candidate) => endOf(candidate))) return candidates;
  const counts = new Map<string, { all: number; named: number }>();
  for (const candidate of candidates) {
    const count = counts.get(siblingsKey(candidate)) ?? { all: 0, named: 0 };
    counts.set(siblingsKey(candidate), count);
    count.all++;
    if (candidate.speakers.length > 0) count.named++;
  }
  return candidates.map((candidate) => {
    const { all, named } = counts.get(siblingsKey(candidate))!;
    return named * 2 > all ? withPeople(candidate) : candidate;
  });
}

function endOf({ title, speakers }: Candidate): RegExpExecArray | undefined {
  return speakers.length > 0 ? undefined : (ended.exec(title) ?? undefined);
}

/** "Boats with Spring Boot" looks like a name, too: one must have a common given name. */
function withPeople(candidate: Candidate): Candidate {
  const end = endOf(candidate);
  const speakers = end && readPeople({ text: end[2]!, links: [] }, 'title');
  if (!speakers?.some(({ name }) => hasGivenName(name))) return candidate;
  return { ...candidate, title: end![1]!, speakers, evidence: inOrder([...candidate.evidence, 'title-names']) };
}
