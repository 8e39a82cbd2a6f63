import { hasGivenName } from '../../evidence/people/givenNames.js';
import { withWords } from '../../evidence/people/byWords.js';
import { mayBeName } from '../../evidence/people/names.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { siblingsKey, type Candidate } from '../candidate.js';
import { inOrder } from '../title/titleReading.js';

const ended = new RegExp(String.raw`^(\S.{3,200}?)\s+(?:${withWords})\s+(?=\p{Lu})(.{3,120})$`, 'u');

const endedBy = /^(\S.{3,200}?),?\s+by\s+(?=\p{Lu})(.{3,60})$/u;

/** How many candidates there are, how many of them name people, and how many after "by". */
interface Count {
  all: number;
  named: number;
  by: number;
}

/**
 * Reads people after "with" at the end of a title, where most siblings name people, "Boats and Nets with Ada Ek", and a single
 * name after "by" where that is what most have: "Boats by Apu".
 */
export function settleWithNames(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some((candidate) => endOf(candidate, ended) ?? endOf(candidate, endedBy))) return candidates;
  const counts = new Map<string, Count>();
  for (const candidate of candidates) {
    const count = counts.get(siblingsKey(candidate)) ?? { all: 0, named: 0, by: 0 };
    counts.set(siblingsKey(candidate), count);
    count.all++;
    if (candidate.speakers.length > 0) count.named++;
    if (candidate.evidence.includes('title-by')) count.by++;
  }
  return candidates.map((candidate) => {
    const { all, named, by } = counts.get(siblingsKey(candidate))!;
    if (named * 2 <= all) return candidate;
    const called = by >= fewestBy && by * 2 > all ? withCalled(candidate) : candidate;
    return called === candidate ? withPeople(candidate) : called;
  });
}

/** The minimum number of siblings that name people after "by". */
const fewestBy = 2;

function endOf({ title, speakers }: Candidate, form: RegExp): RegExpExecArray | undefined {
  return speakers.length > 0 ? undefined : (form.exec(title) ?? undefined);
}

function withCalled(candidate: Candidate): Candidate {
  const [, title, name = ''] = endOf(candidate, endedBy) ?? [];
  if (title === undefined) return candidate;
  const called = mayBeName(name) ? [{ name, organisation: undefined, url: undefined }] : undefined;
  const speakers = readPeople({ text: name, links: [] }, 'said') ?? called;
  return speakers
    ? { ...candidate, title, speakers, evidence: inOrder([...candidate.evidence, 'title-by']) }
    : candidate;
}

/** "Boats with Spring Boot" looks like a name, too: one must have a common given name. */
function withPeople(candidate: Candidate): Candidate {
  const [, title, names = ''] = endOf(candidate, ended) ?? [];
  const speakers = title === undefined ? undefined : readPeople({ text: names, links: [] }, 'title');
  if (!speakers?.some(({ name }) => hasGivenName(name))) return candidate;
  return { ...candidate, title: title!, speakers, evidence: inOrder([...candidate.evidence, 'title-names']) };
}
