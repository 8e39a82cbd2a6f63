/** A number as a whole number of 53 bits (fewer if it is tiny) times a power of two. */
export function parts(magnitude: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, magnitude);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const fraction = bits & 0xfffffffffffffn;
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

/** As the verb `%b` writes it. */
export function binary(magnitude: number): string {
  const { mantissa, exponent } = parts(magnitude);
  return `${mantissa}p${exponent < 0 ? '' : '+'}${exponent}`;
}

/** As the verb `%x` writes it: with one digit before the point. */
export function hexadecimal(magnitude: number, precision: number | undefined): string {
  if (magnitude === 0) return `0x0${precision ? `.${'0'.repeat(precision)}` : ''}p+00`;
  let { mantissa, exponent } = parts(magnitude);
  const shift = 53 - mantissa.toString(2).length;
  mantissa <<= BigInt(shift);
  exponent += 52 - shift;
  if (precision !== undefined && precision < 13)
    ({ mantissa, exponent } = roundHexadecimal(mantissa, exponent, precision));
  const digits = mantissa.toString(16);
  const fraction = digits.slice(1).padEnd(precision ?? 0, '0');
  const shown = precision === undefined ? fraction.replace(/0+$/, '') : fraction.slice(0, precision);
  const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return `0x${digits.charAt(0)}${shown === '' ? '' : `.${shown}`}p${power}`;
}

/** Rounds half to even. */
function roundHexadecimal(mantissa: bigint, exponent: number, precision: number): ReturnType<typeof parts> {
  const dropped = BigInt(52 - 4 * precision);
  const half = 1n << (dropped - 1n);
  const rest = mantissa & ((1n << dropped) - 1n);
  const kept = mantissa >> dropped;
  const rounded = (rest > half || (rest === half && kept % 2n === 1n) ? kept + 1n : kept) << dropped;
  return rounded < 1n << 53n ? { mantissa: rounded, exponent } : { mantissa: rounded >> 1n, exponent: exponent + 1 };
}
