import { slicePlain, type PlainText } from '../../../post/queries/plainText.js';
import { isProfile } from '../../evidence/people/profiles.js';
import type { Evidence, RelatedLink, Speaker } from '../../model/talk.js';
import { relatedKindOfAddress } from '../../evidence/relatedLinks.js';

/** What is said of a talk by its title and what is beside it. */
export interface TitleFields {
  readonly title: string;
  /** The title with the names that only look like some, if they do ("Big Nets: Small Boats"); `settleNames` decides. */
  readonly wholeTitle: string | undefined;
  readonly url: string | undefined;
  readonly speakers: readonly Speaker[];
  /** Session codes and rooms. */
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  /** What it says by itself, the strongest first; empty for a short line without any mark. */
  readonly evidence: readonly Evidence[];
}

/** What a text says that may be a talk's title with what is beside it. */
export interface TitleReading extends TitleFields {
  /** How the title is set off; `heading`: as one that Markdown does not read; `split`: only by the names beside it; `plain`: not at all. */
  readonly setOff: SetOff;
  /** Whether there is nothing after the title, names and related links. */
  readonly isWhole: boolean;
}

export type SetOff = 'link' | 'heading' | 'strong' | 'emphasis' | 'quoted' | 'split' | 'plain';

/** What one of the readers of titles finds. */
export interface FoundTitle {
  readonly title: string;
  readonly speakers: readonly Speaker[];
  readonly setOff: SetOff;
  readonly isWhole: boolean;
  readonly evidence: readonly (Evidence | undefined)[];
  readonly address: TitleAddress;
  /** Whether the names may be part of the title: they are in the same text, and only look like names. */
  readonly isGuess: boolean;
  /** A session code or a room. */
  readonly code: string | undefined;
}

/** Where a title leads to: the talk's page; or slides, or a video. */
export interface TitleAddress {
  readonly url: string | undefined;
  readonly link: RelatedLink | undefined;
}

export const noAddress: TitleAddress = { url: undefined, link: undefined };

const page = /^(?:https?:\/\/|\/|\.\.?\/|[^:#]*\.(?:html?|md)(?:[?#]|$))/i;

export function titleAddress(url: string | undefined): TitleAddress {
  if (url === undefined || isProfile(url)) return noAddress;
  const kind = relatedKindOfAddress(url);
  // A title leads to a video as to the talk's page; slides are only about it.
  if (kind) return { url: kind === 'video' ? url : undefined, link: { kind, url } };
  return { url: page.test(url) ? url : undefined, link: undefined };
}

const order: readonly Evidence[] = [
  'title-link',
  'title-by',
  'speakers-line',
  'related-links',
  'tags-line',
  'session-code',
  'time',
  'title-names',
  'title-label',
  'quoted-title',
  'talk-prose',
];

/** The signs, each once, the strongest first. */
export function inOrder(signs: readonly (Evidence | undefined)[]): readonly Evidence[] {
  return order.filter((each) => signs.includes(each));
}

/** The text with spaces for line ends. */
export function flat(text: PlainText): PlainText {
  return text.text.includes('\n') ? { ...text, text: text.text.replaceAll('\n', ' ') } : text;
}

export function trimPlain(text: PlainText): PlainText {
  const start = text.text.length - text.text.trimStart().length;
  const end = text.text.trimEnd().length;
  return start === 0 && end === text.text.length ? text : slicePlain(text, start, Math.max(start, end));
}

/** "@ada - Knots", "+Ada Ek - Knots", "Knots - @ada": what the speaker is called on a network, between name and title or last. */
export function withoutAccount(title: string): string {
  const rest = title.replace(/^[@+][\p{L}\p{N}_.-]+(?: [\p{L}.-]+){0,3}\s+[-–—|]\s+(?=\S)/u, '');
  return rest.replace(/(?<=\S)\s+[-–—|]\s+@[\w-]+$/, '');
}
