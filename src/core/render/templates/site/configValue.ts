import { toFlag, toInteger, toText } from '../../../site/configuration/cast.js';
import { mapAt, valueAt, type ConfigurationMap } from '../../../site/configuration/configurationMap.js';
import { nothingConfigured } from '../../../site/configured.js';
import type { Site } from '../../../site/site.js';
import type { Value } from '../../../templates/values/value.js';
import { Members } from '../members.js';

/** The fields of a section with their default values, in Hugo's order (0.169). */
type Fields = Readonly<Record<string, boolean | string | number>>;

const privacy: Readonly<Record<string, Fields>> = {
  Disqus: { Disable: false },
  GoogleAnalytics: { Disable: false, RespectDoNotTrack: true },
  Instagram: { Disable: false, Simple: false },
  Vimeo: { Disable: false, EnableDNT: false, Simple: false },
  YouTube: { Disable: false, PrivacyEnhanced: false },
  X: { Disable: false, EnableDNT: false, Simple: false },
};

const services: Readonly<Record<string, Fields>> = {
  Disqus: { Shortname: '' },
  GoogleAnalytics: { ID: '' },
  Instagram: { DisableInlineCSS: false, AccessToken: '' },
  X: { DisableInlineCSS: false },
  RSS: { Limit: -1 },
};

/** `site.Config`: of a configuration, what a theme needs for its own players and counters. */
export function configValue({ configured = nothingConfigured }: Site): Members {
  return new Members('page.SiteConfig', {
    Privacy: () => sections('privacy', privacy, configured.privacy),
    Services: () => sections('services', services, configured.services),
  });
}

function sections(name: string, all: Readonly<Record<string, Fields>>, configured: ConfigurationMap): Members {
  const table = Object.entries(all).map(([key, fields]): [string, () => Value] => [
    key,
    () => section(`${name}.${key}`, fields, mapAt(configured, key.toLowerCase())),
  ]);
  return new Members(`${name}.Config`, Object.fromEntries(table));
}

function section(type: string, fields: Fields, configured: ConfigurationMap): Members {
  const table = Object.entries(fields).map(([key, fallback]): [string, () => Value] => [
    key,
    () => setting(valueAt(configured, key.toLowerCase()), fallback),
  ]);
  return new Members(type, Object.fromEntries(table));
}

function setting(written: ReturnType<typeof valueAt>, fallback: Fields[string]): Value {
  if (typeof fallback === 'boolean') return (written === undefined ? undefined : toFlag(written)) ?? fallback;
  if (typeof fallback === 'number') return BigInt((written === undefined ? undefined : toInteger(written)) ?? fallback);
  return (written === undefined ? undefined : toText(written)) ?? fallback;
}
