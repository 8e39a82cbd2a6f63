/**
 * The text without what `mark`, a pattern for one character, matches at its end. A pattern such as `/!+$/` does the same,
 * but tries each character of every run that is not at the end: that takes time in proportion to the square of its length.
 */
export function trimEndOf(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
