import { withinFolder } from '../sitePath.js';
import { isContentName } from './contentIndex.js';
import type { ContentPage } from './contentPage.js';

/** A file of a bundle. */
export interface BundledFile {
  readonly path: string;
  /** Relative to the bundle's folder. */
  readonly name: string;
  /** The same without a language suffix. */
  readonly bareName: string;
  readonly language: string;
}

/** The languages of a site, the first one first, and the language of the folder. */
interface Languages {
  readonly languages: readonly string[];
  readonly language: string | undefined;
}

/** Whether a file name makes its folder a bundle. */
export function isIndexName(name: string): boolean {
  return /^_?index\./i.test(name) && isContentName(name);
}

/**
 * The files below a bundle's folder that belong to it: not those of nested bundles and, in a branch, no pages except
 * its own. The home page has no files of its sections.
 */
export function filesOfBundle(
  folder: string,
  paths: readonly string[],
  { kind, path: pagePath }: Pick<ContentPage, 'kind' | 'path'>,
  { languages, language: ofFolder }: Languages,
): readonly BundledFile[] {
  const files = paths.flatMap((path) => {
    const name = withinFolder(path, folder);
    return name === undefined ? [] : [{ path, name, parts: name.split('/') }];
  });
  const others = new Set<string>();
  for (const { name, parts } of kind === 'branch' ? files : []) {
    if (parts.length > 1 && isIndexName(parts.at(-1)!)) others.add(parts.slice(0, -1).join('/'));
    if (parts.length > 1 && pagePath === '' && isContentName(name)) others.add(parts[0]!);
  }
  return files.flatMap(({ path, name, parts }) => {
    if (parts.some((_, index) => others.has(parts.slice(0, index).join('/')))) return [];
    if (kind === 'branch' && isContentName(name) && !isIndexName(name)) return [];
    const [, start = '', code = '', end = ''] = /^(.*[^/])\.([^./]+)(\.[^./]+)$/.exec(name) ?? [];
    const named = languages.find((each) => each === code.toLowerCase());
    const bareName = named === undefined ? name : start + end;
    return [{ path, name, bareName, language: named ?? ofFolder ?? languages[0] ?? 'en' }];
  });
}
