import { castText } from '../../values/cast.js';
import type { FunctionDefinition } from '../functionDefinition.js';
import { humanize, ordinal } from '../humanize.js';

/** The functions of `inflect`, which are for English. */
export const inflect: readonly FunctionDefinition[] = [
  { name: 'inflect.Humanize', aliases: ['humanize'], arity: [1, 1], call: ([value]) => humanizeText(castText(value)) },
];

function humanizeText(text: string): string {
  return /^[+-]?\d+$/.test(text) ? ordinal(text) : humanize(text);
}
