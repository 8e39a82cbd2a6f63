import { isDigit, isLetter, isPunctuation, isSpace } from '../characters.js';

/** The number of open quotation marks in a block. */
export interface OpenQuotes {
  single: number;
  double: number;
}

export interface QuoteSurroundings {
  /** The preceding character; a line feed at the start. */
  readonly before: string;
  /** The text from the quotation mark on, as far as the rules look ahead; with the line feed if the block continues. */
  readonly line: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/**
 * What the meaning of the quotation mark at an offset depends on: the preceding character, the rest of its line, and
 * its flanking. `following` is the text after `src`, if that is a part of a text.
 */
export function surroundingsOf(src: string, pos: number, following: string): QuoteSurroundings {
  // No rule looks further ahead than a few characters.
  const near = (src.slice(pos, pos + 32) + following).slice(0, 32);
  const line = near.slice(0, near.indexOf('\n') + 1 || near.length);
  const before = src[pos - 1] ?? '\n';
  const after = Array.from(near).find((char) => char !== near[0]) ?? '\n';
  return {
    before,
    line,
    canOpen: !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before)),
    canClose: !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after)),
  };
}

/** The name of a quotation mark in the typographer's configuration. */
export type QuoteName = 'leftSingleQuote' | 'rightSingleQuote' | 'leftDoubleQuote' | 'rightDoubleQuote' | 'apostrophe';

/**
 * Decides what a quotation mark becomes, as goldmark 1.8 does; `undefined` if it is unchanged. Counts the quotation
 * marks that it opens and closes.
 */
export function readQuote(mark: '"' | "'", at: QuoteSurroundings, open: OpenQuotes): QuoteName | undefined {
  return mark === '"' ? readDouble(at, open) : readSingle(at, open);
}

function readDouble({ before, line, canOpen, canClose }: QuoteSurroundings, open: OpenQuotes): QuoteName | undefined {
  if (canOpen && !canClose) {
    open.double++;
    return 'leftDoubleQuote';
  }
  if (open.double === 0 || !closes(line, canOpen, canClose)) return undefined;
  // As in: a “21"” screen.
  if (line[1] === '"' && isDigit(before)) return undefined;
  open.double--;
  return 'rightDoubleQuote';
}

function readSingle({ before, line, canOpen, canClose }: QuoteSurroundings, open: OpenQuotes): QuoteName | undefined {
  const next = line[1] ?? '';
  if (isApostrophe(before, line, canOpen && !canClose)) return 'apostrophe';
  if (canOpen && !canClose) {
    if (isContraction(line)) return 'rightSingleQuote';
    open.single++;
    return 'leftSingleQuote';
  }
  const followed = line.length > 2 || next > '\u007f';
  if (followed && !isDigit(next)) return 'rightSingleQuote';
  if (open.single === 0 || !closes(line, canOpen, canClose)) return undefined;
  open.single--;
  return 'rightSingleQuote';
}

/** As in: the '90s, 'em, don't. */
function isApostrophe(before: string, line: string, opens: boolean): boolean {
  if (opens && /^'\d\ds/.test(line) && isEnd(line[4] ?? ' ')) return true;
  // A mark such as the one at the end of code is a symbol here, unlike to Markdown.
  if (isSpace(before) || /\p{P}/u.test(before)) return /^'[tenl]/.test(line);
  return (isDigit(before) || isLetter(before)) && isLetter(line[1] ?? '');
}

/** As in: …'s, …'ve, after something that is not a word, such as code. */
function isContraction(line: string): boolean {
  const found = /^'(?:[smtd]|ve|ll|re)/.exec(line);
  return found !== null && /[\t-\r !-/:-@[-`{-~]/.test(line[found[0].length] ?? ' ');
}

/** Of two characters between which both could be, goldmark looks at the bytes: neither symbols nor letters beyond ASCII. */
function closes(line: string, canOpen: boolean, canClose: boolean): boolean {
  if (!canClose || !canOpen) return canClose;
  return /^[!-~]$/.test(line[1] ?? '') && /\p{P}/u.test(line[1]!) && isEnd(line[2] ?? ' ');
}

function isEnd(char: string): boolean {
  return isSpace(char) || isPunctuation(char);
}
