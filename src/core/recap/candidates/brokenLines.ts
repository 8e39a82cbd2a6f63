import type { TextLine } from '../../post/queries/textLines.js';
import { readTitle } from './title/readTitle.js';
import { endsInAddress } from './title/trailingAddress.js';
import type { TitleReading } from './title/titleReading.js';

/** A list without marks has at least so many lines. */
const fewest = 3;
const longest = 200;

/**
 * Reads a paragraph whose lines all end in a hard break as a list without marks, if each has the form of a title with names
 * beside it, or of a linked title; also one whose lines all end in an address. `undefined` for any other paragraph. One reading
 * for each line, `undefined` for no title.
 */
export function readBrokenLines(paragraph: readonly TextLine[]): readonly (TitleReading | undefined)[] | undefined {
  const isList = paragraph.length >= fewest && paragraph.every((line, index) => isItem(line, paragraph[index + 1]));
  if (!isList && !(paragraph.length > 1 && paragraph.every((line) => endsInAddress(line)))) return undefined;
  return paragraph.map((line) => readTitle(line, { inList: true }));
}

function isItem(line: TextLine, next: TextLine | undefined): boolean {
  const { text, links } = line;
  if (text === '' || text.length > longest || (next && !endsInBreak(line, next))) return false;
  return parted.test(text) || (links[0]?.start === 0 && links[0].end * 2 > text.length);
}

/** Names on one side, a title on the other. */
const parted = /^(?=\P{Ll}).{2,120}(?:\s[-–—|]+\s|[:：]\s|\s(?:by|par|von|por|door|av|od|przez|від|от)\s|,\s|\s\()./u;

/** Two spaces or a tag at the end of a line. */
function endsInBreak({ text, asides, part, offset }: TextLine, next: TextLine): boolean {
  if (asides.some(({ kind, written, at }) => kind === 'html' && at >= text.length && /^<br\b/i.test(written)))
    return true;
  return part?.text.slice(offset + text.length, next.offset).endsWith('  \n') ?? false;
}
