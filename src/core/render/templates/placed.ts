/** What a call or an element has that depends on others of the page. */
export type Placed = 'ordinal' | 'position';
