/** Whether a version of Hugo is the same as another or later. Only numbers are compared: `0.144.0-DEV` is 0.144. */
export function isAtLeast(version: string, other: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(other)];
  const different = a.findIndex((number, index) => number !== b[index]);
  return different < 0 || a[different]! > b[different]!;
}

/** Normalises a version (`v0.123`, `extended_0.123.4`, `^0.123.4`) to three numbers; `undefined` for anything else. */
export function toHugoVersion(text: string): string | undefined {
  const [, version] =
    /^\s*(?:[\^~=]|>=)?\s*(?:extended_|extended-|v)*((?:0|1)\.\d{1,4}(?:\.\d{1,4})?)(?![\d.])/.exec(text) ?? [];
  return version === undefined ? undefined : numbersOf(version).join('.');
}

/** Major, minor and patch; 0 if missing. */
function numbersOf(version: string): readonly number[] {
  const [, ...numbers] = /^\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) ?? [];
  return [0, 1, 2].map((index) => Number(numbers[index] ?? 0));
}
