import { ignoringCase } from '../../../ignoringCase.js';
import { beginsWithPicturedWord, picturesBefore, startOfRating } from '../pictures.js';
import { trimLine, type PlainLine } from '../plainLine.js';
import {
  isTalkWord,
  kindBefore,
  kindInBrackets,
  placeInBrackets,
  stageBefore,
  talkLabelBefore,
} from '../talkLabels.js';
import { remarkAfter } from '../remarkAfter.js';
import { readTalkSlot } from '../talkSlot.js';

/** What is before and after a title and belongs to neither it nor the speakers. */
export interface HeadingMarks {
  /** The line without all that. */
  readonly rest: PlainLine;
  /** A session code or a room, as in `[ABC101]`. */
  readonly code: string | undefined;
  /** As written: "10:00", "09:30 ~ 10:10". */
  readonly time: string | undefined;
  /** A kind of session that says more than that this is one, "Hands-On", or a topic in square brackets. */
  readonly kind: string | undefined;
  readonly isLabelled: boolean;
}

/** While reading. */
type OpenMarks = { -readonly [K in keyof HeadingMarks]: HeadingMarks[K] };

const numbering =
  /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}-\d{1,2}[.)]|#?\d{1,2}(?:\.\d{1,2})*[.)、]|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?!\d)|[（(]\d{1,2}[)）]|#\d{1,2}:?)(?:\s+(?=\S)(?![-–—~]\s?\d|Uhr)|(?=[^\s\d.]))/u;
const bracketed = /^[[(【［]\s*([^[\]()【】［］]{1,24}?)\s*[\])】］](?!\()\s*[-–—:]?\s*(?=\S)/u;
const bracketedAfter = /\s*[([【［]([^[\]()【】［］]{2,14})[)\]】］]$/u;
/** "1 - Title" */
const dashedNumber = /^#?\d{1,2}\s+[-–—]\s+(?=[^\s\d])/u;
/** "「A-1 …」": a code inside the quotation marks that hold all of the title. */
const codeInQuotes = /^(["“「『])([A-Z]{1,3}-?\d{1,3})[:：]?\s+(?=\S.*["”」』]$)/;
const codeBefore = /^([A-Z\d-]{4,11}):?(?:\s*[-–—:|]\s+|\s+)(?=\S)/;
const language = ignoringCase(
  /^(?:en|ja|jp|de|fr|es|pt|nl|ko|kr|zh|cn|pl|cz|sv|fi|ru|uk|(?:(?:in|auf|en|em|på|po|på|в|на) )?(?:englisch|english|anglais|inglés|inglese|inglês|engels|engelska|engelsk|angielsku|anglicky|англійською|английском|deutsch|german|allemand|alemán|tedesco|alemão|français|french|französisch|francés|francese|francês|español|spanish|espagnol|spanisch|spagnolo|espanhol|italian|italiano|italien|italienisch|portuguese|português|dutch|nederlands|japanese|日本語|英語|한국어|영어|中文|英文)|in het (?:engels|nederlands))$/u,
);
/** "EN", "en / 英語" */
function isLanguage(text: string): boolean {
  return text.split('/').every((each) => language.test(each.trim()));
}

/** Words without a link that were to have one. */
const mediaAfter = /\s+[-–—|]\s*(?:(?:video|slides|recording)s?[\s,/&]*)+$/i;

/** `ABC101`, `SVS402-R`, `COM12`. */
const code = /^[A-Z]{2,5}-?\d{2,4}(?:-[A-Z]\d?)?$/;
/** So sure that it needs nothing between it and a title: three letters and three digits. "RFC-793" is not one. */
const sureCode = /^[A-Z]{3}\d{3}(?:-[A-Z]\d?)?$/;
/** In brackets before a title: a code, or a room such as `R1`, `Hall 2`, `Main Stage`, `Track A`. */
const place =
  /^(?:[A-Z]{1,3}-?\d{1,3}(?:[._]\d{1,3})?[a-z]?|\d{1,2}-[A-Z](?:-\d{1,2})?|(?:room|hall|stage|track|saal|raum|salle|sala|zaal|auditorium)\s+[\p{L}\d.]{1,12}|(?:[\p{L}\d]{1,12}\s){1,2}(?:room|hall|stage|track|auditorium)|[A-Z]{1,2})$/iu;

/** A title has at most so many marks around it. */
const mostMarks = 6;
/** The maximum distance of marks from either end, in characters. */
const reach = 120;

/** Takes marks off both ends of a heading's line until there are none. */
export function readHeadingMarks(line: PlainLine): HeadingMarks {
  const open: OpenMarks = {
    rest: trimLine(line),
    code: undefined,
    time: undefined,
    kind: undefined,
    isLabelled: false,
  };
  for (let count = 0; count < mostMarks; count++) {
    const before = open.rest;
    cutTime(open);
    if (/^\p{L}/u.test(open.rest.text)) cutWords(open);
    else cutSigns(open);
    cutLast(open);
    if (open.rest === before) break;
  }
  return open;
}

function cutTime(open: OpenMarks): void {
  const slot = open.time === undefined ? readTalkSlot(open.rest) : undefined;
  if (!slot) return;
  open.time = slot.time;
  cut(open, slot.start, slot.end);
}

function cut(open: OpenMarks, start: number, end = open.rest.text.length): void {
  if (start === 0 && end === open.rest.text.length) return;
  open.rest = trimLine(clipLine(open.rest, start, end));
}

/** A code, a room or a label before the title. */
function cutWords(open: OpenMarks): void {
  const text = open.rest.text.slice(0, reach);
  if (open.code === undefined) {
    const found = codeBefore.exec(text);
    const stage = stageBefore(text);
    if (found && isCode(found)) {
      open.code = found[1]!;
      cut(open, found[0].length);
      return;
    }
    if (stage) {
      open.code = stage.name;
      cut(open, stage.length);
      return;
    }
  }
  const kind = kindBefore(text);
  const length = kind?.length ?? talkLabelBefore(text);
  if (length === 0) return;
  open.isLabelled = true;
  open.kind ??= kind?.name;
  cut(open, length);
}

function isCode([whole, found = '']: RegExpExecArray): boolean {
  return sureCode.test(found) || (code.test(found) && /[-–—:|]\s+$/.test(whole));
}

/** Brackets, a number or pictures before the title. */
function cutSigns(open: OpenMarks): void {
  const text = open.rest.text.slice(0, reach);
  const found = bracketed.exec(text);
  if (found && readBracketed(open, found[1]!, text.startsWith('['))) {
    cut(open, found[0].length);
    return;
  }
  const quoted = open.code === undefined ? codeInQuotes.exec(open.rest.text) : null;
  if (quoted) {
    open.code = quoted[2];
    cut(open, quoted[0].length, open.rest.text.length - 1);
    return;
  }
  const pointed = /^[>»›＞]+\s+(?=\S)/.exec(text)?.[0].length ?? 0;
  if (pointed > 0) {
    cut(open, pointed);
    return;
  }
  const counted = talkLabelBefore(text);
  if (counted > 0) open.isLabelled = true;
  const length = counted || ((numbering.exec(text) ?? dashedNumber.exec(text))?.[0].length ?? 0);
  if (length > 0) cut(open, length);
  else if (!beginsWithPicturedWord(text)) cutPictures(open);
}

/** "🌟 Title", "🌟 Title 🌟" */
function cutPictures(open: OpenMarks): void {
  const { text } = open.rest;
  const start = picturesBefore(text);
  const picture = text.slice(0, start).trim();
  const isAround = picture !== '' && text.length > start + picture.length && text.endsWith(picture);
  cut(open, start, isAround ? text.length - picture.length : text.length);
}

/** What is in brackets before the title: a code or room, a language, a kind of talk or, in square ones, a topic. */
function readBracketed(open: OpenMarks, text: string, isSquare: boolean): boolean {
  if (isLanguage(text)) return true;
  if (open.code === undefined && (code.test(text) || place.test(text))) open.code = text;
  else if (!isSquare || open.kind !== undefined || !/^\p{L}[\p{L}\d /&+.-]*$/u.test(text)) return false;
  else if (isTalkWord(text)) open.isLabelled = true;
  else open.kind = text;
  return true;
}

/** After the title: a rating, words for slides, a code, the language or a kind of talk in brackets. */
function cutLast(open: OpenMarks): void {
  const { text } = open.rest;
  const rated = startOfRating(text);
  const media = mediaAfter.exec(text.slice(-reach));
  const end = media ? Math.max(0, text.length - reach) + media.index : rated;
  if (end > 0 && end < text.length) cut(open, 0, end);
  if (!/[)\]）】］]$/.test(open.rest.text)) return;
  const remark = remarkAfter(open.rest.text);
  if (remark > 0) {
    cut(open, 0, open.rest.text.length - remark);
    return;
  }
  const place = open.code === undefined ? placeInBrackets(open.rest.text) : undefined;
  if (place) {
    open.code = place.name;
    cut(open, 0, open.rest.text.length - place.length);
    return;
  }
  const found = bracketedAfter.exec(open.rest.text.slice(-reach));
  const before = found ? open.rest.text.length - found[0].length : 0;
  if (endsInPageLink(open.rest)) cut(open, 0, open.rest.text.replace(wordInBrackets, '').length);
  else if (found && before > 0 && (isLanguage(found[1]!) || (open.code === undefined && code.test(found[1]!)))) {
    if (!isLanguage(found[1]!)) open.code = found[1];
    cut(open, 0, before);
  } else cutKind(open);
}

/** Words that a link to the talk's page has for its text. */
export const pageWord = ignoringCase(
  /^(?:details?|abstract|description|infos?|more|event|page|résumé|descripción|detalles|descrição|detalhes|descrizione|dettagli|beschreibung|beskrivning|opis|подробнее|описание|опис|詳細|详情|詳情)$/u,
);
const wordInBrackets = /\s*[([（][^()[\]（）]{1,24}[)\]）]$/u;

/** "Title ([Details](…))": the link is that of the talk, and its words are no part of the title. */
function endsInPageLink({ text, links }: PlainLine): boolean {
  const last = links.at(-1);
  return last?.end === text.length - 1 && wordInBrackets.test(text) && pageWord.test(last.text);
}

function cutKind(open: OpenMarks): void {
  const kind = kindInBrackets(open.rest.text);
  if (!kind) return;
  open.isLabelled = true;
  // In square brackets it is a tag: "[Keynote]"; but a talk is what they all are.
  if (open.rest.text.endsWith(']') && !/^(?:talk|session)$/i.test(kind.name)) open.kind ??= kind.name;
  cut(open, 0, open.rest.text.length - kind.length);
}

/** A span of a line with what is left of its links in it. */
function clipLine({ text, links }: PlainLine, start: number, end: number): PlainLine {
  return {
    text: text.slice(start, end),
    links: links
      .filter((link) => link.start < end && link.end > start)
      .map((link) => {
        const from = Math.max(link.start, start);
        const to = Math.min(link.end, end);
        return { ...link, text: text.slice(from, to).trim(), start: from - start, end: to - start };
      }),
  };
}
