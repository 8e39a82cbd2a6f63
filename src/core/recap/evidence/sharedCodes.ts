/** A session code or a room before a title, with what parts them. */
export interface LeadingCode {
  readonly code: string;
  readonly length: number;
}

/** With a hyphen nothing but a space need follow: "E-2 Knots", "M-7_2 Knots"; else a mark: "R2: Knots". */
const leading =
  /^([A-Z]{1,4}-\d{1,3}(?:[._]\d{1,2})?|\d{1,2}-[A-Z](?:-\d{1,2})?|[A-Z]{1,3}\d{1,3}(?:[._-]\d{1,2})?(?=\s*[:：|]|\s+[-–—]\s))(?:\s*[:：|]\s*|\s+[-–—]\s+|\s+)(?=\S)/;

/** What may be a code before a title; "GPT-4 for Sailors" looks alike. */
export function mayBeginWithCode(title: string): LeadingCode | undefined {
  const found = leading.exec(title.slice(0, 40));
  return found ? { code: found[1]!, length: found[0].length } : undefined;
}

/** The minimum number of titles with codes that show a habit. */
const fewest = 3;

/** Whether titles of one post begin with codes: a third of them, and several codes. */
export function haveCodes(titles: readonly string[]): boolean {
  const codes = titles.flatMap((title) => mayBeginWithCode(title)?.code ?? []);
  return codes.length >= fewest && codes.length * 3 >= titles.length && new Set(codes).size > 1;
}

/** "A. Knots": how long the letter is with its mark. */
export function letterBefore(title: string): number {
  return /^[A-Z][.)] +(?=\S)/.exec(title)?.[0].length ?? 0;
}

/** Whether the titles of one post are counted with letters, from A on: nearly all of them, each a little further. */
export function areLettered(titles: readonly string[]): boolean {
  const letters = titles.filter((title) => letterBefore(title) > 0).map((title) => title.charCodeAt(0) - firstLetter);
  if (letters.length < fewest || letters.length * 3 < titles.length * 2) return false;
  return letters.every((letter, index) => letter === 0 || (index > 0 && letter - letters[index - 1]! <= mostSkipped));
}

const firstLetter = 65;
/** The maximum distance of a letter from the one before: there are sections between the talks. */
const mostSkipped = 3;
