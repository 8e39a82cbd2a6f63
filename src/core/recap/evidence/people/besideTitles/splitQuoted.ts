import type { PlainLine } from '../../plainLine.js';
import type { Speaker } from '../../../model/talk.js';
import { looksLikeEastAsianName, withoutHonorific } from '../eastAsianNames.js';
import { readPeople } from '../readPeople.js';
import type { Split } from './splitNames.js';

/** Titles in Latin letters are longer than words in quotation marks; in others two characters may be one. */
const quoted =
  '"[^"]{6,200}"|“[^“”]{6,200}”|„[^„“”]{6,200}[“”]|«[^«»]{6,200}»|‘[^‘’]{6,200}’|' +
  String.raw`'(?:[^']|(?<=\p{L})'(?=\p{L})){6,200}'|「[^「」]{2,200}」|『[^『』]{2,200}』|《[^《》]{2,200}》`;
const names = '[^"“”„«»「」『』《》]{2,120}?';
const mark = '[-–—―ー~〜～:：,，]';

const namesFirst = new RegExp(
  String.raw`^(?:(?:panel|talk|keynote|session|interview)\s+(?:with|by)\s+)?(${names})(\s*${mark}{1,2}\s*|\s+|(?=[“„«「『《]))(${quoted})$`,
  'iu',
);
const namesLast = new RegExp(String.raw`^(${quoted})(\s*${mark}{0,2}\s*)(?=\S)(${names})$`, 'iu');
const quotationMark = /["“„«‘「『《]|(?:^|\s)'/;

/** The maximum length of a line with its title and names. */
const longest = 340;

/** "Ada Ek “Title”", "Panel with Ada Ek, Bo Li - “Title”", "《标题》-王小明，某公司": what is quoted is the title. */
export function splitQuoted(line: PlainLine): Split | undefined {
  if (line.text.length > longest || !quotationMark.test(line.text)) return undefined;
  const [, first, markAfter, title] = namesFirst.exec(line.text) ?? [];
  if (first !== undefined)
    return withPeople(line, { names: first, mark: markAfter!, title: title!, form: 'names-first' });
  const [, quote, markBefore, last] = namesLast.exec(line.text) ?? [];
  if (last === undefined) return splitHonoured(line.text);
  const called = /^[「『]/.test(quote!) ? calledPerson.exec(last)?.[1] : undefined;
  if (called !== undefined) return { title: quote!, speakers: [person(called)], form: 'names-last', isPlain: true };
  return withPeople(line, { names: last, mark: markBefore!, title: quote!, form: 'names-last' });
}

interface Found {
  readonly names: string;
  /** What is between them and the title. */
  readonly mark: string;
  readonly title: string;
  readonly form: 'names-first' | 'names-last';
}

/** A short Chinese, Japanese or Korean word beside a title is a name only where a mark or an honorific says so. */
function withPeople({ links }: PlainLine, { names: text, mark: between, title, form }: Found): Split | undefined {
  const isSet = between.trim() !== '' || withoutHonorific(text) !== text.trim();
  const speakers = readPeople({ text: owner(text, form), links }, isSet ? 'line' : 'title');
  return speakers && { title, speakers, form, isPlain: true };
}

/** "Ada Ek’s “Title”" */
function owner(names: string, form: Found['form']): string {
  return form === 'names-first' ? names.replace(/(?<=\p{L})['’]s?$/u, '') : names;
}

/** 「結び目」Ada（ロープ研究会）: after a title in corner brackets, one word with an organisation is what somebody is called. */
const calledPerson = /^([A-Za-z][\w.-]{1,20}|[ぁ-ゖー]{2,10}|[ァ-ヺー]{2,10})\s*[(（][^()（）]{2,60}[)）]$/u;

const withHonorific = /^(「[^「」]{2,200}」|『[^『』]{2,200}』)\s*(?=\S)(.{4,120}(?:さん|さま|様|氏))$/u;

/** 「結び目」ロープ商会CEO / 「月刊ロープ」編集長 田中 太郎さん: only the last words are the name. */
function splitHonoured(text: string): Split | undefined {
  const [, title, rest] = withHonorific.exec(text) ?? [];
  if (title === undefined) return undefined;
  const words = rest!.split(/[ 　]+/);
  const name = [words.slice(-2), words.slice(-1)]
    .map((some) => withoutHonorific(some.join(' ')))
    .find((some) => looksLikeEastAsianName(some));
  return name === undefined || words.length < 2
    ? undefined
    : { title, speakers: [person(name)], form: 'names-last', isPlain: true };
}

function person(name: string): Speaker {
  return { name, organisation: undefined, url: undefined };
}
