import { LexAction } from './lexAction.js';
import type { Token } from './token.js';

/** What a closing `-}}` or a comment removes at the start of the text that follows. */
const leadingSpace = /[ \t\r\n]*/y;

/** What follows `{{` when the text before it is trimmed. */
const trimsBefore = /^-[ \t\r\n]/;

/**
 * The tokens of a template, as `text/template` of Go reads them: text, and what is between `{{` and `}}`. After a fault
 * there are no more; otherwise the last one is the end of the file.
 */
export function* lexTemplate(text: string): Generator<Token, void> {
  let offset = 0;
  for (;;) {
    const open = text.indexOf('{{', offset);
    const end = open < 0 ? text.length : open;
    const trims = open >= 0 && trimsBefore.test(text.slice(open + 2, open + 4));
    const between = trims ? trimEnd(text, offset, end) : end;
    if (between > offset) yield { kind: 'text', start: offset, end: between, text: text.slice(offset, between) };
    if (open < 0) {
      yield { kind: 'end of file', start: text.length, end: text.length, text: '' };
      return;
    }
    const inside = open + 2 + (trims ? 2 : 0);
    if (text.startsWith('/*', inside)) {
      const comment = endOfComment(text, inside);
      if (typeof comment === 'string') {
        yield { kind: 'fault', start: inside, end: inside, text: comment };
        return;
      }
      offset = comment;
      continue;
    }
    yield { kind: 'open', start: open, end: open + 2, text: '{{' };
    const action = new LexAction(text, inside);
    yield* action.tokens();
    if (action.failed) return;
    offset = action.trims ? afterSpace(text, action.offset) : action.offset;
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && ' \t\r\n'.includes(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}

function afterSpace(text: string, offset: number): number {
  leadingSpace.lastIndex = offset;
  return offset + (leadingSpace.exec(text)?.[0].length ?? 0);
}

/** The offset after a comment and what it trims, or why there is none. */
function endOfComment(text: string, start: number): number | string {
  const close = text.indexOf('*/', start + 2);
  if (close < 0) return 'unclosed comment';
  if (text.startsWith('}}', close + 2)) return close + 4;
  if (/^[ \t\r\n]-\}\}/.test(text.slice(close + 2, close + 6))) return afterSpace(text, close + 6);
  return 'comment ends before closing delimiter';
}
