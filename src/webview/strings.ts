import type { Translations } from '../core/problem.js';

/** The words that the page itself shows, in the user's language: the host writes them as `data-…` on the body. */
export interface Strings {
  readonly goToSource: string;
  readonly imageNotFound: string;
  readonly imageNotShown: string;
  readonly remoteImage: string;
  readonly embeddedPage: string;
  readonly nothingToShow: string;
  /** For what core says while it renders. */
  readonly translations: Translations;
}

/** Reads the words; English where the host gave none. */
export function readStrings(body: HTMLElement): Strings {
  const word = (key: keyof Strings, english: string): string => body.dataset[key] ?? english;
  return {
    goToSource: word('goToSource', 'Go to source (with Ctrl or Cmd, a click opens the link)'),
    imageNotFound: word('imageNotFound', 'Image not found'),
    imageNotShown: word('imageNotShown', 'Image not shown'),
    remoteImage: word('remoteImage', 'Remote image'),
    embeddedPage: word('embeddedPage', 'Embedded page'),
    nothingToShow: word('nothingToShow', 'Nothing to show yet. Write a heading for the first talk.'),
    translations: JSON.parse(word('translations', '{}')) as Translations,
  };
}
