/** What a format's own reader says of the place of a cursor. Offsets are those of the text, end exclusive. */
export interface RawPlace {
  readonly kind: 'key' | 'value';
  /** Of a value its key; of a key what is there of it. */
  readonly key: string;
  /** The key of the map that it is in; `undefined` on the top level. */
  readonly parent: string | undefined;
  /** Whether it is one of the values of a list. */
  readonly inList: boolean;
  /** Of a key: whether its value follows. */
  readonly hasValue: boolean;
  /** Whether a blank belongs before it: right behind a colon. */
  readonly needsBlank: boolean;
  readonly from: number;
  readonly to: number;
}
