/** What the author has set for the reading of recaps. */
export interface ReadingOptions {
  /** Own words for a day, as "Session" in "Session 2: …", besides those of twenty languages. */
  readonly dayWords?: readonly string[];
  /** The level of talk headings, 1 to 6; absent, it is found out. */
  readonly talkLevel?: number | undefined;
  readonly corrections?: readonly Correction[];
}

/** What the author says that a heading, list item, row or line is, where the parser took it for something else. */
export interface Correction {
  /**
   * The title as it is read by itself, before the habits of the post change what of it are names; and which one of its kind
   * with that title it is, from 0.
   */
  readonly title: string;
  readonly occurrence: number;
  /** Whether it is a list item, a row or a line: headings are counted apart. */
  readonly isListed?: boolean;
  readonly kind: 'talk' | 'section' | 'day';
}

/** The maximum number of the user's words for a day, and the maximum length of each; more are ignored. */
const mostWords = 100;
const longestWord = 60;

/** Reads the settings of the outline from a settings file, which can contain anything: values that make no sense are ignored. */
export function readOutlineSettings(dayWords: unknown, talkLevel: unknown): Omit<ReadingOptions, 'corrections'> {
  const words = (Array.isArray(dayWords) ? dayWords : [])
    .filter((word): word is string => typeof word === 'string')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= longestWord);
  return { dayWords: words.slice(0, mostWords), talkLevel: readLevel(talkLevel) };
}

/** 1 to 6, also as text, which is what a list of choices gives; `undefined` for "auto" and all else. */
function readLevel(value: unknown): number | undefined {
  const level = typeof value === 'string' && /^[1-6]$/.test(value) ? Number(value) : value;
  return [1, 2, 3, 4, 5, 6].find((each) => each === level);
}
