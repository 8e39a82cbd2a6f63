import { blockAt } from '../post/queries/blockAt.js';
import { gapAround, noGap, type Gap } from '../post/queries/gapAround.js';
import { parsePost } from '../post/parsePost.js';
import { baseOf } from '../post/post.js';
import { daysOf, talksOf, type Recap } from '../recap/model/recap.js';
import {
  contains,
  lineAt,
  lineCount,
  lineEnd,
  lineOf,
  lineRange,
  nextWrittenLine,
  type Position,
  type Range,
} from '../text.js';

/** The kind of place in a recap; `talkHead` is directly below a talk's heading, before its text. */
export type SnippetPlace = 'start' | 'recap' | 'day' | 'talkHead' | 'talk';

/** A place for a snippet, and the typed text that the snippet replaces. */
export interface SnippetSpot extends Gap {
  readonly place: SnippetPlace;
  readonly range: Range;
  /** Whether only a slash was typed, to see all snippets. */
  readonly isSlash: boolean;
}

const firstWord = 'recap-';

/** Longer than any name of a snippet. */
const longest = 60;

/** The text that a snippet can replace: a slash and a word on a line of its own, or a word with the common prefix. */
export function snippetSpotAt(recap: Recap, position: Position): SnippetSpot | undefined {
  const { source, post } = recap;
  const { line, character } = position;
  if (isHidden(recap, line)) return undefined;
  const text = lineAt(source, line);
  const start = wordStart(text, character);
  const word = text.slice(start, character);
  const isSlash = word.startsWith('/');
  const isAlone = (text.slice(0, start) + text.slice(character)).trim() === '';
  const block = blockAt(post.blocks, line);
  const isOwn = block?.kind === 'paragraph' && block.line === line && block.endLine === line;
  const isNamed = word.startsWith(firstWord) && /^\s?$/.test(text.slice(0, start).slice(-1));
  const isTyped = isNamed || (isAlone && (isSlash ? isIndentedLittle(text) : isOwn && firstWord.startsWith(word)));
  const isBlank = isAlone && word === '' && !block && !isWithinLiteral(recap, line);
  if (!isTyped && !isBlank) return undefined;
  const range = { start: { line, character: start }, end: position };
  const gap = isAlone ? gapAround(post, line, lineEnd(source)) : noGap;
  return { place: placeOf(recap, position), range, isSlash, ...gap };
}

/** More spaces would make a snippet code, unless it is in a list item. */
function isIndentedLittle(text: string): boolean {
  return /^ {0,3}\S/.test(text);
}

/** The start of the word before a position, including a preceding slash if nothing else is on the line. */
function wordStart(text: string, character: number): number {
  let start = character;
  while (start > 0 && character - start < longest && /[\w-]/.test(text[start - 1]!)) start--;
  return text[start - 1] === '/' && text.slice(0, start - 1).trim() === '' ? start - 1 : start;
}

/** Front matter, code, comments and other HTML. */
function isHidden({ source, frontMatter, post }: Recap, line: number): boolean {
  if (line < (frontMatter?.bodyLine ?? 0) || post.opaque.code.has(line)) return true;
  const block = blockAt(post.blocks, line);
  if (!block) return false;
  const base = baseOf(post, block);
  return post.contentOf(block).some(({ part }) => {
    if (part.kind !== 'code' && part.kind !== 'html') return false;
    const [first, last] = [part.lines[0]!.start, part.lines.at(-1)!.end].map((offset) => lineOf(source, base + offset));
    return first! <= line && line <= last!;
  });
}

/** Whether text on a blank line would belong to code or HTML above it, which is not closed. */
function isWithinLiteral({ source, post }: Recap, line: number): boolean {
  const { text, lineStarts } = source;
  const start = lineStarts[line]!;
  const typed = parsePost(`${text.slice(0, start)}x${text.slice(start)}`, post);
  const block = blockAt(typed.blocks, line);
  return block?.kind === 'code' || block?.kind === 'html';
}

export function placeOf(recap: Recap, position: Position): SnippetPlace {
  const { source, frontMatter } = recap;
  const isWritten = (from: number): boolean => nextWrittenLine(source, from) < position.line;
  if (!frontMatter && !isWritten(0)) return 'start';
  const talk = talksOf(recap).find(({ range }) => contains(range, position));
  if (talk) return isWritten(talk.headingRange.end.line + 1) ? 'talk' : 'talkHead';
  return daysOf(recap).some(({ range }) => contains(range, position)) ? 'day' : 'recap';
}

/** The place for a snippet chosen from a list, with the text around it: after the block at the cursor. */
export interface SnippetGap extends Gap {
  readonly position: Position;
}

/** `undefined` within front matter. */
export function snippetGapAt(recap: Recap, position: Position): SnippetGap | undefined {
  const { source, frontMatter, post } = recap;
  if (position.line < (frontMatter?.bodyLine ?? 0)) return undefined;
  const spot = snippetSpotAt(recap, position);
  if (spot?.range.start.character === position.character) return { position, before: spot.before, after: spot.after };
  const { blocks } = post;
  const { code: literal } = post.opaque;
  const endOf = (line: number): number => blockAt(blocks, line)?.endLine ?? line;
  let line = endOf(position.line);
  // The literal content of a shortcode is part of its block, and so is the line of its closer.
  while (literal.has(line) || literal.has(line + 1)) line = endOf(line + 1);
  line = Math.min(line, lineCount(source) - 1);
  const eol = lineEnd(source);
  const gap = blockAt(blocks, line) ? eol : '';
  const below = blockAt(blocks, line + 1) ? eol : '';
  // After the end of an indented line, an editor would indent the whole snippet.
  return line + 1 < lineCount(source)
    ? { position: { line: line + 1, character: 0 }, before: gap, after: eol + below }
    : { position: lineRange(source, line).end, before: eol + gap, after: '' };
}
