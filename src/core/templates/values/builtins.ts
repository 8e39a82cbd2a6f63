import type { TemplateFunction } from '../run/run.js';
import { TemplateFault } from '../run/templateFault.js';
import { compare, isEqual } from './compare.js';
import { escapeHtml, escapeQuery } from './escapeText.js';
import { utf8 } from './print/bytes.js';
import { printf } from './print/printf.js';
import { printValues } from './print/printValue.js';
import { isList, isTrue } from './truth.js';
import { typeName } from './typeName.js';
import { Dictionary, SafeText, type Value } from './value.js';

type Call = TemplateFunction['call'];

/** Functions of Go's `text/template` itself, and Hugo's comparisons, by the names they are called by. */
export const builtins: ReadonlyMap<string, TemplateFunction> = new Map(
  [
    named('and', [1, undefined], (args) => args.find((arg) => !isTrue(arg)) ?? args.at(-1) ?? null),
    named('or', [1, undefined], (args) => args.find(isTrue) ?? args.at(-1) ?? null),
    named('not', [1, 1], ([value]) => !isTrue(value)),
    named('len', [1, 1], ([value = null]) => lengthOf(value)),
    printing('print', (args) => printValues(args)),
    printing('println', (args) => `${args.map((arg) => printValues([arg])).join(' ')}\n`),
    { ...named('printf', [1, undefined], format), takes: ['string', 'any'] as const },
    printing('html', (args) => escapeHtml(printArguments(args))),
    printing('urlquery', (args) => escapeQuery(printArguments(args))),
    // Hugo has no function that could be called.
    named('call', [1, undefined], () => {
      throw new TemplateFault('unreachable');
    }),
    named('try', [1, 1], ([value = null]) => value),
    named('return', [0, undefined], ([value = null]) => value),
    comparison('eq', (first, others) => others.some((other) => isEqual(first, other))),
    comparison('ne', (first, others) => !others.some((other) => isEqual(first, other))),
    ordering('lt', (order) => order < 0),
    ordering('le', (order) => order <= 0),
    ordering('gt', (order) => order > 0),
    ordering('ge', (order) => order >= 0),
  ].map((each) => [each.name, each]),
);

/** Arguments as `html` and `urlquery` print them: no value is not nil to them. */
function printArguments(args: readonly Value[]): string {
  return printValues(args.map((arg) => arg ?? '<no value>'));
}

function named(name: string, arity: TemplateFunction['arity'], call: Call): TemplateFunction {
  return { name, arity, call };
}

/** What it writes counts as work. */
function printing(name: string, print: (args: readonly Value[]) => string): TemplateFunction {
  return named(name, [0, undefined], (args, run) => {
    const printed = print(args);
    run.spend(printed.length);
    return printed;
  });
}

function comparison(name: string, holds: (first: Value, others: readonly Value[]) => boolean): TemplateFunction {
  return named(name, [1, undefined], ([first = null, ...others]) => {
    if (others.length === 0) throw new TemplateFault('missing arguments for comparison');
    return holds(first, others);
  });
}

/** The first value is compared with each of the others. */
function ordering(name: string, holds: (order: number) => boolean): TemplateFunction {
  return comparison(name, (first, others) => others.every((other) => holds(compare(first, other))));
}

function format([first, ...args]: readonly Value[], run: Parameters<Call>[1]): string {
  return printf(typeof first === 'string' ? first : '', args, run.spend);
}

/** The length of text is in bytes. */
function lengthOf(value: Value): bigint {
  if (typeof value === 'string') return BigInt(utf8(value).length);
  if (value instanceof SafeText) return lengthOf(value.text);
  if (value instanceof Dictionary) return BigInt(value.entries.size);
  if (isList(value)) return BigInt(value.length);
  if (value === null) throw new TemplateFault('reflect: call of reflect.Value.Type on zero Value');
  throw new TemplateFault(`len of type ${typeName(value).replace(/^\*/, '')}`);
}
