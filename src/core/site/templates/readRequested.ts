import { listAll, read, readHeads, sizesOf, type SiteQuery } from '../configuration/siteQuery.js';
import { contentListing, listContent } from '../content/listContent.js';
import type { Site } from '../site.js';
import { keyOfRequest, type FolderFile, type ResourceRequest, type TemplateResource } from '../siteTemplates.js';
import { joinFolders } from '../sitePath.js';
import { imageSizeOf } from './imageSize.js';
import { isForTemplates, templateRoots } from './templateRoots.js';
import { unlinkedPaths } from './unlinkedPaths.js';

/** Maximum number of entries of a folder. */
const mostEntries = 2000;

/** Maximum number of content files: beyond it, templates find pages only by their folders. */
const mostContent = 20_000;

/** A file such as `.env`, or in a folder such as `.git`: it may hold secrets, and an image's address could tell them. */
const hidden = /(?:^|\/)\.(?!\.?(?:\/|$))/;

/**
 * What templates ask for, by `keyOfRequest`: files of the site and of what it mounts. Anything else, a hidden
 * file, and what symbolic links lead to, is as if it did not exist.
 */
export function* readRequested(
  requests: readonly ResourceRequest[],
  site: Site,
): SiteQuery<Readonly<Record<string, TemplateResource>>> {
  const roots = templateRoots(site);
  const allowed = requests.filter(({ kind, path }) => kind !== 'content' && isForTemplates(path, site));
  const unlinked = yield* unlinkedPaths([...new Set(allowed.map(({ path }) => path))], site);
  const pathsOf = (kind: ResourceRequest['kind']): readonly string[] =>
    allowed.filter((each) => each.kind === kind && unlinked.has(each.path)).map(({ path }) => path);
  const found = new Map<string, TemplateResource>(requests.map((each) => [keyOfRequest(each), nothing(each.kind)]));
  const texts = pathsOf('text').filter((path) => !hidden.test(path));
  for (const [index, text] of (yield* read(texts, roots)).entries())
    if (text !== undefined && isText(text))
      found.set(keyOfRequest({ kind: 'text', path: texts[index]! }), { kind: 'text', text });
  const images = pathsOf('image');
  for (const [index, head] of (yield* readHeads(images, roots)).entries())
    if (head)
      found.set(keyOfRequest({ kind: 'image', path: images[index]! }), { kind: 'image', size: imageSizeOf(head) });
  const folders = pathsOf('folder');
  const own = yield* listAll(folders, roots, contentListing(site));
  for (const [index, names] of (yield* listAll(folders, roots)).entries()) {
    const path = folders[index]!;
    if (names) {
      const entries = yield* entriesOf(path, names, new Set(own[index]), roots);
      found.set(keyOfRequest({ kind: 'folder', path }), { kind: 'folder', entries });
    }
  }
  const [content] = requests.filter(({ kind }) => kind === 'content');
  if (content) found.set(keyOfRequest(content), { kind: 'content', files: yield* contentFiles(site) });
  return Object.fromEntries(found);
}

/** The entries of a folder; `own` are the names of those that can be used. */
function* entriesOf(
  folder: string,
  names: readonly string[],
  own: ReadonlySet<string>,
  roots: readonly string[],
): SiteQuery<readonly FolderFile[]> {
  const bare = [...new Set(names.map((name) => name.replace(/\/$/, '')))].slice(0, mostEntries);
  const files = bare.filter((name) => own.has(name));
  const sizes = yield* sizesOf(
    files.map((name) => joinFolders(folder, name)),
    roots,
  );
  const sizeOf = new Map(files.map((name, index) => [name, sizes[index]]));
  return bare.map((name) => {
    const size = sizeOf.get(name);
    if (!own.has(`${name}/`) && !own.has(name)) return { name, isFolder: false, isLink: true, size: 0 };
    // For an old version of Hugo, a symbolic link can be listed as both: only a file has a size.
    return { name, isFolder: size === undefined, size: size ?? 0 };
  });
}

/** None if there are too many. */
function* contentFiles(site: Site): SiteQuery<readonly string[]> {
  const files = yield* listContent(site);
  return files.length > mostContent ? [] : files;
}

function nothing(kind: ResourceRequest['kind']): TemplateResource {
  if (kind === 'content') return { kind, files: [] };
  if (kind === 'text') return { kind, text: null };
  return kind === 'image' ? { kind, size: null } : { kind, entries: null };
}

/** What is not text has zeros, or was replaced while it was decoded. */
function isText(text: string): boolean {
  return !/[\0\ufffd]/.test(text);
}
