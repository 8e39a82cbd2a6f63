import { formatDay } from '../../site/siteTime.js';
import type { Site } from '../../site/site.js';
import { escapeText, escapeUrl } from '../escape.js';

/** The placeholder on the page for something that only the network can show. Nothing is fetched. */
export interface Card {
  /** Lower-case; for styles. */
  readonly kind: string;
  readonly provider: string;
  readonly url: string;
}

/** A card as large as the player of a video. An empty title is replaced by the address. */
export function renderVideo({ kind, provider, url, title }: Card & { readonly title: string }): string {
  const address = title === '' ? '' : ` <span class="recap-card-address">${escapeText(shownAddress(url))}</span>`;
  const link = `<a href="${escapeUrl(url)}">${escapeText(title || shownAddress(url))}</a>`;
  return `<div class="recap-card recap-stage" data-recap-card="${kind}">${providerLabel(provider)} ${link}${address}</div>\n`;
}

/** What a text says of a post. */
export interface PostCard extends Card {
  /** The author's name as HTML; empty if it is unknown. */
  readonly author: string;
  /** The account as HTML, if the name is something else. */
  readonly handle?: string;
  /** The date as HTML. */
  readonly date?: string;
  /** What the card has in place of a text that is not known. */
  readonly blank?: 'lines' | 'picture';
}

/** A card as wide as an embedded post: author, date and address. */
export function renderPost(card: PostCard): string {
  const blank = `<span class="recap-card-${card.blank ?? 'lines'}"></span>`;
  const [opening, closing] = postAround(card);
  return `${opening}${blank}${closing}`;
}

/** A post card with room for its text, as HTML, between the two parts. */
export function postAround({ kind, provider, url, author, handle, date }: PostCard): readonly [string, string] {
  const address = escapeText(shownAddress(url));
  const link = `<a class="recap-card-author" href="${escapeUrl(url)}">${author || address}</a>`;
  const account = handle === undefined ? '' : ` <span class="recap-card-handle">${handle}</span>`;
  const opening = `<div class="recap-card recap-post" data-recap-card="${kind}">${providerLabel(provider)} ${link}${account}`;
  const day = date === undefined ? '' : `<span class="recap-card-date">${date}</span> `;
  const rest = author === '' ? '' : `<span class="recap-card-address">${address}</span>`;
  return [opening, `${day}${rest}</div>\n`];
}

/** A moment in milliseconds since 1970 as the day of a post, as HTML. */
export function dayOf(moment: number | undefined, { locale, timeZone }: Site): Pick<PostCard, 'date'> {
  return moment === undefined ? {} : { date: escapeText(formatDay(moment, locale, timeZone)) };
}

/** An address without what says nothing: `x.com/ada/status/12`. */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

function providerLabel(provider: string): string {
  return `<span class="recap-card-provider">${escapeText(provider)}</span>`;
}
