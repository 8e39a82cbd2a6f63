import type { Block } from '../post/blocks/block.js';
import { scanBlocks } from '../post/blocks/scanBlocks.js';
import type { SourceText } from '../text.js';
import type { RenderedBlock } from './renderedRecap.js';

/** The blocks of a text that define references, by label; each as it is written. In the order of the text. */
export type Definitions = ReadonlyMap<string, readonly string[]>;

/** What stands before a colon in brackets, and what stands in brackets at all. */
const defined = /\[((?:[^[\]\\]|\\[^])*)\]:/g;
const bracketed = /\[((?:[^[\]\\]|\\[^])*)\]/g;

/**
 * Finds what defines references in a text; `undefined` where that cannot be told by looking at blocks alone. `rendered` are
 * the text's blocks that are published.
 */
export function collectDefinitions(
  source: SourceText,
  fromLine: number,
  rendered: readonly RenderedBlock[],
): Definitions | undefined {
  const definitions = new Map<string, string[]>();
  if (!source.text.includes(']:')) return definitions;
  let next = 0;
  for (const block of scanBlocks(source, fromLine).blocks) {
    const text = textOf(source, block);
    if (!text.includes(']:')) continue;
    while (next < rendered.length && rendered[next]!.endLine <= block.line) next++;
    const isPublished = (rendered[next]?.startLine ?? Infinity) <= block.endLine;
    // Inside a shortcode, say, it is none; and what a quote or list defines is more than a look can tell.
    if (block.kind === 'definition' ? isPublished : block.kind === 'quote' || block.kind === 'list') return undefined;
    if (block.kind !== 'definition') continue;
    for (const label of labelsIn(text, defined)) {
      const known = definitions.get(label);
      if (!known) definitions.set(label, [text]);
      else if (known.at(-1) !== text) known.push(text);
    }
  }
  return definitions;
}

/** The definitions that a piece of text may refer to, as text for Markdown; empty where there are none. */
export function definitionsFor(text: string, definitions: Definitions): string {
  if (definitions.size === 0 || !text.includes('[')) return '';
  const needed = new Set<string>();
  for (const label of labelsIn(text, bracketed)) for (const each of definitions.get(label) ?? []) needed.add(each);
  return [...needed].join('\n');
}

/** As Markdown compares them; marks of a quote that the label goes on in are no part of it. */
function labelsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, label]) =>
    label!
      .replace(/[\r\n][\s>]*/g, ' ')
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase()
      .toUpperCase(),
  );
}

function textOf({ text, lineStarts }: SourceText, { line, endLine }: Block): string {
  return text.slice(lineStarts[line], lineStarts[endLine + 1] ?? text.length);
}
