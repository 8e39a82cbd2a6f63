import { ignoringCase } from '../../../ignoringCase.js';
import { isEastAsian } from '../people/eastAsianNames.js';
import { peopleOfHeading } from '../people/speakersLine.js';
import { namesTalks } from './namesTalks.js';
import { isSectionName } from './sectionNames.js';

/** The first word or words of longer titles that are no talk's either, unless a talk shows itself below. */
const sectionStart = ignoringCase(
  /^(?:(?:my |our |some |the |general |key |main |personal |final |overall )*(?:take[- ]?aways?|impressions?|thoughts (?:on|about)|conclusions?|highlights?|summary|lessons learned|wrap[- ]?up)(?: (?:from|of|on|and|&|about)| ?[-–—:/(]|$)|some of the |about (?:the |me\b|this (?:post|conference|event))|(?:lunch|dinner|breakfast|party|after[- ]?party|bento|drinks|social|break(?! (?:the|your|free|out|down|it|things|into|up|away|my|our|a) ))(?: |$)|welcome to |bilan |getting (?:there|home)|(?:(?:start|beginning) of|début d[eu]|beginn d(?:er|es)|inicio del?|início d[aeo]) |back (?:at|in|home|to the hotel)|(?:travel|hotel|food|venue) |where .{1,30} next|refs?\s?[.:：]\s?|references?\s?[:：]|see also|cf\. |(?:参考|參考|参照)(?:資料|资料|文献|文獻|リンク|連結|链接)?\s?[:：]\s?|참고(?: ?자료)?\s?[:：]\s?|(?:closing|opening) (?:party|dinner)|table of |day \d+ |break and |how (?:did i|i) (?:get|got|came|come)|ブース|thanks|in between|between (?:talks|sessions)|ce qu[ei]\b|(?:(?:mein|kurzes|moje|mé|mes|mis|minhas|le mie|mina|мои|мої|общие|загальні) )?(?:fazit|rückblick|eindrücke|impressions?|impresiones|impressões|impressioni|intryck|inntrykk|indtryk|indrukken|wrażenia|dojmy|впечатления|враження|podsumowanie|shrnutí|итоги|підсумки|kesan|izlenimler) (?:von|vom|zur?m?|über|de|du|des|sur|del|sobre|da|do|della|dal|från|fra|af|van|over|z|ze|po|od|от|о|об|від|про|dari)\s)/,
);

/** What is given at conferences. */
const eastAsianGiven =
  'セッション|発表|講演|トーク|LT|基調講演|キーノート|ライトニングトーク|招待講演|세션|발표|강연|키노트|session|keynote|议题|議題|议程|議程|场次|場次|演讲|演講|分享|讲座|講座|主题演讲|主題演講|快速演讲|闪电演讲|閃電演講';

/** Sections that hold talks and lend their name as a tag to those below; in lower case, which is faster to compile than `i`. */
const container = new RegExp(
  [
    // "Devroom: Go", "Room A", "Main stage"
    '(?:the |my )?(?:dev ?rooms?|tracks?|streams?|stages?|rooms?|salle|raum|saal|sala|zaal|ścieżka|sál|зал|трек|секция|секція|ruang(?:an)?)(?:\\s*[:#–—-]\\s*|\\s+)\\S.*',
    // "Phòng 2", "Salon A": usual words, which titles begin with, too: "Поток данных"
    '(?:поток|потік|salon|phòng)(?:\\s*[:#–—]\\s*\\S.*|\\s+-\\s+\\S.*|\\s+(?:\\d{1,3}|[a-z]|[^\\x00-\\x7f])(?:\\s*[:–—-]\\s*\\S.*)?)',
    '.*\\S\\s+(?:dev ?rooms?|tracks?|stages?|streams?)',
    // "Morning"
    'mornings?|afternoons?|evenings?|before lunch|after lunch|matin(?:ée)?|après-midi|soir(?:ée)?|vormittags?|nachmittags?|abends?|ochtend|middag|avond|mañana|tarde|noche|mattina|pomeriggio|sera|manhã|noite|förmiddag|formiddag|eftermiddag|ettermiddag|kväll|kveld|aften|rano|przed południem|popołudnie|po południu|wieczór|wieczorem|ráno|dopoledne|odpoledne|večer|утро|утром|днём|вечер|вечером|ранок|вранці|ввечері|вечір|aamu(?:päivä)?|iltapäivä|ilta|reggel|délelőtt|délután|este|ebéd (?:előtt|után)|sabah|öğleden (?:önce|sonra)|akşam|pagi|siang|sore|(?:buổi|phiên) (?:sáng|chiều|tối)|(?:午前|午後)(?:の部)?|上午|下午|오전|오후',
    // "Session 2", "Block 3: Planets"
    '(?:(?:talks?|morning|afternoon|evening|plenary|parallel|poster|conference) )?(?:sessions?|blocks?|blöcke?|slots?|parts?|bloques?|blocos?|blocs?|sesión|sessão|sessione|sessie|sesjon|tracks?|sesja|sekcja|blok|ścieżka|sekce|сессия|секция|блок|поток|сесія|секція|потік|oturum|szekció|blokk|sesi|phiên)\\s+(?:#?\\d{1,2}|[a-z]|[ivx]{1,4}|one|two|three|four|five|six)(?:\\s*[:–—-]\\s*\\S.*)?',
    // "The talks and the speakers"
    '(?:the |les |die |las |os )?(?:talks?|sessions|conf[ée]rences|vorträge|charlas|palestras) (?:and|&|et|und|y|e) (?:the |les |die |los |las |os )?(?:speakers?|orateurs|referenten|ponentes|palestrantes)',
    // "What I saw"
    "(?:what|ce que|was|lo que|o que) (?:i|we|j'ai|j’ai|nous avons|ich|wir|vi|eu) (?:saw|attended|watched|visited|heard|listened to|went to|vu|suivi|gesehen habe|gehört habe|visité|assisti)(?: .{0,30})?",
    // "Was ich sonst noch gehört habe"
    '(?:was|welche vorträge) (?:ich|wir) .{0,25}(?:gehört|gesehen|besucht|angehört|angesehen|angeschaut)(?: habe[n]?)?',
    // "後日、動画で見たセッション", "回家后补看的演讲", "인상 깊게 들은 세션"
    '.{0,16}(?:した|見た|聞いた|聴いた|観た|った)(?:セッション|発表|講演|トーク)',
    '.{0,12}[听聽看参參][^，。]{0,4}的(?:演讲|演講|议题|議題|议程|議程|场次|場次|分享|讲座|講座|session|keynote)',
    '.{0,16}(?:은|는|한|본|던) ?(?:세션|발표|강연)(?:들)?',
    // "LT x 4", "LT大会"
    '(?:3分|5分|10分)?(?:lt|ライトニングトーク|lightning talks?|라이트닝 ?토크|闪电演讲)(?:\\s?[x×*＊]?\\s?\\d{1,2}\\s?(?:本|件|連発|개)?|大会|枠|タイム|コーナー|セッション)',
    // "主会场", "分论坛二：绳结"; "本編"
    '[主分](?:会场|會場|论坛|論壇)(?:\\s?[一二三四五六\\da-z])?(?:\\s*[:：-]\\s*\\S.*)?|[上下]午(?:场|場)|(?:会议|會議|大会|大會|活动|活動)(?:内容|內容)|本編|プログラム|勉強会の?内容|(?:スライド|資料)(?:まとめ|一覧)|프로그램',
    // "参加セッション", "세션 정리", "Session 小记"
    `(?:(?:参加|聴講|拝聴|視聴|見た|聞いた|聴いた|観た|気になった|印象に残った|面白かった|各|注目の?|おすすめ|お気に入り|ピックアップ|一般|招待)(?:した|の)?|들은|참여한?|참석한?|수강한?|주요|관심|일반|[听聽]的|[参參]加的|部分|精彩|主题|主題)?\\s*(?:${eastAsianGiven.toLowerCase()})(?:[・&、/](?:${eastAsianGiven.toLowerCase()}))*\\s*(?:一覧|まとめ|メモ|紹介|内容|感想|レポート|概要|について|編|정리|소개|후기|리뷰|목록|내용|요약|들|小记|内容|回顾|介绍|总结|列表|摘要|笔记|记录)?`,
  ]
    .join('|')
    .replace(/^/, '^(?:') + ')$',
);

/** Whether a heading's title is that of a section which is no talk. Whole titles only: "Links in Space" is a talk. */
export function isSectionTitle(heading: string): boolean {
  if (heading.length > 60) return false;
  const title = heading.replaceAll('\u00a0', ' ');
  // "by Ada Ek" is a part of the talk above.
  return (
    peopleOfHeading({ text: title, links: [] }) !== undefined ||
    isSectionName(
      withoutMarks(title)
        .toLowerCase()
        .replace(/\s*[.!:…?,、，]+$/, '')
        .replace(ofEvent, '')
        .replace(lasting, ''),
    )
  );
}

/** "Conclusion of the first day", "Fin de la 1ère journée": of what something is the conclusion; in lower case. */
const ofEvent =
  / (?:(?:of|for|from|on) (?:the )?(?:(?:\p{L}+|\d(?:st|nd|rd|th)) )?(?:day|event|conference)(?: \d| one| two| three)?|d[ue] (?:la |ce(?:tte)? )?(?:(?:\d(?:er|[èe]re|[èe]?me)|premi[eè]re?|deuxième|seconde?|troisième|derni[eè]re?) )?(?:jour(?:née)?|conf(?:érence)?|évènement|événement)|(?:des|vom|zum) (?:(?:ersten|zweiten|dritten|letzten) )?tag(?:es)?|del? (?:(?:primer|segundo|tercer|último|primeiro|terceiro) )?(?:día|dia|evento))$/u;

/** "Lunch (1 hour)", "Pause déjeuner, 90 min"; in lower case. */
const lasting =
  /[ ,:–-]+[([]?\d{1,3} ?(?:min(?:s|utes?|uten|uti|utos?|uut|ut|\.)?|h|hrs?|hours?|heures?|stunden?|horas?|or[ae]|uur|tim(?:mar?|er)|godz|час(?:а|ов)?|мин(?:ут)?\.?|годин[аи]?|хв(?:илин)?\.?|saat|dakika|jam|menit|分間?|時間|分钟|小时|분|시간)[)\]]?$/u;

/** The title without marks and pictures around it. */
function withoutMarks(title: string): string {
  // Nearly all; and to search for the end of a title from its start costs more than all else here.
  if (/^[\p{L}\p{N}]/u.test(title) && /[\p{L}\p{N}]/u.test(title.charAt(title.length - 1))) return title;
  return title.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.!:…?)]+$/gu, '').trim();
}

/** Whether a title begins as those of sections do; weaker than `isSectionTitle`. */
export function startsLikeSection(title: string): boolean {
  return sectionStart.test(title.slice(0, 80));
}

/** Whether a title is that of a section which holds talks: a track, a devroom, "Keynotes", "Favourite Talks". */
export function isContainerTitle(title: string): boolean {
  if (title.length > 60) return false;
  const name = title
    .trim()
    .replace(dayBefore, '')
    .replace(/\s*[!！.。…~]+$/, '');
  const written = name.toLowerCase();
  return container.test(written) || namesTalks(written) || isEasternContainer(name);
}

/** "Talks 1", "Round 2", "Parallel", "Créneau 3", "Lightning talks": a part of a programme by its number or its kind. */
export function isSlotTitle(title: string): boolean {
  const name = title.trim().toLowerCase();
  return slot.test(name) || namesTalks(name.replace(/\s+#?\d{1,2}$/, '')) || !/\p{L}{2}/u.test(name);
}

const slot =
  /^(?:(?:time ?)?slots?|rounds?|runde|créneaux?|creneau|bloque|bloco|blocco|blokk?|block|turno|sesión|sessão|sessione|sessie|sesja|parallel(?: (?:sessions|tracks|talks))?|lightning(?: talks)?|lt大会|ライトニングトーク|午前の部|午後の部|闪电演讲|快速分享|라이트닝 ?토크)(?:\s+(?:#?\d{1,2}|[a-z]|[ivx]{1,4}))?$/u;

/** "1日目ライトニングトーク": which day a section is of is said by the day. */
const dayBefore =
  /^第?[\d一二三四五六七八九]{1,2}\s?(?:日\s?目|日(?=[\p{Script=Han}\p{Script=Katakana}])|天|일차)の?\s?(?=\S)/u;

/** "参加的一些Session": general words of Chinese, Japanese and Korean, one of which is for talks. */
function isEasternContainer(title: string): boolean {
  return isEastAsian(title) && anyGiven.test(title) && isGeneral(withoutMarks(title));
}

const anyGiven = new RegExp(eastAsianGiven, 'i');

/** Words that say of a section only that it holds talks, when, or of what kind they are, in twenty languages. */
const generalWords = ignoringCase(
  /^(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|day|moja|ścieżka|the|my|some|favou?rite|selected|best|notable|quick|regular|main|other|few|all|more|list|of|i|we|you|that|which|at|from|in|and|what|heard|attended|saw|seen|liked|watched|visited|enjoyed|went|to|with|for|talks?|sessions?|presentations?|notes?|online|recorded|conferences?|conférences?|programme?|program|schedule|agenda|highlights?|summar(?:y|ies)|recaps?|reviews?|reports?|impressions?|live|office|hours|speakers?|contents?|details?|mornings?|afternoons?|evenings?|noon|early|late|before|after|lunch|matin(?:ée)?|après-midi|soir(?:ée)?|vormittags?|nachmittags?|abends?|ochtend|middag|avond|mañana|tarde|noche|mattina|pomeriggio|sera|manhã|noite|le|la|les|el|los|las|os|as|die|der|das|de|des|del|en|am|quelques?|que|qui|j'ai|vus?|vistas?|asistidas?|assisti|outr[ao]s|otr[ao]s|altr[ei]|autres|andere|weitere|mes|mis|meine|vorträge|charlas?|ponencias?|palestras?|presentaciones|apresentações|presentazioni|sessioni|interventi|talleres|ateliers?|présentations?|programma|sessies|presentaties|foredrag(?:ene)?|föredrag(?:en)?|esitykset|přednášky|prelekcje|prezentacje|доклады|доповіді|konuşmalar|interesting|great|good|inspiring|camp|barcamp|summit|meetup|interessante[nr]?|gute|spannende|intéressante?s?|interesantes|interessanti|interessantes|intressanta|technical|techniques?|técnicas|technische|tecnici|teknisk[ae]?|participated|正文|タイムテーブル)$/u,
);

/** Spaces and the like, and where Latin words and those of other scripts meet. */
const betweenWords =
  /[\s/&,:：・、]+|(?<=\p{Script=Latin})(?=[\p{Script=Han}\p{Script=Hangul}ぁ-ヶ])|(?<=[\p{Script=Han}\p{Script=Hangul}ぁ-ヶ])(?=\p{Script=Latin})/u;

/** A clause that ends in a word for talks: what is said of the talks below, no name of a track. */
const eastAsianClause =
  /(?:た(?:セッション|発表|講演|トーク)|的(?:演讲|演講|议题|議題|分享|讲座|session|keynote)|(?:은|는|한|본|던) ?(?:세션|발표|강연)들?)$|^(?:午前|午後|上午|下午|오전|오후)(?:の部)?$/i;

function isGeneral(name: string): boolean {
  if (eastAsianClause.test(name)) return true;
  // "Keynotes" says something of its talks, "Keynote Sessions" is like "Sessions".
  const words = name.replace(/^keynote (?=\p{L})/iu, '').split(betweenWords);
  return words.every((word) => word === '' || /^[^\p{L}]*$/u.test(word) || generalWords.test(word) || isEastern(word));
}

/** Of what Chinese, Japanese and Korean names of sections are made that say nothing of the talks. */
const easternWords = new RegExp(
  `^(?:${[
    // What is given, and by whom
    'セッション|発表|講演|トーク|议题|議題|议程|議程|场次|場次|演讲|演講|分享|讲座|講座|报告|報告|嘉宾|嘉賓|讲者|講者|登壇|세션|발표|강연|연사',
    '(?:分享|演讲)主题|(?:分享|演講)主題',
    // At what
    '大会|大會|会议|會議|活动|活動|イベント|当日|當日|当天|當天|現場|现场|本編|행사|컨퍼런스',
    // Listened to, and written down
    '参加|參加|參與|聴講|視聴|お気に入り|ピックアップ|喜[欢歡]|感兴趣|感興趣|印象深刻|聞いた|見た|観た|聴いた|気になった|し?たい?|听|聽|看|들은|들었던|들|참여한?|참석한?|참가한?',
    '内容|內容|について|編|本編|プログラム|프로그램|수강한?|관심|일반|리뷰|感想|まとめ|メモ|一覧|紹介|概要|资料|資料|スライド|公開|照片|小记|小記|小结|小結|笔记|筆記|记录|記錄|紀錄|回顾|回顧|心得|总结|總結',
    '整理|摘要|下载|下載|链接|連結|连结|列表|목록|정리|요약|후기|내용|소개|메모',
    // When
    '午前|午後|上午|下午|晚上|[上下]半場|[上下]半场|晚场|开场|開場|闭幕|閉幕|の部|全?[场場]|오전|오후',
    // Particles
    'の|な|に|と|を|了|我|的|哪?些|一|个|個|各|和|與|与|及|有|些|部分|個人|个人|其他|その他|별|본|한|의|에',
  ].join('|')})+$`,
  'u',
);

function isEastern(word: string): boolean {
  return easternWords.test(word);
}

/** "AS 大会开场及上午场": the event's name, and what is said of the whole event. */
const wholeEvent = /^.{1,20}?(?:大会|峰会|会议|カンファレンス|컨퍼런스)/u;

/**
 * Whether a Chinese, Japanese or Korean name says what its author did or felt, and not what the talks have in common:
 * "印象的だったセッション", "현장에서 들은 발표", "印象深刻的分享".
 */
function isRemark(name: string): boolean {
  if (!isEastAsian(name)) return false;
  return (
    remark.test(name) ||
    isGeneral(name.replace(wholeEvent, '')) ||
    (longestInAsia < name.length && !/[A-Za-z]/.test(name))
  );
}

/** Verbs and adjectives: in Japanese whatever is in hiragana but particles between nouns. */
const remark =
  /[ぁ-ん]{2}|[가-힣](?:은|는|던|한|을|할) (?:세션|발표|강연|것)|것들?$|(?:深刻|喜欢|喜歡|推荐|推薦|印象|感兴趣|有趣|精彩|有意思|听[过了到]?|聽[過了到]?|参加|參加)[^\s]{0,6}的|^(?:我|自己)/u;
/** Names of rooms and tracks are shorter. */
const longestInAsia = 14;

/** "Saturday Morning: eBPF Devroom" is named after its devroom. */
const nameOfRoom = /^(?:.{0,40}[:：–—-]\s+)?(?:the\s+)?(\S(?:.{0,50}\S)?)\s+(?:dev ?room|track|stage|stream)$/iu;

/** "LanternConf": of all talks below, the event is no topic. */
const eventName = /(?:conf|con|fest|camp|days?|summit|kaigi|conference)(?: (?:highlights|recap|notes|summary))?$/i;

/** "Talks you might have missed", "What I saw": what is said of the talks, no name of a track. */
const clause = /(?:^|\s)(?:I|we|you|I['’]\w+|ich|wir|nous|j['’]ai|eu|yo|ik|jeg|vi|ho)(?:\s|$)/iu;

/** "The Tutorials", "Les ateliers": a part of the event, of which the post tells. */
function isArticled(name: string): boolean {
  return /^(?:the|les|die|los|las|os|as|i|le|gli|de) /i.test(name) && namesTalks(name.toLowerCase());
}

/** The tag that a section lends to the talks below: "Devroom: Go" gives "Go"; nothing where its name says nothing. */
export function tagOfContainer(title: string): string | undefined {
  if (!isContainerTitle(title) && (/\b\d{4}\b/.test(title) || title.split(/\s+/).length > 3)) return undefined;
  const name = withoutMarks(title.replace(/:[a-z\d_]{2,30}:/g, '').replace(dayBefore, ''))
    .replace(/^(?:dev ?room|track|stream|stage)\s*[:–—-]\s*/i, '')
    .replace(/\s*[:：]$/, '')
    .trim();
  if (
    name === '' ||
    name.length > 60 ||
    isGeneral(name.replace(/\s*[(（][^()（）]*[)）]$/, '')) ||
    isArticled(name) ||
    isRemark(name) ||
    clause.test(name) ||
    eventName.test(name) ||
    isSectionTitle(name)
  )
    return undefined;
  const room = /[:：]\s|\s[–—-]\s/.test(name) ? nameOfRoom.exec(name)?.[1] : undefined;
  if (room !== undefined) return room;
  return /^ignites$/i.test(name) ? name.slice(0, -1) : name;
}
