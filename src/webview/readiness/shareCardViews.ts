import type { CardShape, ShareCards } from '../../core/preview/readinessPage.js';
import { webUrl } from '../content/boxes.js';
import type { Images } from '../content/showImages.js';
import type { Strings } from '../strings.js';
import { element, written } from './element.js';

/** The search result and the cards, drawn as others show them. */
export function drawShareCards(cards: ShareCards, images: Images, strings: Strings): HTMLElement {
  const { host, title, description, shapes } = cards;
  const image = (shape: CardShape): HTMLElement | undefined =>
    shape === 'text' ? undefined : drawImage(cards.images, images, strings);
  const text = (...lines: readonly (HTMLElement | undefined)[]): HTMLElement =>
    element('div', 'recap-share-text', ...lines);
  const site = (name: string): HTMLElement | undefined =>
    name === '' ? undefined : written('div', 'recap-share-site', name);
  const heading = written('strong', 'recap-share-title', title);
  const lines = description === '' ? undefined : written('div', 'recap-share-description', description);
  const card = (name: string, shape: CardShape, ...parts: readonly (HTMLElement | undefined)[]): HTMLElement =>
    frame(
      name,
      element('div', `recap-share recap-shape-${shape} recap-share-${name.toLowerCase()}`, image(shape), ...parts),
    );
  const copy = (node: HTMLElement): HTMLElement => node.cloneNode(true) as HTMLElement;
  return element(
    'div',
    'recap-shares',
    frame(strings.searchResult, drawResult(cards), 'recap-share-wide'),
    card('Mastodon', shapes.mastodon, text(site(cards.siteName || host), heading, lines)),
    card('LinkedIn', shapes.linkedIn, text(copy(heading), site(host))),
    shapes.x === 'large'
      ? card('X', 'large', text(copy(heading)), site(host))
      : card('X', shapes.x, text(site(host), copy(heading), lines && copy(lines))),
  );
}

/** A figure: screen readers announce whose card begins and ends. */
function frame(name: string, card: HTMLElement, width = ''): HTMLElement {
  const caption = element('figcaption', '', element('h3', '', name));
  return element('figure', `recap-share-frame ${width}`.trim(), caption, card);
}

function drawResult({ siteName, host, search }: ShareCards): HTMLElement {
  return element(
    'div',
    'recap-result',
    written('div', 'recap-result-site', siteName || host),
    written('div', 'recap-result-address', search.address),
    written('strong', 'recap-result-title', search.title),
    written('div', 'recap-result-description', search.description),
  );
}

/** The first source that has a file. What cannot be shown has a place with a word why. */
function drawImage(sources: readonly string[], images: Images, strings: Strings): HTMLElement {
  const found = sources.map((src) => images.get(src)).find((each) => each && 'uri' in each);
  const remote = sources.map((src) => webUrl(src)).find((url) => url !== undefined);
  const uri = found && 'uri' in found ? found.uri : allowed(remote);
  if (uri === undefined) {
    const isPending = remote === undefined && sources.some((src) => !images.has(src));
    const reason = remote === undefined ? strings.imageNotFound : strings.remoteImage;
    return element('div', 'recap-share-image recap-share-blank', isPending ? '' : reason);
  }
  const image = element('img', 'recap-share-image');
  image.alt = strings.thumbnail;
  image.referrerPolicy = 'no-referrer';
  image.src = uri;
  return image;
}

/** An address of the web, if the user allows images from there. */
function allowed(url: string | undefined): string | undefined {
  const isShown = document.body.dataset['remoteImages'] === 'shown';
  return isShown && url !== undefined && /^https:/i.test(url) ? url : undefined;
}
