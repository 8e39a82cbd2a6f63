/** A quote: it takes its mark from each of its lines, so that columns begin anew inside. */
export interface Quote {
  readonly kind: 'quote';
  /** Columns that what stands directly in it is indented by. */
  readonly indent: 0;
  /** How many containers stand around it. */
  readonly depth: number;
  /** Columns that its mark is indented by at least, in the quote around. */
  readonly outerIndent: number;
  /** `listIndent` of the item that it stands in, in the same quote; -1 where it stands in none. */
  readonly outerListIndent: number;
  /** Whether its last line has nothing behind the mark: none can go on with it without a mark. */
  endsBlank: boolean;
}

/** A list: what is left of it between two items. */
export interface List {
  readonly kind: 'list';
  /** Columns that its marks are indented by at least. */
  readonly indent: number;
  /** The character code that ends its marks: of another one it is another list. */
  readonly mark: number;
}

export interface Item {
  readonly kind: 'item';
  /** Columns that what stands in it is indented by. */
  readonly indent: number;
  /** `indent` of its list. */
  readonly listIndent: number;
  /** The line of its mark where nothing stands behind it, else -1: a blank line below ends the item. */
  readonly blankLine: number;
}

export type Container = Quote | List | Item;

/** How many containers may stand in one another, a list and its item counting as two: `maxNesting` of markdown-it. */
export const maxNesting = 100;
