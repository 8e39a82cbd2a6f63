/** A property of a call or an element that depends on what else is on the page. */
export type Placed = 'ordinal' | 'position';
