/** Titles of sections next to talks that are not talks; whole titles in their languages. */
const names = [
  'introductions?|intro|preface|about(?: me| the (?:conference|event))?|background|einleitung|vorwort|inleiding|introducción|introduzione|introdução|はじめに|概要|들어가며|前言|简介',
  "conclusions?|concluding (?:words|thoughts|remarks)|(?:quick |short |overall |final )?summary|wrap[ -]?(?:ping )?up|(?:final|closing|parting|last|my|some|other|general|random|initial|overall|additional)? ?(?:words?|thoughts|notes|remarks|observations|impressions?|reflections?)|in (?:closing|conclusion|summary)|epilogue|outro|the end|fazit|zusammenfassung|schluss|conclusie|samenvatting|slot|conclusión|conclusiones|conclusioni|conclusione|conclusão|bilan.{0,30}|c'est le bilan.{0,5}|おわりに|まとめ|最後に|感想|마치며|마무리|후기|총평|总结|小结|结语|後記|后记",
  '(?:keynotes?/)?misc(?:ellaneous|ellanea)?\\.?|others?|other (?:(?:notable |interesting |great )?(?:talks|sessions|presentations|things|stuff|topics)(?: (?:from|of) the day)?|notes)|odds and ends|random(?: bits| stuff)?|verschiedenes|sonstiges|diversen|overig(?:e|en)?|divers|varios|otros|altro|varie|outros|その他|기타|其他',
  '(?:(?:the |my |our |some |main |key |high[- ]level |biggest |top |general |of the )*(?:insights and |learnings? (?:and|&) )?take[- ]?aways?(?: ?/ ?action items)?|(?:some |my |the )?(?:highlights?|learnings?|lessons(?: learned)?|impressions?|observations|trends|themes|key points|tl;?dr)|impressions générales|les tendances|tendances|eindrücke|erkenntnisse|indrukken|impresiones|aprendizajes|impressioni|destaques)',
  'links?|resources?|references?|further (?:reading|resources)|(?:talk |the )?(?:slides?|videos?|recordings?|photos|pictures|pics|gallery|images|tweets|media)|videos from the conference|quick reference|literatur|quellen|リンク|参考|资料|参考资料|링크|참고',
  '(?:the )?(?:venue|location|food|foods|drinks|coffee|travel(?:l?ing)?|trip|hotel|accommodations?|accomodations?|getting there|getting home|hallway(?: track)?|social(?: event)?s?|networking|community|people|swag|booths?|exhibit(?:ion|or)?s?(?: hall)?|expo(?: hall)?|(?:after|pre)?[- ]?part(?:y|ies)|lunch|dinner|breakfast|(?:coffee )?breaks?|sponsors?|registration|badge|schedule|agenda|program(?:me)?|lineup|organi[sz]ation|the conference|conference|the event|the tracks|tracks|attendees|food and events|entertainment|environment|logistics|break and practice|unterkunft|essen|mittagessen|abendessen|frühstück|(?:mittags|kaffee)?pausen?|abendveranstaltung|déjeuner|pause (?:déjeuner|café)|almuerzo|comida|café|pranzo|pausa(?: pranzo| caffè)?|almoço|lunchpauze|pauze|anreise|verpflegung|locatie|eten|lieu|repas|comida|lugar|cibo|会場|懇親会|休憩|昼食|スポンサー|行く前|장소|점심|스폰서|会场|午餐|茶歇)',
  "thanks?(?: you| yous)?(?:!| to .{1,40})?|acknowledge?ments|credits|danke|dank(?:woord)?|merci|gracias|grazie|obrigad[oa]|谢谢|致谢|謝辞|table of contents?|contents|toc|index|outline|inhalt(?:sverzeichnis)?|inhoud|sommaire|目次|目录|목차|missed|what i missed|updates?|feedback|comments|kudos|shout[- ]?outs?|faq|next(?: (?:year|steps|time))?|see you(?: there| next year)?.{0,20}|the (?:good|bad|ugly)|what was (?:not so )?(?:great|good|bad)|(?:things )?(?:i )?(?:liked|disliked|loved)|pros|cons|genai acknowledgement|disclaimer|nostalgic journey|good to be back|bonus(?: track)?s?|conference theme|presentation notes|newly excited for.{0,10}|game on!?|the day before|afterword|prologue|ce que l[’']on retrouve|ce qui change|quelques conférences",
].join('|');

const sectionTitle = new RegExp(`^(?:the )?(?:${names})\\s*[.!:…?]*$`, 'iu');

/** The first word or words of longer titles that are no talk's either, unless a talk shows itself below. */
const sectionStart =
  /^(?:(?:my |our |some |the |general |key |main |personal |final |overall )*(?:take[- ]?aways?|impressions?|thoughts (?:on|about)|conclusions?|highlights?|summary|lessons learned|wrap[- ]?up)(?: (?:from|of|on|and|&|about)| ?[-–—:/(]|$)|some of the |about (?:the |me\b|this (?:post|conference|event))|(?:lunch|dinner|breakfast|party|after[- ]?party|bento|drinks|social|break)(?: |$)|welcome to |bilan |getting (?:there|home)|back (?:at|in|home|to the hotel)|(?:travel|hotel|food|venue) |where .{1,30} next|(?:closing|opening) (?:party|dinner)|table of |day \d+ |break and |how (?:did i|i) (?:get|got|came|come)|ブース|thanks|in between|between (?:talks|sessions)|ce qu[ei]\b)/iu;

/** What is given at conferences, in several languages. */
const given =
  'keynotes?|talks?|sessions?|presentations?|lectures?|ignites?|ignite talks|workshops?|tutorials?|panels?|lightning talks?|lightnings?|bofs?|birds of a feather|demos?|posters?|hands-on(?: labs?)?|labs|training|open spaces?|office hours|code labs|conf[ée]rences?|pr[ée]sentations|vortr[aä]ge|talks?|pr[aä]sentationen|sessies|presentaties|lezingen|charlas?|ponencias?|sesiones|palestras?|apresentaç(?:ão|ões)|sess(?:ão|ões)|presentazioni|sessioni|interventi|foredrag(?:ene)?|föredrag(?:en)?|sesjon(?:er|ene)?|talleres|ateliers';
const eastAsianGiven =
  'セッション|発表|講演|トーク|LT|基調講演|キーノート|세션|발표|강연|session|keynote|议题|議題|演讲|演講|分享|主题演讲';

/** Sections that hold talks and lend their name as a tag to those below. */
const container = new RegExp(
  [
    // "Devroom: Go", "Room A", "Main stage"
    '(?:the |my )?(?:dev ?rooms?|tracks?|streams?|stages?|rooms?|salle|raum|saal|sala|zaal)\\s*[:#–—-]?\\s*\\S.*',
    '.*\\S\\s+(?:dev ?rooms?|tracks?|stages?|streams?)',
    // "Morning"
    'mornings?|afternoons?|evenings?|before lunch|after lunch|matin(?:ée)?|après-midi|soir(?:ée)?|vormittags?|nachmittags?|abends?|ochtend|middag|avond|mañana|tarde|noche|mattina|pomeriggio|sera|manhã|noite|午前|午後|上午|下午|오전|오후',
    // "Session 2", "Block 3: Planets"
    '(?:(?:talks?|morning|afternoon|evening|plenary|parallel|poster|conference) )?(?:sessions?|blocks?|blöcke?|slots?|parts?|bloques?|blocos?|blocs?|sesión|sessão|sessione|sessie|sesjon|tracks?)\\s+(?:#?\\d{1,2}|[A-Z]|[ivx]{1,4}|one|two|three|four|five|six)(?:\\s*[:–—-]\\s*\\S.*)?',
    // "Favourite talks", "Les conférences que j'ai vues", "Session notes"
    `(?:(?:the|my|our|some|a few|all|all the|opening|closing|morning|afternoon|evening|track|lightning|main|regular|short|long|invited|technical|sponsored|breakout|hands-on|unconference|favou?rite|selected|best|notable|quick|interesting|great|other|attended|conference|individual|recorded|les?|la|die|der|meine|alle|las?|los?|mis|as|os|minhas|i|il|de|mijn) )*(?:${given})(?: (?:and|&|et|und|y|e|en|og|och) (?:${given}))*(?:[ -](?:notes|summar(?:y|ies)|recaps?|overview|highlights?|list|details|reviews?|write-?ups?))?(?: (?:(?:that |which |auxquelles |que |die |som |che )?(?:i|we|you|ich|wir|je|j.ai|nous|eu|yo|jeg|vi|ho|abbiamo|he|hemos)\\b.*|attended|visited|seen|watched|suivies|vues|assistidas|vistas|viste|of (?:the|this|note|interest).*|worth .*|du (?:matin|jour).*|de la .*))?`,
    // "What I saw"
    "(?:what|ce que|was|lo que|o que) (?:i|we|j'ai|j’ai|nous avons|ich|wir|vi|eu) (?:saw|attended|watched|visited|heard|listened to|went to|vu|suivi|gesehen habe|gehört habe|visité|assisti)(?: .{0,30})?",
    // "参加セッション", "세션 정리", "Session 小记"
    `(?:(?:参加|聴講|拝聴|視聴|見た|聞いた|聴いた|観た|気になった|印象に残った|面白かった|各|注目の?|おすすめ)(?:した|の)?|들은|참여한|참석한|주요|听的|参加的|部分|精彩)?\\s*(?:${eastAsianGiven})(?:[・&、/](?:${eastAsianGiven}))*\\s*(?:一覧|まとめ|メモ|紹介|内容|感想|レポート|概要|정리|소개|후기|목록|내용|요약|들|小记|内容|回顾|介绍|总结|列表|摘要|笔记|记录)?`,
  ]
    .join('|')
    .replace(/^/, '^(?:') + ')$',
  'iu',
);

/** Whether a heading's title is that of a section which is no talk. Whole titles only: "Links in Space" is a talk. */
export function isSectionTitle(title: string): boolean {
  return title.length <= 60 && sectionTitle.test(withoutMarks(title));
}

/** The title without marks and pictures around it. */
function withoutMarks(title: string): string {
  // Nearly all; and to search for the end of a title from its start costs more than all else here.
  if (/^[A-Za-z\d]/.test(title) && /[A-Za-z\d]/.test(title.charAt(title.length - 1))) return title;
  return title.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.!:…?)]+$/gu, '').trim();
}

/** Whether a title begins as those of sections do; weaker than `isSectionTitle`. */
export function startsLikeSection(title: string): boolean {
  return sectionStart.test(title.slice(0, 80));
}

/** Whether a title is that of a section which holds talks: a track, a devroom, "Keynotes", "Favourite Talks". */
export function isContainerTitle(title: string): boolean {
  return title.length <= 60 && container.test(title.trim());
}

/** Words that say of a section only that it holds talks, when, or of what kind they are, in twenty languages. */
const generalWords =
  /^(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|day|moja|ścieżka|the|my|some|favou?rite|selected|best|notable|quick|regular|main|other|few|all|more|list|of|i|we|you|that|which|at|from|in|and|what|heard|attended|saw|seen|liked|watched|visited|enjoyed|went|to|with|for|talks?|sessions?|presentations?|notes?|online|recorded|conferences?|conférences?|programme?|program|schedule|agenda|highlights?|summar(?:y|ies)|recaps?|reviews?|reports?|impressions?|live|office|hours|speakers?|contents?|details?|mornings?|afternoons?|evenings?|noon|early|late|before|after|lunch|matin(?:ée)?|après-midi|soir(?:ée)?|vormittags?|nachmittags?|abends?|ochtend|middag|avond|mañana|tarde|noche|mattina|pomeriggio|sera|manhã|noite|le|la|les|el|los|las|os|as|die|der|das|de|des|del|en|am|quelques?|que|qui|j'ai|vus?|vistas?|asistidas?|mes|mis|meine|vorträge|charlas?|ponencias?|palestras?|presentaciones|apresentações|presentazioni|sessioni|interventi|talleres|ateliers?|présentations?|programma|sessies|presentaties|foredrag(?:ene)?|föredrag(?:en)?|esitykset|přednášky|prelekcje|prezentacje|доклады|доповіді|konuşmalar|technical|techniques?|técnicas|technische|tecnici|teknisk[ae]?|participated|参加|一些|部分|场|的|小记|小結|小结|笔记|记录|现场照片|照片|正文|内容|回顾|分享|演讲|議程|议程|セッション|参加セッション|聴講|聴いた|見た|メモ|内容|発表|セッション内容|各セッション|感想|まとめ|タイムテーブル|午前|午後|上午|下午|세션|정리|요약|후기|내용|발표|참가|들은|오전|오후|의|에)$/iu;

/** Spaces and the like, and where Latin words and those of other scripts meet. */
const betweenWords =
  /[\s/&,:：・、]+|(?<=\p{Script=Latin})(?=[\p{Script=Han}\p{Script=Hangul}ぁ-ヶ])|(?<=[\p{Script=Han}\p{Script=Hangul}ぁ-ヶ])(?=\p{Script=Latin})/u;

function isGeneral(name: string): boolean {
  // "Keynotes" says something of its talks, "Keynote Sessions" is like "Sessions".
  const words = name.replace(/^keynote (?=\p{L})/iu, '').split(betweenWords);
  return words.every((word) => word === '' || /^[^\p{L}]*$/u.test(word) || generalWords.test(word) || isEastern(word));
}

/** A Chinese, Japanese or Korean name, which is not parted by spaces, made of general words. */
function isEastern(word: string): boolean {
  return /^(?:参加|活动|活動|当日|当天|したい?|した|聞いた|見た|聴いた|の|な|に|セッション|発表|トーク|内容|感想|まとめ|メモ|一覧|紹介|了|我|的|些|一|场|個|个|议题|演讲|分享|小记|小结|笔记|记录|现场|照片|内容|回顾|会议|大会|资料|資料|下载|下載|链接|连结|列表|세션|정리|요약|후기|내용|발표|목록|별|들은|본|참가|한|들)+$/u.test(
    word,
  );
}

/** "Saturday Morning: eBPF Devroom" is named after its devroom. */
const nameOfRoom = /^(?:.{0,40}[:：–—-]\s+)?(?:the\s+)?(\S(?:.{0,50}\S)?)\s+(?:dev ?room|track|stage|stream)$/iu;

/** "LanternConf": of all talks below, the event is no topic. */
const eventName = /(?:conf|con|fest|camp|days|summit|kaigi|conference)$/i;

/** "Talks you might have missed", "What I saw": what is said of the talks, no name of a track. */
const clause = /(?:^|\s)(?:I|we|you|I['’]\w+|ich|wir|nous|j['’]ai|eu|yo|ik|jeg|vi|ho)(?:\s|$)/iu;

/** The tag that a section lends to the talks below: "Devroom: Go" gives "Go"; nothing where its name says nothing. */
export function tagOfContainer(title: string): string | undefined {
  if (!isContainerTitle(title) && (/\b\d{4}\b/.test(title) || title.split(/\s+/).length > 3)) return undefined;
  const name = withoutMarks(title.replace(/:[a-z\d_]{2,30}:/g, ''))
    .replace(/^(?:dev ?room|track|stream|stage)\s*[:–—-]\s*/i, '')
    .trim();
  if (
    name === '' ||
    name.length > 60 ||
    isGeneral(name) ||
    clause.test(name) ||
    eventName.test(name) ||
    isSectionTitle(name)
  )
    return undefined;
  const room = /[:：]\s|\s[–—-]\s/.test(name) ? nameOfRoom.exec(name)?.[1] : undefined;
  if (room !== undefined) return room;
  return /^ignites$/i.test(name) ? name.slice(0, -1) : name;
}
