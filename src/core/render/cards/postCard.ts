import { providerNames, type Embeddable } from '../../shortcodes/embed/embeddable.js';
import { postMoment } from '../../shortcodes/embed/postMoment.js';
import type { Site } from '../../site/site.js';
import { dayOf, type PostCard } from './cards.js';
import { escapeText, urlPart } from '../escape.js';

/** The card of a post that an address or a call names. */
export function postCard({ provider, url, user = '', host, id = '' }: Embeddable, site: Site): PostCard {
  // A name that was moved from one server to another has both.
  const account = host === undefined || user.includes('@') ? `@${user}` : `@${user}@${host}`;
  // The other names of an account are of no use to a reader.
  const author = user === '' || user.startsWith('did:') ? '' : escapeText(account);
  const address = provider === 'x' ? postUrl(user, id) : url.replace(/\?ref_src=[^#]*/, '');
  return {
    kind: provider,
    provider: providerNames[provider],
    url: address,
    author,
    ...dayOf(postMoment(provider, id), site),
  };
}

/** The address of a post on X; without its user, X finds it, too. */
export function postUrl(user: string, id: string): string {
  return `https://x.com/${urlPart(user || 'i')}/status/${urlPart(id)}`;
}
