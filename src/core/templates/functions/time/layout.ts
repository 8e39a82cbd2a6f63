/** A piece of a layout: what represents a part of a time, or text that stays. */
export interface LayoutPiece {
  readonly kind: 'part' | 'text';
  readonly text: string;
}

const part = new RegExp(
  [
    'January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST',
    '002|0[1-6]|15|1|2006|2|__2|_2(?!006)|3|4|5|PM|pm',
    '[-Z]07:00:00|[-Z]070000|[-Z]07:00|[-Z]0700|[-Z]07',
    '[.,](?:0+|9+)(?!\\d)',
  ].join('|'),
  'g',
);

/** The pieces of a layout of Go, such as `2 January 2006`. */
export function piecesOf(layout: string): readonly LayoutPiece[] {
  const pieces: LayoutPiece[] = [];
  let at = 0;
  for (const { 0: text, index } of layout.matchAll(part)) {
    if (index > at) pieces.push({ kind: 'text', text: layout.slice(at, index) });
    pieces.push({ kind: 'part', text });
    at = index + text.length;
  }
  return at < layout.length ? [...pieces, { kind: 'text', text: layout.slice(at) }] : pieces;
}
