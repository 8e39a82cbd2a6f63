import type { ConfigurationMap } from './configuration/configurationMap.js';

/** What only templates use of a configuration, as it is written there, with keys in lower case. */
export interface Configured {
  readonly copyright: string;
  readonly privacy: ConfigurationMap;
  readonly services: ConfigurationMap;
  readonly menus: ConfigurationMap;
  /** The menu that has all sections; empty if there is none. */
  readonly sectionPagesMenu: string;
  /** From the configuration or its parameters; empty if it has none. */
  readonly mainSections: readonly string[];
  /** Whether the site says which environment variables templates see (`security.funcs.getenv`). */
  readonly choosesVariables: boolean;
  /** By the key of the language. */
  readonly languages: Readonly<Record<string, ConfiguredLanguage>>;
}

/** How a language is described. */
export interface ConfiguredLanguage {
  /** `label` (`languageName` before v0.158); empty if there is none. */
  readonly label: string;
  /** `direction` (`languageDirection` before v0.158). */
  readonly direction: string;
  readonly title: string;
  readonly locale: string;
  readonly weight: number;
}

export const nothingConfigured: Configured = {
  copyright: '',
  privacy: {},
  services: {},
  menus: {},
  sectionPagesMenu: '',
  mainSections: [],
  choosesVariables: false,
  languages: {},
};
