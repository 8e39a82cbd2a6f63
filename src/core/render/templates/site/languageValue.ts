import { nothingConfigured } from '../../../site/configured.js';
import type { Site } from '../../../site/site.js';
import { Members } from '../members.js';
import { plainValue } from '../plainValue.js';

/** What precedes the paths of a site's language; empty if nothing does. */
export function languagePrefix(site: Site, slash = ''): string {
  const isPlain = site.language === site.languages[0] && !site.defaultContentLanguageInSubdir;
  return isPlain ? '' : slash + site.language;
}

/** A language of a site. */
export function languageValue(site: Site, key = site.language): Members {
  const { languages } = site.configured ?? nothingConfigured;
  const described = Object.hasOwn(languages, key) ? languages[key] : undefined;
  const locale = (): string => (key === site.language ? site.locale : (described?.locale ?? key));
  const label = (): string => described?.label ?? '';
  const direction = (): string => described?.direction ?? '';
  return new Members(
    '*langs.Language',
    {
      Lang: () => key,
      LanguageCode: locale,
      Locale: locale,
      Name: () => key,
      LanguageName: label,
      Label: label,
      LanguageDirection: direction,
      Direction: direction,
      Title: () => described?.title ?? '',
      Params: () => plainValue(key === site.language ? site.params : null),
      Weight: () => BigInt(described?.weight ?? site.languages.indexOf(key)),
      IsDefault: () => key === site.languages[0],
    },
    { print: () => key },
  );
}
