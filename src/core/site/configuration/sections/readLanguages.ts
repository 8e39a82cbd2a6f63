import { say } from '../../../problem.js';
import { toFlag, toInteger, toText, toTexts } from '../cast.js';
import { isMap, valueAt, type ConfigurationMap } from '../configurationMap.js';
import { mergeOver } from '../mergeConfiguration.js';
import type { ReportProblem } from '../overlay.js';

/** A language of a site, with the configuration that applies to its pages. */
export interface LanguageConfiguration {
  /** In lower case. */
  readonly key: string;
  readonly configuration: ConfigurationMap;
}

/** The languages of a site in Hugo's order (by weight, those without one last); at least one. */
export function readLanguages(
  configuration: ConfigurationMap,
  report: ReportProblem,
): readonly LanguageConfiguration[] {
  const languages = valueAt(configuration, 'languages') ?? {};
  if (!isMap(languages)) report(['languages'], say('{0} must be a table of keys and values.', 'languages'));
  const first = defaultLanguage(configuration);
  const disabled = new Set(toTexts(valueAt(configuration, 'disablelanguages')).map((key) => key.toLowerCase()));
  const enabled = Object.entries(isMap(languages) ? languages : {}).flatMap(([key, own]) => {
    if (!isMap(own)) {
      report(['languages', key], say('{0} must be a table of keys and values.', `languages.${key}`));
      return [];
    }
    const isDisabled = disabled.has(key) || toFlag(valueAt(own, 'disabled') ?? null) === true;
    return isDisabled && key !== first ? [] : [{ key, weight: weightOf(own), own }];
  });
  enabled.sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : 1));
  if (enabled.length === 0) return [{ key: first, configuration: withLocale(configuration, {}, first) }];
  if (!enabled.some(({ key }) => key === first))
    report(['defaultcontentlanguage'], say('There is no language {0} in "languages".', first));
  return enabled.map(({ key, own }) => ({ key, configuration: withLocale(configuration, own, key) }));
}

/** `defaultContentLanguage`, in lower case. */
export function defaultLanguage(configuration: ConfigurationMap): string {
  return (toText(valueAt(configuration, 'defaultcontentlanguage') ?? null) ?? 'en').toLowerCase() || 'en';
}

function weightOf(language: ConfigurationMap): number {
  const weight = toInteger(valueAt(language, 'weight') ?? null) ?? 0;
  return weight === 0 ? Number.MAX_SAFE_INTEGER : weight;
}

/**
 * Merges the configuration of a language into the site's. `locale` was `languageCode` before v0.158; the default is the
 * key.
 */
function withLocale(site: ConfigurationMap, own: ConfigurationMap, key: string): ConfigurationMap {
  const locale = [own, site].flatMap((map) => [valueAt(map, 'locale'), valueAt(map, 'languagecode')]);
  return { ...mergeOver(site, own), locale: locale.find((each) => each !== undefined) ?? key };
}
