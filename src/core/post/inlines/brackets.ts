import type { Span } from '../blocks/blockContent.js';
import { matchDelimiters, nestInlines } from './emphasis.js';
import type { Inline, LinkTarget } from './inline.js';
import type { Bracket, Candidate, InlineScan } from './inlineScan.js';
import { addressText, targetAt } from './linkTarget.js';

/** Notes a `[` or `![` at an offset, and returns the offset after it. */
export function openBracket(scan: InlineScan, start: number, isImage: boolean, candidate?: Candidate): number {
  const textStart = start + (isImage ? 2 : 1);
  scan.brackets.push({
    isImage,
    start,
    textStart,
    nodes: scan.nodes.length,
    delimiters: scan.delimiters.length,
    holdsLink: false,
    candidate,
  });
  return textStart;
}

/** Takes a `]` at an offset: a link, an image, the label of a reference, or text. Returns the offset to continue at. */
export function closeBracket(scan: InlineScan, at: number): number {
  const bracket = scan.brackets.pop();
  if (!bracket) return at + 1;
  const { candidate } = bracket;
  if (candidate && addReference(scan, candidate, { start: bracket.textStart, end: at }, at + 1)) return at + 1;
  const after = linkEnd(scan, bracket, at);
  if (after > 0) return after;
  if (bracket.holdsLink && scan.brackets.length > 0) scan.brackets.at(-1)!.holdsLink = true;
  return bracket.isImage ? footnoteAfterMark(scan, bracket, at) : at + 1;
}

/** What is left open when the text ends is text, but what is before it may be the shortcut of a reference. */
export function endBrackets(scan: InlineScan): void {
  for (const { candidate } of [...scan.brackets].reverse())
    if (candidate) addReference(scan, candidate, textOf(candidate), candidate.textEnd + 1);
}

/** Reads what follows the text of a link or an image; the offset after it, 0 where nothing makes it one. */
function linkEnd(scan: InlineScan, bracket: Bracket, textEnd: number): number {
  if (bracket.holdsLink && !bracket.isImage) return 0;
  const { text, written } = scan;
  const next = text[textEnd + 1];
  const found = next === '(' ? targetAt(scan, textEnd + 2) : undefined;
  if (found) {
    const address = written.slice(found.address.start, found.address.end);
    addLink(scan, { bracket, textEnd }, { kind: 'inline', address: found.address }, addressText(address), found.end);
    return found.end;
  }
  const candidate = { bracket, textEnd };
  if (next === '[') {
    const label = footnoteLabelAt(scan, textEnd + 1);
    if (label === undefined) openBracket(scan, textEnd + 1, false, candidate);
    return label === undefined ? textEnd + 2 : textEnd + 1;
  }
  return addReference(scan, candidate, textOf(candidate), textEnd + 1) ? textEnd + 1 : 0;
}

function textOf({ bracket, textEnd }: Candidate): Span {
  return { start: bracket.textStart, end: textEnd };
}

/** Adds a reference where its label is defined: the text's own where the label is empty. */
function addReference(scan: InlineScan, candidate: Candidate, written: Span, end: number): boolean {
  const labelSpan = written.start === written.end ? textOf(candidate) : written;
  const label = scan.written.slice(labelSpan.start, labelSpan.end);
  const url = scan.context.addressOf(label);
  if (url === undefined) return false;
  addLink(scan, candidate, { kind: 'reference', label, labelSpan }, url, end);
  return true;
}

function addLink(
  scan: InlineScan,
  { bracket, textEnd }: Candidate,
  target: LinkTarget,
  url: string,
  end: number,
): void {
  const { nodes, delimiters, brackets } = scan;
  const within = nodes.splice(bracket.nodes);
  const after = within.filter((node) => node.start >= end);
  const inside = within.filter((node) => node.end <= textEnd);
  const runs = delimiters.splice(bracket.delimiters);
  const runsAfter = runs.filter((run) => run.start >= end);
  const emphasis = matchDelimiters(runs.filter((run) => run.end <= textEnd));
  const { isImage, start } = bracket;
  const label = { start: bracket.textStart, end: textEnd };
  const children = nestInlines(inside, emphasis);
  nodes.push({ kind: isImage ? 'image' : 'link', start, end, label, target, url, children }, ...after);
  delimiters.push(...runsAfter);
  scan.nonTextEnd = end;
  const enclosing = brackets.at(-1);
  if (!isImage && enclosing) enclosing.holdsLink = true;
}

/** The label of a footnote that is referred to at an offset, `[^label]`. */
export function footnoteLabelAt({ text, context }: InlineScan, start: number): string | undefined {
  if (text[start + 1] !== '^') return undefined;
  const label = /^\[\^([^[\]\\\n]*(?:\\.[^[\]\\\n]*)*)\]/.exec(text.slice(start, start + 1000))?.[1];
  return label !== undefined && context.hasFootnote(label) ? label : undefined;
}

/** `![^label]` that is no image: an exclamation mark, then a footnote. */
function footnoteAfterMark(scan: InlineScan, { start, nodes, delimiters }: Bracket, at: number): number {
  const label = footnoteLabelAt(scan, start + 1);
  if (label === undefined || start + label.length + 4 !== at + 1) return at + 1;
  scan.nodes.length = nodes;
  scan.delimiters.length = delimiters;
  const node: Inline = { kind: 'footnote', start: start + 1, end: at + 1, label };
  scan.nodes.push(node);
  scan.nonTextEnd = at + 1;
  return at + 1;
}
