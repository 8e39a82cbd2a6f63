import { ordinals } from '../days/dayWords.js';
import { easternKind, keynote } from './talkKinds.js';

const separator = String.raw`\s*(?:[:：]|\s[-–—|]\s)\s*`;
const number = String.raw`(?:\s*#?\d{1,2}|[一二三四五六七八九十]{1,2}|\s*[①-⑳])?`;
/** What a talk is called in twenty languages: before a title it only says that this is one. */
const talk =
  'talk|session|presentation|lightning[ -]talk|lightning|lt|workshop|tutorial|breakout(?: session)?|tech talk|demo|case study|lecture|' +
  'vortrag|präsentation|conf(?:érence)?|présentation|atelier|exposé|charla|ponencia|taller|sesión|palestra|apresentação|oficina|sess[aã]o|' +
  'presentazione|sessione|intervento|presentatie|lezing|sessie|foredrag|føredrag|föredrag|lyntale|esitys|puhe|přednáška|prezentace|prezentacja|' +
  'prelekcja|wykład|доклад|лекция|доповідь|выступление|sunum|konuşma|boot[ -]?camp|code[ -]?lab';
const eastern =
  'セッション|講演|発表|トーク|登壇|ワークショップ|세션|발표|강연|워크숍|演讲|演講|分享|讲座|講座|议题|議題|议程|議程|主题|主題';
/** Before a title it says that this is one. */
const easternTitle =
  '(?:(?:発表|講演)の?)?(?:タイトル|題目|演題)|テーマ|(?:발표|세션|강연) ?(?:제목|주제|명)|제목|주제|(?:演讲|演講|分享|报告|報告)(?:题目|題目|主题|主題)|[讲講][题題]|题目';
/** "1st", "2ème", "Dritter". */
const ordinal =
  '(?:\\d{1,2}(?:st|nd|rd|th|er|[eè]re|[eè]me|e|º|ª|\\.)|first|second|third|fourth|fifth|premi(?:er|[eè]re)|deuxi[eè]me|troisi[eè]me|quatri[eè]me|erste[rs]?|zweite[rs]?|dritte[rs]?|primera?|segund[ao]|tercera?|terceir[ao])\\s+';
const label = new RegExp(
  String.raw`^(?:talks\s*#?\d{1,2}${separator}|(?:title|topic|titre|titel|título|titolo|tytuł|тема|judul)\s+[-–—]\s+|(?:${ordinal})?(?:${talk})${number}(?:\s*\([^()]{1,20}\))?${separator}|(?:${keynote}|panel)\s*#?\d{1,2}${separator}|(?:${eastern}|${easternTitle}|その|事例|강의)(?:${number}\s*(?:[:：]|\s[-–—|]\s)|\s*(?:\d{1,2}[.．]|[①-⑳]))\s*)(?=\S)`,
  'i',
);
/** "3コマ目「…」", "招待講演「…」" */
const counted =
  /^(?:第?\d{1,2}(?:コマ目|限目?|本目|つ目|部|番目|人目)|[\p{L}\d]{0,12}?(?:ワークショップ|パネルディスカッション|ハンズオン|セッション|トーク|講演|発表|キーノート|LT|세션|발표|강연|키노트|演讲|演講|分享|报告))\s*[:：]?\s*(?=[「『《])/u;
/** "第二场：…", "세 번째 발표: …" */
const countedInEast =
  /^(?:第\s?[一二三四五六七八九十\d]{1,3}\s?(?:[场場讲講]|[个個]?(?:演[讲講]|[议議][题題]|分享|主[题題])|位(?:[讲講][师師]|嘉[宾賓]|分享者))(?:\s*[:：、，]\s*|\s*[-–—]\s*|\s+)|(?:첫|두|세|네|다섯|여섯|일곱|여덟)\s?번째\s?(?:세션|발표|강연|트랙)?\s*[:：.\-–—]\s*)(?=\S)/u;
const specialKind =
  /^(hands[- ]on(?: (?:lab|workshop|session)s?)?|birds[- ]of[- ]a[- ]feather|bof|unconference|open space)\s*(?:[:：]|\s[-–—|]\s)\s*(?=\S)/iu;
const kindAfter = new RegExp(
  String.raw`\s*[([（](?:(?:opening|closing|evening|morning|invited|sponsored?|short|long)\s+)?(${keynote}|talk|lightning[ -]talk|workshop|panel|session|tutorial|demo|${easternKind}|주제발표|(?:主题|主題|特邀)(?:演讲|演講|分享)|スポンサー(?:セッション|LT)|LT)[)\]）]$`,
  'iu',
);
/** After a title: the track, room or hall, with the day or without; and "LT", which is a track of its own in Japan. */
const placeAfter =
  /\s*[([（［]\s*(?:(?:day|第)?\s?\d{1,2}(?:日目|天)?[\s,、/]\s*)?((?:track|room|hall|stage)(?:\s[\p{L}\d]{1,10}|\d{1,3}[a-z]?)|(?:トラック|ルーム|ホール)\s?[\p{L}\d]{1,10}|LT)\s*[)\]）］]$/iu;
const stage = /^((?:track|stage|room|hall|salle|saal|raum|sala|zaal)\s[\p{L}\d]{1,10})\s*[-–—:|]\s+(?=\S)/iu;

/** Something that is said of a talk beside its title: how long it is there, and what it says. */
export interface Label {
  readonly length: number;
  readonly name: string;
}

/** How long the label is that only says that this is a talk: "Talk 3:", "Vortrag -", "セッション："; 0 for none. */
export function talkLabelBefore(text: string): number {
  return (label.exec(text) ?? counted.exec(text) ?? countedInEast.exec(text))?.[0].length ?? 0;
}

/** A kind of session that says more than that: "Hands-On: …". */
export function kindBefore(text: string): Label | undefined {
  return toLabel(specialKind.exec(text));
}

/** "Track 1 - …", "Room 2: …" */
export function stageBefore(text: string): Label | undefined {
  return toLabel(stage.exec(text));
}

/** The kind of talk in brackets after a title: "… (Keynote)". */
export function kindInBrackets(text: string): Label | undefined {
  if (!/[)\]）]$/.test(text)) return undefined;
  const found = toLabel(kindAfter.exec(text.slice(-60)));
  return found && found.length < text.length ? found : undefined;
}

/** The track, room or hall in brackets after a title: "… (Track A)", "… (day1 Track A)". */
export function placeInBrackets(text: string): Label | undefined {
  if (!/[)\]）］]$/.test(text)) return undefined;
  const found = toLabel(placeAfter.exec(text.slice(-50)));
  return found && found.length < text.length ? found : undefined;
}

/** Whether a word says only that this is a talk. */
export function isTalkWord(word: string): boolean {
  return label.test(`${word}: x`);
}

function toLabel(match: RegExpExecArray | null): Label | undefined {
  return match ? { length: match[0].length, name: match[1]! } : undefined;
}

const talkWord = new RegExp(`^(?:${talk})$`, 'i');
const countOf = /^(?:(?:n[°o]|nr|no)?\.? ?#?\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)$/i;
const ordinalNumber = /^(?:\d{1,2}(?:st|nd|rd|th|er|[eè]re|[eè]?me|e|º|ª|°|\.|-?[йя])|[ivx]{1,4}\.?)$/i;
/** Ordinals of other genders than those of days. */
const otherOrdinals = new Set(
  (
    'premier premiere première second deuxieme troisieme primera segunda tercera cuarta quinta prima seconda terza quarta ' +
    'primo secondo terzo quarto primeira terceira primeiro terceiro pierwsza druga trzecia czwarta piąta szósta ' +
    'erster zweiter dritter vierter fünfter första andra tredje fjärde femte første anden andet andre tredje fjerde femte ' +
    'eerste tweede derde vierde vijfde první druhá druhý třetí čtvrtá čtvrtý pátá pátý ' +
    'первый второй третий четвёртый четвертый пятый шестой первая вторая третья перша друга третя четверта перший другий третій'
  ).split(' '),
);
const easternNumber = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})';
const countedInAsia = new RegExp(
  [
    `(?:第?${easternNumber}(?:つ目|個目|本目|番目|コマ目|人目)|最初|最後)の?(?:${eastern}|LT)`,
    `第?${easternNumber}(?:つ目|個目|本目|番目|コマ目|人目)`,
    `第${easternNumber}(?:[场場讲講]|[个個位场場](?:${eastern}|[讲講][者师師]|嘉[宾賓]))`,
    `最[后後]一?[个個位场場](?:${eastern})?`,
    `(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?번째 ?(?:${eastern})|마지막 ?(?:${eastern})`,
    `(?:${eastern}|LT)\\s?(?:#?\\d{1,2}|[①-⑳]|[一二三四五六七八九十]{1,2})`,
    `\\d{1,2}(?:번째|교시|회차) ?(?:${eastern})?`,
  ]
    .map((each) => `(?:${each})`)
    .join('|')
    .replace(/^/, '^(?:') + ')$',
);

/** Whether a heading only counts a talk: "First talk", "II prezentacja", "Vortrag 3", "첫번째 세션", "第一场". */
export function isCountedTalk(heading: string): boolean {
  if (heading.length > longestCounted) return false;
  const text = heading.replace(/\s*[.!:：…]+$/, '').replace(/^the /i, '');
  if (countedInAsia.test(text)) return true;
  const space = text.indexOf(' ');
  if (space < 0) return false;
  const [first, last] = [text.slice(0, space), text.slice(text.lastIndexOf(' ') + 1)];
  if (isOrdinal(first) && talkWord.test(text.slice(space + 1))) return true;
  return countOf.test(last) && talkWord.test(text.slice(0, text.lastIndexOf(' ')));
}

const longestCounted = 30;

function isOrdinal(word: string): boolean {
  return ordinalNumber.test(word) || ordinals.has(word.toLowerCase()) || otherOrdinals.has(word.toLowerCase());
}
