import { onDemand } from '../../onDemand.js';
import { phrases } from '../../phrases.js';
import type { RelatedLink } from '../model/talk.js';

type Kind = RelatedLink['kind'] | 'other';

/** What links to slides, videos and notes are called, in the languages that recaps are written in. */
const words: readonly (readonly [Kind, string])[] = [
  [
    'slides',
    'slides?|slide ?decks?|deck|slides?/\\w+|slide ?share|speaker ?deck|presentation|vortragsfolien|folien|präsentation|diapos?|diapositives?|' +
      'supports?(?: de présentation)?|présentation|diapositivas|transparencias|presentación|apresentação|presentazione|diapositive|' +
      "presentatie|dia[’']s|sheets|bildspel|lysbilder|præsentation|presentasjon|kalvot|diat|esitys|slajdy|prezentacja|prezentace|snímky|" +
      'слайды|презентаци[яи]|слайди|презентаці[яї]|доповідь|sunum|slaytlar|presentasi|bài trình bày|(?:スライド|プレゼン(?:テーション)?)?資料|スライド|プレゼン(?:テーション)?|자료|슬라이드|장표|ppt ?자료|资料|(?:幻灯片|投影片|簡報|简报|ppt|课件|課件)(?:檔案?|文件)?|讲稿|演讲稿|演講稿|讲义|講義|胶片',
  ],
  [
    'video',
    'videos?|recordings?|youtube|vimeo|mp4|webm|watch|replay|aufzeichnung|aufnahme|mitschnitt|vid[ée]o|enregistrement|captation|grabaci[oó]n|vídeo|' +
      'gravação|registrazione|opname|inspelning|opptak|optagelse|tallenne|nagranie|wideo|film|záznam|видео(?:запись)?|запись|відео(?:запис)?|' +
      'запис|kayıt|rekaman|bản ghi|(?:アーカイブ|録画)?(?:動画|ビデオ|映像)|録画|(?:配信)?アーカイブ(?:配信)?|(?:녹화 ?)?(?:영상|동영상)|녹화본?|다시 ?보기|유튜브|(?:视频|視頻|影片|录像|錄影|录屏|回放|重播)(?:檔|回放)?|录播|錄播',
  ],
  [
    'notes',
    'notes?|live ?blog|sketch ?notes?|transcript|blog(?: ?post)?|post|write-?up|article|notizen|mitschrift|compte[- ]rendu|apuntes|notas|appunti|' +
      'notities|anteckningar|notater|notatki|poznámky|заметки|конспект|нотатки|catatan|記事|ブログ(?:記事)?|メモ|議事録|블로그(?: ?글)?|노트|(?:hackmd ?)?共[筆编編]|[筆笔][記记]|文字[稿版]|文字实录|图文实录|文章',
  ],
  [
    'other',
    'code|repo(?:sitory)?|github|gitlab|source|demo|paper|pdf|site|website|link|homepage|twitter|linkedin|facebook|instagram|mastodon|habr|' +
      'sito|sitio|strona|сайт|код|slides and code|リンク|(?:ソース|サンプル)?コード|リポジトリ|デモ|サイト|公式(?:サイト|ページ)|(?:詳細|紹介)(?:ページ)?|プロポーザル|링크|(?:소스 ?|예제 ?)?코드|깃허브|저장소|데모|홈페이지|(?:示例|范例|範例)?(?:代码|代碼|程式碼)|源码|源碼|原始碼|仓库|链接|連結|(?:议程|議程|议题|議題)?(?:介绍|介紹|页面|頁面|详情|詳情)',
  ],
];

const talk =
  '(?:talk|presentation|session|keynote|lecture|workshop|vortrags?|präsentation|conférence|présentation|charla|ponencia|presentación|palestra|' +
  'apresentação|intervento|presentazione|lezing|presentatie|foredraget|föredraget|prelekcji|wykładu|prezentacji|přednášky|доклада|' +
  'выступления|лекции|презентации|доповіді|виступу|лекції|презентації)';
/** "The", "Talk", before the name; in lower case, see `ignoringCase`. */
const before = new RegExp(`^(?:(?:the|his|her|their|die|das|les|la|le|los|las|el|os|as|il|de|het) |${talk} )`);
/** "Of the talk", "(in German)", after it. */
const after = new RegExp(
  `(?: (?:(?:of|from|for|to|zum|zur|vom|von|de|des|du|de la|del|da|do|della|van|från|fra|till|til|z|ze) )?(?:the |der |la |het |dem )?${talk}| \\([^)]*\\))$`,
);

const kinds = onDemand(() => words.map(([kind, each]) => ({ kind, names: phrases(each) })));

/** What a link after a talk's title or on a line of its own leads to, by its label; `undefined` for any other label. */
export function relatedKindOf(name: string): Kind | undefined {
  if (name.length > 60) return undefined;
  const text = name
    .replace(/[*_`"“”:]/g, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim();
  if (text.length > 40) return undefined;
  const label = text.toLowerCase();
  return kindOfLabel(label.replace(before, '')) ?? kindOfLabel(label) ?? kindOfLink(label) ?? kindInAsia(label);
}

const linkTo =
  /^(?:(?:the |a )?links?|download|lien|enlace|ligação|collegamento|länk|lenke) (?:to|zu[rm]?|vers|aux?|al?|para|till|til|for) (?:(?:the|my|his|her|their|le|la|les|el|los|o|os) )?/;

/** "Link to the RopeConf slides": the event or the speaker before what it leads to. */
function kindOfLink(label: string): Kind | undefined {
  const start = linkTo.exec(label)?.[0].length ?? 0;
  if (start === 0) return undefined;
  const words = label.slice(start).split(' ');
  if (words.length > mostBefore + 1) return undefined;
  return kindOfLabel(words.join(' ')) ?? kindNamed(words.at(-1)!);
}

/** "Of the day", "of the talk" before the name in Chinese, Japanese and Korean. */
const asianBefore =
  /^(?:当日|発表|登壇|講演|トーク|セッション|lt|公開|配布|投影|発表者|登壇者|발표|강연|강의|세션|키노트|演[讲講]|分享|[议議]程|[议議][题題]|[讲講][者师師]|嘉[宾賓]|直播|[观觀]看|完整|下[载載]|youtube|b站|bilibili|pdf)(?:の|的| )?/;
/** "Is here", "link to", "download" after it. */
const asianAfter =
  /\s?(?:(?:は|を見るには|へは)?(?:こちら|コチラ|ここ)(?:から|です)?|(?:への?|の)?リンク|(?:の)?url|(?:を|の)?公開(?:中|しました)?|(?:の)?ダウンロード|下[载載]|[链鏈連连][接結结]|地址|링크|다운로드|보기|보러 ?가기|바로 ?가기|공유|[(（][^()（）]{1,20}[)）])$/;

/** "スライドはこちら", "발표자료 링크", "簡報連結" */
function kindInAsia(label: string): Kind | undefined {
  if (!/[\u3040-\uffff]/.test(label)) return undefined;
  const name = label.replace(asianAfter, '');
  return kindNamed(name) ?? kindNamed(name.replace(asianBefore, ''));
}

/** The maximum number of words that name the event or the speaker. */
const mostBefore = 2;

function kindOfLabel(label: string): Kind | undefined {
  const known = kindNamed(label);
  return known ?? kindNamed(label.replace(after, ''));
}

function kindNamed(name: string): Kind | undefined {
  return kinds().find(({ names }) => names.has(name))?.kind;
}

const videos =
  /^https?:\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com\/(?:watch|live|embed|playlist|v\/)|youtu\.be\/|vimeo\.com\/|bilibili\.com\/video|media\.ccc\.de\/v\/|loom\.com\/|twitch\.tv\/|video\.fosdem\.org\/|dailymotion\.com\/|nicovideo\.jp\/|rutube\.ru\/|odysee\.com\/|peertube\.[a-z]+\/)|\.(?:mp4|webm|mkv|mov)(?:[?#]|$)/i;
const slides =
  /^https?:\/\/(?:[\w-]+\.)*(?:slideshare\.net|speakerdeck\.com|docs\.google\.com\/presentation|slides\.com|slid\.es|noti\.st|docswell\.com|prezi\.com)\/|\.(?:pdf|pptx?|key|odp)(?:[?#]|$)|^https?:\/\/(?:slides?\.|[^?#]*\/(?:[^/?#]*[._-])?slides?(?:\.html?)?\/?(?:[?#]|$))|\/#\/\d{1,3}(?:\/\d{1,3})?$/i;

/** What an address leads to by itself, whatever the label says; `undefined` for any page. */
export function relatedKindOfAddress(url: string): 'slides' | 'video' | undefined {
  if (videos.test(url)) return 'video';
  return slides.test(url) ? 'slides' : undefined;
}
