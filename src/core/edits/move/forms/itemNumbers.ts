import { blockAt } from '../../../post/queries/blockAt.js';
import { listItemsAround } from '../../../post/queries/forms/listItemsAround.js';
import type { Post } from '../../../post/post.js';
import { lineAt, type SourceText, type TextEdit } from '../../../text.js';

/**
 * The edits that number the items of a list by their order once it is another one: it goes on beginning with the number that
 * it begins with, for that is all that a reader sees of them. `before` and `after`: the lines, in this text, on which the items
 * begin. Lists that count neither by one nor not at all stay as they are, and so do items without a number.
 */
export function itemNumbers(
  source: SourceText,
  before: readonly number[],
  after: readonly number[],
): readonly TextEdit[] {
  const numbers = before.flatMap((line) => numberOn(source, line)?.value ?? []);
  const [first = 1, second = first + 1] = numbers;
  const step = second - first;
  if (step < 0 || step > 1 || numbers.some((number, index) => number !== first + index * step)) return [];
  return after
    .flatMap((line) => numberOn(source, line) ?? [])
    .flatMap(({ value, range }, index) => {
      const wanted = first + index * step;
      return wanted === value ? [] : [{ range, newText: String(wanted) }];
    });
}

/**
 * The lines on which the items of a list begin, all that count on in one: text between items parts a list into several that
 * are numbered as one. `line`: that of one of them.
 */
export function itemsCountedWith(post: Post, line: number): readonly number[] {
  const lines = listItemsAround(post, line) ?? [];
  const block = blockAt(post.blocks, line);
  if (!block || block.line !== lines[0]) return lines;
  const counted = [...lines];
  const index = post.blocks.indexOf(block);
  for (let at = index + 1; post.blocks[at] && post.blocks[at]!.kind !== 'heading'; at++) {
    const next = post.blocks[at]!.kind === 'list' ? (listItemsAround(post, post.blocks[at]!.line) ?? []) : [];
    if (next.length > 0 && !countsOn(post.source, counted.at(-1)!, next[0]!)) break;
    counted.push(...next);
  }
  for (let at = index - 1; at >= 0 && post.blocks[at]!.kind !== 'heading'; at--) {
    const last = post.blocks[at]!.kind === 'list' ? (listItemsAround(post, post.blocks[at]!.line) ?? []) : [];
    if (last.length > 0 && !countsOn(post.source, last.at(-1)!, counted[0]!)) break;
    counted.unshift(...last);
  }
  return counted;
}

function countsOn(source: SourceText, line: number, next: number): boolean {
  const [before, after] = [numberOn(source, line)?.value, numberOn(source, next)?.value];
  return before !== undefined && after === before + 1;
}

const itemNumber = /^(\s*)(\d{1,9})(?=[.)])/;

interface ItemNumber {
  readonly value: number;
  readonly range: TextEdit['range'];
}

function numberOn(source: SourceText, line: number): ItemNumber | undefined {
  const [all, blank, digits] = itemNumber.exec(lineAt(source, line)) ?? [];
  if (all === undefined) return undefined;
  const range = { start: { line, character: blank!.length }, end: { line, character: all.length } };
  return { value: Number(digits), range };
}

/** An item's first line without its number: the same wherever it is. */
export function withoutNumber(line: string): string {
  return line.replace(itemNumber, '$1');
}
