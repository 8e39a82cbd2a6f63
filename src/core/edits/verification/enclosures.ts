import { tagsIn } from '../../post/blocks/syntax/tagsIn.js';
import type { Post } from '../../post/post.js';
import { htmlOf } from '../../post/queries/htmlOf.js';
import { say, type Message } from '../../problem.js';
import { callsIn } from '../../shortcodes/shortcode.js';
import { lineOf } from '../../text.js';

/** A shortcode or HTML element that begins on one line and ends on a later one; zero-based, both included. */
export interface Enclosure {
  readonly kind: 'shortcode' | 'element';
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
}

/** The shortcodes and HTML elements that have an end of their own on another line. */
export function enclosuresOf(post: Post): readonly Enclosure[] {
  return [...shortcodesOf(post), ...elementsOf(post)].filter(({ line, endLine }) => endLine > line);
}

function shortcodesOf({ source, calls, shortcodes }: Post): readonly Enclosure[] {
  if (calls.length === 0) return [];
  return callsIn(shortcodes().nodes).map(({ name, start, end }) => ({
    kind: 'shortcode',
    name,
    line: lineOf(source, start),
    endLine: lineOf(source, Math.max(start, end - 1)),
  }));
}

function elementsOf(post: Post): readonly Enclosure[] {
  const found: Enclosure[] = [];
  const open: { readonly name: string; readonly line: number }[] = [];
  const depths = new Map<string, number>();
  for (const { text, offsetAt } of htmlOf(post)) {
    const line = lineOf(post.source, offsetAt(0));
    const endLine = lineOf(post.source, offsetAt(text.length));
    for (const { name, isEnd } of tagsIn(text)) {
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

/** The first enclosure that contains one of two lines and not the other; its first line counts as outside. */
export function enclosureParting(enclosures: readonly Enclosure[], line: number, other: number): Enclosure | undefined {
  const contains = (enclosure: Enclosure, at: number): boolean => enclosure.line < at && at <= enclosure.endLine;
  return enclosures.find((enclosure) => contains(enclosure, line) !== contains(enclosure, other));
}

/** Why nothing is moved across the bounds of an enclosure. */
export function tearsEnclosure({ kind, name, line, endLine }: Enclosure): Message {
  const [first, last] = [String(line + 1), String(endLine + 1)];
  return kind === 'shortcode'
    ? say('Nothing was changed: the edit would split the shortcode "{0}" from line {1} to line {2}.', name, first, last)
    : say('Nothing was changed: the edit would split the element <{0}> from line {1} to line {2}.', name, first, last);
}
