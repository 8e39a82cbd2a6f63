/** The kind of a character; nobody writes characters without a kind. */
export type CharacterKind =
  'byte' | 'latin' | 'extended' | 'vietnamese' | 'alphabet' | 'symbol' | 'mark' | 'wide' | 'emoji';

/** From, to (both inclusive), kind: the blocks that occur in texts about conferences (Unicode 16). */
const blocks: readonly (readonly [from: number, to: number, kind: CharacterKind])[] = [
  // Only an intermediate result, for text that was misread twice.
  [0x80, 0x9f, 'byte'],
  [0x192, 0x192, 'byte'],
  [0x2c6, 0x2dd, 'byte'],
  [0xf8ff, 0xf8ff, 'byte'],
  [0xfb01, 0xfb02, 'byte'],
  [0xa0, 0xff, 'latin'],
  [0x100, 0x17f, 'extended'],
  [0x1a0, 0x1a1, 'vietnamese'],
  [0x1af, 0x1b0, 'vietnamese'],
  [0x218, 0x21b, 'extended'],
  [0x370, 0x3ff, 'alphabet'],
  [0x400, 0x4ff, 'alphabet'],
  [0x5d0, 0x5ea, 'alphabet'],
  [0x600, 0x6ff, 'alphabet'],
  [0x900, 0x97f, 'alphabet'],
  [0xe00, 0xe7f, 'alphabet'],
  [0x1ea0, 0x1ef9, 'vietnamese'],
  [0x2000, 0x2027, 'symbol'],
  [0x202f, 0x205f, 'symbol'],
  [0x20a0, 0x20bf, 'symbol'],
  [0x2100, 0x23ff, 'symbol'],
  [0x2500, 0x27bf, 'symbol'],
  [0x2900, 0x297f, 'symbol'],
  [0x2b00, 0x2bff, 'symbol'],
  [0x3000, 0x30ff, 'wide'],
  [0x3400, 0x9fff, 'wide'],
  [0xac00, 0xd7a3, 'wide'],
  [0xfe0e, 0xfe0f, 'mark'],
  [0xfeff, 0xfeff, 'mark'],
  [0xff01, 0xff65, 'wide'],
  [0x1f000, 0x1faff, 'emoji'],
  [0xe0020, 0xe007f, 'mark'],
];

/** The kind of a character, by its code point. */
export function kindOf(code: number): CharacterKind | undefined {
  return blocks.find(([from, to]) => code >= from && code <= to)?.[2];
}

/** The minimum number of adjacent characters of a kind; shorter runs could be anything else. */
export function fewestOf(kind: CharacterKind): number {
  return kind === 'alphabet' ? 3 : kind === 'wide' ? 2 : 1;
}
