import { ignoringCase } from '../../ignoringCase.js';
import { valueOf } from '../../frontMatter/frontMatter.js';
import type { Post } from '../../post/post.js';
import { announcesEvent } from './announcesEvent.js';
import { documentsSoftware } from './documentsSoftware.js';
import { listsTalks } from './listsTalks.js';

/** Words that hardly any text but a write-up of a conference has, in many languages. */
const sure = ignoringCase(
  /\b(?:conf(?:erence|érence|erencia|erenza|erência|erentie)s?|key-?notes?|speakers?|devrooms?|talks(?! to\b)|meet-?ups?|un ?conference|bar ?camp|symposium|hackathon|referent(?:en|in)?|orateurs?|charlas?|ponencias?|ponentes?|palestras?|palestrantes?|relatori|sprekers?|foredrag|föredrag|talare|prelegen\w+|prelekcj\w+|relatore|relatrice|conférenci(?:er|ère)s?|conferencistas?|conferenciantes?|foredragsholder\w*|föredragshållare|wykład\w*|přednášk\w*)(?![\p{L}\p{N}])|előadás|konferen[zcs]|kongress|congr[eè]s|conferentie|vortr[aä]g|präsentation|présentation|доклад|конференц|konuşmacı|konferans|konferensi|pembicara|hội (?:thảo|nghị)|diễn giả|доповід|спикер|спікер|митап|мітап|カンファレンス|発表|登壇|セッション|勉強会|컨퍼런스|콘퍼런스|발표|세션|大会|会议|會議|演讲|演講/u,
);
/** The name of an event: "DevCon", "RubyKaigi"; not "icon" and "manifest". */
export const eventName =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\d]*(?:[Cc]on|CON|[Cc]onf|[Cc]amp|[Ff]est|[Kk]aigi|Days|Summit)(?!\p{L})|(?<!\p{L})Conf(?!\p{L})/u;
/** Words that other texts use, too: one of them is not enough. */
const weak =
  /\b(?:talk|summits?|sessions?|presentations?|presentaties|workshops?|attended|attendees|\w+fest|\w*con|\w+camp)\b|分享/gi;

/** The same in other languages; each counts once, as a post about one workshop has its word in every line. */
const weakAbroad =
  /(?<!\p{L})(?:[Ii]ntervenante?s?|[Ll]ezing(?:en)?|sunum)(?!\p{L})|沙[龙龍]|讲座|讲师|嘉宾|峰[会會]|研[讨討][会會]|参会|參會|講演|懇親会|聴講|参加して(?:きた|きました)|参加(?:レポ|記|報告)|参戦記|シンポジウム|ハッカソン|イベントレポ|学会|研究会|セミナー|ミートアップ|LT会|세미나|밋업|강연|연사|참관|(?:참가|참석|참여) ?후기|기조연설|키노트|학회|해커톤|심포지엄|포럼|與會|小聚|年[会會]|黑客松|[议議]程|[讲講]者|[论論][坛壇]|(?:connpass\.com|doorkeeper\.jp|techplay\.jp)/gu;
/** "FOSDEM 2024", "Strange Loop '23"; as well "Norway 2024", so it is enough only for a while. */
const namedAfterYear = /\p{Lu}[\p{L}\d]*,? (?:20|''?)\d\d(?!\d)/u;

/** A text shorter than this, in characters, may have just been begun: it is given the benefit of the doubt. */
const short = 1_500;
/** With a title like that of an event, for longer. */
const shortIfTitled = 4_000;
const mostRead = 200_000;

/**
 * Whether a text can be a recap: what has days and sections can as well be a travelogue, the documentation of some software, a
 * change log, or the announcement of what is yet to come.
 */
export function tellsOfConference(post: Post): boolean {
  if (documentsSoftware(post) || announcesEvent(post)) return false;
  const { text } = post.source;
  if (text.length < short || speaksOfConference(text.slice(0, mostRead)) || listsTalks(text)) return true;
  return text.length < shortIfTitled && namedAfterYear.test(titleOf(post));
}

/**
 * Some of the letters of each word above, and those of scripts whose words are not told apart here: to look for them takes a
 * tenth of the time that the words take.
 */
const hints =
  /conf|key-?note|speaker|devroom|talk|meet-?up|camp|symposium|hackathon|referent|orateur|charla|ponen|palestra|relatori|sprek|foredrag|talare|pembicara|prelegen|kon[fg]|congr|vortr|előadás|summit|session|presentati|workshop|attended|attendees|fest|con(?![a-z])|kaigi|days|relat|prelekc|intervenant|lezing|sunum|connpass|doorkeeper|techplay|[^\0-\u017e]|[äöéřłşı]/i;

/**
 * Whether a text may be one that `tellsOfConference`, by its words alone: never false for one that is. To find out takes a
 * fraction of the time that parsing does, and most posts of a blog are about something else.
 */
export function mayTellOfConference(text: string): boolean {
  if (text.length < short || (hints.test(text) && speaksOfConference(text.slice(0, mostRead)))) return true;
  if (listsTalks(text)) return true;
  return text.length < shortIfTitled && namedAfterYear.test(text);
}

function titleOf({ frontMatter, headings }: Post): string {
  const title = valueOf(frontMatter, 'title');
  return typeof title === 'string' ? title : (headings[0]?.text ?? '');
}

/** Whether words of a text are those of conferences. */
export function speaksOfConference(text: string): boolean {
  return sure.test(text) || eventName.test(text) || countWeak(text) > 1;
}

function countWeak(text: string): number {
  const own = text.match(weak)?.length ?? 0;
  return own > 1 ? own : own + new Set(text.match(weakAbroad)).size;
}
