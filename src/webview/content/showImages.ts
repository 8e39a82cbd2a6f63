import type { PreviewImage } from '../../core/preview/previewMessages.js';
import { makeBox, webUrl, type Box } from './boxes.js';
import type { Strings } from '../strings.js';

/** The images that the host has found, by `src`. Others are remote, or not looked up yet. */
export type Images = ReadonlyMap<string, PreviewImage>;

/**
 * Sets the URI of every image in a fragment, or replaces the image by a labelled box. Must run before the fragment is
 * inserted into the page, because then the browser loads whatever `src` says. Returns the original `src`s.
 */
export function showImages(fragment: DocumentFragment, images: Images, strings: Strings): readonly string[] {
  const sources: string[] = [];
  for (const image of fragment.querySelectorAll('img')) {
    const src = image.getAttribute('src');
    image.removeAttribute('src');
    if (src !== null) sources.push(src);
    const found = src === null ? { tried: [] } : images.get(src);
    const alt = image.alt.trim();
    if (src !== null && /^data:image\/(?:png|gif|jpeg|webp)[;,]/i.test(src)) image.src = src;
    else if (found && 'uri' in found) image.src = found.uri;
    else if (found)
      replace(image, { className: 'recap-missing-image', label: strings.imageNotFound, text: alt, ...found });
    else if (webUrl(src)) showRemote(image, webUrl(src)!, strings);
    else if (/^[a-z][a-z\d+.-]*:/i.test(src!))
      replace(image, { className: 'recap-missing-image', label: strings.imageNotShown, text: alt });
    else image.classList.add('recap-pending');
  }
  return sources;
}

/**
 * Loads an image from the web if the user has allowed it, and only over HTTPS. Otherwise shows a box with a button to
 * allow it.
 */
function showRemote(image: HTMLImageElement, url: string, strings: Strings): void {
  const isSafe = /^https:/i.test(url);
  if (isSafe && document.body.dataset['remoteImages'] === 'shown') {
    image.referrerPolicy = 'no-referrer';
    image.src = url;
    return;
  }
  const { showRemoteImages, showRemoteImagesHere } = strings;
  const button = { className: 'recap-allow-images', label: showRemoteImages, title: showRemoteImagesHere };
  const text = image.alt.trim();
  const box = { className: 'recap-remote', label: strings.remoteImage, text, url } as const;
  replace(image, isSafe ? { ...box, button } : box);
}

function replace(image: HTMLImageElement, box: Box): void {
  image.replaceWith(makeBox(image.ownerDocument, box, image.closest('a') !== null));
}
