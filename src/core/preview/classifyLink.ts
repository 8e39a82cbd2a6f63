import type { Site } from '../site/site.js';
import { joinSitePath } from '../site/sitePath.js';

/** What a link in the preview leads to. */
export type PreviewLink =
  /** A page of the web or a mail address. */
  | { readonly kind: 'external'; readonly url: string }
  /** A place in the same page; `id` decoded. */
  | { readonly kind: 'anchor'; readonly id: string }
  /** A page or file of the site: decoded, without query and fragment; from the site's root or from the page. */
  | { readonly kind: 'page'; readonly path: string; readonly fromRoot: boolean }
  /** Anything that a click in a preview must not open: commands, scripts, local files by URL, other programs. */
  | { readonly kind: 'refused' };

const refused = { kind: 'refused' } as const;

/** What an `href` leads to, as written in the HTML (entities resolved). Knows only schemes that it allows. */
export function classifyLink(href: string): PreviewLink {
  const link = href.trim();
  if (link === '' || isAmbiguous(link)) return refused;
  if (link.startsWith('#')) return { kind: 'anchor', id: decode(link.slice(1)) };
  if (/^\/\/[^/]/.test(link)) return { kind: 'external', url: `https:${link}` };
  if (/^https?:\/\/[^/]/i.test(link) || /^mailto:./i.test(link)) return { kind: 'external', url: link };
  if (link.startsWith('//') || /^[^/?#]*:/.test(link)) return refused;
  const path = decode(link.replace(/[?#].*$/, ''));
  return path === '' || isAmbiguous(path) ? refused : { kind: 'page', path, fromRoot: path.startsWith('/') };
}

/** A browser drops control characters, and browsers and Windows read `\` as `/`: we read only what all read alike. */
function isAmbiguous(link: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f\\]/.test(link);
}

/**
 * Where the source of a linked page may be, best first: paths relative to the site's folder, none outside of it.
 * A link is read both as Hugo publishes it (`../other/`) and as writers write it (`other.md`, a file beside).
 * `pagePath` is the linking page's own site-relative path.
 */
export function pageCandidates(
  link: { readonly path: string; readonly fromRoot: boolean },
  pagePath: string,
  site: Site,
): readonly string[] {
  const folder = pagePath.split('/').slice(0, -1).join('/');
  const published = /(^|\/)_?index\.[^/]*$/.test(pagePath) ? folder : pagePath.replace(/\.[^./]*$/, '');
  const bases = link.fromRoot ? [site.contentDir] : [folder, published];
  const targets = bases.map((base) => joinSitePath(base, link.path)).filter((target) => target !== undefined);
  const candidates = targets.flatMap((target) => {
    if (target === '') return ['index.md', '_index.md'];
    if (/\.(?:md|markdown)$/i.test(target)) return [target];
    const pages = [`${target}.md`, `${target}/index.md`, `${target}/_index.md`];
    return /\.[a-z]\w+$/i.test(target) ? [target, ...pages] : pages;
  });
  return [...new Set(candidates)];
}

/** Percent-decoded; as it is where the escapes are no UTF-8. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
