import type { Value } from './value.js';

const methods = new WeakMap<readonly Value[], (name: string) => Value | undefined>();

/** A list with methods, such as the resources of a page. `member` returns `undefined` for a name that it does not have. */
export function listWithMethods(
  items: readonly Value[],
  member: (name: string) => Value | undefined,
): readonly Value[] {
  const list = [...items];
  methods.set(list, member);
  return list;
}

/** A method of a list; `undefined` if it has none of this name. */
export function methodOfList(list: readonly Value[], name: string): Value | undefined {
  return methods.get(list)?.(name);
}
