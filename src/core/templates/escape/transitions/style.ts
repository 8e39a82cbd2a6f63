import { faultyContext, type Context, type EscapeState, type ContextStep } from '../context.js';
import { decodeStyle } from '../decodeStyle.js';
import { quote } from '../../values/print/quote.js';
import { withAddressPart } from './address.js';

/** What ends each kind of text in CSS, and the backslash. */
const ends: Partial<Record<EscapeState, RegExp>> = {
  CSSDqStr: /[\\"]/g,
  CSSDqURL: /[\\"]/g,
  CSSSqStr: /[\\']/g,
  CSSSqURL: /[\\']/g,
  CSSURL: /[\\\t\n\f\r )]/g,
};

/** CSS up to a string, an address or a comment. */
export function afterStyle(context: Context, text: string): ContextStep {
  const mark = /[("']|\/[/*]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const end = found.index + found[0].length;
    switch (found[0]) {
      case '"':
        return [{ ...context, state: 'CSSDqStr' }, end];
      case "'":
        return [{ ...context, state: 'CSSSqStr' }, end];
      case '//':
        return [{ ...context, state: 'CSSLineCmt' }, end];
      case '/*':
        return [{ ...context, state: 'CSSBlockCmt' }, end];
      default:
        if (endsWithUrl(text.slice(0, found.index))) return afterUrlStart(context, text, end);
    }
  }
  return [context, text.length];
}

/** Whether the word before a parenthesis is `url`. */
function endsWithUrl(text: string): boolean {
  let end = text.length;
  while (end > 0 && /[\t\n\f\r ]/.test(text[end - 1] ?? '')) end--;
  if (text.slice(Math.max(end - 3, 0), end).toLowerCase() !== 'url') return false;
  const before = text[end - 4] ?? ' ';
  return !/[-\w\u0080-\ufffd]/.test(before);
}

function afterUrlStart(context: Context, text: string, end: number): ContextStep {
  const [space = ''] = /^[\t\n\f\r ]*/.exec(text.slice(end)) ?? [];
  const start = end + space.length;
  if (text[start] === '"') return [{ ...context, state: 'CSSDqURL' }, start + 1];
  if (text[start] === "'") return [{ ...context, state: 'CSSSqURL' }, start + 1];
  return [{ ...context, state: 'CSSURL' }, start];
}

/** In a string or an address: up to its end. Every string may be an address. */
export function afterStyleText(context: Context, text: string): ContextStep {
  const end = new RegExp(ends[context.state] ?? /$^/g);
  let after = context;
  // Each escape is looked at twice: cut after its first character, and whole together with what follows. Go reads from
  // the start each time, which comes to the same.
  let [escape, rest] = [0, 0];
  for (let found = end.exec(text); found; found = end.exec(text)) {
    const { index } = found;
    if (found[0] !== '\\') return [{ ...after, state: 'CSS' }, index + 1];
    if (index + 1 === text.length) {
      return [faultyContext(`unfinished escape sequence in CSS string: ${quote(text)}`), text.length];
    }
    rest = index + (/^[\ud800-\udbff]/.test(text.slice(index + 1)) ? 3 : 2);
    after = withAddressPart(after, decodeStyle(text.slice(escape, index)));
    after = withAddressPart(after, decodeStyle(text.slice(index, rest)));
    escape = index;
    end.lastIndex = rest;
  }
  return [withAddressPart(after, decodeStyle(text.slice(rest))), text.length];
}
