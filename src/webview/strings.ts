import type { Translations } from '../core/problem.js';

/** The English strings of the page itself. */
const english = {
  goToSource: 'Go to source (with Ctrl or Cmd, a click opens the link)',
  imageNotFound: 'Image not found',
  imageNotShown: 'Image not shown',
  remoteImage: 'Remote image',
  showRemoteImages: 'Show remote images',
  showRemoteImagesHere: 'Load images from the web in previews of this workspace',
  embeddedPage: 'Embedded page',
  loadPlayer: 'Load player',
  loadPlayerFrom: 'Load the player from {0}',
  openPage: 'Open in browser',
  nothingToShow: 'Nothing to show yet. Write a heading for the first talk.',
  bar: 'Days and talks',
  talksOf: 'Talks of {0}',
  talks: 'Talks',
  chooseTalk: 'Go to a talk …',
  untitled: '(no title)',
  tags: 'Tags',
  draft: 'Draft',
  draftMeans: 'Hugo does not publish it, for the front matter says that it is a draft.',
  future: 'Future',
  futureMeans: 'Hugo does not publish it before its date.',
  expired: 'Expired',
  expiredMeans: 'Hugo does not publish it any more, for its expiry date is over.',
  description: 'Description, as a search result shows it',
  descriptionCut: '{0} characters: a search result shows about {1} of them.',
  thumbnail: 'Picture of the post',
} as const;

/** The strings in the user's language. The host writes them as `data-…` attributes of the body. */
export type Strings = Readonly<Record<keyof typeof english, string>> & {
  /** For core messages that are shown while rendering. */
  readonly translations: Translations;
};

/** Reads the strings; English if the host has set none. */
export function readStrings(body: HTMLElement): Strings {
  const words = Object.fromEntries(Object.entries(english).map(([key, text]) => [key, body.dataset[key] ?? text]));
  const translations = JSON.parse(body.dataset['translations'] ?? '{}') as Translations;
  return { ...(words as Record<keyof typeof english, string>), translations };
}
