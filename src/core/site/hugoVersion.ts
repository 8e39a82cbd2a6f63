/** Whether a version of Hugo, such as `0.123.4`, came before another. What is no number in it counts as 0. */
export function isBefore(version: string, other: string): boolean {
  const [parts, others] = [partsOf(version), partsOf(other)];
  const index = parts.findIndex((part, at) => part !== others[at]);
  return index >= 0 && parts[index]! < others[index]!;
}

/** A version as people write it (`v0.123`, `extended_0.123.4`, `^0.123.4`) as three numbers; `undefined` for anything else. */
export function toHugoVersion(text: string): string | undefined {
  const [, version] =
    /^\s*(?:[\^~=]|>=)?\s*(?:extended_|extended-|v)*((?:0|1)\.\d{1,4}(?:\.\d{1,4})?)(?![\d.])/.exec(text) ?? [];
  return version === undefined ? undefined : partsOf(version).join('.');
}

function partsOf(version: string): readonly number[] {
  return [0, 1, 2].map((index) => Number(version.split('.')[index] ?? 0) || 0);
}
