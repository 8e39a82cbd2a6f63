import { decodeHtml } from '../../post/entities.js';
import { quote } from '../values/print/quote.js';
import { faultyContext, textContext, type Context, type AttributeEnd, type ContextStep } from './context.js';
import type { ElementEnds } from './elementEnd.js';
import { isScriptType } from './scriptTypes.js';
import { transition } from './transitions/transitions.js';

export const valueEnds: Readonly<Record<Exclude<AttributeEnd, 'None'>, RegExp>> = {
  DoubleQuote: /"/g,
  SingleQuote: /'/g,
  SpaceOrTagEnd: /[ \t\n\f\r>]/g,
};

/** The context after the next piece of a text, from an offset on. */
export function afterText(context: Context, text: string, offset: number, elements: ElementEnds): ContextStep {
  if (context.delimiter !== 'None') return afterValue(context, context.delimiter, text, offset);
  const end = elements.after(context, offset);
  if (end === offset) return [textContext, 0];
  return transition(context, text.slice(offset, end));
}

function afterValue(context: Context, delimiter: keyof typeof valueEnds, text: string, offset: number): ContextStep {
  const mark = new RegExp(valueEnds[delimiter]);
  mark.lastIndex = offset;
  const end = mark.exec(text)?.index ?? text.length;
  const value = text.slice(offset, end);
  const isQuoted = delimiter !== 'SpaceOrTagEnd';
  // Browsers differ in where such a value ends.
  const [wrong] = isQuoted ? [] : (/["'<=`]/.exec(value) ?? []);
  if (wrong !== undefined) {
    return [faultyContext(`${quote(wrong)} in unquoted attr: ${quote(value)}`), text.length - offset];
  }
  if (end === text.length) return [insideValue(context, value), value.length];
  const isData = context.state === 'Attr' && context.attribute === 'ScriptType' && !isScriptType(value);
  const element = context.element === 'Script' && isData ? 'None' : context.element;
  return [{ ...textContext, state: 'Tag', element }, value.length + (isQuoted ? 1 : 0)];
}

/** The rules of addresses, CSS and JavaScript hold for the value without its character references. */
function insideValue(context: Context, value: string): Context {
  let after = context;
  for (let rest = decodeHtml(value); rest !== '';) {
    const [next, length] = transition(after, rest);
    [after, rest] = [next, rest.slice(length)];
  }
  return after;
}
