import { decodePercent } from '../../site/addresses/decodePercent.js';

/** Where something that a page can embed comes from. */
export type EmbedProvider = 'youtube' | 'vimeo' | 'x' | 'mastodon' | 'bluesky' | 'slideshare' | 'speakerdeck';

/** A video, post or slide deck on the web, as far as its address describes it. */
export interface Embeddable {
  readonly provider: EmbedProvider;
  /** The address as written. */
  readonly url: string;
  /** What the provider calls it; absent where only the provider can tell, as for the page of a slide deck. */
  readonly id?: string;
  /** The account, without `@`. */
  readonly user?: string;
  /** The server, where there are many. */
  readonly host?: string;
  /** Where the video begins, in seconds. */
  readonly start?: number;
  /** Words in the address that name it. */
  readonly title?: string;
}

export const providerNames: Readonly<Record<EmbedProvider, string>> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  x: 'X',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  slideshare: 'SlideShare',
  speakerdeck: 'Speaker Deck',
};

/** What follows an id in an address. */
const end = '(?:[/?#]|$)';

/** The pattern of each kind of address without its scheme; groups are named after the fields. */
const patterns: readonly (readonly [EmbedProvider, RegExp])[] = [
  [
    'youtube',
    pattern(String.raw`(?:(?:www\.|m\.|music\.)?youtube\.com/watch\?(?:[^#]*&)?v=(?<id>[\w-]{6,20})(?:[&#]|$))`),
  ],
  [
    'youtube',
    pattern(String.raw`(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:embed|shorts|live|v)/(?<id>[\w-]{6,20})${end}`),
  ],
  ['youtube', pattern(String.raw`youtu\.be/(?<id>[\w-]{6,20})${end}`)],
  [
    'vimeo',
    pattern(String.raw`(?:www\.)?vimeo\.com/(?:(?:channels/[\w-]+|groups/[\w-]+/videos)/)?(?<id>\d{1,20})/?(?:[?#]|$)`),
  ],
  ['vimeo', pattern(String.raw`player\.vimeo\.com/video/(?<id>\d{1,20})/?(?:[?#]|$)`)],
  [
    'x',
    pattern(String.raw`(?:www\.|mobile\.)?(?:twitter|x)\.com/(?<user>\w{1,30})/status(?:es)?/(?<id>\d{1,25})${end}`),
  ],
  ['bluesky', pattern(String.raw`bsky\.app/profile/(?<user>[\w.:-]{3,100})/post/(?<id>\w{5,30})${end}`)],
  [
    'mastodon',
    pattern(
      String.raw`(?<host>[\w.-]{3,100})/(?:@|users/)(?<user>[\w.-]{1,60}(?:@[\w.-]{3,100})?)/(?:statuses/)?(?<id>\d{15,20})${end}`,
    ),
  ],
  ['slideshare', pattern(String.raw`(?:\w+\.)?slideshare\.net/slideshow/embed_code/(?:key/)?(?<id>\w{5,40})${end}`)],
  ['slideshare', pattern(String.raw`(?:\w+\.)?slideshare\.net/slideshow/(?<title>[\w%-]{1,200})/\d{3,20}${end}`)],
  [
    'slideshare',
    pattern(
      String.raw`(?:\w+\.)?slideshare\.net/(?!slideshow/)(?<user>[\w-]{2,80})/(?<title>(?!presentations|followers|likes)[\w%-]{4,200})/?(?:[?#]|$)`,
    ),
  ],
  ['speakerdeck', pattern(String.raw`speakerdeck\.com/player/(?<id>[\da-f]{16,40})${end}`)],
  [
    'speakerdeck',
    pattern(
      String.raw`speakerdeck\.com/(?!(?:c|p|player|features|sign-?in|users)/)(?<user>[\w-]{1,60})/(?<title>[\w%-]{2,200})/?(?:[?#]|$)`,
    ),
  ],
];

function pattern(address: string): RegExp {
  return new RegExp(`^https?://${address}`, 'i');
}

/** No address that anybody pastes is longer. */
const longest = 1000;

/** Reads the address of a video, post or slide deck; `undefined` for any other text. Nothing is fetched. */
export function readEmbeddable(text: string): Embeddable | undefined {
  const url = text.trim();
  // What could end a quoted argument or a call is not part of an address.
  if (url.length > longest || /[\s"'`<>\\{}|]/.test(url)) return undefined;
  for (const [provider, address] of patterns) {
    const found = address.exec(url);
    if (!found) continue;
    const start = provider === 'youtube' ? startOf(url) : undefined;
    const title = titleOf(found.groups?.['title']);
    const fields = { ...found.groups, ...(start !== undefined && { start }), ...(title !== undefined && { title }) };
    return { provider, url, ...fields };
  }
  return undefined;
}

/** `t=90`, `t=90s`, `t=1m30s` or `start=90`, in seconds. */
function startOf(url: string): number | undefined {
  const [, value] = /[?&#](?:t|start)=([\dhms]{1,12})(?:[&#]|$)/i.exec(url) ?? [];
  const [, hours = '0', minutes = '0', seconds = '0'] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/i.exec(value ?? '') ?? [];
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return start > 0 ? start : undefined;
}

/** `counting-gulls` gives "Counting gulls". */
function titleOf(slug: string | undefined): string | undefined {
  if (slug === undefined) return undefined;
  const words = decodePercent(slug)
    .replace(/[-_+]+/g, ' ')
    .trim();
  return words === '' ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
}
