import { defaultSite, type Mount, type Site } from '../site.js';
import { toFlag, toText, toTexts } from './cast.js';
import { isList, isMap, mapAt, valueAt, type ConfigurationMap } from './configurationMap.js';
import { overlay, type ReportProblem } from './overlay.js';
import { readConfigured } from './readConfigured.js';
import { defaultLanguage, readLanguages } from './sections/readLanguages.js';
import { readMarkup } from './sections/readMarkup.js';
import { siteMounts, type ThemeMounts } from './sections/readMounts.js';
import { readPermalinks } from './sections/readPermalinks.js';
import { readPrivacy } from './sections/readPrivacy.js';

/**
 * Builds the site once for each of its languages, the default language first. `configuration` is that of the site
 * merged with that of its themes; `themes` are their mounts, the first of which takes precedence.
 */
export function buildSites(
  configuration: ConfigurationMap,
  themes: readonly ThemeMounts[],
  hugoVersion: string,
  report: ReportProblem,
): readonly Site[] {
  const languages = readLanguages(configuration, report);
  const keys = Object.keys(mapAt(configuration, 'languages'));
  const hasHosts = keys.some((key) => valueAt(configuration, 'languages', key, 'baseurl') !== undefined);
  const onOneHost = keys.length > 0 && !hasHosts;
  const own = siteMounts(configuration, languages, report);
  const first = languages.find(({ key }) => key === defaultLanguage(configuration)) ?? languages[0]!;
  const ordered = [first, ...languages.filter((language) => language !== first)];
  const shared = {
    languages: ordered.map(({ key }) => key),
    themeDirs: themes.map(({ folder }) => folder),
    contentDirs: [own, ...themes].flatMap(({ content }) => content),
    // Later ones win here, so the order is reversed.
    staticDirs: [own, ...themes].reverse().flatMap((mounts) => mounts.static),
    assetDirs: [own, ...themes].reverse().flatMap(({ assets }) => assets),
    translationDirs: [own, ...themes].reverse().flatMap(({ i18n }) => i18n),
    // Of the mounts of one component, Hugo uses the first for these.
    layoutDirs: [own, ...themes].flatMap(({ layouts }) => layouts).reverse(),
    dataDirs: [own, ...themes].flatMap(({ data }) => data).reverse(),
    hugoVersion,
  };
  return ordered.map(({ key, configuration: each }) => ({
    ...buildSite(each, onOneHost, hugoVersion, report),
    ...shared,
    language: key,
    configured: readConfigured(each, languages),
    contentDir: contentDirOf(shared.contentDirs, key),
  }));
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
  onOneHost: boolean,
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
    ...(toFlag(valueAt(mapAt(configuration, 'security'), 'enableinlineshortcodes') ?? null) === true && {
      inlineShortcodes: true,
    }),
    dateKeys: dateKeysOf(configuration),
    params: mapAt(configuration, 'params'),
    cascade: valueAt(configuration, 'cascade') ?? null,
    privacy: readPrivacy(configuration, hugoVersion, report),
    markup: readMarkup(configuration, onOneHost, report),
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
