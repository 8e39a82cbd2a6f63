import type { FrontMatterFormat } from '../../frontMatter/frontMatter.js';
import { list, type Reading } from './wanted.js';

const formats = ['toml', 'yaml', 'yml', 'json'];

/** The files that configure a site from its folder, in the order in which Hugo looks: the first alone is read. */
export const rootConfigurationNames: readonly string[] = ['hugo', 'config'].flatMap((name) =>
  formats.map((format) => `${name}.${format}`),
);

/** Folders of files that come on top of it, in this order: what holds always, and what holds for a published site. */
export const configurationFolders: readonly string[] = ['config/_default', 'config/production'];

const siteFolders = ['archetypes/', 'content/', 'layouts/', 'static/', 'themes/'];

/** Whether a folder is that of a Hugo site. Many tools have a `config.json`: that makes a site only beside folders of Hugo. */
export function* isSiteFolder(): Reading<boolean> {
  const names = (yield* list('')) ?? [];
  const configuration = rootConfigurationNames.find((name) => names.includes(name));
  if (configuration?.startsWith('hugo.')) return true;
  if (!siteFolders.some((name) => names.includes(name))) return false;
  return configuration !== undefined || (names.includes('config/') && (yield* list('config/_default')) !== undefined);
}

/** Bytes in a file that is read for what it configures: larger ones hold something else. */
export const largestConfiguration = 1_000_000;

/** How a file is written, by its name; `undefined` for one that configures nothing. */
export function configurationFormat(path: string): FrontMatterFormat | undefined {
  const [, format] = /\.(toml|yaml|yml|json)$/.exec(path) ?? [];
  return format === undefined ? undefined : format === 'yml' ? 'yaml' : (format as FrontMatterFormat);
}

/**
 * The keys under which the content of a file in a configuration folder stands: none for `hugo.toml`, `params` for
 * `params.toml`, `languages`, `de`, `params` for `params.de.toml`. In lower case.
 */
export function keysOfFile(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const [base = '', language] = name.slice(0, name.lastIndexOf('.')).split('.');
  const key = base === 'hugo' || base === 'config' ? [] : [base === 'menu' ? 'menus' : base];
  return language === undefined ? key : ['languages', language, ...(base === 'languages' ? [] : key)];
}
