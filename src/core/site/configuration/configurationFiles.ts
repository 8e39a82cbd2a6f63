import type { FrontMatterFormat } from '../../frontMatter/frontMatter.js';
import { list, type SiteQuery } from './siteQuery.js';

const formats = ['toml', 'yaml', 'yml', 'json'];

/** Names of configuration files in the site's folder, in Hugo's order: only the first one found is read. */
export const rootConfigurationNames: readonly string[] = ['hugo', 'config'].flatMap((name) =>
  formats.map((format) => `${name}.${format}`),
);

/** Folders of additional configuration files, in order: the default ones, and those for production. */
export const configurationFolders: readonly string[] = ['config/_default', 'config/production'];

const siteFolders = ['archetypes/', 'content/', 'layouts/', 'static/', 'themes/'];

/** Whether a folder is a Hugo site. Many tools use a `config.json`, so that is a site only next to Hugo's folders. */
export function* isSiteFolder(): SiteQuery<boolean> {
  const names = (yield* list('')) ?? [];
  const configuration = rootConfigurationNames.find((name) => names.includes(name));
  if (configuration?.startsWith('hugo.')) return true;
  if (!siteFolders.some((name) => names.includes(name))) return false;
  return configuration !== undefined || (names.includes('config/') && (yield* list('config/_default')) !== undefined);
}

/** Maximum size in bytes: a larger file is not a configuration. */
export const largestConfiguration = 1_000_000;

/** The format of a configuration file, by its name; `undefined` for any other file. */
export function configurationFormat(path: string): FrontMatterFormat | undefined {
  const [, format] = /\.(toml|yaml|yml|json)$/.exec(path) ?? [];
  return format === undefined ? undefined : format === 'yml' ? 'yaml' : (format as FrontMatterFormat);
}

/**
 * The keys under which the content of a file in a configuration folder belongs, in lower case: none for `hugo.toml`,
 * `params` for `params.toml`, `languages`, `de`, `params` for `params.de.toml`.
 */
export function keysOfFile(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const [base = '', language] = name.slice(0, name.lastIndexOf('.')).split('.');
  const key = base === 'hugo' || base === 'config' ? [] : [base === 'menu' ? 'menus' : base];
  return language === undefined ? key : ['languages', language, ...(base === 'languages' ? [] : key)];
}
