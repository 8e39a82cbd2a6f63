import type { AnyPart } from '../../recap/model/parts.js';
import { lineAt, type SourceText, type TextEdit } from '../../text.js';

/**
 * The edits that number the talks of a list by their order once it is another one: it goes on beginning with the number that
 * it begins with, for that is all that a reader sees of them. `before` and `after` are all parts side by side. Lists
 * that count neither by one nor not at all stay as they are, and so do talks without a number.
 */
export function itemNumbers(
  source: SourceText,
  before: readonly AnyPart[],
  after: readonly AnyPart[],
): readonly TextEdit[] {
  const numbers = before.flatMap((part) => numberOf(source, part)?.value ?? []);
  const [first = 1, second = first + 1] = numbers;
  const step = second - first;
  if (step < 0 || step > 1 || numbers.some((number, index) => number !== first + index * step)) return [];
  return after
    .flatMap((part) => numberOf(source, part) ?? [])
    .flatMap(({ value, range }, index) => {
      const wanted = first + index * step;
      return wanted === value ? [] : [{ range, newText: String(wanted) }];
    });
}

const itemNumber = /^(\s*)(\d{1,9})(?=[.)])/;

interface ItemNumber {
  readonly value: number;
  readonly range: TextEdit['range'];
}

function numberOf(source: SourceText, part: AnyPart): ItemNumber | undefined {
  if (part.kind !== 'talk' || part.form !== 'list') return undefined;
  const { line } = part.headingRange.start;
  const [all, blank, digits] = itemNumber.exec(lineAt(source, line)) ?? [];
  if (all === undefined) return undefined;
  const range = { start: { line, character: blank!.length }, end: { line, character: all.length } };
  return { value: Number(digits), range };
}

/** A list talk's first line without its number: the same wherever it is. */
export function withoutNumber(line: string): string {
  return line.replace(itemNumber, '$1');
}
