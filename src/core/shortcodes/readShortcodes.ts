import { read, type SiteQuery } from '../site/configuration/siteQuery.js';
import type { MountedFile } from '../site/mountedFiles.js';
import type { Site } from '../site/site.js';
import { isShortcode, listTemplates } from '../site/templates/templateFiles.js';
import { readTemplate } from './readTemplate.js';
import type { SiteShortcode } from './siteShortcode.js';

/**
 * The shortcodes of a site and its themes: those in any `_shortcodes/` folder, and in `shortcodes/`, of its layouts.
 * `templates` are those of the site, if they were listed before.
 */
export function* readShortcodes(
  site: Pick<Site, 'layoutDirs'>,
  templates?: readonly MountedFile[],
): SiteQuery<readonly SiteShortcode[]> {
  const found = new Map<string, string>();
  const listed = (templates ?? (yield* listTemplates(site))).filter(({ path }) => isShortcode(path));
  // The first folder takes precedence, and HTML templates over those of other formats.
  for (const { path, file } of [...listed].sort((a, b) => a.level - b.level || rank(a.path) - rank(b.path))) {
    const name = nameOf(path);
    if (!found.has(name)) found.set(name, file);
  }
  const names = [...found];
  const texts = yield* read(names.map(([, file]) => file));
  return names.map(([name, path], index) => ({ name, path, ...readTemplate(texts[index] ?? '') }));
}

/** The name of the shortcode: its path within the shortcodes folder, without extensions. */
function nameOf(path: string): string {
  const [, name = ''] = /(?:^|\/)_?shortcodes\/(.*)$/i.exec(path) ?? [];
  return name.replace(/\.[^/]*$/, '');
}

function rank(path: string): number {
  if (/\/[^/.]*\.html$/.test(path)) return 0;
  return path.endsWith('.html') ? 1 : 2;
}
