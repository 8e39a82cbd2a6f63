import { parsePost } from '../../post/parsePost.js';
import { inlinesOf } from '../../post/queries/postParts.js';
import { notesInOrder } from '../../post/queries/notes.js';
import { baseOf, type Definition, type Post } from '../../post/post.js';
import { lineAt, lineEnd, nextWrittenLine } from '../../text.js';
import { applySpans, type SpanEdit } from './spanEdits.js';

/** Writes footnotes as numbers in brackets and a list at the end, for platforms that have none. */
export function writeOutNotes(text: string): string {
  const post = parsePost(text);
  const notes = notesInOrder(post);
  if (post.footnotes.size === 0) return text;
  const numbers = new Map(notes.map((note, index) => ['label' in note.part ? note.part.label : '', index + 1]));
  const references = referenceEdits(post, numbers);
  const newline = lineEnd(post.source);
  const body = applySpans(text, [...references, ...blockEdits(post)]).trimEnd();
  const list = notes.map((note, index) => listItem(post, note, index + 1, references));
  return notes.length === 0
    ? `${body}${newline}`
    : `${[body, '---', list.join(newline)].join(newline + newline)}${newline}`;
}

function referenceEdits(post: Post, numbers: ReadonlyMap<string, number>): readonly SpanEdit[] {
  const edits: SpanEdit[] = [];
  for (const { base, inline } of inlinesOf(post)) {
    const number = inline.kind === 'footnote' ? numbers.get(inline.label) : undefined;
    if (number === undefined) continue;
    edits.push({ start: base + inline.start, end: base + inline.end, newText: `\\[${number}\\]` });
  }
  return edits;
}

/** Removes the footnotes from where they are. */
function blockEdits(post: Post): readonly SpanEdit[] {
  const { source, blocks } = post;
  return blocks
    .filter(({ kind }) => kind === 'footnote')
    .map(({ line, endLine }) => ({
      start: source.lineStarts[line]!,
      end: source.lineStarts[nextWrittenLine(source, endLine + 1)] ?? source.text.length,
      newText: '',
    }));
}

function listItem(post: Post, { block, part }: Definition, number: number, references: readonly SpanEdit[]): string {
  const { source } = post;
  const base = baseOf(post, block);
  const last = source.lineStarts[block.endLine]! + lineAt(source, block.endLine).length;
  const start = base + part.span.end;
  const within = references.filter((edit) => edit.start >= start && edit.end <= last);
  const content = applySpans(
    source.text.slice(start, last),
    within.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  const mark = `${number}. `;
  const [first = '', ...further] = content.split(/\r\n|\r|\n/);
  const indented = further.map((line) =>
    line.trim() === '' ? '' : ' '.repeat(mark.length) + line.replace(/^ {1,4}|^\t/, ''),
  );
  return [mark + first.trim(), ...indented].join(lineEnd(source)).trimEnd();
}
