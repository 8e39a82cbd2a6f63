import type { Run } from '../../run/run.js';
import { isTrue } from '../../values/truth.js';
import { typeName } from '../../values/typeName.js';
import { Dictionary, type Value } from '../../values/value.js';
import { fail } from '../functionDefinition.js';

/** `merge DEFAULTS … MAP`: later maps go before earlier ones, maps within them, too. Keys are found in any case. */
export function merge(args: readonly Value[], run: Run): Value {
  if (args.length < 2) fail('merge requires at least two parameters');
  return args.reduceRight((result, source) => mergeTwo(source, result, run));
}

function mergeTwo(source: Value, target: Value, run: Run): Value {
  if (!(target instanceof Dictionary)) return fail(`destination must be a map, got ${typeName(target)}`);
  if (!isTrue(source)) return target;
  if (!(source instanceof Dictionary)) return fail(`source must be a map, got ${typeName(source)}`);
  return mergeMaps(source, target, run, 0);
}

const deepest = 100;

function mergeMaps(source: Dictionary, target: Dictionary, run: Run, depth: number): Dictionary {
  run.spend(1 + source.entries.size + target.entries.size);
  const merged = new Map(target.entries);
  const folded = new Map([...target.entries].map(([key, value]) => [key.toLowerCase(), value]));
  for (const [key, value] of source.entries) {
    const own = folded.get(key.toLowerCase());
    if (own === undefined) merged.set(target.foldsCase ? key.toLowerCase() : key, value);
    else if (own instanceof Dictionary && value instanceof Dictionary && depth < deepest)
      merged.set(key, mergeMaps(value, own, run, depth + 1));
  }
  return new Dictionary(merged, target.foldsCase);
}
