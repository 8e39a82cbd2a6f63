import type { Span } from '../../text.js';
import { matchDelimiters, nestInlines } from './emphasis.js';
import { maxOpen, type LinkTarget } from './inline.js';
import { takeFrom, type LabelCandidate, type InlineScan } from './inlineScan.js';
import { addressText, targetAt } from './linkTarget.js';

/** Records a `[` or `![` at an offset, and returns the offset after it. */
export function openBracket(scan: InlineScan, start: number, isImage: boolean, candidate?: LabelCandidate): number {
  const textStart = start + (isImage ? 2 : 1);
  if (scan.brackets.length >= maxOpen) scan.brackets.shift();
  scan.brackets.push({
    isImage,
    start,
    textStart,
    containsLink: false,
    candidate,
  });
  return textStart;
}

/** Reads a `]` at an offset: the end of a link, an image or a label, or text. Returns the offset to continue at. */
export function closeBracket(scan: InlineScan, at: number): number {
  const bracket = scan.brackets.pop();
  if (!bracket) return at + 1;
  const { candidate } = bracket;
  if (candidate) {
    if (addReference(scan, candidate, { start: bracket.textStart, end: at }, at + 1)) return at + 1;
    giveUp(scan, candidate);
  }
  return linkEnd(scan, { bracket, textEnd: at });
}

/** Brackets that are open at the end of the text are text, but the brackets before them can be a shortcut reference. */
export function endBrackets(scan: InlineScan): void {
  for (const { candidate } of [...scan.brackets].reverse())
    if (candidate && !addReference(scan, candidate, textOf(candidate), candidate.textEnd + 1)) giveUp(scan, candidate);
}

/**
 * Reads what follows a text in brackets and decides whether it is a link or an image. Returns the offset to continue
 * at.
 */
function linkEnd(scan: InlineScan, candidate: LabelCandidate): number {
  const { bracket, textEnd } = candidate;
  const after = textEnd + 1;
  const next = scan.text[after];
  if (bracket.isImage || !bracket.containsLink) {
    const found = next === '(' ? targetAt(scan, after + 1) : undefined;
    if (found) {
      const address = scan.written.slice(found.address.start, found.address.end);
      addLink(scan, candidate, { kind: 'inline', address: found.address }, addressText(address), found.end);
      return found.end;
    }
    if (next === '[' && footnoteLabelAt(scan, after) === undefined) return openBracket(scan, after, false, candidate);
    if (next !== '[' && addReference(scan, candidate, textOf(candidate), after)) return after;
  }
  giveUp(scan, candidate);
  return after;
}

/** Treats a text in brackets as neither a link nor an image: links in it count as links in the enclosing brackets. */
function giveUp(scan: InlineScan, { bracket, textEnd }: LabelCandidate): void {
  const enclosing = scan.brackets.at(-1);
  if (bracket.containsLink && enclosing) enclosing.containsLink = true;
  if (!bracket.isImage) return;
  // `![^label]`: an exclamation mark, then a footnote.
  const label = footnoteLabelAt(scan, bracket.start + 1);
  if (label === undefined || bracket.start + label.length + 3 !== textEnd) return;
  const nodes = takeFrom(scan.nodes, bracket.start).filter(({ start }) => start > textEnd);
  const delimiters = takeFrom(scan.delimiters, bracket.start).filter(({ start }) => start > textEnd);
  const end = textEnd + 1;
  scan.nodes.push({ kind: 'footnote', start: bracket.start + 1, end, label }, ...nodes);
  scan.delimiters.push(...delimiters);
  scan.nonTextEnd = Math.max(scan.nonTextEnd, end);
}

function textOf({ bracket, textEnd }: LabelCandidate): Span {
  return { start: bracket.textStart, end: textEnd };
}

/** Adds a reference if its label is defined; if the label is empty, the text is the label. */
function addReference(scan: InlineScan, candidate: LabelCandidate, written: Span, end: number): boolean {
  const labelSpan = written.start === written.end ? textOf(candidate) : written;
  const label = scan.written.slice(labelSpan.start, labelSpan.end);
  const url = scan.context.addressOf(label);
  if (url === undefined) return false;
  addLink(scan, candidate, { kind: 'reference', label, labelSpan }, url, end);
  return true;
}

function addLink(
  scan: InlineScan,
  { bracket, textEnd }: LabelCandidate,
  target: LinkTarget,
  url: string,
  end: number,
): void {
  const { nodes, delimiters, brackets } = scan;
  const within = takeFrom(nodes, bracket.start);
  const after = within.filter((node) => node.start >= end);
  // The text of a link contains no bare links.
  const inside = within.filter((node) => node.end <= textEnd && node.kind !== 'bareLink');
  const runs = takeFrom(delimiters, bracket.start);
  const runsAfter = runs.filter((run) => run.start >= end);
  const emphasis = matchDelimiters(runs.filter((run) => run.end <= textEnd));
  const { isImage, start } = bracket;
  const label = { start: bracket.textStart, end: textEnd };
  const children = nestInlines(inside, emphasis);
  nodes.push({ kind: isImage ? 'image' : 'link', start, end, label, target, url, children }, ...after);
  delimiters.push(...runsAfter);
  scan.nonTextEnd = end;
  const enclosing = brackets.at(-1);
  if (!isImage && enclosing) enclosing.containsLink = true;
}

/** The label of a reference to a footnote at an offset, `[^label]`; `undefined` if there is none. */
export function footnoteLabelAt({ text, context }: InlineScan, start: number): string | undefined {
  if (text[start + 1] !== '^') return undefined;
  const label = /^\[\^([^[\]\\\n]*(?:\\.[^[\]\\\n]*)*)\]/.exec(text.slice(start, start + 1000))?.[1];
  return label !== undefined && context.hasFootnote(label) ? label : undefined;
}
