import { decodeHtml } from '../../post/entities.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { imageCandidates } from '../../site/images/imageCandidates.js';
import { base64Of } from '../../templates/functions/encoding/base64.js';
import { addressesOf } from '../addresses.js';
import { largestImage } from '../target.js';

/** The bytes that all images of a page may have together. Others keep their addresses. */
const largestOfPage = 50_000_000;

/** Images by the endings of their names. */
const types: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg+xml',
};

/** Asks for files of the site by their paths: those that exist and have at most `largestImage` bytes. Gives the page. */
export type ImageQuery = Generator<string, string, Uint8Array | undefined>;

const image = /(<img\b(?:[^">]|"[^"]*")*?\ssrc=")([^"]*)(?=")/g;

/** Puts the site's own images into a page of ours, which is printed from anywhere, often before the site is published. */
export function* embedImages(html: string, facts: PageFacts): ImageQuery {
  const embedded = new Map<string, string>();
  let left = largestOfPage;
  for (const { 2: written } of html.matchAll(image)) {
    if (embedded.has(written!)) continue;
    const found = yield* firstOf(candidatesOf(decodeHtml(written!), facts));
    if (!found || found.bytes.length > left) continue;
    left -= found.bytes.length;
    embedded.set(written!, `data:image/${found.type};base64,${base64Of(found.bytes)}`);
  }
  return html.replace(image, (_, before: string, written: string) => before + (embedded.get(written) ?? written));
}

/** The files that an address in the page may be, which is absolute if the site says where it is published. */
function candidatesOf(address: string, facts: PageFacts): readonly string[] {
  const { page } = addressesOf(facts);
  const beside = page?.endsWith('/') === true && address.startsWith(page) ? address.slice(page.length) : '';
  const candidates = (src: string): readonly string[] => imageCandidates(src, facts.pagePath, facts.site);
  return [...(beside === '' ? [] : candidates(beside)), ...candidates(address)];
}

interface FoundImage {
  readonly type: string;
  readonly bytes: Uint8Array;
}

function* firstOf(paths: readonly string[]): Generator<string, FoundImage | undefined, Uint8Array | undefined> {
  for (const path of paths) {
    const type = types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
    const bytes = type === undefined ? undefined : yield path;
    if (type !== undefined && bytes && bytes.length <= largestImage) return { type, bytes };
  }
  return undefined;
}
