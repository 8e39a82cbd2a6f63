import type { Post } from '../../post/post.js';
import type { Recap } from '../../recap/model/recap.js';
import { normaliseLabel } from '../../recap/evidence/readLinks.js';
import { lineAt, lineCount, type SourceText } from '../../text.js';

const definition = /^[ \t>*+-]*\[(\^?[^\][]{1,200})\]:/;

/**
 * The lines that define links and footnotes, by label; of a label the first line, which is the one that counts. Those in
 * quotes and lists count, too.
 */
export function definingLines({ source, frontMatter, post }: Recap): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  if (!source.text.includes(']:')) return lines;
  const skip = codeLines(post);
  for (let line = frontMatter?.bodyLine ?? 0; line < lineCount(source); line++) {
    const label = skip.has(line) ? undefined : labelIn(source, line);
    if (label !== undefined && !lines.has(label)) lines.set(label, lineAt(source, line));
  }
  return lines;
}

function labelIn(source: SourceText, line: number): string | undefined {
  const text = lineAt(source, line);
  const match = text.includes(']:') ? definition.exec(text.slice(0, 1_000)) : undefined;
  return match ? normaliseLabel(match[1]!) : undefined;
}

/** The lines, zero-based, whose text is shown as it is. */
export function codeLines({ blocks, opaque }: Post): ReadonlySet<number> {
  const lines = new Set(opaque.code);
  for (const { kind, line, endLine } of blocks)
    if (kind === 'code') for (let each = line; each <= endLine; each++) lines.add(each);
  return lines;
}

/** A label that stands in brackets somewhere in a text, and is among those given. */
export function usedLabel(text: string, labels: ReadonlySet<string>): string | undefined {
  if (labels.size === 0) return undefined;
  for (const [, label] of text.matchAll(/\[(\^?[^\][]{1,200})\]/g))
    if (labels.has(normaliseLabel(label!))) return normaliseLabel(label!);
  return undefined;
}
