import { read, type SiteQuery } from '../configuration/siteQuery.js';
import { mountedFiles, type MountedFile } from '../mountedFiles.js';
import type { Site } from '../site.js';
import type { LayoutFile, SiteTemplates } from '../siteTemplates.js';
import { templateRoots } from './templateRoots.js';

/** Limits for each of data, translations and assets. */
const limits = { folders: 500, levels: 8, files: 5000 };

/** Number of files that are read at once, and of characters after which no more of a kind are read. */
const [batch, longest] = [100, 4_000_000];

/**
 * What the templates of a site consist of and use, except for what they ask for while they are executed. Data,
 * translations and assets are looked for only if a template mentions them. `undefined` if there are no templates.
 */
export function* readTemplates(site: Site, templates: readonly MountedFile[]): SiteQuery<SiteTemplates | undefined> {
  if (templates.length === 0) return undefined;
  const layouts = new Map<string, LayoutFile>();
  for (const { path, file, text } of yield* textsOf(templates, site))
    if (!layouts.has(path.toLowerCase())) layouts.set(path.toLowerCase(), { path: file, text });
  const texts = [...layouts.values()].map(({ text }) => text);
  const mentions = (name: RegExp): boolean => texts.some((text) => name.test(text));
  return {
    layouts: Object.fromEntries(layouts),
    data: mentions(/\bData\b/) ? yield* readData(site) : [],
    translations: mentions(/\b(?:i18n|T|Translate)\b/) ? yield* readTranslations(site) : [],
    assets: mentions(/\bresources\b/) ? yield* listAssets(site) : {},
    resources: {},
  };
}

/** Of files in one folder with the same name but for the ending, Hugo 0.169 prefers the last, by name. */
function* readData(site: Site): SiteQuery<SiteTemplates['data']> {
  const files = yield* mountedFiles(site.dataDirs, limits, (path) => isShown(path) && isData(path));
  const inOrder = [...files].sort((a, b) => (a.path === b.path ? a.level - b.level : a.path > b.path ? -1 : 1));
  return (yield* textsOf(inOrder, site)).map(({ path, text }) => ({ path, text }));
}

/** Only of the languages of the site: themes bring many more. */
function* readTranslations(site: Site): SiteQuery<SiteTemplates['translations']> {
  const languages = new Set(site.languages.map(mainLanguage));
  const isWanted = (path: string): boolean =>
    isShown(path) && isData(path) && languages.has(mainLanguage(nameOf(path).replace(/\.[^.]*$/, '')));
  const files = yield* mountedFiles(site.translationDirs, limits, isWanted);
  return (yield* textsOf(files, site)).map(({ path, text }) => ({ name: nameOf(path), text }));
}

function* listAssets(site: Site): SiteQuery<SiteTemplates['assets']> {
  const files = yield* mountedFiles(site.assetDirs, limits, isShown);
  // Of entries with the same key, the last applies.
  return Object.fromEntries([...files].reverse().map(({ path, file }) => [path, file]));
}

/** The files that could be read, with their texts. */
function* textsOf(
  files: readonly MountedFile[],
  site: Site,
): SiteQuery<readonly (MountedFile & { readonly text: string })[]> {
  const found: (MountedFile & { readonly text: string })[] = [];
  const roots = templateRoots(site);
  let left = longest;
  for (let first = 0; first < files.length && left > 0; first += batch) {
    const some = files.slice(first, first + batch);
    const texts = yield* read(
      some.map(({ file }) => file),
      roots,
    );
    for (const [index, each] of some.entries()) {
      const text = texts[index];
      if (text === undefined || text.length > left) continue;
      left -= text.length;
      found.push({ ...each, text });
    }
  }
  return found;
}

function isData(path: string): boolean {
  return /\.(?:ya?ml|toml|json)$/i.test(path);
}

/** Hugo ignores hidden files and folders. */
function isShown(path: string): boolean {
  return !/(?:^|\/)\./.test(path);
}

function mainLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0]!;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
