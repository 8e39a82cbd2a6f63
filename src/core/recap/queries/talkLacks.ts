import { ignoringCase } from '../../ignoringCase.js';
import { isLink, partsOf, placedSpan, within } from '../../post/queries/postParts.js';
import { readRawHtml, type HtmlTag } from '../../post/queries/rawHtml.js';
import { callsIn, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import { offsetAt, type Span } from '../../text.js';
import type { Recap } from '../model/recap.js';
import type { Evidence, Talk } from '../model/talk.js';
import { isContainerTitle, isSectionTitle } from '../evidence/heading/sectionTitle.js';
import { isEmptyTalk } from './talkNotes.js';

/**
 * What can be missing of a talk: its notes, the names of who gave it, the link to its page, those to slides and video; and
 * any link at all.
 */
export type Trait = 'notes' | 'speakers' | 'page' | 'slides' | 'video' | 'link';

const has: Readonly<Record<Trait, (talk: Talk, recap: Recap) => boolean>> = {
  // A row has no place for them.
  notes: (talk) => talk.form === 'table' || !isEmptyTalk(talk),
  speakers: ({ speakers }) => speakers.length > 0,
  page: ({ url }) => url !== undefined,
  slides: ({ links }) => links.some(({ kind }) => kind === 'slides'),
  video: ({ links }) => links.some(({ kind }) => kind === 'video'),
  link: hasLink,
};

/**
 * Of all talks with notes, so many have what is missed of the others. Where little more than half have it, authors give
 * what there is: of 18 talks in a real post 10 have slides, and nobody forgot the other 8. At three quarters no such post is
 * left among 48 real ones, and what is missed is one talk of its post each time. With fewer than four talks nothing but notes
 * can be missed.
 */
const usualShare = 0.75;

/** Those of some talks in which something is missing. Notes belong to every talk, all else to those of a post that has it. */
export function talksLacking(recap: Recap, talks: readonly Talk[], trait: Trait): ReadonlySet<Talk> {
  const lacking = talks.filter((talk) => !has[trait](talk, recap));
  if (trait === 'notes' || lacking.length === 0) return new Set(lacking);
  // Stubs do not tell yet how the author writes.
  const written = talks.filter((talk) => has.notes(talk, recap));
  const having = written.filter((talk) => has[trait](talk, recap) && (trait !== 'speakers' || isFormal(talk)));
  if (having.length === 0 || having.length < written.length * usualShare) return new Set();
  // How sure a talk is takes reading: it is asked of few.
  return new Set(lacking.filter((talk) => !isOther(talk.title) && talk.certainty !== 'unsure'));
}

/** What a heading or a line of its own says of speakers: named in the notes, they may be so in words that nobody reads. */
const formal: readonly Evidence[] = ['speakers-line', 'title-by', 'title-names'];

function isFormal({ evidence }: Talk): boolean {
  return evidence.some((sign) => formal.includes(sign));
}

/** What is not a talk of one speaker with a page of its own, and what may say in words of its own who spoke. */
function isOther(title: string): boolean {
  const other = ignoringCase(
    /\b(?:panel|keynotes?|bofs?|intro|logistics|retrospective)\b|\s[-–—]+\s|\)$|^(?:podium|round ?table|fishbowl|q ?& ?a|opening|closing|welcome|lightning|ignite|open ?space|unconference|workshop|hallway|day \d)/,
  );
  return title === '' || other.test(title) || isSectionTitle(title) || isContainerTitle(title);
}

function hasLink({ url, links, headingRange, range }: Talk, { post }: Recap): boolean {
  if (url !== undefined || links.length > 0) return true;
  const [start, end] = [offsetAt(post.source, headingRange.start), offsetAt(post.source, range.end)];
  const isInTalk = (span: Span): boolean => span.start >= start && span.end <= end;
  const parts = [...partsOf(post, headingRange.start.line, range.end.line)];
  for (const { base, parsed } of parts)
    for (const inline of within(parsed.inlines)) if (isLink(inline) && isInTalk(placedSpan(base, inline))) return true;
  if (readRawHtml(post, parts).tags.some((tag) => isInTalk(tag) && leadsSomewhere(tag))) return true;
  return callsIn(post.shortcodes().nodes).some((call) => isInTalk(call) && namesAddress(call));
}

function namesAddress({ arguments: all }: ShortcodeCall): boolean {
  return all.some(({ value }) => String(value).includes('://'));
}

/** A link, or a video that is shown in the page. */
function leadsSomewhere({ name, attributes }: HtmlTag): boolean {
  return attributes.has('href') || (name !== 'img' && attributes.has('src'));
}
