import { sliceLine } from '../evidence/plainLine.js';
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
export function speakersBelow({ children, facts }: HeadingNode): readonly Speaker[] | undefined {
  const [first, ...others] = children;
  if (!first) return undefined;
  const known = peopleIn(first.facts);
  if (known.people) return known.people;
  // Below a heading for several talks, a name is what one of them is called; and where there are more, they may be people met.
  if (facts.sectionTitle !== undefined) return undefined;
  if (others.length === 0) return known.alone ?? known.ofKind;
  return others.some((other) => peopleIn(other.facts).ofKind) ? undefined : known.ofKind;
}

/** The people that a heading names: in any case, if it is the only one below a talk, or beside the kind of the talk. */
type NamedPeople = Record<'people' | 'alone' | 'ofKind', readonly Speaker[] | undefined>;

function peopleIn(facts: SectionFacts): NamedPeople {
  const known = found.get(facts) ?? { people: read(facts), alone: surePeople(facts), ofKind: readOfKind(facts) };
  found.set(facts, known);
  return known;
}

/** By the heading: it is asked for whenever anything is decided. */
const found = new WeakMap<SectionFacts, NamedPeople>();

/** "Workshop von", "Presented" */
const kindOrPresented =
  /^(?:talk|keynote|session|workshop|lecture|presentation|presented|given|held|vortrag|präsentiert|gehalten|conférence|présenté[es]?|atelier|charla|ponencia|taller|presentad[oa]|palestra|apresentad[oa]|presentazione|presentato|lezing|gepresenteerd|foredrag|föredrag|доклад|лекция|доповідь|prelekcja|wykład|přednáška)\s+(?=\p{Ll})/iu;

/** "Workshop von Ada Ek", the kind of the talk above and its speaker. */
function readOfKind({ heading: { line } }: SectionFacts): readonly Speaker[] | undefined {
  const start = kindOrPresented.exec(line.text)?.[0].length ?? 0;
  return start > 0 ? peopleOfHeading(sliceLine(line, start, line.text.length)) : undefined;
}

function read({ heading, lines }: SectionFacts): readonly Speaker[] | undefined {
  if (speakersAlone.test(heading.line.text)) return lines.speakers.length > 0 ? lines.speakers : undefined;
  return labelledPeople(heading.line)?.people ?? peopleOfHeading(heading.line);
}
