import type { PageFacts } from '../../../preview/pageSource.js';
import { contentPageOf } from '../../../site/content/contentPage.js';
import { withinFolder } from '../../../site/sitePath.js';
import { functions } from '../../../templates/functions/catalogue.js';
import type { Value } from '../../../templates/values/value.js';
import { Members, method } from '../members.js';

/** `.File` of a page; `null` for a page that has none. */
export function pageFile({ pagePath, site }: Pick<PageFacts, 'pagePath' | 'site'>): Value {
  if (pagePath === '') return null;
  const page = contentPageOf(pagePath, site);
  const mounts = site.contentDirs.filter(({ source }) => withinFolder(pagePath, source) !== undefined);
  const [mount] = mounts.sort((a, b) => b.source.length - a.source.length);
  const path = (mount && withinFolder(pagePath, mount.source)) ?? pagePath;
  const slash = path.lastIndexOf('/') + 1;
  const logical = path.slice(slash);
  const base = logical.replace(/\.[^.]*$/, '');
  const suffix = `.${page?.language ?? ''}`;
  const bare = base.toLowerCase().endsWith(suffix) && page ? base.slice(0, -suffix.length) : base;
  const folder = path.slice(0, Math.max(0, slash - 1));
  const texts: Readonly<Record<string, string>> = {
    Path: path,
    Dir: path.slice(0, slash),
    LogicalName: logical,
    BaseFileName: base,
    TranslationBaseName: bare,
    ContentBaseName: /^_?index$/i.test(bare) && folder !== '' ? folder.slice(folder.lastIndexOf('/') + 1) : bare,
    Ext: logical.slice(base.length + 1),
    Filename: pagePath,
    Section: folder.split('/')[0] ?? '',
    Lang: page?.language ?? '',
  };
  return new Members(
    'source.File',
    {
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, () => text])),
      IsContentAdapter: () => false,
      UniqueID: () => method('UniqueID', [0, 0], (_, run) => functions.get('crypto.MD5')?.call([path], run) ?? ''),
    },
    { print: () => path },
  );
}
