import type { Translations } from '../core/problem.js';

/** The English strings of the page itself. */
const english = {
  goToSource: 'Go to source (Ctrl+click or Cmd+click to follow the link)',
  imageNotFound: 'Image not found',
  imageNotShown: 'Image not shown',
  remoteImage: 'Remote image',
  showRemoteImages: 'Show remote images',
  showRemoteImagesHere: 'Load images from the web in previews of this workspace',
  embeddedPage: 'Embedded page',
  loadPlayer: 'Load player',
  loadPlayerFrom: 'Load player from {0}',
  openPage: 'Open in browser',
  taskDone: 'Done',
  taskOpen: 'Not done',
  nothingToShow: 'Nothing to show yet. Write a heading for the first talk.',
  bar: 'Days and talks',
  talksOf: 'Talks of {0}',
  talks: 'Talks',
  chooseTalk: 'Go to talk…',
  untitled: '(no title)',
  tags: 'Tags',
  draft: 'Draft',
  draftMeans: 'Hugo does not publish this page because it is a draft.',
  future: 'Future',
  futureMeans: 'Hugo does not publish this page before its date.',
  expired: 'Expired',
  expiredMeans: 'Hugo no longer publishes this page because its expiry date has passed.',
  description: 'Description, as shown in search results',
  descriptionCut: 'It has {0} characters. Search results show about {1}.',
  thumbnail: 'Image of the post',
  toDo: 'To do',
  couldBeBetter: 'Could be better',
  searchResult: 'Search result',
  checkLinks: 'Check the links',
  publish: 'Publish…',
  lastStep: 'Last step',
  backToPreview: 'Back to the preview',
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
