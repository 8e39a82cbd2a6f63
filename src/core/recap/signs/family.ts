import type { Evidence } from '../model/talk.js';
import type { SignList } from './signs.js';

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

  /** Adds what the others show; `isOne`: whether the one that is asked for is a member itself. */
  addSignsOfOthers(signs: SignList, member: Member, isOne: boolean): void {
    const own = isOne ? 1 : 0;
    const others = this.size - own;
    if (others === 0) return;
    const shown = shownBy(member.evidence);
    const share = (kind: Kind): number => (this.counts[kind] - (isOne && shown[kind] ? 1 : 0)) / others;
    signs.add('others-people', share('people'));
    signs.add('others-link', share('link'));
    signs.add('others-mark', share('mark'));
    signs.add('others-any', share('any'));
    if (member.host !== undefined) signs.add('same-host', ((this.hosts.get(member.host) ?? 0) - own) / others);
    for (const part of member.parts ?? []) if ((this.parts.get(part) ?? 0) > own) signs.add('same-parts');
    signs.add('many', Math.min(1, Math.log2(others + 1) / 3));
  }
}

type Kind = 'people' | 'link' | 'mark' | 'any';
const kinds: readonly Kind[] = ['people', 'link', 'mark', 'any'];

function shownBy(evidence: readonly Evidence[]): Readonly<Record<Kind, boolean>> {
  const shown = { people: false, link: false, mark: false, any: evidence.length > 0 };
  for (const each of evidence) {
    if (people.has(each)) shown.people = true;
    else if (links.has(each)) shown.link = true;
    else if (each !== 'talk-prose') shown.mark = true;
  }
  return shown;
}
