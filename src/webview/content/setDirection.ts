import { directionOf, hasRightToLeft } from '../../core/direction.js';

/** What begins a paragraph, a list or a table of its own. */
const holders = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, li, dt, dd, blockquote, table, th, td, figcaption, summary';

/**
 * Gives each element the direction of its own first letter, with its bullets, borders and columns, if the content has
 * letters from right to left. `auto` would find none in a list, whose items have a direction of their own. A post from left
 * to right stays as Hugo publishes it.
 */
export function setDirection(content: DocumentFragment): void {
  if (!hasRightToLeft(content.textContent)) return;
  for (const element of content.querySelectorAll(holders)) {
    const direction = directionOf(element.textContent);
    if (direction && !element.hasAttribute('dir')) element.setAttribute('dir', direction);
  }
}
