import type { LineSpan } from '../../post/blocks/block.js';
import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { comparePositions, type TextEdit } from '../../text.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';
import type { ChangeToTry, ProposedChange } from './proposedChange.js';

/** A change of a talk that is yet to be tried. */
export interface Wanted {
  readonly talk: Talk;
  readonly change: ChangeToTry;
}

/** So often is a text read again; where that is not enough, most of it reads otherwise after a change. */
const mostReadings = 120;

/** Finds out which changes hold: after them, talks are as they were asked to be, and all else is read as before. */
export class Trial {
  private readonly parts: readonly AnyPart[];
  private readonly indexes: ReadonlyMap<AnyPart, number>;
  private readings = 0;

  constructor(private readonly recap: Recap) {
    this.parts = partsWithin(recap);
    this.indexes = new Map(this.parts.map((part, index) => [part, index]));
  }

  /**
   * The first way to make each change that holds. One change of each talk is tried at a time, those of all talks together: so
   * each holds without the others of its talk, and a text is read a few times, however many talks it has.
   */
  tryEach(wanted: readonly Wanted[]): readonly ProposedChange[] {
    const found = new Map<Wanted, ProposedChange>();
    for (const round of roundsOf(wanted)) {
      let left = round;
      for (let way = 0; left.length > 0; way++) {
        const proposed = new Map(
          left.flatMap((each): [ProposedChange, Wanted][] => {
            const edits = each.change.ways[way];
            return edits ? [[{ ...each.change, talk: each.talk, edits }, each]] : [];
          }),
        );
        if (proposed.size === 0) break;
        for (const change of this.holding([...proposed.keys()], (each) => proposed.get(each)!.change.isDone))
          found.set(proposed.get(change)!, change);
        left = left.filter((each) => !found.has(each));
      }
    }
    return wanted.flatMap((each) => found.get(each) ?? []);
  }

  /** The changes that hold together: with the additions first, since those are made unless the author objects. */
  together(changes: readonly ProposedChange[]): readonly ProposedChange[] {
    const kept = [
      changes.filter(({ isAddition }) => isAddition),
      changes.filter(({ isAddition }) => !isAddition),
    ].reduce<readonly ProposedChange[]>((before, more) => this.joined(before, more), []);
    return changes.filter((change) => kept.includes(change));
  }

  private joined(kept: readonly ProposedChange[], more: readonly ProposedChange[]): readonly ProposedChange[] {
    if (more.length === 0 || this.isSpent) return kept;
    const all = [...kept, ...more];
    if (this.after(all)) return all;
    return more.length === 1 ? kept : halvesOf(more).reduce((before, half) => this.joined(before, half), kept);
  }

  /** Those that hold, found by trying all, then without those that are not done, then by halves. */
  private holding(
    changes: readonly ProposedChange[],
    isDone: (change: ProposedChange) => ChangeToTry['isDone'],
  ): readonly ProposedChange[] {
    if (changes.length === 0 || this.isSpent) return [];
    const after = this.after(changes);
    if (after) {
      const others = partsWithin(after);
      const done = changes.filter((change) => {
        const changed = others[this.indexes.get(change.talk) ?? -1];
        return changed?.kind === 'talk' && isDone(change)(changed);
      });
      return done.length === changes.length ? changes : this.holding(done, isDone);
    }
    return changes.length === 1 ? [] : halvesOf(changes).flatMap((half) => this.holding(half, isDone));
  }

  private get isSpent(): boolean {
    return this.readings >= mostReadings;
  }

  /** The recap after changes, if they do not overlap and all else is kept. */
  private after(changes: readonly ProposedChange[]): Recap | undefined {
    const edits = inOrder(changes.flatMap((each) => each.edits));
    if (edits.some((edit, index) => index > 0 && overlaps(edits[index - 1]!, edit))) return undefined;
    this.readings++;
    const after = readEdited(this.recap, edits);
    return this.areKept(after, edits, new Set(changes.map(({ talk }) => talk))) ? after : undefined;
  }

  private areKept(after: Recap, edits: readonly TextEdit[], changed: ReadonlySet<AnyPart>): boolean {
    const { parts, recap } = this;
    const others = partsWithin(after);
    return (
      parts.length === others.length &&
      parts.every((part, index) => isLike(part, others[index]!, changed.has(part))) &&
      keepsOthers(recap, after, {
        inPlace: edits.filter(({ newText }) => !newText.includes('\n')),
        // A cell that was empty was none; all that a row says is compared above.
        gone: [...changed].filter(isRow),
        added: [...linesOf(edits), ...rowLines(parts.flatMap((part, at) => (changed.has(part) ? others[at]! : [])))],
      })
    );
  }
}

/** The first change of each talk, then the second of each that has more. */
function roundsOf(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const counts = new Map<Talk, number>();
  const rounds: Wanted[][] = [];
  for (const each of wanted) {
    const round = counts.get(each.talk) ?? 0;
    counts.set(each.talk, round + 1);
    (rounds[round] ??= []).push(each);
  }
  return rounds;
}

function halvesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

function isRow(part: AnyPart): boolean {
  return part.kind === 'talk' && part.form === 'table';
}

function rowLines(parts: readonly AnyPart[]): readonly LineSpan[] {
  return parts.filter(isRow).map(({ range }) => ({ line: range.start.line, endLine: range.end.line }));
}

/** Whether two parts say the same; of one that is changed, its notes. */
function isLike(part: AnyPart, other: AnyPart, isChanged: boolean): boolean {
  if (part.kind !== other.kind || part.level !== other.level) return false;
  if (part.kind !== 'talk' || other.kind !== 'talk') return part.title === other.title;
  if (part.form !== other.form || part.images !== other.images || part.words !== other.words) return false;
  return isChanged || saidOf(part) === saidOf(other);
}

function saidOf({ title, url, speakers, tags, links }: Talk): string {
  return JSON.stringify([title, url, speakers, tags, links]);
}

/** The lines that edits add, in the text after them. */
function linesOf(edits: readonly TextEdit[]): readonly LineSpan[] {
  let added = 0;
  return inOrder(edits).flatMap(({ range, newText }) => {
    const count = newText.match(/\r\n?|\n/g)?.length ?? 0;
    if (count === 0) return [];
    const line = range.start.line + added + 1;
    added += count;
    return [{ line, endLine: line + count - 1 }];
  });
}

/** In document order; what is inserted before a text comes before what replaces it. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
}

function overlaps({ range }: TextEdit, next: TextEdit): boolean {
  return comparePositions(range.end, next.range.start) > 0;
}
