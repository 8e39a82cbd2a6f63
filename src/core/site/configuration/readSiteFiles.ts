import { say } from '../../problem.js';
import { newestHugo, type Site } from '../site.js';
import { readHugoVersion } from '../version/readHugoVersion.js';
import { joinFolders } from '../sitePath.js';
import { buildSites } from './buildSites.js';
import { configurationFolders, configurationFormat, keysOfFile, rootConfigurationNames } from './configurationFiles.js';
import type { ConfigurationMap } from './configurationMap.js';
import { mergeBelow, mergeOver, withoutStrategies } from './mergeConfiguration.js';
import { parseConfiguration, placeOfKey, type ConfigurationFile, type SiteProblem } from './parseConfiguration.js';
import { readImports, type ThemeImport } from './sections/readImports.js';
import { themeMounts, type ThemeMounts } from './sections/readMounts.js';
import { list, listAll, read, type SiteQuery } from './siteQuery.js';

/** The result of reading a site's files. */
export interface LoadedSite {
  /** The site once for each language, the default language first. */
  readonly sites: readonly Site[];
  readonly problems: readonly SiteProblem[];
}

/** Maximum number of components of a site, of files in a configuration folder, and of nested folders in it. */
const [maxComponents, maxFiles, deepest] = [40, 100, 4];

/**
 * Reads the site in a folder. All requested paths are relative to that folder; `levels` is the number of parent folders
 * that can be searched for the version of Hugo.
 */
export function* readSiteFiles(levels: number, chosenVersion: string | undefined): SiteQuery<LoadedSite> {
  const own = yield* readComponent('');
  const site = merged(own);
  const themes = yield* readThemes(site);
  const mixed = themes.reduce((above, theme) => mergeBelow(above, theme.configuration), site);
  const configuration = withoutStrategies(mixed);
  const version = chosenVersion ?? (yield* readHugoVersion(levels)) ?? newestHugo;
  const all = [...own, ...themes.flatMap(({ files }) => files)];
  const problems = [...all.flatMap((file) => file.problems), ...themes.flatMap((theme) => theme.problems)];
  const sites = buildSites(
    configuration,
    themes.flatMap(({ mounts }) => mounts),
    version,
    (path, message) => {
      const keys = path.map((key) => key.toLowerCase());
      const place = placeOfKey(own, keys) ?? placeOfKey(all, keys) ?? { path: own[0]?.path ?? '', position: undefined };
      problems.push({ ...place, message });
    },
  );
  const lacksTheme = themes.some((theme) => theme.problems.length > 0);
  return {
    sites: lacksTheme ? sites.map((each) => ({ ...each, lacksTheme })) : sites,
    problems: withoutDoubles(problems),
  };
}

interface Theme {
  readonly configuration: ConfigurationMap;
  readonly mounts: readonly ThemeMounts[];
  readonly files: readonly ConfigurationFile[];
  readonly problems: readonly SiteProblem[];
}

/** The themes of a site in order of precedence: each before those that it imports. */
function* readThemes(site: ConfigurationMap): SiteQuery<readonly Theme[]> {
  const themes: Theme[] = [];
  const seen = new Set<string>();
  const queue = [...readImports(site, site)];
  for (let next = queue.shift(); next && themes.length < maxComponents; next = queue.shift()) {
    const folder = yield* firstThere(next.folders.filter((each) => !seen.has(each)));
    if (folder === undefined) {
      if (!next.folders.some((each) => seen.has(each))) themes.push(missing(next));
      continue;
    }
    seen.add(folder);
    const files = yield* readComponent(folder);
    const configuration = merged(files);
    themes.push({
      configuration: next.ignoreConfig ? {} : configuration,
      mounts: next.noMounts ? [] : [themeMounts(folder, next.ignoreConfig ? {} : configuration, next.mounts)],
      files,
      problems: [],
    });
    if (!next.ignoreImports && !next.ignoreConfig) queue.unshift(...readImports(configuration, site));
  }
  return themes;
}

function missing({ folders }: ThemeImport): Theme {
  const message = say('There is no theme in {0}, so the preview ignores it.', folders.join(', '));
  return { configuration: {}, mounts: [], files: [], problems: [{ path: '', position: undefined, message }] };
}

function* firstThere(folders: readonly string[]): SiteQuery<string | undefined> {
  for (const folder of folders) if ((yield* list(folder)) !== undefined) return folder;
  return undefined;
}

/** The configuration files of a site or a theme, in the order in which they are merged. */
function* readComponent(folder: string): SiteQuery<readonly ConfigurationFile[]> {
  const names = (yield* list(folder)) ?? [];
  const root = rootConfigurationNames.find((name) => names.includes(name));
  const files: ConfigurationFile[] = [];
  if (root !== undefined) files.push(...(yield* readFiles([{ path: joinFolders(folder, root), keys: [] }])));
  if (!names.includes('config/')) return files;
  for (const each of configurationFolders) {
    const paths = yield* filesBelow(joinFolders(folder, each), deepest);
    files.push(...(yield* readFiles(paths.map((path) => ({ path, keys: keysOfFile(path) })))));
  }
  return files;
}

function* readFiles(
  wanted: readonly { readonly path: string; readonly keys: readonly string[] }[],
): SiteQuery<readonly ConfigurationFile[]> {
  const texts = yield* read(wanted.map(({ path }) => path));
  return wanted.flatMap(({ path, keys }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [parseConfiguration(path, text, keys)];
  });
}

function* filesBelow(folder: string, levels: number): SiteQuery<readonly string[]> {
  const names = [...((yield* list(folder)) ?? [])].sort();
  // A link could lead back.
  const [own = []] = levels > 0 ? yield* listAll([folder], undefined, 'listOwn') : [];
  const folders = new Set(own);
  const files: string[] = [];
  for (const name of names) {
    if (files.length >= maxFiles) break;
    if (!name.endsWith('/')) {
      if (configurationFormat(name)) files.push(`${folder}/${name}`);
    } else if (folders.has(name)) files.push(...(yield* filesBelow(`${folder}/${name.slice(0, -1)}`, levels - 1)));
  }
  return files;
}

function merged(files: readonly ConfigurationFile[]): ConfigurationMap {
  return files.reduce<ConfigurationMap>((lower, { map }) => mergeOver(lower, map), {});
}

/** Every language is read separately, so a problem that affects all of them occurs several times. */
function withoutDoubles(problems: readonly SiteProblem[]): readonly SiteProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
