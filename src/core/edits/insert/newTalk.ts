/** A talk that is to be written up. Texts are trimmed, never Markdown. */
export interface NewTalk {
  readonly title: string;
  /** The talk's page; empty for none. */
  readonly url: string;
  readonly speakers: readonly string[];
  /** Without `#`. */
  readonly tags: readonly string[];
}

/**
 * What of a talk nobody has said yet: where the post's other talks have it, the new one gets a place for it. A title that is
 * unsaid was guessed, and is there to be typed over.
 */
export type Unsaid = ReadonlySet<'title' | 'url' | 'speakers' | 'tags'>;
