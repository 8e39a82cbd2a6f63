import type { PageFacts } from '../../../preview/pageSource.js';
import type { Site } from '../../../site/site.js';
import type { SiteTemplates } from '../../../site/siteTemplates.js';
import { Scratch } from '../../../templates/functions/collections/scratch.js';
import { castText } from '../../../templates/values/cast.js';
import type { Dictionary, Value } from '../../../templates/values/value.js';
import { because, Members, method } from '../members.js';
import { paramAt } from '../page/pageParams.js';
import { plainValue } from '../plainValue.js';
import { configValue } from './configValue.js';
import { languagePrefix, languageValue } from './languageValue.js';
import { siteData } from './siteData.js';

/** What the value of a site needs. */
export interface SiteSurroundings {
  readonly facts: PageFacts;
  readonly templates: SiteTemplates;
  readonly pageAt: (path: string) => Value;
  readonly mainSections: () => Value;
  readonly menus: () => Value;
  readonly hugo: () => Value;
  readonly share: () => void;
}

const unsupported = {
  ...because('it needs all pages of the site', 'AllPages Pages RegularPages Sections Taxonomies Lastmod'),
  ...because('it is not known here', 'Sites'),
};

/** The value of `site`. */
export function siteValue(around: SiteSurroundings): Members {
  const { facts, templates } = around;
  const { site } = facts;
  const params = plainValue(site.params) as Dictionary;
  const store = new Scratch();
  const shared = (): Scratch => {
    around.share();
    return store;
  };
  const value: Members = new Members(
    '*page.siteWrapper',
    {
      Title: () => site.title,
      BaseURL: () => site.baseURL,
      Copyright: () => site.configured?.copyright ?? '',
      Config: () => configValue(site),
      Params: () => params,
      MainSections: () => around.mainSections(),
      Menus: () => around.menus(),
      Param: () => method('Param', [1, 1], ([key]) => paramAt(params, castText(key))),
      Data: () => siteData(templates.data),
      Language: () => languageValue(site),
      LanguageCode: () => site.locale,
      LanguagePrefix: () => languagePrefix(site, '/'),
      Languages: () => site.languages.map((key) => languageValue(site, key)),
      IsMultiLingual: () => site.languages.length > 1,
      IsDefault: () => site.language === site.languages[0],
      IsServer: () => false,
      BuildDrafts: () => site.buildDrafts,
      Hugo: () => around.hugo(),
      Home: () => around.pageAt('/'),
      GetPage: () => method('GetPage', [1, 1], ([path]) => around.pageAt(castText(path))),
      Store: shared,
      Scratch: shared,
      Current: () => value,
    },
    { unsupported },
  );
  return value;
}

/** The value of `hugo`: what is published is what is shown, so it is always a build for production. */
export function hugoValue(site: Site, data: () => Value, share: () => void): Members {
  const store = new Scratch();
  const version = site.hugoVersion;
  return new Members(
    'hugo.HugoInfo',
    {
      Version: () => version,
      Environment: () => 'production',
      IsProduction: () => true,
      IsDevelopment: () => false,
      IsServer: () => false,
      IsExtended: () => true,
      IsMultihost: () => false,
      IsMultilingual: () => site.languages.length > 1,
      Generator: () => `<meta name="generator" content="Hugo ${version}">`,
      Data: data,
      Context: () => new Members('hugo.Context', { MarkupScope: () => '' }),
      Store: () => {
        share();
        return store;
      },
    },
    { unsupported: because('it is not known here', 'BuildDate CommitHash GoVersion WorkingDir Deps Sites') },
  );
}
