import { parseShortcodes } from '../shortcodes/parseShortcodes.js';
import type { ShortcodeNode } from '../shortcodes/shortcode.js';
import { positionAt, type SourceText } from '../text.js';

/** Embedded shortcodes whose inner content is no Markdown. */
const literal = ['highlight', 'comment', 'qr'];

const anyLiteral = new RegExp(`[<%]\\s*(?:${literal.join('|')})\\b`, 'iy');

/** The lines, zero-based, inside shortcodes that take them as they are: a `#` there is a comment in code, no heading. */
export function literalLines(source: SourceText, bodyLine: number): ReadonlySet<number> {
  const lines = new Set<number>();
  // To look whether there can be any is many times as fast as to lex all shortcodes.
  if (!mayHoldLiteral(source.text)) return lines;
  const bodyOffset = source.lineStarts[bodyLine] ?? source.text.length;
  const visit = (nodes: readonly ShortcodeNode[]): void => {
    for (const node of nodes) {
      if (node.kind !== 'call' || !node.inner) continue;
      if (!literal.includes(node.name.toLowerCase())) visit(node.children);
      else addLines(lines, positionAt(source, node.inner.start).line + 1, positionAt(source, node.inner.end).line);
    }
  };
  visit(parseShortcodes(source, bodyOffset).nodes);
  return lines;
}

function mayHoldLiteral(text: string): boolean {
  for (let offset = text.indexOf('{{'); offset >= 0; offset = text.indexOf('{{', offset + 1)) {
    anyLiteral.lastIndex = offset + 2;
    if (anyLiteral.test(text)) return true;
  }
  return false;
}

function addLines(lines: Set<number>, from: number, to: number): void {
  for (let line = from; line < to; line++) lines.add(line);
}
