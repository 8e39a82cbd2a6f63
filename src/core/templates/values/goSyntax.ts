import { countValues } from './countValues.js';
import { noFlags } from './print/flags.js';
import { formatValue } from './print/printValue.js';
import type { Value } from './value.js';

/** The number of values beyond which none is shown: whoever reads the message has seen enough. */
const most = 1000;

/** A value as `printf "%#v"` gives it, as Go's errors show it. */
export function goSyntax(value: Value | undefined): string {
  if (value === null || value === undefined) return '<nil>';
  return countValues(value, most) > most ? '…' : formatValue(value, 'v', { ...noFlags, asSource: true });
}
