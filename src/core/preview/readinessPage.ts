/** How a network shows a link: below a wide image, beside a square one, or as text alone. */
export type CardShape = 'large' | 'small' | 'text';

/** What others show of a recap: the result of a search, and cards of links to it. */
export interface ShareCards {
  readonly title: string;
  readonly description: string;
  /** The title of the site; empty if it has none. */
  readonly siteName: string;
  /** The site's host; empty if it is not known. */
  readonly host: string;
  /** The result of a search, cut as search engines do; the address as a path of names. */
  readonly search: { readonly title: string; readonly address: string; readonly description: string };
  /** The `src`s that the image may have, the first that has a file applies; empty without an image. */
  readonly images: readonly string[];
  readonly shapes: { readonly mastodon: CardShape; readonly linkedIn: CardShape; readonly x: CardShape };
}

/** Something that is left, in the user's language. */
export interface ReadinessRow {
  readonly label: string;
  readonly detail: string;
  /** Whether it has to be done. */
  readonly blocks: boolean;
  /** What a fix on the spot does; absent if there is none. */
  readonly fix?: string;
}

/** What is left of one kind. */
export interface ReadinessGroup {
  /** Cards are drawn below those of `card`, and links are checked from below those of `link`. */
  readonly kind: string;
  readonly name: string;
  /** Their places in the list of all. */
  readonly rows: readonly (ReadinessRow & { readonly entry: number })[];
}

/** The page of the preview that shows what is left before a recap is published. Plain data, in the user's language. */
export interface ReadinessPage {
  /** The list's number: a message about an entry of an older list is ignored. */
  readonly list: number;
  /** Of the recap. */
  readonly name: string;
  /** "Ready to publish". */
  readonly state: string;
  readonly isReady: boolean;
  readonly groups: readonly ReadinessGroup[];
  readonly cards: ShareCards;
  /** What is known of the links to the web. */
  readonly links: string;
  /** What publishing does; absent if the recap is published. */
  readonly publish?: string;
}

/** The page of a recap, and what can be done from there. */
export interface FoundReadinessPage {
  readonly page: Omit<ReadinessPage, 'list'>;
  /** Entries by their places in the list; nothing happens for one that does not exist. */
  readonly show: (entry: number) => Promise<void>;
  readonly fix: (entry: number) => Promise<void>;
  readonly checkLinks: () => Promise<void>;
  readonly publish: () => Promise<void>;
}
