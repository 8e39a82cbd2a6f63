import { lowerCase, valueKindOf } from '../attributes.js';
import {
  faultyContext,
  textContext,
  type AttributeKind,
  type Context,
  type Element,
  type EscapeState,
  type ContextStep,
} from '../context.js';
import { quote } from '../../values/print/quote.js';
import { quoteStart } from '../quoteStart.js';

const elements = new Map<string, Element>([
  ['script', 'Script'],
  ['style', 'Style'],
  ['textarea', 'Textarea'],
  ['title', 'Title'],
  ['meta', 'Meta'],
]);

const contents: Readonly<Record<Element, EscapeState>> = {
  None: 'Text',
  Script: 'JS',
  Style: 'CSS',
  Textarea: 'RCDATA',
  Title: 'RCDATA',
  Meta: 'Text',
};

/** The state at the start of an attribute's value. */
const values: Readonly<Record<AttributeKind, EscapeState>> = {
  None: 'Attr',
  Script: 'JS',
  ScriptType: 'Attr',
  Style: 'CSS',
  URL: 'URL',
  Srcset: 'Srcset',
  MetaContent: 'MetaContent',
};

/** Text up to a tag or a comment. */
export function afterTextStart(context: Context, text: string): ContextStep {
  const found = /<(?:!--|(\/?)([a-z](?:[a-z\d]|[:-][a-z\d])*))/i.exec(text);
  if (!found) return [context, text.length];
  const [whole, slash, name = ''] = found;
  const length = found.index + whole.length;
  if (whole === '<!--') return [{ ...textContext, state: 'HTMLCmt' }, length];
  const element = slash ? undefined : elements.get(name.toLowerCase());
  return [{ ...textContext, state: 'Tag', element: element ?? 'None' }, length];
}

export function afterHtmlComment(context: Context, text: string): ContextStep {
  const end = text.indexOf('-->');
  return end < 0 ? [context, text.length] : [textContext, end + 3];
}

/** In a tag: up to the end of an attribute's name, or of the tag. */
export function afterTagPart(context: Context, text: string): ContextStep {
  const start = endOfSpace(text, 0);
  if (start === text.length) return [context, start];
  const { element } = context;
  if (text[start] === '>') {
    // A <meta> has no end tag.
    return [{ ...textContext, state: contents[element], element: element === 'Meta' ? 'None' : element }, start + 1];
  }
  const end = endOfName(text, start);
  if (typeof end !== 'number') return [end, text.length];
  if (end === start) {
    const rest = quote(text.slice(start));
    return [faultyContext(`expected space, attr name, or end of tag, but got ${rest}`), text.length];
  }
  const attribute = attributeKind(lowerCase(text.slice(start, end)), element);
  return [{ ...textContext, state: end === text.length ? 'AttrName' : 'AfterName', element, attribute }, end];
}

function attributeKind(name: string, element: Element): AttributeKind {
  if (element === 'Script' && name === 'type') return 'ScriptType';
  if (element === 'Meta' && name === 'content') return 'MetaContent';
  switch (valueKindOf(name)) {
    case 'url':
      return 'URL';
    case 'css':
      return 'Style';
    case 'js':
      return 'Script';
    case 'srcset':
      return 'Srcset';
    default:
      return 'None';
  }
}

export function afterAttributeName(context: Context, text: string): ContextStep {
  const end = endOfName(text, 0);
  if (typeof end !== 'number') return [end, text.length];
  return [end === text.length ? context : { ...context, state: 'AfterName' }, end];
}

/** After the name of an attribute: up to its `=`, if there is one. */
export function afterNameEnd(context: Context, text: string): ContextStep {
  const end = endOfSpace(text, 0);
  if (end === text.length) return [context, end];
  return text[end] === '=' ? [{ ...context, state: 'BeforeValue' }, end + 1] : [{ ...context, state: 'Tag' }, end];
}

/** After the `=` of an attribute: up to the start of its value. */
export function afterEqualsSign(context: Context, text: string): ContextStep {
  const start = endOfSpace(text, 0);
  if (start === text.length) return [context, start];
  const quote = text[start];
  const state = values[context.attribute];
  if (quote === '"') return [{ ...context, state, delimiter: 'DoubleQuote' }, start + 1];
  if (quote === "'") return [{ ...context, state, delimiter: 'SingleQuote' }, start + 1];
  return [{ ...context, state, delimiter: 'SpaceOrTagEnd' }, start];
}

/**
 * The context of an action: it starts the same part of the HTML as text would here. In a tag, that is the name of an
 * attribute; after an `=`, a value without quotes.
 */
export function contextOfAction(context: Context): Context {
  switch (context.state) {
    case 'Tag':
      return { ...context, state: 'AttrName' };
    case 'BeforeValue':
      return { ...context, state: values[context.attribute], delimiter: 'SpaceOrTagEnd', attribute: 'None' };
    case 'AfterName':
      return { ...context, state: 'AttrName', attribute: 'None' };
    default:
      return context;
  }
}

export function endOfSpace(text: string, start: number): number {
  const space = /[ \t\n\f\r]*/y;
  space.lastIndex = start;
  return start + (space.exec(text)?.[0].length ?? 0);
}

/** Where a name ends; an error context if a quotation mark shows that something is wrong. */
function endOfName(text: string, start: number): number | Context {
  const ends = /[ \t\n\f\r=>'"<]/g;
  ends.lastIndex = start;
  const found = ends.exec(text);
  if (!found) return text.length;
  if (!/['"<]/.test(found[0])) return found.index;
  return faultyContext(`${quote(found[0])} in attribute name: ${quoteStart(text)}`);
}
