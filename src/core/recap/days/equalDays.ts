import type { Head, HeadingItem, HeadingNode } from '../sections/nestHeadings.js';
import type { Evidence } from '../model/talk.js';

/** Fewer days on the level of their talks may be anything. */
const fewest = 2;

/** What shows talks among the headings after the last day. */
const ofTalks: ReadonlySet<Evidence> = new Set([
  'speakers-line',
  'title-by',
  'title-names',
  'title-label',
  'title-link',
  'related-links',
  'session-code',
  'time',
]);

/**
 * Whether days hold the headings of their own level that follow: nothing is below any of them, and there are headings between
 * two days, or after the last one most are plainly talks.
 */
export function holdEqualHeadings(nodes: readonly HeadingNode[], days: ReadonlySet<Head>): boolean {
  const all = siblingsOf(nodes, days);
  if (!all) return false;
  const own = all.filter(({ heading }) => days.has(heading));
  if (own.length !== days.size || own.length < fewest || own.some(({ children }) => children.length > 0)) return false;
  const [first, last] = [all.indexOf(own[0]!), all.indexOf(own.at(-1)!)];
  const isOther = ({ heading, facts }: HeadingNode): boolean =>
    !days.has(heading) && facts.sectionTitle === undefined && facts.day === undefined;
  if (all.slice(first, last).some(isOther)) return true;
  const after = all.slice(last).filter(isOther);
  const talks = after.filter(({ facts }) => facts.evidence.some((each) => ofTalks.has(each)));
  return talks.length >= fewest && talks.length * 2 > after.length;
}

/** The headings of the last sections, such as a conclusion: they end the last day. */
export function endsOfDays(items: readonly HeadingItem[], days: ReadonlySet<Head>, level: number): ReadonlySet<Head> {
  const ends = new Set<Head>();
  for (const { heading, facts } of [...items].reverse()) {
    if (heading.level > level) continue;
    if (days.has(heading) || facts.sectionTitle !== 'section') break;
    ends.add(heading);
  }
  return ends;
}

/** The headings beside the first day. */
function siblingsOf(nodes: readonly HeadingNode[], days: ReadonlySet<Head>): readonly HeadingNode[] | undefined {
  if (nodes.some(({ heading }) => days.has(heading))) return nodes;
  for (const { children } of nodes) {
    const found = siblingsOf(children, days);
    if (found) return found;
  }
  return undefined;
}
