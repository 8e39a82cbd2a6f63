import { readPeople } from '../../evidence/people/readPeople.js';
import type { Speaker } from '../../model/talk.js';
import { siblingsKey, type Candidate } from '../candidate.js';
import { inOrder } from '../title/titleReading.js';

/** The minimum number of siblings that must name people after a dash. */
const fewest = 2;
/** Of those with a dash, so many must end in people or in one word. */
const most = 0.8;
const ended = /^(\S.{1,200})\s+[-–—]\s+(\S{1,20})$/;

interface Ends {
  dashed: number;
  named: number;
  short: number;
}

/** Reads one word after a dash as a name, where that is what siblings have after theirs: "Knots - adaek", "绳结 - 大妈". */
export function settleShortNames(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some((candidate) => endOf(candidate))) return candidates;
  const groups = new Map<string, Ends>();
  for (const candidate of candidates) {
    const ends = groups.get(siblingsKey(candidate)) ?? { dashed: 0, named: 0, short: 0 };
    groups.set(siblingsKey(candidate), ends);
    const isNamed = candidate.evidence.includes('title-names');
    if (isNamed) ends.named++;
    else if (endOf(candidate)) ends.short++;
    if (isNamed || / [-–—] /.test(candidate.title)) ends.dashed++;
  }
  return candidates.map((candidate) => {
    const { dashed, named, short } = groups.get(siblingsKey(candidate))!;
    return named >= fewest && named + short >= dashed * most ? withShortName(candidate) : candidate;
  });
}

function endOf({ title, speakers }: Candidate): RegExpExecArray | undefined {
  return speakers.length > 0 ? undefined : (ended.exec(title) ?? undefined);
}

function withShortName(candidate: Candidate): Candidate {
  const end = endOf(candidate);
  if (!end) return candidate;
  const [, title = '', name = ''] = end;
  const speakers: readonly Speaker[] = readPeople({ text: name, links: [] }, 'said') ?? [
    { name, organisation: undefined, url: undefined },
  ];
  return { ...candidate, title, speakers, evidence: inOrder([...candidate.evidence, 'title-names']) };
}
