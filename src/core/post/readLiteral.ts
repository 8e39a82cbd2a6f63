import type { LineChange } from '../reviseSource.js';
import { lexShortcodes } from '../shortcodes/lexShortcodes.js';
import { embeddedShortcode } from '../shortcodes/catalogue.js';
import { pairShortcodes } from '../shortcodes/pairShortcodes.js';
import type { ShortcodeNode } from '../shortcodes/shortcode.js';
import type { ShortcodeToken } from '../shortcodes/shortcodeToken.js';
import { lineAt, lineOf, type SourceText } from '../text.js';

/** A stretch of lines, zero-based, end exclusive. */
interface Lines {
  readonly line: number;
  readonly end: number;
}

/** Where in a text shortcodes stand that take what is in them as it is: a `#` there is a comment in code, no heading. */
export interface LiteralReading {
  /** The lines inside them, zero-based. */
  readonly lines: ReadonlySet<number>;
  readonly stretches: readonly Lines[];
  /** The lines of what stands between delimiters. `undefined`: not known, or such that any change may change all. */
  readonly actions: readonly Lines[] | undefined;
}

/** Embedded shortcodes whose inner content is no Markdown. */
const literal = ['highlight', 'comment', 'qr'];

const anyLiteral = new RegExp(`[<%]\\s*(?:${literal.join('|')})\\b`, 'iy');

const nothing: LiteralReading = { lines: new Set(), stretches: [], actions: undefined };

/** Finds them; `former`: what was found before some lines changed, all of them behind the front matter. */
export function readLiteral(
  source: SourceText,
  bodyLine: number,
  former?: { readonly literal: LiteralReading; readonly change: LineChange },
): LiteralReading {
  const moved = former && moveLiteral(former.literal, source, former.change);
  if (moved) return moved;
  // To look whether there can be any is many times as fast as to lex all shortcodes.
  if (!mayHoldLiteral(source.text)) return nothing;
  const tokens = lexShortcodes(source.text, source.lineStarts[bodyLine] ?? source.text.length);
  const { nodes } = pairShortcodes(source, tokens, (name) => embeddedShortcode(name)?.inner);
  const stretches: Lines[] = [];
  const visit = (children: readonly ShortcodeNode[]): void => {
    for (const node of children) {
      if (node.kind !== 'call' || !node.inner) continue;
      if (!literal.includes(node.name.toLowerCase())) visit(node.children);
      else stretches.push({ line: lineOf(source, node.inner.start) + 1, end: lineOf(source, node.inner.end) });
    }
  };
  visit(nodes);
  return { lines: linesOf(stretches), stretches, actions: actionsOf(source, tokens) };
}

function mayHoldLiteral(text: string): boolean {
  for (let offset = text.indexOf('{{'); offset >= 0; offset = text.indexOf('{{', offset + 1)) {
    anyLiteral.lastIndex = offset + 2;
    if (anyLiteral.test(text)) return true;
  }
  return false;
}

/** What is broken or commented out may end elsewhere after any change: then nothing is known. */
function actionsOf(source: SourceText, tokens: readonly ShortcodeToken[]): readonly Lines[] | undefined {
  const actions: Lines[] = [];
  let start = 0;
  for (const token of tokens) {
    if (token.type === 'error') return undefined;
    if (
      token.type === 'text' &&
      token.end - token.start === 3 &&
      /^\{\{[<%]$/.test(source.text.slice(token.start, token.end))
    )
      return undefined;
    if (token.type === 'leftDelimiter') start = token.start;
    if (token.type === 'rightDelimiter')
      actions.push({ line: lineOf(source, start), end: lineOf(source, token.end) + 1 });
  }
  return actions;
}

/** The former reading, where the change is one of plain text, before and after. */
function moveLiteral(
  { stretches, actions }: LiteralReading,
  source: SourceText,
  { line: changed, endLine, newEndLine }: LineChange,
): LiteralReading | undefined {
  if (!actions || actions.some(({ line, end }) => line <= endLine && end > changed)) return undefined;
  for (let line = changed; line <= newEndLine; line++) if (lineAt(source, line).includes('{{')) return undefined;
  const shift = newEndLine - endLine;
  const move = (line: number): number => (line > endLine ? line + shift : line);
  const moved = stretches.map(({ line, end }) => ({ line: move(line - 1) + 1, end: move(end) }));
  const movedActions = actions.map(({ line, end }) => ({ line: move(line), end: move(end - 1) + 1 }));
  return { lines: linesOf(moved), stretches: moved, actions: movedActions };
}

function linesOf(stretches: readonly Lines[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { line, end } of stretches) for (let each = line; each < end; each++) lines.add(each);
  return lines;
}
