/** Numbers of CSS pixels in a unit; fonts have the browser's default size in media queries. */
const pixels: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16, in: 96, cm: 96 / 2.54, pt: 96 / 72 };

/** Features that always hold, and never. */
const [always, never] = ['(min-width: 0px)', '(max-width: 0px)'] as const;

const length = String.raw`(\d*\.?\d+)(px|r?em|in|cm|pt)`;
const prefixed = new RegExp(String.raw`\(\s*(min-|max-|)(?:device-)?width\s*:\s*${length}\s*\)`, 'gi');
const compared = new RegExp(
  String.raw`\(\s*(?:${length}\s*(<=?|>=?)\s*)?width\s*(?:(<=?|>=?|=)\s*${length}\s*)?\)`,
  'gi',
);

/**
 * A media query as it holds on a screen of this width, in pixels: what it says of the width is replaced by what always
 * or never holds. Everything else stays.
 */
export function mediaAtWidth(query: string, width: number): string {
  const word = (holds: boolean): string => (holds ? always : never);
  return query
    .replace(prefixed, (_, side: string, number: string, unit: string) => {
      const limit = toPixels(number, unit);
      const holds = { 'min-': width >= limit, 'max-': width <= limit, '': width === limit };
      return word(holds[side.toLowerCase() as keyof typeof holds]);
    })
    .replace(compared, (feature, ...parts: (string | undefined)[]) => {
      const [low, lowUnit, lowSign, highSign, high, highUnit] = parts;
      if (lowSign === undefined && highSign === undefined) return feature;
      const isAbove = lowSign === undefined || compare(toPixels(low!, lowUnit!), lowSign, width);
      const isBelow = highSign === undefined || compare(width, highSign, toPixels(high!, highUnit!));
      return word(isAbove && isBelow);
    });
}

function toPixels(number: string, unit: string): number {
  return Number(number) * pixels[unit.toLowerCase()]!;
}

function compare(one: number, sign: string, other: number): boolean {
  switch (sign) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    default:
      return one === other;
  }
}
