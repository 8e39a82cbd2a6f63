import type { SessionLink } from '../programme.js';

const byTitle: readonly (readonly [SessionLink['kind'], RegExp])[] = [
  ['feedback', /\b(?:feedback|rate this|evaluation|survey|umfrage|bewerten|avis)\b/],
  ['slides', /\b(?:slides?|slide ?deck|deck|folien|präsentation|presentation|diapo\w*|transparencias|slideshow)\b/],
  ['video', /\b(?:video|videos|recording|aufzeichnung|vidéo|vídeo|youtube|vimeo|stream|webm|mp4)\b/],
  ['code', /\b(?:source code|code|repo|repository|github|quellcode)\b/],
];

const byAddress: readonly (readonly [SessionLink['kind'], RegExp])[] = [
  ['feedback', /\/(?:feedback|rate)\b/],
  [
    'slides',
    /\.(?:pdf|pptx?|odp|key)(?:[?#]|$)|\b(?:speakerdeck\.com|slideshare\.net|slides\.com|docs\.google\.com\/presentation)\b/,
  ],
  [
    'video',
    /\.(?:mp4|webm|mkv|ogv|mov)(?:[?#]|$)|\b(?:youtube\.com|youtu\.be|vimeo\.com|media\.ccc\.de|video\.[\w.-]+\.\w+|peertube[\w.-]*\.\w+)\b/,
  ],
  ['code', /\b(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\//],
];

/** What a link of a session leads to, by what it is called and by its address. */
export function linkKind(url: string, title: string | undefined): SessionLink['kind'] {
  const [name, address] = [title?.toLowerCase(), url.toLowerCase()];
  const named = name === undefined ? undefined : byTitle.find(([, pattern]) => pattern.test(name));
  return (named ?? byAddress.find(([, pattern]) => pattern.test(address)))?.[0] ?? 'other';
}
