import { afterText } from './afterText.js';
import { faultyContext, isComment, type Context } from './context.js';
import { ElementEnds, isLiteral } from './elementEnd.js';

/** A text as it is written to the page, and the context after it. */
export interface RewrittenText {
  readonly text: string;
  readonly after: Context;
}

/** Leaves out comments, and escapes each `<` that begins nothing. */
export function rewriteText(text: string, context: Context): RewrittenText {
  const elements = new ElementEnds(text);
  const output = new Output(text);
  let before = context;
  let offset = 0;
  while (offset < text.length) {
    const [after, length] = afterText(before, text, offset, elements);
    const end = offset + length;
    if (length === 0 && after.state === before.state) {
      return { text, after: faultyContext('the context after a text cannot be found') };
    }
    writePiece(output, before, after, offset, end);
    [before, offset] = [after, end];
  }
  return { text: before.state === 'Error' ? text : output.end(isHidden(before)), after: before };
}

/** What is written of a text; everything, unless something is replaced. */
class Output {
  private parts = '';
  private written = 0;

  constructor(readonly text: string) {}

  /** Writes up to an offset as it is, then something instead of what is between it and the second. */
  replace(from: number, to: number, by: string): void {
    this.parts += this.text.slice(this.written, from) + by;
    this.written = to;
  }

  /** Writes something instead of all that is not yet written, up to an offset. */
  replaceRest(to: number, by: (rest: string) => string): void {
    this.replace(this.written, to, by(this.text.slice(this.written, to)));
  }

  /** All that is written; as in Go, the text as it is if only something before its start was to be replaced. */
  end(hidesRest: boolean): string {
    if (this.written === 0) return this.text;
    return hidesRest ? this.parts : this.parts + this.text.slice(this.written);
  }
}

function isHidden({ state, delimiter }: Context): boolean {
  return isComment(state) && delimiter === 'None';
}

function writePiece(output: Output, before: Context, after: Context, start: number, end: number): void {
  const changes = before.state !== after.state;
  if (before.state === 'Text' || before.state === 'RCDATA') {
    const last = changes ? output.text.lastIndexOf('<', end - 1) : end;
    escapeAngles(output, start, last < start ? end : last);
  } else if (isHidden(before)) {
    output.replaceRest(end, (comment) => commentAs(before, comment));
  }
  if (changes && isHidden(after)) output.replace(end - lengthOfStart(after), end, '');
  if (isLiteral(before.state)) escapeScriptTags(output, start, end);
}

/** What begins no tag is text, except for the document type. */
function escapeAngles(output: Output, start: number, end: number): void {
  for (let at = output.text.indexOf('<', start); at >= 0 && at < end; at = output.text.indexOf('<', at + 1)) {
    if (!/^<!doctype/i.test(output.text.slice(at, at + 9))) output.replace(at, at + 1, '&lt;');
  }
}

/** A comment is white space; the end of a line in it may end a statement. */
function commentAs({ state }: Context, comment: string): string {
  if (state === 'JSBlockCmt') return /[\n\r\u2028\u2029]/.test(comment) ? '\n' : ' ';
  return state === 'CSSBlockCmt' ? ' ' : '';
}

function lengthOfStart({ state }: Context): number {
  if (state === 'HTMLCmt' || state === 'JSHTMLOpenCmt') return '<!--'.length;
  return state === 'JSHTMLCloseCmt' ? '-->'.length : '//'.length;
}

/** In a literal, what would begin or end a script or a comment to HTML's parser. */
function escapeScriptTags(output: Output, start: number, end: number): void {
  for (const { index } of output.text.slice(start, end).matchAll(/<(?:\/?script|!--)/gi)) {
    output.replace(start + index, start + index + 1, '\\x3C');
  }
}
