import type { PlainText } from '../../../post/queries/plainText.js';
import type { Span } from '../../../text.js';
import { looksLikeName } from '../../evidence/people/names.js';
import { trailingBy } from '../../evidence/people/byWords.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { isProfile } from '../../evidence/people/profiles.js';
import { relatedKindOfAddress } from '../../evidence/relatedLinks.js';
import { isAnchor, kindOfLabel } from './addresses.js';
import { peopleAfter } from './peopleAfter.js';

/** The part of a text that is set off as a title: a link, bold, emphasis or quotation marks. */
export interface TitleSpan extends Span {
  readonly kind: 'link' | 'strong' | 'emphasis' | 'quoted';
  /** The address that the title as a whole links to. */
  readonly url: string | undefined;
  /** Whether it is between quotation marks, alone or with other marks. */
  readonly isQuoted: boolean;
  /** Where that ends which is before it, its quotation marks apart: a theme, or names. */
  readonly leadEnd: number;
  /** Whether a space or a sign sets it apart from that. */
  readonly isApart: boolean;
}

const quotation =
  /"([^"]{3,200})"|“([^”]{3,200})”|„([^“”]{3,200})[“”]|«\s?([^»]{3,200})\s?»|「([^」]{2,120})」|『([^』]{2,120})』|《([^》]{2,120})》|‘([^’]{4,200})’|(?<![^\s(])'([^']{4,200})'(?![\p{L}\p{N}])/gu;
const quotationMark = /["“„«「『《‘]|(?:^|[\s(])'/;
const openQuote = /["“„«「『《'‘]\s*$/;

/** A lead of so many characters may name people, or a theme. */
const longestLead = 80;

/** Finds the first span that is set off and is not a person. */
export function findTitleSpan(line: PlainText): TitleSpan | undefined {
  const links = linkSpans(line);
  // Quotation marks within a link's text part nothing.
  const quoted = quotedSpans(line).filter(({ end }) => !links.some((link) => link.start < end && end < link.end));
  const spans = [...links, ...markedSpans(line), ...quoted]
    .filter(({ start, end }) => end > start && start <= longestLead + 4)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const first = spans.find((span) => !isPersonSpan(line, span));
  if (!first) return undefined;
  const { text } = line;
  const isQuoted = first.kind === 'quoted' || openQuote.test(text.slice(0, first.start)) || isQuotedWithin(text, first);
  const before = text.slice(0, first.start).replace(/["“„«「『《'‘\s([]+$/, '');
  const isApart = /\s/.test(text.slice(before.length, first.start)) || /[-–—:：|～~]$/.test(before);
  return { ...first, url: first.url ?? coveringLink(line, first), isQuoted, leadEnd: before.length, isApart };
}

type Found = Pick<TitleSpan, 'start' | 'end' | 'kind' | 'url'>;

function linkSpans({ links }: PlainText): readonly Found[] {
  return links
    .slice(0, 6)
    .filter((link) => !isAnchor(link.url) && kindOfLabel(link) === undefined)
    .map(({ start, end, url }) => ({ start, end, kind: 'link' as const, url }));
}

function markedSpans({ marked }: PlainText): readonly Found[] {
  return marked.slice(0, 8).flatMap(({ kind, start, end }) => {
    return kind === 'code' ? [] : [{ start, end, kind, url: undefined }];
  });
}

/** What is between quotation marks near the start of a text. */
export function quotedSpans({ text }: PlainText): readonly Found[] {
  if (!quotationMark.test(text)) return [];
  return [...text.slice(0, 320).replaceAll('\n', ' ').matchAll(quotation)].map(({ index, 0: { length } }) => {
    return { start: index + 1, end: index + length - 1, kind: 'quoted', url: undefined };
  });
}

/** Addresses that are those of a talk, or of a person. */
const talkPath = /event|schedule|talk|session|video|watch|fahrplan|program|present|abstract|lecture|sched\.co/i;
const personPath = /speaker|people|person|author|profile|team|about|\/@|user|^https?:\/\/[^/]+\/?$/i;

/** Whether a span is a name, or a link to somebody's page. Titles in title case look like names. */
function isPersonSpan(line: PlainText, { start, end, url, kind }: Found): boolean {
  const inner = line.text.slice(start, end).trim();
  if (url !== undefined && isProfile(url)) return inner.split(/\s+/).length <= 4;
  if (start > 0 && trailingBy.test(line.text.slice(Math.max(0, start - 20), start)))
    return readPeople({ text: inner, links: [] }, 'title') !== undefined;
  if (kind === 'quoted' || !looksLikeName(inner)) return false;
  if (url !== undefined && (relatedKindOfAddress(url) !== undefined || talkPath.test(url))) return false;
  if (url !== undefined && personPath.test(url)) return true;
  if (/[\p{L}\p{N}]/u.test(line.text.slice(0, start))) return true;
  return peopleAfter(line, end) === undefined && (url === undefined || /[\p{L}\p{N}]/u.test(line.text.slice(end)));
}

function isQuotedWithin(text: string, { start, end }: Span): boolean {
  return /^["“„«「『《]/.test(text.slice(start, end).trim()) && /["”“»」』》][\s.,:]*$/.test(text.slice(start, end));
}

/** The link that holds all of a span but marks: `**"[Title](…)"**`. */
function coveringLink({ text, links }: PlainText, { start, end }: Span): string | undefined {
  const link = links.find((each) => each.start < end && each.end > start);
  if (!link || isAnchor(link.url)) return undefined;
  const around = text.slice(start, Math.max(start, link.start)) + text.slice(Math.min(end, link.end), end);
  return /[\p{L}\p{N}]/u.test(around) ? undefined : link.url;
}
