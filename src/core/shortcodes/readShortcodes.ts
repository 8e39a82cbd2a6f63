import { readTemplate } from './readTemplate.js';
import type { SiteShortcode } from './siteShortcode.js';
import { read, type SiteQuery } from '../site/configuration/siteQuery.js';
import { filesBelow } from '../site/filesBelow.js';
import type { Site } from '../site/site.js';

/** Limits for searching a folder, and for the number of templates read. */
const limits = { folders: 500, levels: 6, files: 1000 };

/**
 * The shortcodes of a site and its themes: those in any `_shortcodes/` folder, and in `shortcodes/`, of its layouts.
 */
export function* readShortcodes({ layoutDirs }: Pick<Site, 'layoutDirs'>): SiteQuery<readonly SiteShortcode[]> {
  const found = new Map<string, string>();
  // The last folder takes precedence, and HTML templates over those of other formats.
  for (const folder of [...layoutDirs].reverse()) {
    const paths = yield* filesBelow([folder], limits, (path) => isTemplate(path.slice(folder.length)));
    for (const path of [...paths].sort((a, b) => rank(a) - rank(b))) {
      const name = nameOf(path);
      if (!found.has(name) && found.size < limits.files) found.set(name, path);
    }
  }
  const names = [...found];
  const texts = yield* read(names.map(([, path]) => path));
  return names.map(([name, path], index) => ({ name, path, ...readTemplate(texts[index] ?? '') }));
}

function isTemplate(path: string): boolean {
  return /^(?:\/shortcodes|(?:\/[^/]+)*\/_shortcodes)\/[^]*\.[^/]+$/.test(path);
}

/** The name of the shortcode: its path within the shortcodes folder, without extensions. */
function nameOf(path: string): string {
  const [, name = ''] = /\/_?shortcodes\/(.*)$/.exec(path) ?? [];
  return name.replace(/\.[^/]*$/, '');
}

function rank(path: string): number {
  if (/\/[^/.]*\.html$/.test(path)) return 0;
  return path.endsWith('.html') ? 1 : 2;
}
