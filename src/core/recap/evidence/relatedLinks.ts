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
      'слайды|презентаци[яи]|слайди|презентаці[яї]|доповідь|sunum|slaytlar|presentasi|bài trình bày|(?:発表|登壇|講演)?(?:資料|スライド)|(?:발표 ?)?(?:자료|슬라이드)|(?:演讲|演講|分享)?(?:幻灯片|投影片|簡報|简报|ppt|讲稿|課件|课件)',
  ],
  [
    'video',
    'videos?|recordings?|youtube|vimeo|mp4|webm|watch|replay|aufzeichnung|aufnahme|mitschnitt|vid[ée]o|enregistrement|captation|grabaci[oó]n|vídeo|' +
      'gravação|registrazione|opname|inspelning|opptak|optagelse|tallenne|nagranie|wideo|film|záznam|видео(?:запись)?|запись|відео(?:запис)?|' +
      'запис|kayıt|rekaman|bản ghi|(?:発表|講演|アーカイブ)?(?:動画|ビデオ)|録画|アーカイブ|(?:발표 ?)?(?:영상|동영상)|(?:演讲|演講|分享)?(?:视频|視頻|影片|录像|錄影|回放)',
  ],
  [
    'notes',
    'notes?|live ?blog|sketch ?notes?|transcript|blog(?: ?post)?|post|write-?up|article|notizen|mitschrift|compte[- ]rendu|apuntes|notas|appunti|' +
      'notities|anteckningar|notater|notatki|poznámky|заметки|конспект|нотатки|catatan',
  ],
  [
    'other',
    'code|repo(?:sitory)?|github|gitlab|source|demo|paper|pdf|site|website|link|homepage|twitter|linkedin|facebook|instagram|mastodon|habr|' +
      'sito|sitio|strona|сайт|код|slides and code',
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
  return kindOfLabel(label.replace(before, '')) ?? kindOfLabel(label) ?? kindOfLink(label);
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
