/** What the reader sees of the page: its blocks from the topmost down, and how far each is from the window's top. */
export type Place = readonly { readonly block: HTMLElement; readonly top: number }[];

/** The blocks in view, before the page changes. Empty at the very top: there the reader wants to see what is new. */
export function readPlace(blocks: Iterable<HTMLElement>): Place {
  const place = [];
  if (window.scrollY <= 0) return [];
  for (const block of blocks) {
    const { top, bottom } = block.getBoundingClientRect();
    if (top > window.innerHeight) break;
    if (bottom > 0) place.push({ block, top });
  }
  return place;
}

/** Scrolls so that the topmost block that is still there stands where it stood. */
export function restorePlace(place: Place): void {
  const anchor = place.find(({ block }) => block.isConnected);
  if (anchor) window.scrollBy({ top: anchor.block.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
}
