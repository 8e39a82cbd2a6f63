import { castCount } from '../../../templates/values/cast.js';
import { listWithMethods } from '../../../templates/values/listMethods.js';
import { listOf } from '../../../templates/values/typeName.js';
import type { Instance, Value } from '../../../templates/values/value.js';
import { method } from '../members.js';
import { byName, byWeight, type OrderedEntry } from './menuOrder.js';

/** A menu: a list with methods. */
export function menuList(entries: readonly (OrderedEntry & Instance)[]): readonly Value[] {
  const orders: Readonly<Record<string, () => typeof entries>> = {
    Sort: () => [...entries].sort(byWeight),
    ByWeight: () => [...entries].sort(byWeight),
    ByName: () => [...entries].sort(byName),
    Reverse: () => [...entries].reverse(),
    Clone: () => entries,
  };
  return listWithMethods(listOf('*navigation.MenuEntry', entries), (name) => {
    if (name === 'Limit') return method(name, [1, 1], ([most]) => menuList(entries.slice(0, castCount(most))));
    const order = Object.hasOwn(orders, name) ? orders[name] : undefined;
    return (
      order &&
      method(name, [0, 0], (_, run) => {
        run.spend(entries.length * Math.ceil(Math.log2(entries.length + 2)));
        return menuList(order());
      })
    );
  });
}
