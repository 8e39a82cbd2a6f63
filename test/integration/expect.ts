/** The part of `node:assert` that the suite needs, because that module does not exist in a web worker. */
export function equal(actual: unknown, expected: unknown, about = ''): void {
  const [found, wanted] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (found !== wanted)
    throw Object.assign(new Error(`${about}\n  found:  ${found}\n  wanted: ${wanted}`), { actual, expected });
}

export function ok(value: unknown, about: string): asserts value {
  if (!value) throw new Error(about);
}
