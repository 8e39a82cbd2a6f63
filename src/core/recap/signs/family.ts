import type { Evidence } from '../model/talk.js';
import type { SectionFacts } from '../sections/sectionFacts.js';
import { isSurelyCalled, listsTitles } from '../sections/nameAlone.js';
import type { SignList } from './signs.js';

/** What is counted of a member: its signs, the host of its address, and the names of the headings in it. */
export interface Member {
  readonly evidence: readonly Evidence[];
  readonly host?: string | undefined;
  /** Whether its title leads to slides or a video. */
  readonly isShown?: boolean;
  readonly parts?: ReadonlySet<string> | undefined;
  readonly facts?: SectionFacts;
  /** Whether a name is all that its title is. */
  readonly isName?: boolean;
}

/** The minimum number of titles that are names, and of those that surely are, where talks are called by their speakers. */
const fewestNames = 3;
const fewestSure = 2;
/** The minimum share of these among all. */
const fewestNamed = 1 / 3;

/** A label of fewer members is none of a habit: "Note:". */
const fewestAlike = 3;

const people: ReadonlySet<Evidence> = new Set(['title-by', 'title-names', 'speakers-line']);
const links: ReadonlySet<Evidence> = new Set(['title-link', 'related-links']);

/** What prose shows: that it describes a talk, names who speaks, or mentions several talks. */
export type ProseSign = 'talk' | 'speaker' | 'several';
const proseSigns: readonly ProseSign[] = ['talk', 'speaker', 'several'];

/** Candidates of a kind: headings on one level, items of one list. Counted once, as each is compared with all others. */
export class Family {
  private size = 0;
  private readonly counts = { people: 0, link: 0, mark: 0, any: 0 };
  private readonly members: Member[] = [];
  /** Of how many members the prose has been read, and of how many of these it has each sign. */
  private proseRead = 0;
  private readonly inProse: Record<ProseSign, number> = { talk: 0, speaker: 0, several: 0 };
  private labels: ReadonlyMap<string, number> | undefined;
  private shown = 0;
  private names: boolean | undefined;
  private readonly hosts = new Map<string, number>();
  private readonly parts = new Map<string, number>();

  add(member: Member): void {
    this.size++;
    this.members.push(member);
    const shown = shownBy(member.evidence);
    for (const kind of kinds) if (shown[kind]) this.counts[kind]++;
    if (member.isShown) this.shown++;
    if (member.host !== undefined) this.hosts.set(member.host, (this.hosts.get(member.host) ?? 0) + 1);
    for (const part of member.parts ?? []) this.parts.set(part, (this.parts.get(part) ?? 0) + 1);
  }

  get length(): number {
    return this.size;
  }

  /** Whether titles that are nothing but names are a habit. */
  get hasNames(): boolean {
    return (this.names ??= this.readNames());
  }

  private readNames(): boolean {
    const named = this.members.flatMap(({ isName, facts }) => (isName && facts ? [facts] : []));
    if (named.length < Math.max(fewestNames, this.size * fewestNamed)) return false;
    // Below the names of those who write, each lists the talks they heard.
    if (named.filter((each) => listsTitles(each)).length * 2 >= named.length) return false;
    return named.filter((each) => isSurelyCalled(each)).length >= fewestSure;
  }

  /** How many of the others have prose with a sign, as a fraction. It is read on first use. */
  shareInProse(sign: ProseSign, member: Member, isOne: boolean): number {
    while (this.readProse());
    return this.sharesInProse(sign, member, isOne).least;
  }

  /** The same by what has been read: at least and at most. `isOne`: whether it is a member itself. */
  sharesInProse(sign: ProseSign, member: Member, isOne: boolean): { readonly least: number; readonly most: number } {
    const others = this.size - (isOne ? 1 : 0);
    if (others === 0) return { least: 0, most: 0 };
    const found = this.inProse[sign] - (isOne && shownInProse(member)[sign] ? 1 : 0);
    return { least: Math.max(0, found) / others, most: (found + this.size - this.proseRead) / others };
  }

  /** Reads the prose of one more member; whether there was one left. */
  readProse(): boolean {
    const next = this.members[this.proseRead];
    if (!next) return false;
    this.proseRead++;
    const shown = shownInProse(next);
    for (const sign of proseSigns) if (shown[sign]) this.inProse[sign]++;
    return true;
  }

  /** How many of the others have a label in bold that this one has, too, as a fraction; of several, the most frequent. */
  shareOfLabel({ facts }: Member): number {
    if (this.size < fewestAlike || !facts) return 0;
    this.labels ??= countsOf(this.members.flatMap((member) => [...(member.facts?.labels ?? [])]));
    const most = Math.max(0, ...[...facts.labels].map((label) => this.labels!.get(label) ?? 0));
    return most < fewestAlike ? 0 : (most - 1) / (this.size - 1);
  }

  /** Adds what the others show; `isOne`: whether the one that is asked for is a member itself. */
  addSignsOfOthers(signs: SignList, member: Member, isOne: boolean): void {
    const own = isOne ? 1 : 0;
    const others = this.size - own;
    if (others === 0) return;
    const shown = shownBy(member.evidence);
    const share = (kind: Kind): number => (this.counts[kind] - (isOne && shown[kind] ? 1 : 0)) / others;
    signs.add('others-people', share('people'));
    signs.add('unlike-others', !shown.people && share('people'));
    signs.add('others-link', share('link'));
    signs.add('others-mark', share('mark'));
    signs.add('others-any', share('any'));
    signs.add('others-shown', (this.shown - (isOne && member.isShown ? 1 : 0)) / others);
    if (member.host !== undefined) signs.add('same-host', ((this.hosts.get(member.host) ?? 0) - own) / others);
    for (const part of member.parts ?? []) if ((this.parts.get(part) ?? 0) > own) signs.add('same-parts');
    signs.add('many', Math.min(1, Math.log2(others + 1) / 3));
  }
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function shownInProse({ facts }: Member): Readonly<Record<ProseSign, boolean>> {
  const prose = facts?.prose;
  return {
    talk: prose?.tellsOfTalk === true,
    speaker: prose !== undefined && prose.speakers.length > 0,
    several: prose?.isOfSeveral === true,
  };
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
