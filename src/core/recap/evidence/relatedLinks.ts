import type { RelatedLink } from '../model/talk.js';

const kinds: readonly { readonly label: RegExp; readonly kind: RelatedLink['kind'] | 'other' }[] = [
  {
    label:
      /^(?:(?:the |his |her |their |talk )?(?:slides?|slide ?decks?|deck|slides?\/\w+|presentation|folien|diapos?|diapositives|slide ?share|speaker ?deck|diapositivas)(?: \([^)]*\))?|スライド|슬라이드|幻灯片)$/i,
    kind: 'slides',
  },
  {
    label:
      /^(?:(?:the |talk )?(?:videos?|recordings?|youtube|vimeo|watch|aufzeichnung|aufnahme|vid[ée]o|grabaci[oó]n)(?: \([^)]*\))?|動画|ビデオ|영상|视频)$/i,
    kind: 'video',
  },
  {
    label: /^(?:notes?|live ?blog|sketch ?notes?|transcript|blog ?post|post|write-?up|article|notizen)$/i,
    kind: 'notes',
  },
  {
    label: /^(?:code|repo(?:sitory)?|github|source|demo|paper|pdf|site|website|link|slides and code)$/i,
    kind: 'other',
  },
];

/** What a link after a talk's title or on a line of its own leads to, by its label; `undefined` for any other label. */
export function relatedKindOf(label: string): RelatedLink['kind'] | 'other' | undefined {
  const text = label
    .replace(/[*_`"“”:]/g, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim();
  if (text.length > 40) return undefined;
  return kinds.find((each) => each.label.test(text))?.kind;
}

const videos =
  /^https?:\/\/(?:[\w-]+\.)?(?:youtube\.com\/(?:watch|live|embed|playlist|v\/)|youtu\.be\/|vimeo\.com\/|bilibili\.com\/video|media\.ccc\.de\/v\/|loom\.com\/|twitch\.tv\/)/i;
const slides =
  /^https?:\/\/(?:[\w-]+\.)?(?:slideshare\.net|speakerdeck\.com|docs\.google\.com\/presentation|slides\.com|slid\.es|noti\.st)\/|\.(?:pdf|pptx?|key|odp)(?:[?#]|$)/i;

/** What an address leads to by itself, whatever the label says; `undefined` for any page. */
export function relatedKindOfAddress(url: string): 'slides' | 'video' | undefined {
  if (videos.test(url)) return 'video';
  return slides.test(url) ? 'slides' : undefined;
}
