import { readLinks, withoutLinks, type Definitions } from '../../recap/evidence/readLinks.js';
import type { Talk } from '../../recap/model/recap.js';
import { escapeText, formatTarget, joinNames } from '../escapeText.js';
import type { NewTalk } from './newTalk.js';

/** How a heading or list item writes a talk's title, its link, and the names beside it. */
export interface TitleForm {
  /** A time such as "9:30 – " before the title, with what parts it from it; empty for none. */
  readonly time: string;
  /** What stands around the title: quotes, marks of emphasis. */
  readonly wrap: readonly [string, string];
  /** Where the names stand, and what stands between them and the title and behind both. */
  readonly names: { readonly side: 'before' | 'behind'; readonly between: string; readonly after: string } | undefined;
  /** What the link covers: names, too, the title with what is around it, or the title alone. */
  readonly link: 'all' | 'wrapped' | 'title' | undefined;
}

const timeLead = /^\d{1,2}[:.h]\d{2}(?: ?[-–—] ?\d{1,2}[:.h]\d{2})?(?: ?(?:uhr|am|pm|h))?(?:[,:]| ?[-–—|·])? +/i;
const opening = /["“„«「『*_]+$/;
const closing = /^["“”»」』*_]+/;

/** Reads the form from a talk's own heading or item; `undefined` where title or names are not there as they read. */
export function readTitleForm(
  markdown: string,
  { title, speakers }: Talk,
  definitions: Definitions | undefined,
): TitleForm | undefined {
  const links = readLinks(markdown, definitions).filter(({ isImage }) => !isImage);
  const flat = withoutLinks(markdown, links);
  const start = flat.indexOf(title);
  if (title === '' || start < 0) return undefined;
  const end = start + title.length;
  const open = opening.exec(flat.slice(0, start))?.[0] ?? '';
  const close = closing.exec(flat.slice(end))?.[0] ?? '';
  const isWrapped = open !== '' && close.length >= open.length;
  const wrap = isWrapped ? ([open, close.slice(0, open.length)] as const) : (['', ''] as const);
  const names = readNamesForm(flat, start - wrap[0].length, end + wrap[1].length, speakers);
  const link = links.find(({ text }) => text.includes(title));
  return {
    time: timeLead.exec(title)?.[0] ?? '',
    wrap,
    names,
    link: link && coverOf(link.text, names ? speakers.map(({ name }) => name) : [], wrap[0] + title),
  };
}

function coverOf(label: string, names: readonly string[], wrapped: string): TitleForm['link'] {
  if (names.some((name) => label.includes(name))) return 'all';
  return label.includes(wrapped) ? 'wrapped' : 'title';
}

/** `start`, `end`: of the title in the text, all that is around it included. */
function readNamesForm(flat: string, start: number, end: number, speakers: Talk['speakers']): TitleForm['names'] {
  const [first, last] = [speakers[0]?.name, speakers.at(-1)?.name];
  if (first === undefined || last === undefined) return undefined;
  const before = flat.slice(0, start);
  const behind = flat.slice(end);
  if (behind.includes(first)) {
    const between = behind.slice(0, behind.indexOf(first));
    const isPlain = /^\s*(?:[-–—|:,]+|by|par|von|door|por)?\s*[(\uff08]?$/i.test(between) && between.trim() !== '';
    if (!isPlain) return undefined;
    return { side: 'behind', between, after: between.endsWith('(') ? ')' : between.endsWith('（') ? '）' : '' };
  }
  const at = before.lastIndexOf(last);
  const between = at < 0 ? undefined : /(?:\s+[-–—|]+|:)\s+$/.exec(before.slice(at + last.length))?.[0];
  return between === undefined ? undefined : { side: 'before', between, after: '' };
}

/** The talk's title in that form, with the names where they stand in it. An address that is asked for always gets its link. */
export function formatTitle(talk: NewTalk, form: TitleForm, joiner: string): string {
  const { time, wrap, link, names } = form;
  const linkedAs = (cover: TitleForm['link'], text: string): string =>
    talk.url !== '' && (link ?? 'title') === cover ? `[${text}](${formatTarget(talk.url)})` : text;
  const inner = linkedAs('title', time + escapeText(talk.title));
  const title = linkedAs('wrapped', `${wrap[0]}${inner}${wrap[1]}`);
  const people = joinNames(talk.speakers.map(escapeText), joiner);
  if (!names || people === '') return linkedAs('all', title);
  return linkedAs(
    'all',
    names.side === 'behind'
      ? `${title}${names.between}${people}${names.after}`
      : `${people}${names.between}${title}${names.after}`,
  );
}
