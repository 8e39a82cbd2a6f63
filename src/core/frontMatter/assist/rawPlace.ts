/** A place as returned by the reader of each format. Offsets are in the text, end exclusive. */
export interface RawPlace {
  readonly kind: 'key' | 'value';
  /** The key of a value; for a key, the part that is already written. */
  readonly key: string;
  /** The key of the enclosing map; `undefined` at the top level. */
  readonly parent: string | undefined;
  /** Whether the cursor is in an item of a list. */
  readonly inList: boolean;
  /** For a key: whether a value follows. */
  readonly hasValue: boolean;
  /** Whether a space must be inserted first, because the cursor is directly after a colon. */
  readonly needsSpace: boolean;
  readonly from: number;
  readonly to: number;
}
