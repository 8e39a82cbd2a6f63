import type { MarkdownIt } from 'markdown-it';

/** Keeps a link with a dangerous address, but blanks the address unless the site says `unsafe = true`, and leaves hosts as they are written. */
export function useLinks(md: MarkdownIt, unsafe: boolean): void {
  md.validateLink = () => true;
  md.normalizeLink = (url) => (!unsafe && isDangerous(url) ? '' : md.utils.lib.mdurl.encode(url));
  md.normalizeLinkText = (url) => url;
}

/** As goldmark 1.8: what runs, opens files, or brings its own document; of `data:` only images are left. */
function isDangerous(url: string): boolean {
  // A browser skips control characters.
  const scheme = url
    .slice(0, 64)
    .replace(/^[\s\p{Cc}]+|[\t\n\r]/gu, '')
    .toLowerCase();
  if (/^data:image\/(?:png|gif|jpeg|webp|svg\+xml);/.test(scheme)) return false;
  return /^(?:javascript|vbscript|file|data):/.test(scheme);
}
