/** A talk that is to be written up. Texts are trimmed, never Markdown. */
export interface NewTalk {
  readonly title: string;
  /** The talk's page; empty for none. */
  readonly url: string;
  readonly speakers: readonly string[];
  /** Without `#`. */
  readonly tags: readonly string[];
  /** Where it is known: it is written if the post's other talks have theirs. */
  readonly time?: TalkTime | undefined;
  /** Where it is known: it is written into a table that has a column for it. */
  readonly room?: string | undefined;
}

/** When a talk is, each `09:30`. */
export interface TalkTime {
  readonly start: string;
  readonly end: string | undefined;
}

/**
 * What of a new talk is to be filled in: where the post's other talks have it, the new one gets a place for it. A title that is
 * unsaid was guessed, and is there to be typed over. Anything else that is empty is left out.
 */
export type Unsaid = ReadonlySet<Fillable>;
type Fillable = 'title' | 'time' | 'url' | 'speakers' | 'tags';

/** What of a talk is empty, or guessed: all that can be filled in. */
export function unsaidOf({ url, speakers, tags }: NewTalk, isGuessed: boolean): Unsaid {
  const unsaid = new Set<Fillable>(['time']);
  if (isGuessed) unsaid.add('title');
  if (url === '') unsaid.add('url');
  if (speakers.length === 0) unsaid.add('speakers');
  if (tags.length === 0) unsaid.add('tags');
  return unsaid;
}
