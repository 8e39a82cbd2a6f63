import { ignoringCase } from '../../ignoringCase.js';

/**
 * What a text says of the list below it: that these are talks which its author has chosen or heard; or only that they are
 * talks; or that they were not heard.
 */
export type Introduction = 'chosen' | 'talks' | 'missed';

const nouns =
  '(?:talks|sessions|presentations|keynotes|lectures|workshops|conferences|vorträge[n]?|sitzungen|conférences|présentations|ateliers|charlas|ponencias|sesiones|palestras|apresentações|presentazioni|sessioni|interventi|sessies|presentaties|lezingen|prezentacj[eai]|prelekcj[eai]|wykład(?:y|ów)|presentasi|sesi)(?!\\p{L})';
const several = ignoringCase(
  new RegExp(
    String.raw`(?<!\p{L})${nouns}|föredrag|foredrag|sesjone|přednášk|esityks|puheenvuor|előadás\p{L}+|доклад\p{L}+|выступлени|доповід\p{L}+|konuşmalar|sunumlar|oturumlar|bài (?:nói|trình bày)|セッション|発表|講演|トーク|登壇|(?<![a-z])lt(?![a-z])|세션|발표|강연|议题|議題|议程|議程|[讲講][座题題]|演讲|演講|分享|主题分别|[场場]次?`,
    'u',
  ),
);
const chosen = ignoringCase(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:(?:i|we)(?:['’]ve| have)?(?: \w+)?(?: \w+)? (?:saw|seen|attended|watched|visited|heard|went to|sat in on|enjoyed|liked|loved|listened to|joined|recommend)|(?:my|our) favou?rites?|favou?rites?|best (?!practices?)|highlights|following|here are|worth|recommend\w*)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:ich|wir|mir|uns) .{0,60}(?:gesehen|gehört|besucht|angeschaut|angesehen|angehört|gefallen)|(?:besuchte|gehörte|gesehene|folgende|empfehlenswerte|lieblings|sehenswert|enttäuschende|spannende|interessante)[nrs]?|(?<!\p{L})(?:wert|besonders)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:j['’]ai|nous avons|on a)(?: \p{L}+)? (?:vue?s?|suivie?s?|assisté|écoutée?s?|regardée?s?|aimée?s?|appréciée?s?)|(?:suivies|préférée?s|suivante?s|auxquelles)`,
      String.raw`(?<!\p{L})(?:vi|vimos|asistí|asistimos|escuché|escuchamos|estuve|he visto|hemos visto|fui|fuimos|assisti|assistimos|participei|acompanhei|favorit[oa]s|preferid[oa]s|siguientes|seguintes|(?:ho|abbiamo) (?:visto|seguito|ascoltato|assistito)|preferit[ie]|seguenti)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:(?:ik|we|wij) .{0,40}(?:gezien|bezocht|gevolgd|bijgewoond|bekeken)|bezochte|favoriete|volgende|(?:jag|vi|jeg) .{0,12}(?:såg|sett|sette|set|hörde|hørte|besökte|besøkte|besøgte|deltog|deltok|lyssnade|gikk på|gick på)|följande|følgende)(?!\p{L})`,
      'widział[ea]m|widzieliśmy|obejrzał|wysłuchał|uczestniczył|byłem|byłam|byliśmy|viděli? (?:jsem|jsme)|navštívil|slyšeli? (?:jsem|jsme)|následující|następujące',
      'посетил|послушал|слушал|посмотрел|смотрел|побывал|сходил|понравил|следующие|відвідав|слухав|подивив|переглянув|побував|сподобал|наступні',
      'kuuntelin|osallistuin|kävin|katsoin|kuulin|näin |seuraavat|láttam|hallgattam|megnéztem|részt .{0,10}vettem|következő|izledi[mkğ]|katıldı[mkğ]|dinledi[mkğ]|aşağıdaki',
      String.raw`(?:saya|kami) .{0,12}(?:hadiri|ikuti|tonton|dengar)|yang (?:saya|kami)|berikut|(?:tôi|mình) .{0,12}(?:tham dự|tham gia|nghe|xem)|sau đây`,
      '(?:参加|參加|聴講|視聴|拝聴|受講|拝見)(?:し|させ|した|了)|(?:聞い|聴い|見|観|みて|きい)(?:た|てき|ました)|[听聽]了|了解了|参加了|[听聽]过|(?:主题|議題|议题|题目)[^，。]{0,6}如下|들은|들었|참여[한했]|참석[한했]|참가[한했]|청취|[수시]강한|시청한|선택한|(?:印象に|心に|記憶に)残った|気に(?:なった|入った)|(?:面白|良|よ|興味深|楽し)かった|お気に入り|ピックアップ|인상 ?깊|기억에 남|흥미로[웠운]|재미있[었게]|관심 ?있게|좋았던|印象[^，。]{0,3}深|感兴趣的|感興趣的|喜[欢歡]的|推[荐薦]的|参加的|參加的|參與的|[听聽]的|[听聽]過|值得',
    ].join('|'),
    'u',
  ),
);
/** Of talks that the author did not hear. */
const missed = ignoringCase(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:missed|miss(?:ing)? out|could ?n[o'’]t|did ?n[o'’]t|was ?n[o'’]t able|wish|(?:wanted|intend|plan(?:ned|ning)?) to|(?:want|(?:would|['’]d) (?:like|love)|hope|still (?:need|have)|talks|sessions|videos|presentations|list|left) to (?:watch|see|check out|attend|catch|go)|watch ?list|watch (?:later|next)|catch up|upcoming|will (?:be )?(?:see|watch|attend|speak|giv|present)\w*)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:verpasst|noch (?:an|nach)?(?:sehen|schauen|gucken|hören)|(?:an|nach)zu(?:sehen|schauen|hören)|(?:möchte|will) .{0,40}(?:sehen|schauen|hören)|ratées?|manquée?s?|loupée?s?|[àa] (?:voir|regarder|rattraper)|(?:j['’]aimerais|je (?:veux|voudrais|compte)) (?:voir|revoir|regarder)|n['’]ai pas|me perdí|por ver|quiero ver|pendientes?|no pude|perdi|quero (?:ver|assistir)|para (?:ver|assistir)|não (?:consegui|pude|assisti)|persi|pers[ei]|da (?:vedere|guardare|recuperare)|vorrei vedere|gemist|nog (?:te )?(?:be)?kijken|missade|missat|missede|gikk glipp|vill se|vil se|att se)(?!\p{L})`,
      'przegapi|do obejrzenia|chcę obejrzeć|nie zdążył|nestihl|zmeškal|chci vidět|пропустил|не (?:попал|успел|смог)|хочу (?:по)?(?:смотреть|слушать|дивитися)|пропустив|не (?:встиг|зміг|потрапив)|missasin|haluan katsoa|näkemättä|lemaradtam|kihagytam|megnézend|kaçırdı|izleyece|izlemek iste|terlewat|ingin (?:saya )?(?:tonton|lihat)|belum |bỏ lỡ|muốn xem|sẽ xem|chưa (?:xem|kịp)',
      '(?:聞け|聴け|見れ|見られ|観られ|行け|参加でき)な|(?:見|観|聞き|聴き|行き|見てみ|聞いてみ)た[いかく]|(?:後で|あとで)(?:見|観)|見る予定|(?:聞き|聴き|見)逃|못 |볼 것|보고 싶|듣고 싶|볼 예정|놓친|지 못|나중에|(?:見|観|聞い|聴い)て(?:い)?な|これから(?:見|観|聞|聴)|[没沒]有?[听聽看去]|[没沒]能|未能|[来來]不及|没来得及|错过|錯過|想[听看聽]|[待要]看|打算',
    ].join('|'),
    'u',
  ),
);
/** Of what is said in talks, and not of the talks themselves. */
const saidInTalks = ignoringCase(
  /(?<!\p{L})(?:learn(?:ed|t|ings?)|take-?aways?|lessons|insights|thoughts|questions|ideas|tools|links|resources|books|points|quotes|reasons|trends|themes|topics|tracks|speakers|categories|gelernt|erkenntnisse?|themen|eindrücke|fragen|punkte|tipps|appris|retenu|retiens|idées|thèmes|sujets|leçons|aprend\w+|temas|puntos|lecciones|pontos|lições|imparat\w+|temi|punti|geleerd|onderwerpen|inzichten|lärd\w+|lært|läring)(?!\p{L})|nauczył|dowiedział|wniosk|naučil|dozvěděl|poznatk|узнал|научил|вывод|мысл|дізна|виснов|думк|学び|学ん|気づき|トピック|テーマ|배운|느낀|주제|学到|收获|要点|话题|感受/u,
);

/** "There were three talks". */
const counted = ignoringCase(
  new RegExp(
    String.raw`(?<!\p{L})(?:\d{1,2}|some|a few|various|einige|ein paar|diverse|verschiedene|quelques|certaines|algunas|algumas|alcun[ei]|enkele|några|noen|nogle|kilka|několik|несколько|кілька|two|three|four|five|six|seven|eight|nine|ten|several|zwei|drei|vier|fünf|sechs|sieben|acht|mehrere|deux|trois|quatre|cinq|sept|huit|plusieurs|dos|tres|cuatro|cinco|seis|varias|duas|dois|três|quatro|várias|due|tre|quattro|cinque|sei|twee|drie|vijf|zes|två|fyra|fem|fire|dwie|trzy|cztery|pięć|dvě|tři|čtyři|две|три|четыре|пять|дві|чотири) (?:\p{L}+ ){0,2}(?:${nouns}|föredrag|foredrag|přednášk|доклад|доповід)|[两兩二三四五六七八九十\d]\s?(?:[个個場场]|つの|本の|件の)|(?:두|세|네|다섯|여섯|\d) ?(?:개|가지)의? `,
    'u',
  ),
);

/** The maximum number of characters that are read of what may introduce a list. */
const longest = 200;
const pointing = /\b(?:these (?:are|were)|here are|the following|below)\b|こちら|以下|下記|次の|如下|다음|아래/iu;
/** A longer sentence says more of talks than that they are listed below. */
const longestCount = 100;
const longestCountInAsia = 40;
/** "Among them:" says nothing without the sentence before it. */
const shortest = 40;
const ofThese = ignoringCase(
  /^\s*(?:among|including|namely|for example|e\.g|these (?:are|were|include)|they (?:are|were)|here|there (?:are|were)|unter anderem|dabei|dar?unter|zum beispiel|und zwar|das (?:sind|waren)|notamment|parmi|par exemple|entre (?:otr|ell|outr)|por ejemplo|por exemplo|tra (?:cui|quest)|ad esempio|onder andere|namelijk|bland annat|blant annet|bl\.?a|m\.in|między innymi|např|mj|в том числе|например|серед них|наприклад|以下|例えば|下記|こちら|例如|包括|如下|아래|다음)/u,
);

/** What the last sentence of a text says of the list below it, or one before it that points to the list. */
export function introductionIn(text: string): Introduction | undefined {
  const name = text.trim().toLowerCase();
  if (toSee.test(name)) return 'missed';
  if (seen.test(name)) return 'chosen';
  const sentences = sentencesAtEnd(text);
  const last = sentences.at(-1);
  if (last === undefined) return undefined;
  const whole =
    last.length <= shortest && ofThese.test(last) && !several.test(last) ? sentences.slice(-2).join('. ') : last;
  const said = saidIn(whole);
  return said === 'missed' || said === 'chosen' ? said : (pointedTo(text) ?? said);
}

/** Whether one of the last sentences points to the talks below, heard or missed, with a colon at its end or without. */
export function pointsToTalks(text: string): boolean {
  return pointedTo(text) !== undefined;
}

function pointedTo(text: string): Introduction | undefined {
  for (const sentence of [...sentencesAtEnd(text)].reverse()) {
    const said = pointing.test(sentence) ? saidIn(sentence) : undefined;
    if (said === 'chosen' || said === 'missed') return said;
  }
  return undefined;
}

function saidIn(sentence: string): Introduction | undefined {
  if (!several.test(sentence)) return undefined;
  if (missed.test(sentence)) return 'missed';
  if (saidInTalks.test(sentence)) return undefined;
  if (chosen.test(sentence)) return 'chosen';
  const isShort = sentence.length <= (/[\u3040-\uffff]/.test(sentence) ? longestCountInAsia : longestCount);
  return isShort && (counted.test(sentence) || pointing.test(sentence)) ? 'talks' : undefined;
}

function sentencesAtEnd(text: string): readonly string[] {
  const sentences = text.slice(-longest).split(/[.!?](?:\s|$)|[。！？]/);
  return sentences.filter((sentence) => sentence.trim() !== '');
}

/** All that is said of a list: "Seen", "見たもの", "本 것들"; "To watch", "볼 것들". */
const seen =
  /^(?:(?:already |talks? |things? )?(?:seen|watched|attended)|(?:déjà )?vu(?:es?|s)?|suivi(?:es?|s)?|(?:schon )?(?:gesehen|gehört|angeschaut|besucht)|vist[oaie]s?|asistid[oa]s|assistid[oa]s|bekeken|gezien|sett|obejrzane|widziane|zhlédnuté|посмотрел[аи]?|просмотренн?о?е?|переглянуто|izlediklerim|ditonton|(?:見|観|聞い|聴い)た(?:もの)?|視聴済み?|参加済み?|(?:看|听|聽)过的?|已看|(?:본|들은) ?것들?)$/u;
const toSee =
  /^(?:(?:talks? |things? )?(?:to|still to|want to) (?:watch|see|attend)|watch ?list|watch later|[àa] (?:voir|regarder)|(?:noch )?(?:ansehen|anschauen|zu sehen|anzuschauen)|por ver|para ver|pendientes?|pendentes?|da vedere|nog (?:te )?(?:be)?kijken|att se|å se|at se|do obejrzenia|ke zhlédnutí|посмотреть|подивитися|izlenecekler|(?:見|観|聞き|聴き)たい(?:もの)?|[待想要]看的?|볼 ?것들?|들을 ?것들?)$/u;
