import type { Run, TemplateFunction } from '../../run/run.js';
import { isList } from '../../values/truth.js';
import { typeName } from '../../values/typeName.js';
import { Dictionary, Instance, type Value } from '../../values/value.js';
import { byBytes } from '../../values/print/bytes.js';
import { arithmetic } from '../math/arithmetic.js';
import { guarded } from '../guarded.js';
import { fail, spendOn, textArgument, type FunctionDefinition } from '../functionDefinition.js';
import { appendTo } from './lists.js';

/** Items of a list, and of a map, that are copied in one step. */
const [itemsPerStep, keysPerStep] = [16, 4];

/** What `newScratch` makes, and what a page has as its `Store`: values that templates set, by name. */
export class Scratch extends Instance {
  readonly typeName = '*hstore.Scratch';
  private readonly values = new Map<string, Value>();

  member(name: string): Value | undefined {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) return undefined;
    const [count, call] = method;
    return guarded<TemplateFunction>({
      name,
      arity: [count, count],
      takes: name.endsWith('InMap') ? ['string', 'string', 'any'] : ['string', 'any'],
      call: (args, run) => {
        run.spend(1);
        return call(this.values, args, run);
      },
    });
  }
}

type Method = (values: Map<string, Value>, args: readonly Value[], run: Run) => Value;

const methods: Readonly<Record<string, readonly [count: number, call: Method]>> = {
  Add: [2, add],
  Delete: [1, (values, [key]) => (values.delete(textArgument(key)), '')],
  DeleteInMap: [
    2,
    (values, [key, inner], run) =>
      change(values, textArgument(key), run, (map) => map.delete(textArgument(inner)), false),
  ],
  Get: [1, (values, [key]) => values.get(textArgument(key)) ?? null],
  GetSortedMapValues: [1, (values, [key]) => sortedValues(values.get(textArgument(key)) ?? null)],
  Set: [2, (values, [key, value = null], run) => (values.set(textArgument(key), own(value, run)), '')],
  SetInMap: [
    3,
    (values, [key, inner, value = null], run) =>
      change(values, textArgument(key), run, (map) => map.set(textArgument(inner), value), true),
  ],
  // The map goes on to show what is set later.
  Values: [0, (values) => new Dictionary(values)],
};

function add(values: Map<string, Value>, [key, value = null]: readonly Value[], run: Run): Value {
  const name = textArgument(key);
  const old = values.get(name);
  if (old === undefined) values.set(name, value);
  else values.set(name, isList(old) ? appendTo(old, [value]) : arithmetic(old, value, '+'));
  const added = values.get(name);
  spendOn(run, typeof added === 'string' ? 4 * added.length : 0);
  run.spend(isList(old) ? 1 + old.length / itemsPerStep : 1);
  return '';
}

function change(
  values: Map<string, Value>,
  key: string,
  run: Run,
  edit: (map: Map<string, Value>) => unknown,
  makes: boolean,
): Value {
  const old = values.get(key);
  if (old === undefined && !makes) return '';
  if (old !== undefined && !(old instanceof Dictionary))
    return fail(`interface conversion: interface {} is ${typeName(old)}, not map[string]interface {}`);
  const changed = own(old ?? new Dictionary(new Map()), run);
  const map = changed instanceof Dictionary ? ownMaps.get(changed) : undefined;
  if (!map) return fail('interface conversion: interface {} is maps.Params, not map[string]interface {}');
  edit(map);
  values.set(key, changed);
  return '';
}

/** What is in the maps that scratches have: whoever has got one of them sees what is set in it later. */
const ownMaps = new WeakMap<Dictionary, Map<string, Value>>();

/** A map that can be changed, because nothing but a scratch has made it; any other value as it is. */
function own(value: Value, run: Run): Value {
  if (!(value instanceof Dictionary) || value.foldsCase || ownMaps.has(value)) return value;
  run.spend(value.entries.size / keysPerStep);
  const map = new Map(value.entries);
  const made = new Dictionary(map);
  ownMaps.set(made, map);
  return made;
}

function sortedValues(value: Value): Value {
  if (value === null) return null;
  if (!(value instanceof Dictionary))
    return fail(`interface conversion: interface {} is ${typeName(value)}, not map[string]interface {}`);
  return [...value.entries].sort(([one], [other]) => byBytes(one, other)).map(([, item]) => item);
}

export const scratches: readonly FunctionDefinition[] = [
  { name: 'collections.NewScratch', aliases: ['newScratch'], arity: [0, 0], call: () => new Scratch() },
];
