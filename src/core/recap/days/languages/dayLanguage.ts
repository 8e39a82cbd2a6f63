/** How a language names days, in lower case; each list of numbers, weekdays or months in its order. */
export interface DayLanguage {
  /** Its words for a day, as before or after a number. */
  readonly days: readonly string[];
  /** One to seven. */
  readonly cardinals: readonly (readonly string[])[];
  /** First to seventh. */
  readonly ordinals: readonly (readonly string[])[];
  /** What the last day is called. */
  readonly last: readonly string[];
  /** From Monday on: in full, then short, then other spellings. */
  readonly weekdays: readonly (readonly string[])[];
  /** From January on: in full, then short, then other spellings. */
  readonly months: readonly (readonly string[])[];
}

export function list(words: string): readonly string[] {
  return words.split(' ');
}
