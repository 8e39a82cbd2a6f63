import { isAtLeast } from '../../site/version/hugoVersion.js';
import type { Privacy, Site } from '../../site/site.js';
import type { ShortcodeParameter } from '../shortcodeParameter.js';
import type { SiteShortcode } from '../siteShortcode.js';
import type { Embeddable, EmbedProvider } from './embeddable.js';

/** The names that sites give to their own shortcodes for a provider, in lower case without `-` and `_`. */
const ownNames: Readonly<Record<EmbedProvider, readonly string[]>> = {
  youtube: ['youtube', 'yt', 'youtubelite', 'liteyoutube'],
  vimeo: ['vimeo'],
  x: ['x', 'tweet', 'twitter'],
  mastodon: ['mastodon', 'toot', 'fediverse'],
  bluesky: ['bluesky', 'bsky'],
  slideshare: ['slideshare'],
  speakerdeck: ['speakerdeck'],
};

/** The names that templates give to their arguments, by what they mean. */
const argumentNames = {
  url: /^(?:url|link|href|address|uri|src)$/i,
  id: /^(?:id|key|video|videoid|post|postid|status|statusid|toot|tweet|tweetid)$/i,
  user: /^(?:user|username|account|author|handle|profile)$/i,
  host: /^(?:host|instance|server|node|domain)$/i,
} as const;

type Meaning = keyof typeof argumentNames;

/** What can be called to embed something. */
export interface EmbedSite {
  readonly site: Pick<Site, 'hugoVersion' | 'privacy'>;
  /** The site's own shortcodes. */
  readonly own: readonly SiteShortcode[];
}

/**
 * The call that embeds something, by a shortcode of the site or else by Hugo's; `undefined` if there is none, or if it needs
 * what the address does not say.
 */
export function embedCall(embeddable: Embeddable, { own, site }: EmbedSite): string | undefined {
  const theirs = own.find(({ name }) => isNameFor(embeddable.provider, name));
  if (theirs) return theirs.inner ? undefined : callOf(theirs, embeddable);
  return isDisabled(embeddable.provider, site.privacy) ? undefined : hugoCall(embeddable, site.hugoVersion);
}

/** Whether a shortcode of this name embeds what a provider has: Hugo's own shortcodes are among the names. */
export function isNameFor(provider: EmbedProvider, name: string): boolean {
  return ownNames[provider].includes(name.toLowerCase().replace(/[-_]/g, ''));
}

/** Hugo's own shortcodes publish nothing for a service that the site disables. */
function isDisabled(provider: EmbedProvider, { youTube, vimeo, x }: Privacy): boolean {
  const services: Partial<Record<EmbedProvider, boolean>> = {
    youtube: youTube.disable,
    vimeo: vimeo.disable,
    x: x.disable,
  };
  return services[provider] ?? false;
}

function hugoCall({ provider, id, user, start }: Embeddable, hugoVersion: string): string | undefined {
  if (id === undefined) return undefined;
  const startsLater = start !== undefined && isAtLeast(hugoVersion, '0.125');
  if (provider === 'youtube') return `{{< youtube ${startsLater ? `id="${id}" start="${start}"` : placed(id)} >}}`;
  if (provider === 'vimeo') return `{{< vimeo ${placed(id)} >}}`;
  if (provider !== 'x' || user === undefined) return undefined;
  return `{{< ${isAtLeast(hugoVersion, '0.141') ? 'x' : 'tweet'} user="${user}" id="${id}" >}}`;
}

/** A call of a site's own shortcode with the arguments that its template reads. */
function callOf({ name, parameters }: SiteShortcode, embeddable: Embeddable): string | undefined {
  const named = parameters.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const words = namedArguments(named, embeddable) ?? placedArguments(parameters, embeddable);
  return words && `{{< ${name} ${words.join(' ')} >}}`;
}

function namedArguments(names: readonly string[], embeddable: Embeddable): readonly string[] | undefined {
  const nameFor = (meaning: Meaning): string | undefined => names.find((name) => argumentNames[meaning].test(name));
  const start = names.find((name) => /^(?:start|t|time|begin)$/i.test(name));
  const rest = start === undefined || embeddable.start === undefined ? [] : [`${start}="${embeddable.start}"`];
  const byId = (['host', 'user', 'id'] as const).flatMap((meaning) => {
    const name = nameFor(meaning);
    return name === undefined ? [] : [{ name, value: embeddable[meaning] }];
  });
  const hasId = nameFor('id') !== undefined && byId.every(({ value }) => value !== undefined);
  // An id alone does not say on which server or in which account it is.
  const isWhole = byId.length > 1 || !['mastodon', 'bluesky'].includes(embeddable.provider);
  if (hasId && isWhole) return [...byId.map(({ name, value }) => `${name}="${value!}"`), ...rest];
  const url = nameFor('url');
  return url === undefined ? undefined : [`${url}="${embeddable.url}"`];
}

/** Positions have no names: only what the template has before them, and how many there are, says what they mean. */
function placedArguments(
  parameters: readonly ShortcodeParameter[],
  { provider, id, user, host, url }: Embeddable,
): readonly string[] | undefined {
  const places = parameters.filter(({ index }) => index !== undefined);
  if (places.some(({ index }, order) => index !== order)) return undefined;
  const [first, second] = places;
  if (second) {
    const account = provider === 'mastodon' ? host : user;
    const isPair = places.length === 2 && ['x', 'mastodon', 'bluesky'].includes(provider);
    return isPair && account !== undefined && id !== undefined ? [quoted(account), quoted(id)] : undefined;
  }
  const means = first && meaningOf(first, provider);
  if (means === 'url') return [quoted(url)];
  return means === 'id' && id !== undefined ? [placed(id)] : undefined;
}

function meaningOf({ before = '' }: ShortcodeParameter, provider: EmbedProvider): 'url' | 'id' | undefined {
  if (/\b(?:href|src|url|cite)=["']?$/i.test(before)) return 'url';
  if (/(?:\/|=)$/.test(before) || /\bdata-[\w-]*id=["']?$/i.test(before)) return 'id';
  if (['youtube', 'vimeo', 'x'].includes(provider)) return 'id';
  return provider === 'mastodon' || provider === 'bluesky' ? 'url' : undefined;
}

/** Without quotes only where Hugo does not take it for a number, which could lose its zeros. */
function placed(id: string): string {
  const isWord = /^[a-z\d][\w-]*$/i.test(id) && Number.isNaN(Number(id.replaceAll('_', '')));
  return isWord || /^[1-9]\d{0,14}$/.test(id) ? id : quoted(id);
}

function quoted(text: string): string {
  return `"${text}"`;
}
