import { pageHooks } from '../render/pageHooks.js';
import type { PageFacts } from '../preview/pageSource.js';
import { absoluteUrl, permalinkOf } from '../site/addresses/permalink.js';

/** Makes addresses of a page absolute, so that they work on any other site. */
export interface Addresses {
  /** The address of the page; `undefined` if the site does not say where it is published. */
  readonly page: string | undefined;
  /** The address of a link in Markdown, which the render hook of Hugo may resolve. */
  readonly link: (destination: string) => string;
  /** The same for an image. */
  readonly image: (destination: string) => string;
  /** An address in HTML. */
  readonly html: (address: string) => string;
}

export function addressesOf(facts: PageFacts): Addresses {
  const { site, pagePath, values } = facts;
  const isPublished = /^https?:\/\/[^/]/i.test(site.baseURL);
  const page = isPublished ? absoluteUrl(permalinkOf(pagePath, site, values), site) : undefined;
  const hooks = pageHooks(facts, true);
  const html = (address: string): string => (page === undefined ? address : joinUrl(page, address));
  return {
    page,
    link: (destination) => html(hooks.link?.(destination) ?? destination),
    image: (destination) => html(hooks.image?.(destination) ?? destination),
    html,
  };
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
