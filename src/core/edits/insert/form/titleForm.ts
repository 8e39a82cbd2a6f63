import type { Span } from '../../../text.js';
import type { Post } from '../../../post/post.js';
import { placedSpan, within, type PlacedPart } from '../../../post/queries/postParts.js';
import type { Talk } from '../../../recap/model/recap.js';
import { escapeText, formatTarget, joinNames } from '../../escapeText.js';
import type { PlacedTitle } from '../../rename/titleSpan.js';
import type { NewTalk } from '../newTalk.js';
import { withoutLinkMarks } from './writtenText.js';

/** How a heading, an item, a cell or a line writes a talk's title, its link, and the names beside it. */
export interface TitleForm {
  /** Marks of emphasis around all of it; empty where there is nothing but the title. */
  readonly around: string;
  /** A time such as "9:30 – " before the title, with what separates it from the title, be it a line end; empty for none. */
  readonly time: string;
  /** What is around the title: quotes, marks of emphasis. */
  readonly wrap: readonly [string, string];
  /** Where the names are, and what is between them and the title and after both. */
  readonly names: { readonly side: 'before' | 'after'; readonly between: string; readonly after: string } | undefined;
  /** What the link covers: names, too, the title with what is around it, or the title alone. */
  readonly link: 'all' | 'wrapped' | 'title' | undefined;
}

const timeLead = /^\d{1,2}[:.h]\d{2}(?: ?[-–—] ?\d{1,2}[:.h]\d{2})?(?: ?(?:uhr|am|pm|h))?(?:[,:]| ?[-–—|·])? +/i;
/** Attributes of the link before, as Jekyll writes them: the outline leaves them out, and so does a new talk. */
const attributeList = /^\{:[^{}]{0,200}\}/;
const opening = /["“„«「『*_]+$/;
const closing = /^["“”»」』*_]+/;

/** Reads the form from a talk's title and what is beside it, which is within a span of the text. */
export function readTitleForm(post: Post, { placed, span }: PlacedTitle, talk: Talk, text: Span): TitleForm {
  const all = {
    before: withoutLinkMarks(post, placed, { start: text.start, end: span.start }),
    after: withoutLinkMarks(post, placed, { start: span.end, end: text.end }),
  };
  const around = marksAround(all.before, all.after);
  const before = all.before.slice(around.length);
  const after = all.after.slice(0, all.after.length - around.length);
  const open = opening.exec(before)?.[0] ?? '';
  const close = closing.exec(after)?.[0] ?? '';
  const isWrapped = open !== '' && close.length >= open.length;
  const wrap = isWrapped ? ([open, close.slice(0, open.length)] as const) : (['', ''] as const);
  const names = readNamesForm(
    before.slice(0, before.length - wrap[0].length),
    after.slice(wrap[1].length),
    talk.speakers,
  );
  const label = labelAround(placed, span);
  const inLabel = label && {
    text: withoutLinkMarks(post, placed, label),
    before: withoutLinkMarks(post, placed, { start: label.start, end: span.start }),
  };
  const speakers = names ? talk.speakers.map(({ name }) => name) : [];
  return {
    around,
    time: (timeLead.exec(before) ?? timeLead.exec(talk.title))?.[0] ?? '',
    wrap,
    names,
    link: inLabel && coverOf(inLabel, speakers, wrap[0]),
  };
}

/** Marks that begin before a title and end after what follows it: "**Title by Ada Ek**". */
function marksAround(before: string, after: string): string {
  const marks = /^[*_]{1,3}/.exec(before)?.[0] ?? '';
  const isAround = marks !== '' && after.endsWith(marks) && after.length > marks.length && !after.startsWith(marks);
  return isAround ? marks : '';
}

/** The text of the link that a span is in. */
function labelAround({ base, parsed }: PlacedPart, span: Span): Span | undefined {
  for (const inline of within(parsed.inlines)) {
    const label = inline.kind === 'link' ? placedSpan(base, inline.label) : undefined;
    if (label && label.start <= span.start && span.end <= label.end) return label;
  }
  return undefined;
}

function coverOf(
  label: { readonly text: string; readonly before: string },
  names: readonly string[],
  open: string,
): TitleForm['link'] {
  if (names.some((name) => label.text.includes(name))) return 'all';
  return label.before.endsWith(open) ? 'wrapped' : 'title';
}

/** `before`, `after`: what is written around the title and its marks. */
function readNamesForm(before: string, after: string, speakers: Talk['speakers']): TitleForm['names'] {
  const [first, last] = [speakers[0]?.name, speakers.at(-1)?.name];
  if (first === undefined || last === undefined) return undefined;
  if (after.includes(first)) {
    const between = after.slice(0, after.indexOf(first)).replace(attributeList, '');
    const isPlain = /^\s*(?:[-–—|:,]+|by|par|von|door|por)?\s*[(\uff08]?$/i.test(between) && between.trim() !== '';
    if (!isPlain) return undefined;
    return { side: 'after', between, after: between.endsWith('(') ? ')' : between.endsWith('（') ? '）' : '' };
  }
  const at = before.lastIndexOf(last);
  const between = at < 0 ? undefined : /(?:\s+[-–—|]+|:)\s+$/.exec(before.slice(at + last.length))?.[0];
  return between === undefined ? undefined : { side: 'before', between, after: '' };
}

/** The talk's title in that form, with the names where that has them. An address that is asked for always gets its link. */
export function formatTitle(talk: NewTalk, form: TitleForm, joiner: string): string {
  // On a line of its own it is before the names, too.
  const time = form.time.endsWith('\n') ? form.time : '';
  const inner = formatInner(talk, time === '' ? form : { ...form, time: '' }, joiner);
  return time + form.around + inner + form.around;
}

function formatInner(talk: NewTalk, { time, wrap, link, names }: TitleForm, joiner: string): string {
  const linkedAs = (cover: TitleForm['link'], text: string): string =>
    talk.url !== '' && (link ?? 'title') === cover ? `[${text}](${formatTarget(talk.url)})` : text;
  const text = escapeText(talk.title);
  // Where no other title is linked, the time before this one is not either.
  const inner = link === undefined ? time + linkedAs('title', text) : linkedAs('title', time + text);
  const title = linkedAs('wrapped', `${wrap[0]}${inner}${wrap[1]}`);
  const people = joinNames(talk.speakers.map(escapeText), joiner);
  if (!names || people === '') return linkedAs('all', title);
  return linkedAs(
    'all',
    names.side === 'after'
      ? `${title}${names.between}${people}${names.after}`
      : `${people}${names.between}${title}${names.after}`,
  );
}
