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
