import { slicePlain, type PlainText } from '../../../post/queries/plainText.js';
import { looksLikeName } from '../../evidence/people/names.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { cutSpan } from '../../evidence/plainLine.js';
import { remarkAfter } from '../../evidence/remarkAfter.js';
import { placeInBrackets } from '../../evidence/talkLabels.js';
import { easternKeynote, easternKind, keynote } from '../../evidence/talkKinds.js';
import type { Speaker } from '../../model/talk.js';

/** A text without what is set before a title. */
export interface WithoutMarks {
  readonly rest: PlainText;
  readonly isTimed: boolean;
  /** Rooms and codes in square brackets. */
  readonly tags: readonly string[];
  /** "Lightning Talk:", "Keynote:": without the colon. */
  readonly label: string | undefined;
}

const clock = String.raw`(?:(?:午前|午後|오전|오후|上午|下午|早上|晚上) ?)?(?:[01]?\d|2[0-4])(?:[:：][0-5]\d(?:\s?[ap]\.?m\b\.?)?|\.[0-5]\d\s?[ap]\.?m\b\.?|\s?[ap]\.?m\b\.?|h(?:[0-5]\d\b|(?=\s*[-–—~:|]))|時(?:[0-5]?\d分)?|시(?:\s?[0-5]?\d분)?|[点點](?:[0-5]\d分?|半)?)`;
/** With a dot it is a time only next to another one, or before "Uhr": "2.10" may be a version. */
const dotted = String.raw`(?:[01]?\d|2[0-4])\.[0-5]\d`;
const until = String.raw`\s*(?:[-–—~〜～]|to|bis|until|à|a|até|tot)\s*`;
const time = String.raw`(?:${clock}(?:${until}(?:${clock}|(?:[01]?\d|2[0-4])(?![\d.:])))?|${dotted}(?:${until}${dotted}|(?=\s*(?:Uhr|h)\b))|[01]?\d(?=${until}(?:[01]?\d|2[0-4])\s?[ap]\.?m\b)${until}${clock})`;

const timeAlone = new RegExp(String.raw`^[([]?${time}(?:\s*(?:Uhr|h))?[)\]]?$`, 'iu');
const leadingTime = new RegExp(
  String.raw`^(?:[([]${time}(?:\s*(?:Uhr|h))?[)\]]|${time}(?:\s*(?:Uhr|h)\b)?)(?![\p{L}\d])\s*[-–—:：|,.·・]*\s*`,
  'iu',
);
const decoration = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}★☆→►▸▪■□●○◆◇✓✔☑•·]|\uFE0F|\u200D|\s)+(?=\S)/u;
const numbering =
  /^(?:\d{1,2}[.)]\s+(?=\S)|[(（]\d{1,2}[)）]\s*(?=\S)|#\d{1,2}:?\s+(?=\S)|\d{1,2}\s+[-–—]\s+(?=\p{L}))/u;
/** What an author notes before a title: what is to be done, whether it was seen, how it was. */
const remark =
  /^[([（［【]\s*(?:(?:todo|wip|tbd|tbc|fixme|draft)(?![\p{L}\p{N}])[^()[\]（）［］【】]{0,60}|x|✓|✔|(?:highly )?recommended|must[- ](?:see|watch)|highlight|fav(?:ou?rite)?|attended|seen|watched|(?:sehr )?empfehlenswert|empfehlung|tipp|vu|vue|coup de c(?:œ|oe)ur|recomendad[ao]|imprescindible|おすすめ|オススメ|推し|必見|推荐|推薦|추천|필수)\s*[)\]）］】]\s*[-–—:：]?\s*(?=\S)/iu;
const place =
  /^[[【]((?:[A-Z]{1,5}[-. ]?\d{0,4}(?:[._]\d{1,4})?[A-Z]?)|\d{1,2}-[A-Z](?:-\d{1,2})?|(?:[Tt]rack|[Rr]oom|[Hh]all|[Ss]tage|トラック)\s?[A-Z\d]{1,3})[\]】]\s*[-–—:|]?\s*(?=\S)/;
const label = new RegExp(
  String.raw`^((?:lightning|ignite|regular|short|long|invited|sponsored|opening|closing|morning|evening|breakout)?\s*(?:keynotes?|talks?|sessions?|workshops?|tutorials?|panels?(?: discussion)?|hands[- ]on(?: lab)?|birds of a feather|bof|fireside chat|ignite|lightning|presentation|vortrag|impulsvortrag|conférence|atelier|charla|taller|ponencia|palestra|oficina|intervento|lezing|sessie|föredrag|foredrag|${easternKeynote}|${easternKind}|(?:スポンサー|一般|メイン|ショート|ロング|ゲスト|飛び込み)?(?:講演|セッション|トーク|LT)|세션|발표|分享|演讲|演講|议题|議題))\s*(?:#?\d{1,2}\s*)?[:：]\s*(?=\S)`,
  'i',
);

/** Whether a text is nothing but a time, or a span of time. */
export function isTime(text: string): boolean {
  return text.length <= 40 && /^\W{0,2}\d/.test(text) && timeAlone.test(text.trim());
}

/** Takes pictures, numbers, remarks, times, rooms and labels off the start, in any order. */
export function cutLeadingMarks(text: PlainText): WithoutMarks {
  let rest = text;
  let isTimed = false;
  let label: string | undefined;
  const tags: string[] = [];
  for (let before: PlainText | undefined; before !== rest;) {
    before = rest;
    rest = cut(rest, decoration) ?? cut(rest, numbering) ?? cutRemark(rest) ?? rest;
    const timeless = /^[([]?[\d午오上下早晚]/.test(rest.text) ? cut(rest, leadingTime) : undefined;
    isTimed ||= timeless !== undefined;
    rest = timeless ?? rest;
    rest = (/^[([（]\s*[\d~c]/.test(rest.text) ? cut(rest, leadingDuration) : undefined) ?? rest;
    const tag = /^[[【]/.test(rest.text) ? place.exec(rest.text) : undefined;
    if (tag) {
      tags.push(tag[1]!);
      rest = slicePlain(rest, tag[0].length, rest.text.length);
    }
    const labelled = readLabel(rest.text);
    label ??= labelled?.label;
    if (labelled) rest = slicePlain(rest, labelled.length, rest.text.length);
  }
  return { rest, isTimed, tags, label };
}

function readLabel(text: string): { readonly label: string; readonly length: number } | undefined {
  const found = /^.{0,45}[:：]/.test(text) ? label.exec(text) : null;
  return found ? { label: found[1]!, length: found[0].length } : undefined;
}

function cutRemark(text: PlainText): PlainText | undefined {
  return /^[([（［【]/.test(text.text) ? cut(text, remark) : undefined;
}

function cut(text: PlainText, pattern: RegExp): PlainText | undefined {
  const found = pattern.exec(text.text)?.[0];
  return found ? slicePlain(text, found.length, text.text.length) : undefined;
}

const length = String.raw`[(（[]\s*(?:ca\.? ?|~ ?)?\d{1,3}\s*(?:min(?:uten|utes?|s|\.)?|m|['’′]|[\u1100-\uffff]{1,3}|h|hours?|std\.?)\s*[)）\]]`;
/** "(40 min) Title" */
const leadingDuration = new RegExp(String.raw`^${length}\s*[-–—:]?\s*(?=\S)`, 'i');

/** The text without its length in minutes, or for whom it is, at its end: "(20 min)", "(Beginner)". */
export function cutDuration(text: PlainText): PlainText {
  return slicePlain(text, 0, text.text.length - remarkAfter(text.text));
}

/** In brackets at the end, alone or after names: "(10:30 am)", "(Ada Ek, 10:30 am)". */
const timeInBrackets = new RegExp(
  String.raw`(?:\s*[(（]\s*|[,;，、]\s*|\s+[-–—@]\s*)(?:at |um |à )?${time}(?:\s*(?:Uhr|h))?\s*[)）]$`,
  'iu',
);

/** The text without a time in brackets at its end; the names that are in them, too, stay there. */
export function cutTimeAfter(text: PlainText): { readonly rest: PlainText; readonly isTimed: boolean } {
  const end = text.text.length;
  const from = Math.max(0, end - 40);
  const found = /\d.{0,12}[)）]$/.test(text.text) ? timeInBrackets.exec(text.text.slice(from)) : null;
  if (!found || from + found.index === 0) return { rest: text, isTimed: false };
  const start = from + found.index;
  if (/^\s*[(（]/.test(found[0])) return { rest: slicePlain(text, 0, start), isTimed: true };
  return /[(（][^()（）]*$/.test(text.text.slice(0, start))
    ? { rest: cutSpan(text, start, end - 1), isTimed: true }
    : { rest: text, isTimed: false };
}

/** The text without a track or room in brackets at its end: "(Track A)". */
export function cutPlace(text: PlainText): { readonly rest: PlainText; readonly place: string | undefined } {
  const found = placeInBrackets(text.text);
  if (!found) return { rest: text, place: undefined };
  return { rest: slicePlain(text, 0, text.text.length - found.length), place: found.name };
}

/** Labels that can be titles by themselves. */
const ownTitle = new RegExp(`${keynote}|panel|fireside`, 'i');

/** "Keynote: Ada Ek": where only names follow such a label, that is the title. */
export function withLabel(
  title: string,
  speakers: readonly Speaker[],
  label: string | undefined,
): { readonly title: string; readonly speakers: readonly Speaker[] } {
  if (
    label === undefined ||
    !ownTitle.test(label) ||
    !(looksLikeName(title) || speakers.some(({ name }) => title.startsWith(name)))
  )
    return { title, speakers };
  const named = speakers.length > 0 ? speakers : (readPeople({ text: title, links: [] }, 'line') ?? []);
  return named.length > 0 ? { title: label, speakers: named } : { title, speakers };
}
