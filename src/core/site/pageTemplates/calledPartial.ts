/** A call of another template, by its name in the folder of partials. */
export interface CalledPartial {
  readonly kind: 'partial';
  readonly name: string;
  /** What its result is for: a partial that is called for several is read for each. */
  readonly purpose?: 'image';
}
