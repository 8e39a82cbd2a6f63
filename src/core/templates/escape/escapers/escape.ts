import type { Run } from '../../run/run.js';
import { printValue } from '../../values/print/printValue.js';
import { SafeText, type Value } from '../../values/value.js';

/** Makes a value safe. */
export type Escape = (value: Value, run: Run) => string;

/** A value as text, and what it is safe as. */
export function textOf(value: Value): { readonly text: string; readonly kind?: SafeText['kind'] } {
  if (value === null) return { text: '' };
  return value instanceof SafeText ? value : { text: typeof value === 'string' ? value : printValue(value) };
}

/** A value as the functions `html` and `urlquery` of templates take it. */
export function printedText(value: Value): string {
  return value === null ? '<no value>' : textOf(value).text;
}
