import { characterCodes } from '../../characterCodes.js';
import type { Line } from './line.js';
import { isWholeTag } from './tags.js';

/**
 * The seven start conditions of an HTML block (CommonMark 0.31.2, 4.6, as goldmark 1.7 reads them), 0 for none. Blocks
 * of 1 to 5 end with the line that contains the end condition, others before a blank line. All except 7 can interrupt a
 * paragraph.
 */
export type HtmlStart = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Offsets in the text: of the first character that is not white space, and of the end of the line. */
export type LineText = Pick<Line, 'pos' | 'end'>;

const literalTags: ReadonlySet<string> = new Set(['script', 'pre', 'style', 'textarea']);

const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

/** The name at the start of a line, where goldmark accepts spaces after the slash. */
const startTag = /<(\/ *)?([a-zA-Z][a-zA-Z\d-]*)/y;

/** The condition with which the line begins an HTML block. */
export function htmlStart(text: string, line: LineText): HtmlStart {
  const { pos, end } = line;
  const second = text.charCodeAt(pos + 1);
  if (text.charCodeAt(pos) !== characterCodes.less || pos + 1 >= end) return 0;
  if (second === characterCodes.question) return 3;
  if (second === characterCodes.exclamation) return declarationStart(text, pos, end);
  startTag.lastIndex = pos;
  const [opening, slash, written] = startTag.exec(text.slice(0, end)) ?? [];
  return opening && written ? tagStart(text, line, { opening, isClosing: slash !== undefined, written }) : 0;
}

interface StartTag {
  /** What is before the attributes. */
  readonly opening: string;
  readonly isClosing: boolean;
  readonly written: string;
}

function tagStart(text: string, { pos, end }: LineText, { opening, isClosing, written }: StartTag): HtmlStart {
  const name = written.toLowerCase();
  const next = text.slice(pos + opening.length, Math.min(end, pos + opening.length + 2));
  const isLiteral = literalTags.has(name);
  if (isLiteral && !isClosing && /^(?:$|[\t\f\r\n >]|\/>)/.test(next)) return 1;
  if (blockTags.has(name) && /^(?:$|[ >]|\/>)/.test(next)) return 6;
  if (!isWholeTag(text, pos, end)) return 0;
  // The tags of a text area, unlike the others, are also those of any element.
  if (isLiteral && name !== 'textarea') return 0;
  return blockTags.has(name) ? 6 : 7;
}

function declarationStart(text: string, pos: number, end: number): HtmlStart {
  if (pos + 2 < end && /[A-Z]/.test(text[pos + 2]!)) return 4;
  if (pos + 4 <= end && text.startsWith('<!--', pos)) return 2;
  return pos + 9 <= end && text.startsWith('<![CDATA[', pos) ? 5 : 0;
}

/** Whether a non-blank line is the last one of a block with this start condition. */
export function endsHtml(text: string, { pos, end }: LineText, start: HtmlStart): boolean {
  switch (start) {
    case 1:
      // The start tag can be a different one.
      return literalEnd.test(text.slice(pos, end));
    case 2:
      return hasBefore(text, pos, end, '--');
    case 3:
      return hasBefore(text, pos, end, '?');
    case 4:
      return hasBefore(text, pos, end, '');
    case 5:
      return hasBefore(text, pos, end, ']]');
    default:
      return false;
  }
}

/** Whether there is a `>` between two offsets that directly follows the given characters. */
function hasBefore(text: string, from: number, end: number, before: string): boolean {
  for (let offset = from + before.length; offset < end; offset++)
    if (text.charCodeAt(offset) === characterCodes.greater && text.startsWith(before, offset - before.length))
      return true;
  return false;
}

const literalEnd = /<\/(?:script|pre|style|textarea)>/i;
