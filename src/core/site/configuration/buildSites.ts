import { defaultSite, type Mount, type Site } from '../site.js';
import { toText, toTexts } from './cast.js';
import { isList, isMap, mapAt, valueAt, type ConfigurationMap } from './configurationMap.js';
import { overlay, type ReportProblem } from './overlay.js';
import { defaultLanguage, readLanguages } from './readLanguages.js';
import { readMarkup } from './readMarkup.js';
import { siteMounts, type ComponentMounts } from './readMounts.js';
import { readPermalinks } from './readPermalinks.js';
import { readPrivacy } from './readPrivacy.js';

/**
 * Builds the site once for each of its languages, the default language first. `configuration` is that of the site
 * merged with that of its themes; `themes` are their mounts, the first of which takes precedence.
 */
export function buildSites(
  configuration: ConfigurationMap,
  themes: readonly ComponentMounts[],
  hugoVersion: string,
  report: ReportProblem,
): readonly Site[] {
  const languages = readLanguages(configuration, report);
  const hasLanguages = Object.keys(mapAt(configuration, 'languages')).length > 0;
  const own = siteMounts(configuration, languages, report);
  const first = languages.find(({ key }) => key === defaultLanguage(configuration)) ?? languages[0]!;
  const ordered = [first, ...languages.filter((language) => language !== first)];
  const shared = {
    languages: ordered.map(({ key }) => key),
    contentDirs: [own, ...themes].flatMap(({ content }) => content),
    // Later ones win here, so the order is reversed.
    staticDirs: [own, ...themes].reverse().flatMap((mounts) => mounts.static),
    assetDirs: [own, ...themes].reverse().flatMap(({ assets }) => assets),
    layoutDirs: lastWins(own, themes),
    hugoVersion,
  };
  return ordered.map(({ key, configuration: each }) => ({
    ...buildSite(each, hasLanguages, hugoVersion, report),
    ...shared,
    language: key,
    contentDir: contentDirOf(shared.contentDirs, key),
  }));
}

/** For layouts, Hugo uses the first mount, unlike for other folders. All lists here have the winner last. */
function lastWins(own: ComponentMounts, themes: readonly ComponentMounts[]): readonly string[] {
  const mounts = [own, ...themes].flatMap(({ layouts }) => layouts);
  return mounts.flatMap(({ source, target }) => (target === '' ? [source] : [])).reverse();
}

/** The content folder of a language. */
function contentDirOf(mounts: readonly Mount[], key: string): string {
  const whole = mounts.filter(({ target, language }) => target === '' && (language ?? key) === key);
  return (whole[0] ?? mounts[0])?.source ?? defaultSite.contentDir;
}

const {
  title,
  locale,
  timeZone,
  defaultContentLanguageInSubdir,
  enableEmoji,
  canonifyURLs,
  relativeURLs,
  disablePathToLower,
  removePathAccents,
  buildDrafts,
  buildFuture,
  buildExpired,
  refLinksNotFoundURL,
} = defaultSite;

/** Maximum number of characters of `baseURL`. */
const longestAddress = 2000;

/** Settings that are a boolean or a string. */
const plain = {
  title,
  locale,
  timeZone,
  defaultContentLanguageInSubdir,
  enableEmoji,
  canonifyURLs,
  relativeURLs,
  disablePathToLower,
  removePathAccents,
  buildDrafts,
  buildFuture,
  buildExpired,
  refLinksNotFoundURL,
};

function buildSite(
  configuration: ConfigurationMap,
  hasLanguages: boolean,
  hugoVersion: string,
  report: ReportProblem,
): Site {
  const level = toText(valueAt(configuration, 'reflinkserrorlevel') ?? null);
  const ugly = valueAt(configuration, 'uglyurls');
  return {
    ...defaultSite,
    ...overlay(plain, configuration, [], report),
    uglyURLs: isMap(ugly) ? flagsOf(ugly) : overlay(false, ugly, ['uglyURLs'], report),
    baseURL: (toText(valueAt(configuration, 'baseurl') ?? null) ?? 'https://example.org/').slice(0, longestAddress),
    refLinksErrorLevel: level?.toUpperCase() === 'WARNING' ? 'WARNING' : 'ERROR',
    permalinks: readPermalinks(configuration, report),
    taxonomies: taxonomiesOf(configuration),
    outputFormats: Object.keys(mapAt(configuration, 'outputformats')),
    choosesContent: valueAt(configuration, 'security', 'allowcontent') !== undefined,
    dateKeys: dateKeysOf(configuration),
    params: mapAt(configuration, 'params'),
    cascade: valueAt(configuration, 'cascade') ?? null,
    privacy: readPrivacy(configuration, hugoVersion, report),
    markup: readMarkup(configuration, hasLanguages, report),
  };
}

function flagsOf(map: ConfigurationMap): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, value === true || value === 'true']));
}

function taxonomiesOf(configuration: ConfigurationMap): readonly string[] {
  const value = valueAt(configuration, 'taxonomies');
  if (!isMap(value)) return defaultSite.taxonomies;
  return Object.values(value).flatMap(toTexts);
}

/** `frontmatter.date` with `:default` expanded. */
function dateKeysOf(configuration: ConfigurationMap): readonly string[] {
  const value = valueAt(configuration, 'frontmatter', 'date');
  if (!isList(value) && typeof value !== 'string') return defaultSite.dateKeys;
  const keys = toTexts(value).map((key) => key.toLowerCase());
  return [...new Set(keys.flatMap((key) => (key === ':default' ? defaultSite.dateKeys : [key])))];
}
