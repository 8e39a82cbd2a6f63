import { characterCodes, isDigit, isLetter, isWhiteSpace } from '../../characterCodes.js';
import type { Line } from './line.js';
import { isWholeTag } from './tags.js';

/**
 * The seven start conditions of an HTML block (CommonMark 0.31.2, 4.6), 0 for none. Blocks of 1 to 5 end with the line
 * that contains the end condition, others before a blank line. All except 7 can interrupt a paragraph.
 */
export type HtmlStart = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const literalTags: ReadonlySet<string> = new Set(['script', 'pre', 'style', 'textarea']);

const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

/** Length of the longest name in either list. */
const longestName = 10;

/** The condition with which the line begins an HTML block. */
export function htmlStart(text: string, line: Line): HtmlStart {
  const { pos, end } = line;
  const second = text.charCodeAt(pos + 1);
  if (text.charCodeAt(pos) !== characterCodes.less || pos + 1 >= end) return 0;
  if (second === characterCodes.question) return 3;
  if (second === characterCodes.exclamation) return declarationStart(text, pos, end);
  const closing = second === characterCodes.slash;
  const nameStart = closing ? pos + 2 : pos + 1;
  if (nameStart >= end || !isLetter(text.charCodeAt(nameStart))) return 0;
  const nameEnd = endOfName(text, nameStart, end);
  if (nameEnd - nameStart <= longestName && endsName(text, nameEnd, end)) {
    const name = text.slice(nameStart, nameEnd).toLowerCase();
    if (!closing && literalTags.has(name) && text.charCodeAt(nameEnd) !== characterCodes.slash) return 1;
    if (blockTags.has(name)) return 6;
  }
  return isWholeTag(text, pos, end) ? 7 : 0;
}

function declarationStart(text: string, pos: number, end: number): HtmlStart {
  if (pos + 2 < end && isLetter(text.charCodeAt(pos + 2))) return 4;
  if (pos + 4 <= end && text.startsWith('<!--', pos)) return 2;
  return pos + 9 <= end && text.startsWith('<![CDATA[', pos) ? 5 : 0;
}

function endOfName(text: string, from: number, end: number): number {
  let offset = from;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (!isLetter(code) && !isDigit(code)) break;
  }
  return offset;
}

function endsName(text: string, offset: number, end: number): boolean {
  if (offset >= end) return true;
  const code = text.charCodeAt(offset);
  if (code === characterCodes.slash) return offset + 1 < end && text.charCodeAt(offset + 1) === characterCodes.greater;
  return code === characterCodes.greater || isWhiteSpace(code);
}

/** Whether a non-blank line is the last one of a block with this start condition. */
export function endsHtml(text: string, { pos, end }: Line, start: HtmlStart): boolean {
  switch (start) {
    case 1:
      return hasLiteralEnd(text, pos, end);
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

/** Whether there is a tag such as `</script>`. The start tag can be a different one. */
function hasLiteralEnd(text: string, from: number, end: number): boolean {
  for (let offset = from; offset < end; offset++) {
    if (text.charCodeAt(offset) !== characterCodes.less || text.charCodeAt(offset + 1) !== characterCodes.slash)
      continue;
    const nameEnd = endOfName(text, offset + 2, Math.min(end, offset + 3 + longestName));
    if (nameEnd >= end || text.charCodeAt(nameEnd) !== characterCodes.greater) continue;
    if (literalTags.has(text.slice(offset + 2, nameEnd).toLowerCase())) return true;
  }
  return false;
}
