/** A float without an exponent and with as few digits as identify it, as Go's `strconv.FormatFloat(x, 'f', -1, 64)`. */
export function fixedNotation(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (Object.is(value, -0)) return '-0';
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

// An underscore may be between digits, and after the prefix.
const decimal = /^[+-]?(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?$/;
const hexadecimal = /^([+-]?)0[xX]((?:_?[\da-fA-F])*)(?:\.((?:[\da-fA-F](?:_?[\da-fA-F])*)?))?[pP]([+-]?\d(?:_?\d)*)$/;
const infinite = /^([+-]?)inf(?:inity)?$/i;

/** A text as a float, as Go's `strconv.ParseFloat` reads it; `fault` says why it is not one. */
export function parseFloatAsGo(text: string): { readonly number: number; readonly fault: string | undefined } {
  const infinity = infinite.exec(text);
  if (infinity) return { number: infinity[1] === '-' ? -Infinity : Infinity, fault: undefined };
  if (/^nan$/i.test(text)) return { number: Number.NaN, fault: undefined };
  const number = decimal.test(text) ? Number(text.replaceAll('_', '')) : hexadecimalFloat(text);
  if (number === undefined) return { number: 0, fault: 'invalid syntax' };
  return { number, fault: Number.isFinite(number) ? undefined : 'value out of range' };
}

function hexadecimalFloat(text: string): number | undefined {
  const [, sign, whole = '', fraction = '', exponent] = hexadecimal.exec(text) ?? [];
  const digits = (whole + fraction).replaceAll('_', '');
  if (exponent === undefined || digits === '' || digits.length > 1000) return undefined;
  const scale = Number(exponent.replaceAll('_', '')) - 4 * fraction.replaceAll('_', '').length;
  const number = Number(BigInt(`0x${digits}`)) * 2 ** scale;
  return sign === '-' ? -number : number;
}
