import { builtins } from '../values/builtins.js';
import { isList, isTrue } from '../values/truth.js';
import { Dictionary, Instance, SafeText, type Value } from '../values/value.js';
import { fail, type FunctionDefinition } from './functionDefinition.js';

/** The functions of `compare`. */
export const compare: readonly FunctionDefinition[] = [
  {
    name: 'compare.Conditional',
    aliases: ['cond'],
    arity: [3, 3],
    call: ([condition = null, one = null, other = null]) => (isTrue(condition) ? one : other),
  },
  { name: 'compare.Default', aliases: ['default'], arity: [1, undefined], call: chooseDefault },
  ...['Eq', 'Ge', 'Gt', 'Le', 'Lt', 'Ne'].map(comparison),
];

function comparison(name: string): FunctionDefinition {
  const alias = name.toLowerCase();
  const { call = (): Value => null } = builtins.get(alias) ?? {};
  return {
    name: `compare.${name}`,
    aliases: [alias],
    arity: [1, undefined],
    call: (args, run) => (args.length < 2 ? fail('missing arguments for comparison') : call(args, run)),
  };
}

function chooseDefault([other = null, ...given]: readonly Value[]): Value {
  if (given.length > 1) fail(`wrong number of args for default: want 2 got ${given.length + 1}`);
  const [value = null] = given;
  return isSet(value) ? value : other;
}

/** What is given, even if it is `false`, but not what is empty. */
function isSet(value: Value): boolean {
  if (typeof value === 'boolean') return true;
  if (value instanceof SafeText || value instanceof Dictionary || isList(value)) return isTrue(value);
  return value instanceof Instance ? value.isTrue() : isTrue(value);
}
