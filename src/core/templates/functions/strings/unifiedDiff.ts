/** The lines around a change that are shown. */
const context = 3;

interface Pair {
  readonly old: number;
  readonly young: number;
}

/**
 * The differences of two texts, as `diff -u` writes them, anchored at lines that are unique in both, as in Go's own
 * `diff`; empty if there are none.
 */
export function unifiedDiff(
  names: readonly [old: string, young: string],
  old: string,
  young: string,
  spend: (steps: number) => void,
): string {
  if (old === young) return '';
  const [x, y] = [linesOf(old), linesOf(young)];
  spend(x.length + y.length);
  const hunks = new Hunks(x, y);
  for (const anchor of anchorsOf(x, y)) hunks.reach(anchor);
  return `diff ${names[0]} ${names[1]}\n--- ${names[0]}\n+++ ${names[1]}\n${hunks.text}`;
}

/** Lines with their ends; a last line without one gets the note that `diff` gives it. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => `${line}\n`);
  const last = lines.pop() ?? '\n';
  return last === '\n' ? lines : [...lines, `${last}\\ No newline at end of file\n`];
}

/** Collects the hunks, from one anchor to the next. */
class Hunks {
  text = '';
  /** What is written of both texts. */
  private done: Pair = { old: 0, young: 0 };
  /** The start of the hunk at hand, its lines, and how many of each text they are. */
  private chunk: Pair = { old: 0, young: 0 };
  private count: Pair = { old: 0, young: 0 };
  private lines: string[] = [];

  constructor(
    private readonly x: readonly string[],
    private readonly y: readonly string[],
  ) {}

  reach(anchor: Pair): void {
    const { x, y } = this;
    if (anchor.old < this.done.old) return;
    let [startX, startY, endX, endY] = [anchor.old, anchor.young, anchor.old, anchor.young];
    while (startX > this.done.old && startY > this.done.young && x[startX - 1] === y[startY - 1])
      [startX, startY] = [startX - 1, startY - 1];
    while (endX < x.length && endY < y.length && x[endX] === y[endY]) [endX, endY] = [endX + 1, endY + 1];
    this.write(x.slice(this.done.old, startX), '-');
    this.write(y.slice(this.done.young, startY), '+');
    const isEnd = endX >= x.length && endY >= y.length;
    const isShort = endX - startX < context || (this.lines.length > 0 && endX - startX < 2 * context);
    if (!isEnd && isShort) {
      this.write(x.slice(startX, endX), ' ');
      this.done = { old: endX, young: endY };
      return;
    }
    if (this.lines.length > 0) this.end(Math.min(endX - startX, context), startX);
    this.done = { old: endX, young: endY };
    if (isEnd) return;
    const from = { old: endX - context, young: endY - context };
    this.chunk = from;
    this.write(x.slice(from.old, endX), ' ');
  }

  private write(lines: readonly string[], sign: '-' | '+' | ' '): void {
    for (const line of lines) this.lines.push(sign + line);
    const { old, young } = this.count;
    this.count = { old: old + (sign === '+' ? 0 : lines.length), young: young + (sign === '-' ? 0 : lines.length) };
  }

  private end(after: number, start: number): void {
    this.write(this.x.slice(start, start + after), ' ');
    const place = (at: number, count: number): string => `${count > 0 ? at + 1 : at},${count}`;
    const head = `@@ -${place(this.chunk.old, this.count.old)} +${place(this.chunk.young, this.count.young)} @@\n`;
    this.text += head + this.lines.join('');
    this.lines = [];
    this.count = { old: 0, young: 0 };
  }
}

/** Lines that both texts have once, the longest series of them in the same order, with start and end. */
function anchorsOf(x: readonly string[], y: readonly string[]): readonly Pair[] {
  const [placesX, placesY] = [uniqueLines(x), uniqueLines(y)];
  const pairs = [...placesX].flatMap(([line, old]) => {
    const young = placesY.get(line);
    return young === undefined ? [] : [{ old, young }];
  });
  return [{ old: 0, young: 0 }, ...longestRise(pairs), { old: x.length, young: y.length }];
}

function uniqueLines(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  lines.forEach((line, index) => places.set(line, places.has(line) ? -1 : index));
  return new Map([...places].filter(([, index]) => index >= 0));
}

/** The longest part of the pairs whose places in the young text rise, too. */
function longestRise(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ young }, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.young ?? 0) < young) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const rise: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.push(pairs[at] ?? { old: 0, young: 0 });
  return rise.reverse();
}
