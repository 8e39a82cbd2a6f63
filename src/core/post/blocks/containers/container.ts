import type { BlockKind } from '../block.js';

/** The kinds of the last two blocks in a container, or outside all of them. Mutable. */
export interface Children {
  last: BlockKind | 'none';
  beforeLast: BlockKind | 'none';
}

/** A quote: its mark is removed from each of its lines, so columns start again at 0 in it. */
export interface Quote extends Children {
  readonly kind: 'quote';
  /** Columns by which its content is indented. */
  readonly indent: 0;
  /** The number of enclosing containers. */
  readonly depth: number;
  /** The minimum indentation of its mark, in columns of the enclosing quote. */
  readonly outerIndent: number;
  /** `listIndent` of the enclosing item in the same quote; -1 if there is none. */
  readonly outerListIndent: number;
  /** Whether nothing follows the mark on its last line: then a line without the mark cannot continue it. */
  endsBlank: boolean;
}

/** A list. It is the innermost container only between two items. */
export interface List {
  readonly kind: 'list';
  /** The minimum indentation of its marks, in columns. */
  readonly indent: number;
  /** The code of the last character of its marks: a different one begins a new list. */
  readonly mark: number;
}

/** A definition list. It is never the innermost container, because it contains only definitions. */
export interface DefinitionList {
  readonly kind: 'definitionList';
  readonly indent: number;
}

/** A container with indented content: an item of a list, a footnote, or a definition. */
export interface Item extends Children {
  readonly kind: 'item';
  /** Columns by which its content is indented. */
  readonly indent: number;
  /**
   * `indent` of its list; for a footnote or a definition, `listIndent` of the enclosing item, or -1 if there is none.
   */
  readonly listIndent: number;
  /** For a definition: `indent` of its list; otherwise -1. */
  readonly definitionIndent: number;
  /** The line of its mark if nothing follows it, otherwise -1: if the next line is blank, the item ends. */
  readonly blankLine: number;
}

export type Container = Quote | List | DefinitionList | Item;

/** The maximum depth of containers; a list and its item count as two. The same as `maxNesting` in markdown-it. */
export const maxNesting = 100;
