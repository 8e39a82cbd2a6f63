import { quote } from '../values/print/quote.js';

/** The first characters of a text in quotation marks, as Go's verb `%.32q` writes it. */
export function quoteStart(text: string): string {
  return quote(Array.from(text.slice(0, 64)).slice(0, 32).join(''));
}
