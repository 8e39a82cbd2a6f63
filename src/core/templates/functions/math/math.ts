import type { TemplateHost } from '../../run/templateHost.js';
import { castFloat, castInteger } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import type { Value } from '../../values/value.js';
import { constant, fail, type FunctionDefinition } from '../functionDefinition.js';
import { otherwise } from '../otherwise.js';
import { arithmetic, type Operator } from './arithmetic.js';

/** The functions of `math`. */
export const math: readonly FunctionDefinition[] = [
  { name: 'math.Abs', arity: [1, 1], call: ofFloat(Math.abs, 'the math.Abs function requires a numeric argument') },
  { name: 'math.Acos', arity: [1, 1], call: ofFloat(Math.acos) },
  { name: 'math.Add', aliases: ['add'], arity: [0, undefined], call: calculate('+') },
  { name: 'math.Asin', arity: [1, 1], call: ofFloat(Math.asin) },
  { name: 'math.Atan', arity: [1, 1], call: ofFloat(Math.atan) },
  { name: 'math.Atan2', arity: [2, 2], call: ofFloats(Math.atan2, 'requires numeric arguments') },
  { name: 'math.Ceil', arity: [1, 1], call: ofFloat(Math.ceil, "Ceil operator can't be used with non-float value") },
  { name: 'math.Cos', arity: [1, 1], call: ofFloat(Math.cos) },
  { name: 'math.Counter', arity: [0, 0], call: (_, { host }) => nextCount(host) },
  { name: 'math.Div', aliases: ['div'], arity: [0, undefined], call: calculate('/') },
  { name: 'math.Floor', arity: [1, 1], call: ofFloat(Math.floor, "Floor operator can't be used with non-float value") },
  {
    name: 'math.Log',
    arity: [1, 1],
    call: ofFloat(Math.log, "Log operator can't be used with non integer or float value"),
  },
  { name: 'math.Max', arity: [0, undefined], call: combine('Max', (one, other) => Math.max(one, other)) },
  constant('math.MaxInt64', 2n ** 63n - 1n),
  { name: 'math.Min', arity: [0, undefined], call: combine('Min', (one, other) => Math.min(one, other)) },
  { name: 'math.Mod', aliases: ['mod'], arity: [2, 2], call: modulo },
  { name: 'math.ModBool', aliases: ['modBool'], arity: [2, 2], call: (args) => modulo(args) === 0n },
  { name: 'math.Mul', aliases: ['mul'], arity: [0, undefined], call: calculate('*') },
  constant('math.Pi', Math.PI),
  {
    name: 'math.Pow',
    aliases: ['pow'],
    arity: [2, 2],
    call: ofFloats((base, power) => base ** power, "Pow operator can't be used with non-float value"),
  },
  { name: 'math.Product', arity: [0, undefined], call: combine('Product', (one, other) => one * other) },
  { name: 'math.Round', arity: [1, 1], call: ofFloat(round, "Round operator can't be used with non-float value") },
  { name: 'math.Sin', arity: [1, 1], call: ofFloat(Math.sin) },
  {
    name: 'math.Sqrt',
    arity: [1, 1],
    call: ofFloat(Math.sqrt, "Sqrt operator can't be used with non integer or float value"),
  },
  { name: 'math.Sub', aliases: ['sub'], arity: [0, undefined], call: calculate('-') },
  { name: 'math.Sum', arity: [0, undefined], call: combine('Sum', (one, other) => one + other) },
  { name: 'math.Tan', arity: [1, 1], call: ofFloat(Math.tan) },
  { name: 'math.ToDegrees', arity: [1, 1], call: ofFloat((angle) => (angle * 180) / Math.PI) },
  { name: 'math.ToRadians', arity: [1, 1], call: ofFloat((angle) => (angle * Math.PI) / 180) },
];

function ofFloat(
  rule: (number: number) => number,
  message = 'requires a numeric argument',
): FunctionDefinition['call'] {
  return ([value]) => rule(otherwise(() => castFloat(value), message));
}

function ofFloats(rule: (one: number, other: number) => number, message: string): FunctionDefinition['call'] {
  return ([one, other]) =>
    rule(
      otherwise(() => castFloat(one), message),
      otherwise(() => castFloat(other), message),
    );
}

function calculate(operator: Operator): FunctionDefinition['call'] {
  return (args) => {
    if (args.length < 2) fail('must provide at least two numbers');
    return args.reduce((result, value) => arithmetic(result, value, operator));
  };
}

/** Half goes away from zero, and the sign stays even where nothing else does. */
function round(number: number): number {
  const whole = Math.trunc(number);
  return Math.abs(number - whole) >= 0.5 ? whole + Math.sign(number) : whole;
}

/** Numbers, and those in lists; nothing at all is 0 only where there was an empty list. */
function combine(name: string, rule: (one: number, other: number) => number): FunctionDefinition['call'] {
  return (args, run) => {
    const numbers = args.flatMap((arg) => (isList(arg) ? arg : [arg]));
    run.spend(numbers.length);
    const floats = numbers.map((value) =>
      otherwise(() => castFloat(value), `${name} operator can't be used with non-float values`),
    );
    if (args.length === 0) fail('must provide at least one number');
    const [first = 0, ...others] = floats;
    return others.reduce(rule, first);
  };
}

function modulo([one, other]: readonly Value[]): bigint {
  const message = "modulo operator can't be used with non integer value";
  const [left, right] = [one, other].map((value) => otherwise(() => castInteger(value, 'int64'), message));
  if (left === undefined || right === undefined || right === 0n)
    return fail("the number can't be divided by zero at modulo operation");
  return BigInt.asIntN(64, left % right);
}

/** One counter for all that a host renders. */
const counters = new WeakMap<TemplateHost, bigint>();

function nextCount(host: TemplateHost): bigint {
  const count = (counters.get(host) ?? 0n) + 1n;
  counters.set(host, count);
  return count;
}
