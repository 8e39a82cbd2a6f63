import type { Run } from '../../run/run.js';
import { textOf } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { elementType, listOf, typeName } from '../../values/typeName.js';
import { Dictionary, Instance, type Value } from '../../values/value.js';
import { compare as compareValues } from '../../values/compare.js';
import { byBytes } from '../../values/print/bytes.js';
import { fail } from '../functionDefinition.js';
import { memberOf, namesIn } from './memberOf.js';

/** `sort LIST [KEY [ORDER]]`: by the items themselves, or by what they have at a dotted key; a map by its keys. */
export function sortValues(value: Value, [key, order]: readonly Value[], run: Run): readonly Value[] {
  if (value === null) return fail('sequence must be provided');
  const field = key === undefined ? '' : (textOf(key) ?? '');
  const entries = entriesOf(value);
  run.spend(perCollator + entries.length * Math.ceil(Math.log2(entries.length + 2)));
  const sorted = entries.map(([own, item]) => ({ item, key: keyOf(own, item, field, run) }));
  const rounds = Math.ceil(Math.log2(entries.length + 2));
  for (const each of sorted) run.spend((rounds * (textOf(each.key) ?? '').length) / 8);
  const compare = comparer(run.host.locale);
  const sign = order !== undefined && textOf(order) === 'desc' ? -1 : 1;
  const inOrder = sortStably(
    sorted,
    (one, other) => sign * compareValues(one.key ?? null, other.key ?? null, compare) < 0,
  );
  return listOf(
    isList(value) ? elementType(value) : 'interface {}',
    inOrder.map(({ item }) => item),
  );
}

function entriesOf(value: Value): readonly (readonly [own: Value, item: Value])[] {
  if (value instanceof Dictionary) return [...value.entries].sort(([one], [other]) => byBytes(one, other));
  return isList(value) ? value.map((item) => [item, item]) : fail(`can't sort ${typeName(value)}`);
}

function keyOf(own: Value, item: Value, field: string, run: Run): Value | undefined {
  if (field === '') return own;
  if (field === 'value') return item;
  let at: Value | undefined = item;
  for (const name of namesIn(field)) {
    if (at === undefined) return fail("can't evaluate an invalid value");
    const found: Value | undefined = memberOf(at ?? null, name, run);
    if (found === undefined) fail(missing(at ?? null, name));
    at = found === null && at instanceof Dictionary && at.get(name) === undefined ? undefined : found;
  }
  return at;
}

function missing(value: Value, name: string): string {
  const type = typeName(value);
  if (value instanceof Instance) return `${name} isn't a field of struct type ${type}`;
  return `${name} is neither a struct field, a method nor a map element of type ${type}`;
}

/** Steps that the order of a language counts. */
const perCollator = 50;

/** A list that is this short is sorted by insertion. */
const short = 20;

/** Where the order is not consistent, as among numbers and texts, the result depends on how Go sorts. */
function sortStably<Item>(items: Item[], isLess: (one: Item, other: Item) => boolean): readonly Item[] {
  if (items.length > short) return items.sort((one, other) => (isLess(one, other) ? -1 : isLess(other, one) ? 1 : 0));
  const sorted: Item[] = [];
  for (const item of items) {
    let place = sorted.length;
    for (let other = sorted[place - 1]; other !== undefined && isLess(item, other); other = sorted[place - 1]) place--;
    sorted.splice(place, 0, item);
  }
  return sorted;
}

/** Texts are sorted as the language of the page does. */
function comparer(locale: string): (one: string, other: string) => number {
  try {
    // Go's tables have no Norwegian, and capitals come last in all languages.
    return new Intl.Collator(/^n[bn]\b/i.test(locale) ? 'en' : locale || 'en', { caseFirst: 'false' }).compare;
  } catch {
    return new Intl.Collator('en').compare;
  }
}
