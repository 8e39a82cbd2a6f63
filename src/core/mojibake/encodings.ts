/** A single-byte encoding that UTF-8 is misread as. */
export interface Encoding {
  readonly name: 'Mac Roman' | 'Windows-1252';
  /** The byte, 0x80 or above, for a UTF-16 code unit; `undefined` if there is none. */
  readonly byteOf: (codeUnit: number) => number | undefined;
}

/** The bytes from 0x80 on in Mac Roman (Unicode's mapping table ROMAN.TXT). */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** The bytes 0x80 to 0x9F in Windows-1252; undefined ones, and all others, are as in Latin-1. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const first = 0x80;

function bytesOf(characters: string): ReadonlyMap<number, number> {
  return new Map(Array.from(characters, (character, index) => [character.charCodeAt(0), first + index]));
}

const ofMacRoman = bytesOf(macRoman);
const ofWindows = bytesOf(windows1252);

/** This includes Latin-1: its own characters from 0x80 to 0x9F never occur in text, so that one table serves both. */
export const encodings: readonly Encoding[] = [
  { name: 'Mac Roman', byteOf: (codeUnit) => ofMacRoman.get(codeUnit) },
  {
    name: 'Windows-1252',
    byteOf: (codeUnit) => ofWindows.get(codeUnit) ?? (codeUnit >= first && codeUnit <= 0xff ? codeUnit : undefined),
  },
];
