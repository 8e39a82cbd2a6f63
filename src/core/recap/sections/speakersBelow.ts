import { speakersAlone } from '../evidence/people/peopleList.js';
import { labelledPeople, peopleOfHeading } from '../evidence/people/speakersLine.js';
import type { Speaker } from '../model/talk.js';
import { surePeople } from './nameAlone.js';
import type { HeadingNode } from './nestHeadings.js';
import type { SectionFacts } from './sectionFacts.js';

/**
 * The people that the first heading inside another names, and nothing else: "by Ada Ek", "Speaker: Ada Ek", or "Speakers"
 * with the people below it.
 */
export function speakersBelow({ children: [first, second], facts }: HeadingNode): readonly Speaker[] | undefined {
  if (!first) return undefined;
  const known = found.get(first.facts) ?? { people: read(first.facts), alone: surePeople(first.facts) };
  found.set(first.facts, known);
  // Below a heading for several talks, a name is what one of them is called; and where there are more, they may be people met.
  return known.people ?? (second === undefined && facts.sectionTitle === undefined ? known.alone : undefined);
}

/** By the heading: it is asked for whenever anything is decided. */
const found = new WeakMap<SectionFacts, Record<'people' | 'alone', readonly Speaker[] | undefined>>();

function read({ heading, lines }: SectionFacts): readonly Speaker[] | undefined {
  if (speakersAlone.test(heading.line.text)) return lines.speakers.length > 0 ? lines.speakers : undefined;
  return labelledPeople(heading.line)?.people ?? peopleOfHeading(heading.line);
}
