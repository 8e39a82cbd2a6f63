import type { Post } from '../../post/post.js';
import { partsOf, within } from '../../post/queries/postParts.js';
import type { Talk } from '../../recap/model/talk.js';
import type { ThreadTarget } from '../target.js';

/** Pages of X that are not accounts. */
const notAccounts: ReadonlySet<string> = new Set([
  'home',
  'i',
  'intent',
  'search',
  'hashtag',
  'share',
  'explore',
  'login',
]);

/** The handle of an account that an address reveals, with `@`; `undefined` if it is none of the network's. */
export function handleIn(url: string, target: ThreadTarget): string | undefined {
  if (target === 'x') {
    const [, name] = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/@?(\w{1,15})\/?(?:[?#].*)?$/i.exec(url) ?? [];
    return name === undefined || notAccounts.has(name.toLowerCase()) ? undefined : `@${name}`;
  }
  if (target === 'bluesky') {
    const [, name] = /^https:\/\/bsky\.app\/profile\/@?([a-z\d-]+(?:\.[a-z\d-]+)+)\/?(?:[?#].*)?$/i.exec(url) ?? [];
    return name === undefined ? undefined : `@${name}`;
  }
  const [, server, name, other] =
    /^https:\/\/([a-z\d.-]+\.[a-z]{2,})\/@(\w+)(?:@([a-z\d.-]+\.[a-z]{2,}))?\/?(?:[?#].*)?$/i.exec(url) ?? [];
  return server === undefined || notMastodon.test(server) ? undefined : `@${name}@${other ?? server}`;
}

/** Other places whose accounts have addresses of this form. */
const notMastodon = /(?:^|\.)(?:medium|youtube|tiktok|threads|substack|hashnode|flickr|x|twitter|bsky)\.\w+$/i;

/** The handles of a talk's speakers by their names: from the links of the names, wherever the talk has them. */
export function handlesOf(post: Post, { speakers, range }: Talk, target: ThreadTarget): ReadonlyMap<string, string> {
  const handles = new Map<string, string>();
  for (const { name, url } of speakers) {
    const handle = url === undefined ? undefined : handleIn(url, target);
    if (handle !== undefined) handles.set(name, handle);
  }
  const unknown = speakers.filter(({ name }) => !handles.has(name));
  if (unknown.length === 0) return handles;
  for (const { base, parsed } of partsOf(post, range.start.line, range.end.line)) {
    for (const inline of within(parsed.inlines)) {
      if (inline.kind !== 'link') continue;
      const handle = handleIn(inline.url, target);
      const label = post.source.text.slice(base + inline.label.start, base + inline.label.end).trim();
      const speaker = unknown.find(({ name }) => label === name || (unknown.length === 1 && label.startsWith('@')));
      if (handle !== undefined && speaker && !handles.has(speaker.name)) handles.set(speaker.name, handle);
    }
  }
  return handles;
}
