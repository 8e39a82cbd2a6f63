/**
 * A text that counts how often it is read: a regular expression may look at each character again and again.
 * re2js reads strings and String objects only, by `length`, `charCodeAt`, `indexOf` and `substring`.
 */
export class ReadText extends String {
  constructor(
    text: string,
    private readonly spend: (steps: number) => void,
    /** Steps that one look at a character counts. */
    private readonly perRead: number,
  ) {
    super(text);
  }

  override charCodeAt(index: number): number {
    this.spend(this.perRead);
    return super.charCodeAt(index);
  }

  /** Counts the text that it has to look through, which is much faster than to read it. */
  override indexOf(part: string, from = 0): number {
    const found = super.indexOf(part, from);
    this.spend(1 + ((found < 0 ? this.length : found) - Math.min(from, this.length)) / 64);
    return found;
  }
}
