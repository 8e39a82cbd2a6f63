import { slicePlain, type PlainText } from '../../post/queries/plainText.js';
import type { TextLine } from '../../post/queries/textLines.js';
import { withoutAttributes } from './plainLine.js';

/** Within so many lines the first paragraphs of the notes are looked for. */
export const mostProseLines = 40;

const most = 3;

/** The first paragraphs and list items from one of the lines on; no code, images, tables, or lines of other generators. */
export function firstParagraphs(lines: readonly TextLine[], from: number): readonly PlainText[] {
  const paragraphs: PlainText[] = [];
  let current: TextLine[] = [];
  const end = Math.min(lines.length, from + mostProseLines);
  for (let index = from; index <= end && paragraphs.length < most; index++) {
    const line = index < end ? lines[index] : undefined;
    const isText = line !== undefined && isProse(line);
    if (current.length > 0 && (!isText || line.part !== current[0]!.part || line.kind === 'html')) {
      paragraphs.push(joined(current));
      current = [];
    }
    if (isText) current.push(line);
  }
  return paragraphs;
}

function isProse({ kind, text }: TextLine): boolean {
  if (kind === 'html') return text.length > 20 && !text.includes('=');
  return kind === 'paragraph' && text !== '' && !/^(?:\||\{%|#|\{:)/.test(text);
}

/** Lines of one part as one text. */
function joined(lines: readonly TextLine[]): PlainText {
  const [first] = lines;
  const last = lines.at(-1)!;
  if (first === last || !first!.part) return first!;
  const { text, lineStarts } = first!.part;
  const next = lineStarts.find((start) => start > last.offset);
  const all = slicePlain(first!.part, first!.offset, next === undefined ? text.length : next - 1);
  return withoutAttributes({ ...all, text: all.text.replaceAll('\n', ' ') });
}
