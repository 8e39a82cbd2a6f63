import { castText } from '../values/cast.js';
import { SafeText } from '../values/value.js';
import type { FunctionDefinition } from './functionDefinition.js';

const kinds = [
  ['CSS', 'css'],
  ['HTML', 'html'],
  ['HTMLAttr', 'attribute'],
  ['JS', 'js'],
  ['JSStr', 'jsString'],
  ['URL', 'url'],
] as const;

/** The functions of `safe`. */
export const safe: readonly FunctionDefinition[] = kinds.map(([name, kind]) => ({
  name: `safe.${name}`,
  aliases: [`safe${name}`],
  arity: [1, 1],
  call: ([value]) => new SafeText(kind, castText(value)),
}));
