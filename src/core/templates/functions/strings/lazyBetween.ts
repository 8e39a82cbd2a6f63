import type { Run } from '../../run/run.js';
import type { RegularMatch } from './regularMatch.js';

/** Literal texts with any text between them, as little as possible: `<pre>[\s\S]*?</pre>`. */
export interface LazyBetween {
  /** None is empty. */
  readonly literals: readonly string[];
  /** For each group, where it starts and ends: the number of a literal, and the offset in it. */
  readonly groups: readonly { readonly start: MatchPlace; readonly end: MatchPlace }[];
}

interface MatchPlace {
  readonly literal: number;
  readonly offset: number;
}

const gap = /^(?:\[\\s\\S\]|\[\\S\\s\])\*\?/;
const plain = /^(?:[^\\.+*?()|[\]{}^$]|\\[!-/:-@[-`{-~])/u;

/** Reads an expression of this form; `undefined` for any other. */
export function readLazyBetween(pattern: string): LazyBetween | undefined {
  const literals = [''];
  const groups: { start: MatchPlace; end: MatchPlace }[] = [];
  const open: { start: MatchPlace; end: MatchPlace }[] = [];
  for (let rest = pattern; rest !== '';) {
    const last = literals.at(-1)!;
    const here = { literal: literals.length - 1, offset: last.length };
    const [between] = gap.exec(rest) ?? [];
    const [character] = plain.exec(rest) ?? [];
    if (between !== undefined) literals.push('');
    else if (character !== undefined) literals[here.literal] = last + character.replace(/^\\/, '');
    else if (rest.startsWith('(') && !rest.startsWith('(?')) {
      const group = { start: here, end: here };
      groups.push(group);
      open.push(group);
    } else if (rest.startsWith(')') && open.length > 0) open.pop()!.end = here;
    else return undefined;
    rest = rest.slice((between ?? character ?? '(').length);
  }
  return open.length > 0 || literals.length === 1 || literals.includes('') ? undefined : { literals, groups };
}

/** At most so many matches in order; all if it is negative. */
export function matchesBetween(
  { literals, groups }: LazyBetween,
  text: string,
  most: number,
  spend: Run['spend'],
): readonly RegularMatch[] {
  const found: RegularMatch[] = [];
  for (let from = 0; most < 0 || found.length < most;) {
    const starts: number[] = [];
    let end = from;
    for (const literal of literals) {
      const start = text.indexOf(literal, end);
      spend(1 + ((start < 0 ? text.length : start) - end) / 64);
      // Nor does one begin later: all of its parts would be later, too.
      if (start < 0) return found;
      starts.push(start);
      end = start + literal.length;
    }
    spend(2 + groups.length);
    const at = ({ literal, offset }: MatchPlace): number => starts[literal]! + offset;
    const whole = text.slice(starts[0], end);
    found.push({
      start: starts[0]!,
      end,
      groups: [whole, ...groups.map((group) => text.slice(at(group.start), at(group.end)))],
    });
    from = end;
  }
  return found;
}
