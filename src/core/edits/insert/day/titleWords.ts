/** A span of a title with what is there on the next day. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A word that no letter or digit is beside; of Chinese, Japanese and Korean ones any may. */
export function findWord(text: string, word: string): { readonly start: number; readonly end: number } | undefined {
  const lower = text.toLowerCase();
  const standsAlone = /^[\p{Script=Han}\p{Script=Hangul}]/u.test(word);
  for (let start = lower.indexOf(word); start >= 0; start = lower.indexOf(word, start + 1)) {
    const end = start + word.length;
    const isWhole = !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
    if (standsAlone || isWhole) return { start, end };
  }
  return undefined;
}

/** A word in the capitals of another. */
export function inCaseOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase();
  const [first = ''] = model;
  const isCapital = first !== first.toLowerCase();
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
