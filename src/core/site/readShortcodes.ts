import { readTemplate } from '../shortcodes/readTemplate.js';
import type { SiteShortcode } from '../shortcodes/siteShortcode.js';
import { listAll, read, type Reading } from './configuration/wanted.js';
import type { Site } from './site.js';

/** Folders that are looked into, levels of them, and templates that are read. */
const [mostFolders, deepest, mostTemplates] = [500, 6, 1000];

/** The shortcodes of a site and its themes: those in `_shortcodes/` anywhere, and in `shortcodes/`, among its layouts. */
export function* readShortcodes({ layoutDirs }: Pick<Site, 'layoutDirs'>): Reading<readonly SiteShortcode[]> {
  const found = new Map<string, string>();
  // The folder that comes last wins, and a template for HTML comes before those for other formats.
  for (const folder of [...layoutDirs].reverse()) {
    const paths = yield* templatesIn(folder);
    for (const path of [...paths].sort((a, b) => rank(a) - rank(b))) {
      const name = nameOf(path);
      if (!found.has(name) && found.size < mostTemplates) found.set(name, path);
    }
  }
  const names = [...found];
  const texts = yield* read(names.map(([, path]) => path));
  return names.map(([name, path], index) => ({ name, path, ...readTemplate(texts[index] ?? '') }));
}

/** The paths of all templates of shortcodes below a folder of layouts. */
function* templatesIn(layouts: string): Reading<readonly string[]> {
  const templates: string[] = [];
  let folders = [layouts];
  let left = mostFolders;
  for (let level = 0; level < deepest && folders.length > 0; level++) {
    const looked = folders.slice(0, left);
    left -= looked.length;
    const listings = yield* listAll(looked);
    folders = [];
    for (const [index, folder] of looked.entries())
      for (const name of listings[index] ?? []) {
        const path = `${folder}/${name}`;
        if (name.endsWith('/')) folders.push(path.slice(0, -1));
        else if (isTemplate(path.slice(layouts.length))) templates.push(path);
      }
  }
  return templates;
}

function isTemplate(path: string): boolean {
  return /^(?:\/shortcodes|(?:\/[^/]+)*\/_shortcodes)\/[^]*\.[^/]+$/.test(path);
}

/** As it is called: with the folders below that of shortcodes, without endings. */
function nameOf(path: string): string {
  const [, name = ''] = /\/_?shortcodes\/(.*)$/.exec(path) ?? [];
  return name.replace(/\.[^/]*$/, '');
}

function rank(path: string): number {
  if (/\/[^/.]*\.html$/.test(path)) return 0;
  return path.endsWith('.html') ? 1 : 2;
}
