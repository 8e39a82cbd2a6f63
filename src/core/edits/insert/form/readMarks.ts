import type { Recap, Talk } from '../../../recap/model/recap.js';
import { lineAt } from '../../../text.js';
import { lineBreak } from '../../move/partRuns.js';
import { readRowForm } from './rowForm.js';
import type { TalkStyle } from './talkStyle.js';

/** "> Title", "#Title" */
const marksBefore = /^ {0,3}(?:> ?|#{1,6}[ \t]*)/;

/** What makes a talk's title a heading, an item, a row or a line; `undefined` of a table that is read otherwise now. */
export function readMarks({ post, source }: Recap, talk: Talk): TalkStyle['marks'] | undefined {
  const { start, end } = talk.headingRange;
  const line = lineAt(source, start.line);
  switch (talk.form) {
    case 'list':
      return readItem(line, talk);
    case 'table':
      return readRowForm(post, talk);
    case 'line': {
      const notes = talk.words + talk.images + talk.tweets > 0;
      return {
        kind: 'line',
        before: marksBefore.exec(line)?.[0] ?? '',
        lineBreak: breakIn(talk, (each) => lineAt(source, each)),
        notes,
      };
    }
    default:
      return end.line > start.line ? { kind: 'setext' } : { kind: 'atx', closed: / #+\s*$/.test(line) };
  }
}

function readItem(line: string, { range, headingRange }: Talk): TalkStyle['marks'] {
  const [, indent = '', mark = '- ', box = ''] = /^(\s*)((?:[-*+]|\d{1,9}[.)])\s+)(\[[ xX]\]\s+)?/.exec(line) ?? [];
  const notes = range.end.line > headingRange.end.line;
  return { kind: 'item', indent, mark, box: box.replace(/[xX]/, ' '), notes };
}

/** What ends the title's line, or the one before it where that is the last of its paragraph. */
function breakIn({ headingRange: { start } }: Talk, lineOf: (line: number) => string): string {
  const own = lineBreak(lineOf(start.line), lineOf(start.line + 1).trim() !== '');
  return own === '' && start.line > 0 ? lineBreak(lineOf(start.line - 1), true) : own;
}
