import { textLines, type TextLine } from '../../post/queries/textLines.js';
import type { Post } from '../../post/post.js';
import type { Talk } from '../model/recap.js';

/** The maximum number of lines of a talk that are read, and that are shown. */
const linesRead = 30;
const linesShown = 3;
const charactersShown = 240;

/**
 * The first lines of a talk's notes as they read, without marks; a list item has its bullet. Cut after a word, with an
 * ellipsis. Empty for a talk without text.
 */
export function firstNotes(post: Post, { form, ownLines, range }: Talk): readonly string[] {
  // What a table says of a talk is in its row.
  if (form === 'table') return [];
  const from = ownLines.notesLine;
  const lines = textLines(post, from, Math.min(range.end.line + 1, from + linesRead)).filter(isShown);
  const shown: string[] = [];
  let left = charactersShown;
  for (const [index, line] of lines.slice(0, linesShown).entries()) {
    const isLast = index === linesShown - 1 && lines.length > linesShown;
    const text = cut(line.beginsItem ? `• ${line.text}` : line.text, left, isLast);
    shown.push(text);
    left -= text.length;
    if (text.endsWith('…')) break;
  }
  return shown;
}

function isShown({ kind, text }: TextLine): boolean {
  return text !== '' && kind !== 'code' && kind !== 'comment';
}

function cut(text: string, most: number, isLast: boolean): string {
  if (text.length <= most) return isLast ? `${text} …` : text;
  const end = text.lastIndexOf(' ', most);
  return `${text.slice(0, end > 0 ? end : most).replace(/[\ud800-\udbff]$/, '')} …`;
}
