import { blockAt } from '../../post/queries/blockAt.js';
import type { LineSpan } from '../../post/blocks/block.js';
import type { Recap } from '../../recap/model/recap.js';
import { isBlankLine, lineAt, lineCount } from '../../text.js';
import { lineBreak } from '../move/partRuns.js';
import { endsBlock } from './form/fitForm.js';
import { formatTalk } from './form/formatTalk.js';
import type { TalkStyle } from './form/talkStyle.js';
import { insertLines, type Insertion } from './insertLines.js';
import type { NewTalk, Unsaid } from './newTalk.js';
import type { TalkPlace } from './placeTalk.js';

/** The insertion in that form, the line of the title in the text after it, and the lines that are new there. */
export function insertAs(
  recap: Recap,
  place: TalkPlace,
  form: TalkStyle,
  talk: NewTalk,
  unsaid: Unsaid,
): { readonly insertion: Insertion; readonly titleLine: number; readonly added: LineSpan } {
  const { source } = recap;
  const { marks, blanks } = form;
  const line = lineAbove(recap, place, form);
  const isClose = marks.kind === 'line' && blanks.above === 0 && line >= 0;
  const goesOn = isClose && line + 1 < lineCount(source) && !isBlankLine(source, line + 1);
  const text = formatTalk(talk, form, unsaid, goesOn);
  const isParted = !isClose || lineBreak(lineAt(source, line), true) !== '';
  const insertion = insertLines(source, line, blanks.above, {
    ...text,
    ...(!isParted && { lineBreak: marks.lineBreak }),
    ...('notes' in marks && endsBlock(recap, line) && { below: Math.max(1, blanks.above) }),
  });
  const first = insertion.cursor.line - (text.cursor?.line ?? text.lines.length - 1);
  return {
    insertion,
    titleLine: first + text.titleLine,
    added: { line: first, endLine: first + text.lines.length - 1 },
  };
}

/**
 * The last line before the talk, zero-based. What a blank line parts from a line of a paragraph comes after that, and after the
 * notes of the talk that is the last in it.
 */
function lineAbove({ post }: Recap, { line, above, neighbours }: TalkPlace, { blanks }: TalkStyle): number {
  if (above?.form !== 'line' || blanks.above === 0) return line;
  const end = blockAt(post.blocks, line)?.endLine ?? line;
  const inParagraph = neighbours.filter(
    ({ headingRange: { start } }) => start.line > above.headingRange.start.line && start.line <= end,
  );
  return Math.max(end, ...inParagraph.map(({ range }) => range.end.line));
}
