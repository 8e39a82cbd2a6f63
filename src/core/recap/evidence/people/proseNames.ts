import type { PlainLink } from '../../../post/queries/plainText.js';
import type { Speaker } from '../../model/talk.js';
import { honouredNames, looksLikeEastAsianName } from './eastAsianNames.js';
import { looksLikeName } from './names.js';
import type { PlainLine } from '../plainLine.js';
import { readPeople } from './readPeople.js';

const firstName = /^(?:(?:Dr|Prof)\.? )?(?:(?:\p{Lu}\.-?){1,3}|\p{Lu}[\p{L}’'-]+)(?: ["“(][\p{L}]{2,20}["”)])?/u;
const furtherName = /^ (?:(?:van|von|de|der|den|del|di|da|dos|la|le|ten|ter) )*\p{Lu}(?:\.|[\p{L}’'-]*)/u;
const mostFurther = 3;

/** "Ada Ek from Acme and": where the first one is from, before the next. */
const joint =
  /^(?: (?:from|of|at) \p{Lu}[\p{L}\d&.-]*(?: \p{Lu}[\p{L}\d&.-]*){0,3}?| \([^()]{1,40}\))?(?:, and |, | and | & | et | und | y | e | og | och | en | ja )(?=\p{Lu})/u;

/** People named one after the other, and where in the text. */
export interface NamesFound {
  readonly people: readonly Speaker[];
  readonly start: number;
  readonly end: number;
}

/** All names of a text. */
export function namesIn(line: PlainLine): readonly NamesFound[] {
  const all: NamesFound[] = [];
  let end = 0;
  for (const { index } of line.text.matchAll(/(?<![\p{L}\d.’'-])\p{Lu}/gu)) {
    const found = index < end ? undefined : namesAt(line, index);
    if (!found) continue;
    all.push(found);
    end = found.end;
  }
  return all;
}

/** The names at an offset, joined by commas or "and", without what follows them. */
export function namesAt(line: PlainLine, offset: number): NamesFound | undefined {
  const names: string[] = [];
  let rest = line.text.slice(offset, offset + 200);
  let end = offset;
  for (let joined = ''; ;) {
    const name = nameAt(rest)
      ?.replace(/['’]s$/, '')
      .replace(/['’]$/, '');
    if (!name || !looksLikeName(name)) break;
    names.push(name);
    end += joined.length + name.length;
    rest = rest.slice(name.length);
    joined = joint.exec(rest)?.[0] ?? '';
    if (joined === '') break;
    rest = rest.slice(joined.length);
  }
  if (names.length === 0) return undefined;
  const people = names.flatMap((name) => readPeople({ text: name, links: line.links }, 'title') ?? []);
  return { people, start: offset, end };
}

/** What may be a name of two to four words, with a title or a nickname. */
function nameAt(text: string): string | undefined {
  const first = firstName.exec(text)?.[0];
  if (first === undefined) return undefined;
  let end = first.length;
  for (let further = 0; further < mostFurther; further++) end += furtherName.exec(text.slice(end))?.[0].length ?? 0;
  return end > first.length ? text.slice(0, end) : undefined;
}

/** The speaker that a link names: "Ada Ek's" is Ada Ek. */
export function linkedSpeaker({ text, url }: PlainLink): Speaker {
  return { name: text.replace(/['’]s$/, ''), organisation: undefined, url };
}

/**
 * Those whom a Chinese, Japanese or Korean sentence names as its speakers: with an honorific, or at its start with what
 * they are. Half a sentence on who has spoken before is passed over.
 */
export function eastAsianSpeakers(line: PlainLine): readonly Speaker[] {
  const sentence = /^[^。！？\n]{1,200}/u.exec(line.text)?.[0] ?? '';
  const named = honouredNames(sentence);
  const names = named.length > 0 ? named : ownerNamedIn(line.text.slice(sentence.length, early));
  const linked = names.length > 0 ? undefined : linkedAfterRole(line, sentence);
  if (linked) return [linkedSpeaker({ ...linked, text: linked.text.replace(/\s*[(（][^()（）]*[)）]$/u, '') })];
  const found = names.length > 0 ? names : introducedNames(sentence);
  return found.map((name) => ({
    name,
    organisation: undefined,
    url: line.links.find(({ text }) => text === name)?.url,
  }));
}

/** "… 김하나 님의 발표를 듣고 …": wherever in the first paragraphs, it says whose talk this was. */
export function ownerOfTalk(line: PlainLine): readonly Speaker[] {
  return ownerNamedIn(line.text.slice(0, early)).map((name) => ({ name, organisation: undefined, url: undefined }));
}

function ownerNamedIn(text: string): readonly string[] {
  const name = spokenByHonoured.exec(text)?.[1];
  return name && looksLikeEastAsianName(name) ? [name] : [];
}

const spokenByHonoured =
  /(?<![\p{Script=Han}가-힣])([\p{Script=Han}々]{2,4}|[가-힣]{2,4}) ?(?:さん|氏|님)(?:の|의) ?(?:お?話|発表|講演|セッション|トーク|발표|세션|강연)/u;

/** So far into a paragraph what it says of a talk is of the one above. */
const early = 320;

/** "講者 [Ada Ek](…) 介紹了": what the person is called may be in any letters. */
function linkedAfterRole({ links }: PlainLine, sentence: string): PlainLink | undefined {
  const end = afterRole.exec(sentence)?.[0].length;
  const link = links.find(({ start }) => start === end) ?? links.find((each) => isGivenBy(sentence, each));
  return link && link.text.length <= longestName ? link : undefined;
}

/** "這場由某公司工程師 [Ada Ek](…) 主講" */
function isGivenBy(sentence: string, { start, end }: PlainLink): boolean {
  return givenBy.test(sentence.slice(0, start)) && gives.test(sentence.slice(end));
}

const givenBy = /由[^，,。]{0,24}$/u;
const gives =
  /^\s?(?:老师|老師|先生|女士)?\s?(?:来|來|为|為|给|給)?(?:大家|我们|我們)?(?:做|作)?的?(?:主[讲講]|介[绍紹]|分享|演[讲講]|[带帶][来來]|[讲講]解)/u;

const afterRole = /^.{0,16}?(?:[講讲][者師师]|主[講讲]人?|分享[者人])(?:是|為|为)?\s?[:：]?\s?/u;
const longestName = 40;

/** "张三 某公司工程师，…", "由张三分享", "来自某公司的张三带来了…" */
function introducedNames(sentence: string): readonly string[] {
  const name =
    /^(\p{Script=Han}{2,4})(?:[ 　，,（(]|老师)/u.exec(sentence)?.[1] ??
    givenByName.exec(sentence)?.slice(1).find(Boolean) ??
    afterRoleName.exec(sentence)?.[1] ??
    givenByLatin.exec(sentence)?.[1];
  return name && (looksLikeEastAsianName(name) || /^[A-Z]/.test(name)) ? [name] : [];
}

const toUs = '(?:[为為给給](?:大家|我们|我們))';
/** "由张三主讲", "來自某公司的張三分享了", "张三为我们带来了" */
const givenByName = new RegExp(
  `(?:由(?:.{1,24}的)?|[来來]自.{1,24}的)(\\p{Script=Han}{2,3}?)(?:老师|老師)?${toUs}?(?:分享|演[讲講]|[带帶][来來]|主[讲講]|介[绍紹]|[讲講])|` +
    `^(\\p{Script=Han}{2,3}?)${toUs}[^，。]{0,4}?(?:分享|演[讲講]|[带帶][来來]|介[绍紹]|[讲講])`,
  'u',
);
/** "讲师是张三", "講者張三介紹了" */
const afterRoleName =
  /^.{0,8}?(?:[講讲][者师師]|主[講讲]人|分享[者人]|嘉[宾賓])(?:是|為|为)?\s?[:：]?\s?(?:[来來]自.{1,24}的)?(\p{Script=Han}{2,3}?)(?=[，,。、\s（(]|$|介[绍紹]|分享|[带帶][来來]|[讲講]解)/u;
/** "由 Ada Ek 主讲" */
const givenByLatin =
  /由\s?([A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20}){1,2})\s?(?:老师|老師)?(?:主[讲講]|分享|演[讲講]|[带帶][来來]的?(?:分享|演[讲講]|[议議][题題程]))/u;
