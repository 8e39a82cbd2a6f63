import { tagsIn } from '../../post/blocks/tagsIn.js';
import { say, type Message } from '../../problem.js';
import type { Recap } from '../../recap/model/recap.js';
import { parseShortcodes } from '../../shortcodes/parseShortcodes.js';
import type { ShortcodeNode } from '../../shortcodes/shortcode.js';
import { lineOf } from '../../text.js';

/** Something that begins on one line and ends on a later one, with headings between them or not; zero-based, both included. */
export interface Whole {
  readonly kind: 'shortcode' | 'element';
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
}

/** Shortcodes and HTML elements with an end of their own on another line. What is never closed is none. */
export function wholesOf(recap: Recap): readonly Whole[] {
  return [...shortcodesOf(recap), ...elementsOf(recap)].filter(({ line, endLine }) => endLine > line);
}

function shortcodesOf({ source, frontMatter }: Recap): readonly Whole[] {
  if (!source.text.includes('{{')) return [];
  const bodyOffset = source.lineStarts[frontMatter?.bodyLine ?? 0] ?? source.text.length;
  const found: Whole[] = [];
  const visit = (nodes: readonly ShortcodeNode[]): void => {
    for (const node of nodes) {
      if (node.kind !== 'call') continue;
      const endLine = lineOf(source, Math.max(node.start, node.end - 1));
      found.push({ kind: 'shortcode', name: node.name, line: lineOf(source, node.start), endLine });
      visit(node.children);
    }
  };
  visit(parseShortcodes(source, bodyOffset).nodes);
  return found;
}

function elementsOf({ source, post }: Recap): readonly Whole[] {
  const found: Whole[] = [];
  const open: { readonly name: string; readonly line: number }[] = [];
  const depths = new Map<string, number>();
  for (const { kind, line, endLine } of post.blocks) {
    if (kind !== 'html') continue;
    const html = source.text.slice(source.lineStarts[line], source.lineStarts[endLine + 1]);
    for (const { name, isEnd } of tagsIn(html)) {
      const depth = depths.get(name) ?? 0;
      if (!isEnd) {
        open.push({ name, line });
        depths.set(name, depth + 1);
      } else if (depth > 0) {
        let element = open.pop()!;
        for (; element.name !== name; element = open.pop()!) depths.set(element.name, depths.get(element.name)! - 1);
        depths.set(name, depth - 1);
        found.push({ kind: 'element', name, line: element.line, endLine });
      }
    }
  }
  return found;
}

/** The first whole that one of two lines is inside of, and not the other; its first line counts as outside. */
export function partedBy(wholes: readonly Whole[], line: number, other: number): Whole | undefined {
  const holds = (whole: Whole, at: number): boolean => whole.line < at && at <= whole.endLine;
  return wholes.find((whole) => holds(whole, line) !== holds(whole, other));
}

/** Why what parts two lines cannot be moved across. */
export function tears({ kind, name, line, endLine }: Whole): Message {
  const [first, last] = [String(line + 1), String(endLine + 1)];
  return kind === 'shortcode'
    ? say('Nothing was changed: the edit would split the shortcode "{0}" from line {1} to line {2}.', name, first, last)
    : say('Nothing was changed: the edit would split the element <{0}> from line {1} to line {2}.', name, first, last);
}
