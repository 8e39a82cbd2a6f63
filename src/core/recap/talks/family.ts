import type { Evidence } from '../model/talk.js';
import type { Signs } from './signs.js';

/** What is counted of a member: its signs, the host of its address, and the names of the headings in it. */
export interface Member {
  readonly evidence: readonly Evidence[];
  readonly host?: string | undefined;
  readonly parts?: ReadonlySet<string> | undefined;
}

const people: ReadonlySet<Evidence> = new Set(['title-by', 'title-names', 'speakers-line']);
const links: ReadonlySet<Evidence> = new Set(['title-link', 'related-links']);

/** Candidates of a kind: headings on one level, items of one list. Counted once, as each is compared with all others. */
export class Family {
  private size = 0;
  private readonly counts = { people: 0, link: 0, mark: 0, any: 0 };
  private readonly hosts = new Map<string, number>();
  private readonly parts = new Map<string, number>();

  add(member: Member): void {
    this.size++;
    const shown = shownBy(member.evidence);
    for (const kind of kinds) if (shown[kind]) this.counts[kind]++;
    if (member.host !== undefined) this.hosts.set(member.host, (this.hosts.get(member.host) ?? 0) + 1);
    for (const part of member.parts ?? []) this.parts.set(part, (this.parts.get(part) ?? 0) + 1);
  }

  get length(): number {
    return this.size;
  }

  /** What the others show; the one that is asked for may be a member itself. */
  signsOfOthers(member: Member, isOne: boolean): Signs {
    const others = this.size - (isOne ? 1 : 0);
    const shown = shownBy(member.evidence);
    const share = (kind: Kind): number =>
      others === 0 ? 0 : (this.counts[kind] - (isOne && shown[kind] ? 1 : 0)) / others;
    const own = isOne ? 1 : 0;
    const same = member.host === undefined || others === 0 ? 0 : ((this.hosts.get(member.host) ?? 0) - own) / others;
    const sharesParts = [...(member.parts ?? [])].some((part) => (this.parts.get(part) ?? 0) > own);
    return {
      'others-people': share('people'),
      'others-link': share('link'),
      'others-mark': share('mark'),
      'others-any': share('any'),
      'same-host': same,
      'same-parts': sharesParts ? 1 : 0,
      many: Math.min(1, Math.log2(others + 1) / 3),
    };
  }
}

type Kind = 'people' | 'link' | 'mark' | 'any';
const kinds: readonly Kind[] = ['people', 'link', 'mark', 'any'];

function shownBy(evidence: readonly Evidence[]): Readonly<Record<Kind, boolean>> {
  const isPeople = evidence.some((each) => people.has(each));
  const isLink = evidence.some((each) => links.has(each));
  const isMark = evidence.some((each) => !people.has(each) && !links.has(each) && each !== 'talk-prose');
  return { people: isPeople, link: isLink, mark: isMark, any: evidence.length > 0 };
}
