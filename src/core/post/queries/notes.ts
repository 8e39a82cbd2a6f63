import type { Definition, Post } from '../post.js';
import { partsOf, within, type PlacedPart } from './postParts.js';

/** A part and its enclosing footnote, if there is one. */
export interface PartOfNote extends PlacedPart {
  readonly note: Definition | undefined;
}

/** The parts of a post with their enclosing footnotes, in document order. */
export function* partsWithNotes(post: Post): Generator<PartOfNote> {
  const open: { readonly depth: number; readonly note: Definition }[] = [];
  let last: unknown;
  for (const placed of partsOf(post)) {
    const { block, parsed } = placed;
    const { part } = parsed;
    if (block !== last) open.length = 0;
    last = block;
    while (open.length > 0 && part.depth <= open.at(-1)!.depth) open.pop();
    yield { ...placed, note: open.at(-1)?.note };
    if (part.kind === 'footnote') open.push({ depth: part.depth, note: { block, part, url: '' } });
  }
}

/** The footnotes on a page, in the order of the first references to them (`core/markdown/footnoteOrder.ts`). */
export function notesInOrder(post: Post): readonly Definition[] {
  const before: string[] = [];
  const inNotes: string[] = [];
  const after: string[] = [];
  let labels = before;
  for (const { parsed, note } of partsWithNotes(post)) {
    if (parsed.part.kind === 'footnote') labels = after;
    for (const inline of within(parsed.inlines))
      if (inline.kind === 'footnote') (note ? inNotes : labels).push(inline.label);
  }
  return [...new Set([...before, ...inNotes, ...after])].flatMap((label) => post.footnotes.get(label) ?? []);
}
