import type { Span } from '../../text.js';
import { maxOpen, type Emphasis, type Inline } from './inline.js';

/** A run of `*`, `_` or `~` that can begin or end emphasis. Mutable: matched marks are removed. */
export interface Delimiter {
  readonly mark: '*' | '_' | '~';
  start: number;
  end: number;
  /** The original length of the run. */
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** The run of marks at an offset, not yet matched. */
export function delimiterAt(text: string, start: number): Delimiter {
  const mark = text[start] as Delimiter['mark'];
  let end = start + 1;
  while (text[end] === mark) end++;
  const last = start === 0 ? ' ' : characterBefore(text, start);
  const next = end < text.length ? String.fromCodePoint(text.codePointAt(end)!) : ' ';
  const followsSpace = isWhiteSpace(last);
  const precedesSpace = isWhiteSpace(next);
  const followsMark = isPunctuation(last);
  const precedesMark = isPunctuation(next);
  const isLeft = !precedesSpace && (!precedesMark || followsSpace || followsMark);
  const isRight = !followsSpace && (!followsMark || precedesSpace || precedesMark);
  const splitsWords = mark !== '_';
  return {
    mark,
    start,
    end,
    length: end - start,
    canOpen: isLeft && (splitsWords || !isRight || followsMark),
    canClose: isRight && (splitsWords || !isLeft || precedesMark),
  };
}

function characterBefore(text: string, offset: number): string {
  const isPair = offset > 1 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 2, offset));
  return isPair ? text.slice(offset - 2, offset) : text[offset - 1]!;
}

function isWhiteSpace(character: string): boolean {
  return /^[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(character);
}

function isPunctuation(character: string): boolean {
  // NUL and half a surrogate pair are rendered as the replacement character, which is a symbol.
  return character === '\0' || /^[!-/:-@[-`{-~\p{P}\p{S}\p{Cs}]/u.test(character);
}

/** Matches runs as CommonMark 0.31.2 does ("process emphasis"), and returns the emphasis, innermost first. */
export function matchDelimiters(delimiters: readonly Delimiter[]): readonly Emphasis[] {
  const found: Emphasis[] = [];
  const open: Delimiter[] = [];
  /** By kind of closer, the last of the open runs that are known to contain no opener for it. */
  const hopeless = new Map<string, Delimiter | undefined>();
  for (const delimiter of delimiters) {
    if (delimiter.canClose) close(delimiter);
    if (delimiter.canOpen && delimiter.end > delimiter.start) open.push(delimiter);
    if (open.length > maxOpen) open.shift();
  }
  return found;

  function close(closer: Delimiter): void {
    const kind = `${closer.mark}${closer.canOpen}${closer.mark === '~' ? closer.length : closer.length % 3}`;
    while (closer.end > closer.start) {
      const bottom = hopeless.has(kind) ? open.indexOf(hopeless.get(kind)!) : -1;
      let index = open.length - 1;
      while (index > bottom && !matches(open[index]!, closer)) index--;
      if (index <= bottom) {
        hopeless.set(kind, open.at(-1));
        return;
      }
      const opener = open[index]!;
      open.length = index + 1;
      found.push(emphasisOf(opener, closer));
      if (opener.start === opener.end) open.pop();
    }
  }
}

function matches(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.mark !== closer.mark) return false;
  if (opener.mark === '~') return opener.length === closer.length && opener.length <= 2;
  const isOdd = (opener.canClose || closer.canOpen) && (opener.length + closer.length) % 3 === 0;
  return !isOdd || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** Removes the marks of one element from both runs. */
function emphasisOf(opener: Delimiter, closer: Delimiter): Emphasis {
  const used = Math.min(opener.end - opener.start, closer.end - closer.start, 2);
  const inner: Span = { start: opener.end, end: closer.start };
  opener.end -= used;
  closer.start += used;
  const kind = opener.mark === '~' ? 'deletion' : used === 2 ? 'strong' : 'emphasis';
  return { kind, start: opener.end, end: closer.start, inner, children: [] };
}

/** Moves elements into the enclosing emphasis. Elements and emphasis never overlap partially. */
export function nestInlines(nodes: readonly Inline[], emphasis: readonly Emphasis[]): readonly Inline[] {
  if (emphasis.length === 0) return nodes;
  const all = [...nodes, ...emphasis];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const top: Inline[] = [];
  const open: { readonly end: number; readonly children: Inline[] }[] = [];
  for (const node of all) {
    while (open.length > 0 && open[open.length - 1]!.end <= node.start) open.pop();
    (open[open.length - 1]?.children ?? top).push(node);
    if (node.kind === 'emphasis' || node.kind === 'strong' || node.kind === 'deletion')
      open.push({ end: node.end, children: node.children as Inline[] });
  }
  return top;
}
