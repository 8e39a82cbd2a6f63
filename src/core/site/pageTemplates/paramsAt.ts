/** The texts that parameters of a site have below some keys, in lower case. */
export function textsAt(params: Readonly<Record<string, unknown>>, keys: readonly string[]): readonly string[] {
  let value: unknown = params;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each) => typeof each === 'string');
}
