import { matchesGlob } from '../../../site/content/matchesGlob.js';
import { castText } from '../../../templates/values/cast.js';
import { listWithMethods } from '../../../templates/values/listMethods.js';
import { listOf } from '../../../templates/values/typeName.js';
import type { Value } from '../../../templates/values/value.js';
import { method } from '../members.js';
import type { Resource } from './resource.js';

/** Whether the name of a resource matches a glob, as Hugo compares: without regard to case. */
export function matchesName(name: string, pattern: string): boolean {
  return matchesGlob(normal(name), pattern.toLowerCase());
}

/** Steps to compare a name with a glob: each alternative in its braces is another one. */
export function stepsOfMatching(pattern: string): number {
  return 2 + (pattern.length / 4) * pattern.split(',').length;
}

function normal(name: string): string {
  return name.toLowerCase().replace(/^\.?\//, '');
}

/** By its name, or else by its name without a language. */
function named(all: readonly Resource[], name: string): Resource | undefined {
  return (
    all.find(({ facts }) => normal(facts.name) === name) ?? all.find(({ facts }) => normal(facts.bareName) === name)
  );
}

/** The resources of a page: a list with methods. */
export function resourceList(all: readonly Resource[]): Value {
  const matching = (pattern: Value | undefined): readonly Resource[] =>
    all.filter(({ facts }) =>
      [facts.name, facts.bareName].some((name) => matchesName(name, castText(pattern).replace(/^\//, ''))),
    );
  const methods: Readonly<Record<string, (key: Value | undefined) => Value>> = {
    Get: (key) => named(all, normal(castText(key))) ?? null,
    GetMatch: (pattern) => matching(pattern)[0] ?? null,
    Match: (pattern) => resourceList(matching(pattern)),
    ByType: (type) => resourceList(all.filter((each) => each.type === castText(type))),
  };
  return listWithMethods(listOf('resource.Resource', all), (name) => {
    if (name === 'Len') return method(name, [0, 0], () => BigInt(all.length));
    const call = Object.hasOwn(methods, name) ? methods[name] : undefined;
    return (
      call &&
      method(name, [1, 1], ([key], run) => {
        run.spend(all.length * stepsOfMatching(castText(key)));
        return call(key);
      })
    );
  });
}
