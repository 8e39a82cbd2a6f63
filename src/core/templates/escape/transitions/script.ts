import { faultyContext, type Context, type EscapeState, type ContextStep } from '../context.js';
import { quote } from '../../values/print/quote.js';
import { quoteStart } from '../quoteStart.js';

/** After these words a slash begins a regular expression. */
const wordsBeforeRegexp = new Set(
  'break case continue delete do else finally in instanceof return throw try typeof void'.split(' '),
);

const literals = new Map<string | undefined, EscapeState>([
  ['"', 'JSDqStr'],
  ["'", 'JSSqStr'],
  ['`', 'JSTmplLit'],
]);

/** What may begin or end something in each kind of literal. */
const marks: Partial<Record<EscapeState, RegExp>> = {
  JSDqStr: /[\\"]/g,
  JSSqStr: /[\\']/g,
  JSRegexp: /[\\/[\]]/g,
};

/** JavaScript up to a literal or a comment, a brace or a division. */
export function afterScript(context: Context, text: string): ContextStep {
  const at = text.search(/["`'/{}<\-#]/);
  const slash = slashAfter(at < 0 ? text : text.slice(0, at), context.slash);
  if (at < 0) return [{ ...context, slash }, text.length];
  const before = { ...context, slash };
  const literal = literals.get(text[at]);
  if (literal) return [{ ...context, state: literal, slash: 'Regexp' }, at + 1];
  if (text[at] === '/') return afterSlash(before, text, at);
  if (text[at] === '{' || text[at] === '}') return [afterBrace(before, text[at] === '{'), at + 1];
  return afterMark(before, text, at);
}

function afterSlash(context: Context, text: string, at: number): ContextStep {
  if (text[at + 1] === '/') return [{ ...context, state: 'JSLineCmt' }, at + 2];
  if (text[at + 1] === '*') return [{ ...context, state: 'JSBlockCmt' }, at + 2];
  if (context.slash === 'Regexp') return [{ ...context, state: 'JSRegexp' }, at + 1];
  if (context.slash === 'DivOp') return [{ ...context, slash: 'Regexp' }, at + 1];
  const message = `'/' could start a division or regexp: ${quoteStart(text.slice(at))}`;
  return [faultyContext(message), text.length];
}

/** Comments that begin with `<!--`, `-->` and `#!`, which browsers read as `//`. */
function afterMark(context: Context, text: string, at: number): ContextStep {
  if (text.startsWith('<!--', at)) return [{ ...context, state: 'JSHTMLOpenCmt' }, at + 4];
  if (text.startsWith('-->', at)) return [{ ...context, state: 'JSHTMLCloseCmt' }, at + 3];
  if (text.startsWith('#!', at)) return [{ ...context, state: 'JSLineCmt' }, at + 2];
  return [context, at + 1];
}

/** Braces count only in a `${`, whose end continues the template literal. */
function afterBrace(context: Context, opens: boolean): Context {
  const { braces } = context;
  if (!braces) return { ...context, slash: 'Regexp' };
  const open = braces.open + (opens ? 1 : -1);
  if (open >= 0) return { ...context, slash: 'Regexp', braces: { ...braces, open } };
  return { ...context, state: 'JSTmplLit', braces: braces.outer };
}

export function afterTemplateLiteral(context: Context, text: string): ContextStep {
  const mark = /[`\\$]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const { index } = found;
    if (found[0] === '`') return [{ ...context, state: 'JS' }, index + 1];
    if (text.startsWith('${', index)) {
      return [{ ...context, state: 'JS', braces: { open: 0, outer: context.braces } }, index + 2];
    }
    if (found[0] === '\\') {
      if (index + 1 === text.length) return unfinishedEscape(text);
      mark.lastIndex = index + 2;
    }
  }
  return [context, text.length];
}

/** In a string or a regular expression: up to its end. */
export function afterLiteral(context: Context, text: string): ContextStep {
  const mark = new RegExp(marks[context.state] ?? /$^/g);
  let inSet = false;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const { index } = found;
    switch (found[0]) {
      case '\\':
        if (index + 1 === text.length) return unfinishedEscape(text);
        mark.lastIndex = index + 2;
        break;
      case '[':
        inSet = true;
        break;
      case ']':
        inSet = false;
        break;
      default:
        // `</script` ends no regular expression: it is escaped in the output.
        if (found[0] === '/' && /^<\/script/i.test(text.slice(Math.max(index - 1, 0), index + 7))) {
          mark.lastIndex = index + 2;
        } else if (!inSet) return [{ ...context, state: 'JS', slash: 'DivOp' }, index + 1];
    }
  }
  if (inSet) return [faultyContext(`unfinished JS regexp charset: ${quote(text)}`), text.length];
  return [context, text.length];
}

function unfinishedEscape(text: string): ContextStep {
  return [faultyContext(`unfinished escape sequence in JS string: ${quote(text)}`), text.length];
}

/** The end of the line is not part of the comment. */
export function afterLineComment(context: Context, text: string): ContextStep {
  const isStyle = context.state === 'CSSLineCmt';
  const end = text.search(isStyle ? /[\n\f\r]/ : /[\n\r\u2028\u2029]/);
  return end < 0 ? [context, text.length] : [{ ...context, state: isStyle ? 'CSS' : 'JS' }, end];
}

export function afterBlockComment(context: Context, text: string): ContextStep {
  const end = text.indexOf('*/');
  if (end < 0) return [context, text.length];
  return [{ ...context, state: context.state === 'CSSBlockCmt' ? 'CSS' : 'JS' }, end + 2];
}

/** What a slash begins after a piece of JavaScript that has no literals, comments or divisions. */
export function slashAfter(text: string, before: Context['slash']): Context['slash'] {
  const trimmed = text.trimEnd();
  const last = trimmed.at(-1);
  if (last === undefined) return before;
  if (last === '+' || last === '-') {
    // `++` and `--` end an operand; one more is an operator.
    return runLength(trimmed, last) % 2 === 1 ? 'Regexp' : 'DivOp';
  }
  if (last === '.') return /\d/.test(trimmed.at(-2) ?? '') ? 'DivOp' : 'Regexp';
  if (/[,<>=*%&|^?!~([:;{}]/.test(last)) return 'Regexp';
  return wordsBeforeRegexp.has(lastWord(trimmed)) ? 'Regexp' : 'DivOp';
}

function runLength(text: string, character: string): number {
  let start = text.length;
  while (start > 0 && text[start - 1] === character) start--;
  return text.length - start;
}

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && /[$\w]/.test(text[start - 1] ?? '')) start--;
  return text.slice(start);
}
