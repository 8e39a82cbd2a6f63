import type { Configured, ConfiguredLanguage } from '../configured.js';
import { toInteger, toText, toTexts } from './cast.js';
import { mapAt, valueAt, type ConfigurationMap } from './configurationMap.js';
import type { LanguageConfiguration } from './sections/readLanguages.js';

/** What templates use of the configuration of a language; `languages` are those of the site. */
export function readConfigured(
  configuration: ConfigurationMap,
  languages: readonly LanguageConfiguration[],
): Configured {
  return {
    copyright: textAt(configuration, 'copyright'),
    privacy: mapAt(configuration, 'privacy'),
    services: mapAt(configuration, 'services'),
    menus: { ...mapAt(configuration, 'menu'), ...mapAt(configuration, 'menus') },
    sectionPagesMenu: textAt(configuration, 'sectionpagesmenu'),
    mainSections: toTexts(valueAt(configuration, 'mainsections') ?? valueAt(configuration, 'params', 'mainsections')),
    choosesVariables: valueAt(configuration, 'security', 'funcs', 'getenv') !== undefined,
    languages: Object.fromEntries(languages.map((each) => [each.key, languageIn(configuration, each)])),
  };
}

function languageIn(site: ConfigurationMap, { key, configuration }: LanguageConfiguration): ConfiguredLanguage {
  const own = mapAt(site, 'languages', key);
  const text = (...keys: readonly string[]): string => keys.map((each) => textAt(own, each)).find((each) => each) ?? '';
  return {
    label: text('label', 'languagename'),
    direction: text('direction', 'languagedirection'),
    title: text('title'),
    locale: textAt(configuration, 'locale') || key,
    weight: toInteger(valueAt(own, 'weight') ?? null) ?? 0,
  };
}

function textAt(map: ConfigurationMap, key: string): string {
  return toText(valueAt(map, key) ?? null) ?? '';
}
