import { playerAddress } from '../../core/preview/playerAddress.js';
import { insertArguments } from '../../core/problem.js';
import type { Strings } from '../strings.js';

/** Cards and boxes for something on the web. */
const cards = '.recap-card, .recap-embedded';

/** Adds a button to each card: it loads the player if there is one, or else opens the page. */
export function offerPlayers(fragment: DocumentFragment, strings: Strings): void {
  for (const card of fragment.querySelectorAll(cards)) {
    const link = card.querySelector('a[href]');
    if (!link || card.closest('a')) continue;
    const address = playerAddress(link.getAttribute('href')!);
    const button = card.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = address === undefined ? 'recap-button recap-open' : 'recap-button recap-play';
    button.textContent = address === undefined ? strings.openPage : strings.loadPlayer;
    const host = address === undefined ? '' : new URL(address).host;
    const says = host === '' ? strings.openPage : insertArguments(strings.loadPlayerFrom, [host]);
    button.setAttribute('aria-label', `${says}: ${link.textContent.trim()}`);
    button.title = says;
    card.append(button);
  }
}

/**
 * Returns the address of the card's page. If the button loads a player, the player takes the card's place and nothing
 * is returned.
 */
export function pressCard(button: Element): string | undefined {
  const card = button.closest(cards);
  const link = card?.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? undefined;
  if (!link || href === undefined || button.classList.contains('recap-open')) return href;
  const address = playerAddress(href);
  if (!card || address === undefined) return undefined;
  button.replaceWith(makePlayer(address, link.textContent.trim()));
  card.classList.add('recap-playing');
  return undefined;
}

function makePlayer(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'recap-player';
  frame.title = title;
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  // YouTube's player does not work without a referrer.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = address;
  return frame;
}
