import { findKey, type FrontMatterValue } from '../../../frontMatter/frontMatter.js';
import type { PageFacts } from '../../../preview/pageSource.js';
import { filesOfBundle, isIndexName, type BundledFile } from '../../../site/content/bundle.js';
import { isContentName } from '../../../site/content/contentIndex.js';
import { contentPageOf } from '../../../site/content/contentPage.js';
import { encodePath } from '../../../site/content/sanitisePath.js';
import { basePath, permalinkOf } from '../../../site/addresses/permalink.js';
import { joinFolders, withinFolder } from '../../../site/sitePath.js';
import type { SiteTemplates } from '../../../site/siteTemplates.js';
import { Dictionary, type Value } from '../../../templates/values/value.js';
import { valuesOf } from '../page/getPage.js';
import type { PageUse } from '../page/pageUse.js';
import { plainValue } from '../plainValue.js';
import { Resource, type ResourceSurroundings } from './resource.js';
import { matchesName } from './resourceList.js';

/** Levels of folders within a bundle, and files of one. */
const limits = { levels: 8, files: 5000 };

/** What the resources that a page's templates see come from. */
export interface ResourceSource {
  readonly facts: PageFacts;
  readonly templates: SiteTemplates;
  readonly use: PageUse;
  readonly surroundings: ResourceSurroundings;
}

/** The file of the assets at a path; `undefined` if there is none. */
export function assetAt(path: string, source: ResourceSource): Resource | undefined {
  const { assets } = source.templates;
  const name = joinFolders(path);
  if (!Object.hasOwn(assets, name)) return undefined;
  const address = encodePath(`${basePath(source.facts.site)}/${name}`);
  return resourceOf(`/${name}`, assets[name]!, address, undefined, source);
}

/** The assets whose path meets a condition, in order. */
export function assetsWhere(holds: (path: string) => boolean, source: ResourceSource): readonly Resource[] {
  const paths = Object.keys(source.templates.assets).filter(holds).sort();
  return paths.flatMap((path) => assetAt(path, source) ?? []);
}

/** The files of the page's bundle, by name; its pages come last. */
export function resourcesOfPage(source: ResourceSource): readonly Resource[] {
  const { facts, use } = source;
  const page = contentPageOf(facts.pagePath, facts.site);
  if (!page || page.kind === 'single') return [];
  const files = facts.site.contentDirs.flatMap((mount): readonly BundledFile[] => {
    const within = withinFolder(page.path, mount.target);
    if (within === undefined) return [];
    const folder = joinFolders(mount.source, within);
    const { languages } = facts.site;
    return filesOfBundle(folder, pathsBelow(folder, use), page, { languages, language: mount.language });
  });
  return chooseFiles(files, page.language, facts.site.languages)
    .map((file) => resourceInBundle(file, files, page.language, source))
    .sort((a, b) => order(a) - order(b) || compare(a.facts.name, b.facts.name));
}

function order({ facts }: Resource): number {
  return isContentName(facts.name) ? 1 : 0;
}

/**
 * Each file once, in the page's language or else in the first language that has it. As in Hugo, it must be one that the
 * bundle has a page in; pages are in the own language only.
 */
function chooseFiles(files: readonly BundledFile[], own: string, languages: readonly string[]): readonly BundledFile[] {
  const chosen = new Map<string, BundledFile>();
  for (const language of [own, ...languages]) {
    if (language !== own && !files.some((file) => file.language === language && isIndexName(file.name))) continue;
    for (const file of files) {
      if (file.language !== language || isIndexName(file.name) || chosen.has(file.bareName)) continue;
      if (language === own || !isContentName(file.name)) chosen.set(file.bareName, file);
    }
  }
  return [...chosen.values()];
}

/** A file has its address below that of the page in its own language, which describes it, too. */
function resourceInBundle(
  { name, bareName, path, language }: BundledFile,
  files: readonly BundledFile[],
  own: string,
  source: ResourceSource,
): Resource {
  const { facts, use } = source;
  if (isContentName(name)) return resourceOf(bareName, path, '', metadataOf(bareName, facts), source);
  const index = files.find((file) => file.language === language && isIndexName(file.name));
  const isOwn = language === own || !index;
  const values = isOwn ? facts.values : valuesOf(index.path, use);
  const base = permalinkOf(isOwn ? facts.pagePath : index.path, facts.site, values);
  const folder = base.endsWith('/') ? base : base.replace(/(?:index\.html|\.[^./]*)?$/, '/').replace(/\/+$/, '/');
  return resourceOf(name, path, folder + encodePath(name), metadataOf(name, { values }), source, bareName);
}

function pathsBelow(folder: string, use: PageUse, level = 0): readonly string[] {
  if (level > limits.levels) return [];
  const entries = use.folder(folder) ?? [];
  return entries
    .slice(0, limits.files)
    .flatMap(({ name, isFolder }) =>
      isFolder ? pathsBelow(`${folder}/${name}`, use, level + 1) : [`${folder}/${name}`],
    );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What the front matter says of a file (`resources`). */
interface Metadata {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly params?: Value;
}

function metadataOf(name: string, { values }: Pick<PageFacts, 'values'>): Metadata {
  const list = findKey(values, 'resources')?.value;
  const entries = (Array.isArray(list) ? (list as readonly FrontMatterValue[]) : []).filter(
    (entry) => isMap(entry) && typeof entry['src'] === 'string' && matchesName(name, entry['src']),
  ) as readonly Readonly<Record<string, FrontMatterValue>>[];
  const first = (key: string): FrontMatterValue | undefined => entries.find((entry) => entry[key] !== undefined)?.[key];
  const text = (key: string): string | undefined => {
    const value = first(key);
    return typeof value === 'string' && !value.includes(':counter') ? value : undefined;
  };
  return { name: text('name'), title: text('title'), params: plainValue(first('params')) };
}

function isMap(value: FrontMatterValue): value is Readonly<Record<string, FrontMatterValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function resourceOf(
  name: string,
  path: string,
  address: string,
  metadata: Metadata | undefined,
  { use, surroundings }: ResourceSource,
  bareName = name,
): Resource {
  const params = metadata?.params;
  return new Resource(
    {
      name: metadata?.name ?? name,
      bareName: metadata?.name ?? bareName,
      title: metadata?.title ?? metadata?.name ?? name,
      params: params instanceof Dictionary ? params : new Dictionary(new Map(), true),
      address,
      content: () => use.text(path),
      size: () => use.imageSize(path),
    },
    surroundings,
  );
}
