import { playerAddress } from '../core/preview/playerAddress.js';
import { formatMessage, say } from '../core/problem.js';
import type { Strings } from './strings.js';

/** Cards and boxes that stand for something on the web. */
const cards = '.recap-card, .recap-embedded';

/** Puts a button into each card: it loads the player where there is one, and opens the page elsewhere. */
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
    const says = host === '' ? strings.openPage : formatMessage(say(strings.loadPlayerFrom, host));
    button.setAttribute('aria-label', `${says}: ${link.textContent.trim()}`);
    button.title = says;
    card.append(button);
  }
}

/** The page that a card is of, as its link says; where the button is for a player, that takes the button's place instead. */
export function pressCard(button: Element): string | undefined {
  const card = button.closest(cards);
  const link = card?.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? undefined;
  if (!link || href === undefined || button.classList.contains('recap-open')) return href;
  const address = playerAddress(href);
  if (address !== undefined) button.replaceWith(makePlayer(address, link.textContent.trim()));
  return undefined;
}

function makePlayer(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'recap-player';
  frame.title = title;
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  // YouTube's player refuses to work for a page that does not say where it is from.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = address;
  return frame;
}
