import { pageHooks } from '../render/pageHooks.js';
import type { PageFacts } from '../preview/pageSource.js';
import type { HookedAddresses } from './portable/hookedAddresses.js';
import { absoluteUrl, permalinkOf } from '../site/addresses/permalink.js';

/** Makes addresses of a page absolute, so that they work on any other site. */
export interface Addresses {
  /** The address of the page; `undefined` if the site does not say where it is published. */
  readonly page: string | undefined;
  /** The address of a link in Markdown, which a render hook may resolve. `written`: the whole link. */
  readonly link: (destination: string, written: string) => string;
  /** The same for an image. */
  readonly image: (destination: string, written: string) => string;
  /** An address in HTML. */
  readonly html: (address: string) => string;
}

/** `hooked`: what the site's own render hooks give. */
export function addressesOf(facts: PageFacts, hooked?: HookedAddresses): Addresses {
  const { site, pagePath, values } = facts;
  const isPublished = /^https?:\/\/[^/]/i.test(site.baseURL);
  const page = isPublished ? absoluteUrl(permalinkOf(pagePath, site, values), site) : undefined;
  const hooks = pageHooks(facts, true);
  const html = (address: string): string => (page === undefined ? address : joinUrl(page, address));
  return {
    page,
    link: (destination, written) =>
      worksAnywhere(destination)
        ? destination
        : html(hooks.link?.(destination) ?? hooked?.link(written) ?? destination),
    image: (destination, written) =>
      worksAnywhere(destination)
        ? destination
        : html(hooks.image?.(destination) ?? hooked?.image(written) ?? destination),
    html,
  };
}

/** A hook may lead through a page of the site, but not from another one. */
function worksAnywhere(destination: string): boolean {
  return /^https?:\/\//i.test(destination);
}

/** Resolves an address on a page, whose own address is absolute (RFC 3986, 5.2). */
export function joinUrl(page: string, address: string): string {
  const written = address.trim();
  if (written === '' || /^[a-z][a-z\d+.-]*:/i.test(written)) return address;
  const [, scheme = '', host = '', path = ''] = /^([a-z][a-z\d+.-]*:)(\/\/[^/?#]*)([^?#]*)/i.exec(page) ?? [];
  if (written.startsWith('//')) return scheme + written;
  if (written.startsWith('#')) return page + written;
  if (written.startsWith('?')) return scheme + host + path + written;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written)!;
  const whole = target.startsWith('/') ? target : path.replace(/[^/]*$/, '') + target;
  return scheme + host + withoutDots(whole) + rest;
}

function withoutDots(path: string): string {
  const parts: string[] = [];
  const all = path.split('/').slice(1);
  for (const part of all) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const last = all.at(-1);
  if (last === '..' || last === '.') parts.push('');
  return `/${parts.join('/')}`;
}
