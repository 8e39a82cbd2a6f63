import type { MarkdownIt } from 'markdown-it';

/**
 * Keeps a link with a dangerous address, but with an empty address unless the site sets `unsafe = true`. Leaves hosts
 * as written.
 */
export function useLinks(md: MarkdownIt, unsafe: boolean): void {
  md.validateLink = () => true;
  md.normalizeLink = (url) => (!unsafe && isDangerous(url) ? '' : md.utils.lib.mdurl.encode(url));
  md.normalizeLinkText = (url) => url;
}

/**
 * As in goldmark 1.8: schemes that execute code, open files, or contain a document; of `data:`, only images are
 * allowed.
 */
function isDangerous(url: string): boolean {
  // Browsers ignore control characters.
  const scheme = url
    .slice(0, 64)
    .replace(/^[\s\p{Cc}]+|[\t\n\r]/gu, '')
    .toLowerCase();
  if (/^data:image\/(?:png|gif|jpeg|webp|svg\+xml);/.test(scheme)) return false;
  return /^(?:javascript|vbscript|file|data):/.test(scheme);
}
