import type { Span } from '../../shortcodes/shortcodeToken.js';

/** Code between backticks in some stretches of a text, which none goes beyond (CommonMark 0.31.2, 6.1). */
export function codeSpans(text: string, stretches: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let next = text.indexOf('`');
  for (const { start, end } of stretches) {
    if (next < 0) break;
    if (next < start) next = text.indexOf('`', start);
    if (next >= start && next < end) spans.push(...spansIn(text, start, end));
  }
  return spans;
}

function spansIn(text: string, start: number, end: number): readonly Span[] {
  const runs = Array.from(text.slice(start, end).matchAll(/`+/g), ({ index, 0: { length } }) => ({
    start: start + index,
    length,
  }));
  // For each run the next one of its length.
  const closers: number[] = [];
  const known = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const { length } = runs[index]!;
    closers[index] = known.get(length) ?? -1;
    known.set(length, index);
  }
  const spans: Span[] = [];
  for (let index = 0; index < runs.length; index++) {
    const { start: from, length } = runs[index]!;
    // Behind a backslash the first backtick is text.
    const closer = text[from - 1] === '\\' && length === 1 ? -1 : closers[index]!;
    if (closer < 0) continue;
    spans.push({ start: from, end: runs[closer]!.start + length });
    index = closer;
  }
  return spans;
}
