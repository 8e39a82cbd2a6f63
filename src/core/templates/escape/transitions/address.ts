import type { Context, ContextStep } from '../context.js';
import { endOfSpace } from './html.js';

export function afterAddress(context: Context, text: string): ContextStep {
  return [withAddressPart(context, text), text.length];
}

/** The context after a part of an address that has no end in it. */
export function withAddressPart(context: Context, part: string): Context {
  if (/[#?]/.test(part)) return { ...context, urlPart: 'QueryOrFrag' };
  const begins = context.urlPart === 'None' && endOfSpace(part, 0) < part.length;
  return begins ? { ...context, urlPart: 'PreQuery' } : context;
}

/** In the `content` of a <meta>: up to the address in `5; url=/next`. */
export function afterMetaContent(context: Context, text: string): ContextStep {
  const found = /url[ \t\n\f\r]*=/i.exec(text);
  return found ? [{ ...context, state: 'MetaContentURL' }, found.index + found[0].length] : [context, text.length];
}

export function afterMetaAddress(context: Context, text: string): ContextStep {
  const end = text.indexOf(';');
  return end < 0 ? [context, text.length] : [{ ...context, state: 'MetaContent' }, end + 1];
}
