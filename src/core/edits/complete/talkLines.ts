import type { Recap, Talk } from '../../recap/model/recap.js';
import { blockAt } from '../../post/queries/blockAt.js';
import { isBlankLine, lineAt, lineCount, lineEnd, type TextEdit } from '../../text.js';
import type { TalkStyle } from '../insert/form/talkStyle.js';

/** What is put below the title of a talk, and how. */
export interface LineBelow {
  readonly text: string;
  /** The line that it comes after, zero-based. */
  readonly after: number;
  /** How many blank lines are between them. */
  readonly blanks: number;
}

/** The ways to put a line below a talk's title: as the post has it, and with a blank line above and below. */
export function lineBelow(
  recap: Recap,
  talk: Talk,
  { text, after, blanks }: LineBelow,
): readonly (readonly TextEdit[])[] {
  const { source } = recap;
  const eol = lineEnd(source);
  const indent = talk.form === 'list' ? indentOf(lineAt(source, talk.headingRange.start.line)) : '';
  const end = { line: after, character: lineAt(source, after).length };
  const isFollowed = after + 1 < lineCount(source) && !isBlankLine(source, after + 1);
  const ways = [...new Set([blanks, 1])].map((count) => {
    const below = isFollowed && count > 0 ? eol : '';
    return eol.repeat(count + 1) + indent + text + below;
  });
  return ways.map((newText) => [{ range: { start: end, end }, newText }]);
}

function indentOf(line: string): string {
  const mark = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/.exec(line)?.[0] ?? '';
  return ' '.repeat(mark.length);
}

/** The last line of what is said about a talk above its notes, zero-based. */
export function lastOwnLine({ headingRange, ownLines }: Talk): number {
  const { speakersLine = 0, tagsLine = 0, linksLine = 0 } = ownLines;
  return Math.max(headingRange.end.line, speakersLine, tagsLine, linksLine);
}

/** The end of the line that a talk's title is on: of a setext heading not that of its rule. */
export function titleLineEnd(
  { source, post }: Recap,
  talk: Talk,
): { readonly line: number; readonly character: number } {
  const { start, end } = talk.headingRange;
  const isSetext =
    talk.form === 'heading' && end.line > start.line && blockAt(post.blocks, start.line)?.kind === 'heading';
  const line = talk.form === 'line' || talk.form === 'list' ? start.line : isSetext ? end.line - 1 : end.line;
  const written = lineAt(source, line).replace(talk.form === 'heading' ? /\s+#*\s*$|\s+$/ : /(?:\s+|\\)$/, '');
  return { line, character: written.length };
}

/** Whether a form has the names beside the title. */
export function hasNamesBeside({ title, marks }: TalkStyle): boolean {
  return title.names !== undefined || marks.kind === 'item' || marks.kind === 'line';
}
