import type { FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { isMap, mapAt, valueAt, type ConfigurationMap } from './configurationMap.js';

/** Merges two maps recursively; other values of `upper` replace those of `lower`. */
export function mergeOver(lower: ConfigurationMap, upper: ConfigurationMap): ConfigurationMap {
  const merged = new Map(Object.entries(lower));
  for (const [key, value] of Object.entries(upper)) {
    const below = merged.get(key);
    merged.set(key, isMap(value) && isMap(below) ? mergeOver(below, value) : value);
  }
  return Object.fromEntries(merged);
}

/** How a theme's configuration is merged into the site's: not at all, only missing keys, or recursively. */
type Strategy = 'none' | 'shallow' | 'deep';

/** The defaults of Hugo 0.169 without `_merge`. */
const strategies = new Map<string, Strategy>([
  ['params', 'deep'],
  ['menus', 'shallow'],
  ['menu', 'shallow'],
  ['mediatypes', 'shallow'],
  ['outputformats', 'shallow'],
]);

/**
 * Merges the configuration of a theme into the site's. A theme's settings for its own files do not apply to the site.
 */
export function mergeBelow(site: ConfigurationMap, theme: ConfigurationMap): ConfigurationMap {
  const merged = new Map(Object.entries(site));
  const all = strategyOf(site);
  for (const [key, value] of Object.entries(theme)) {
    if (ownKeys.has(key)) continue;
    const inherited = strategies.get(key) ?? all;
    if (!isMap(value)) {
      if (all !== undefined && all !== 'none' && !merged.has(key)) merged.set(key, value);
    } else if (key === 'languages') merged.set(key, mergeLanguages(mapAt(site, key), value));
    else {
      const mixed = mergeMaps(mapAt(site, key), value, inherited ?? 'none');
      if (merged.has(key) || Object.keys(mixed).length > 0) merged.set(key, mixed);
    }
  }
  return Object.fromEntries(merged);
}

const ownKeys = new Set(['_merge', 'module', 'theme', 'themesdir']);

function mergeMaps(above: ConfigurationMap, below: ConfigurationMap, inherited: Strategy): ConfigurationMap {
  const strategy = strategyOf(above) ?? inherited;
  const merged = new Map(Object.entries(above));
  for (const [key, value] of Object.entries(below)) {
    const own = merged.get(key);
    if (isMap(value) && (isMap(own) || own === undefined)) {
      // A nested level can set its own strategy.
      const inner = mergeMaps(own ?? {}, value, strategy === 'shallow' && own !== undefined ? 'none' : strategy);
      if (own !== undefined || Object.keys(inner).length > 0) merged.set(key, inner);
    } else if (strategy !== 'none' && own === undefined) merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

/** From a theme's languages, Hugo uses `params` and `menus`, for languages that the site has. */
function mergeLanguages(site: ConfigurationMap, theme: ConfigurationMap): ConfigurationMap {
  const merged = Object.entries(site).map(([key, language]): [string, FrontMatterValue] => {
    const params = mapAt(theme, key, 'params');
    if (!isMap(language)) return [key, language];
    return [key, { ...language, params: mergeMaps(mapAt(language, 'params'), params, 'deep') }];
  });
  return Object.fromEntries(merged);
}

function strategyOf(map: ConfigurationMap): Strategy | undefined {
  const value = valueAt(map, '_merge');
  return value === 'none' || value === 'shallow' || value === 'deep' ? value : undefined;
}

/** The configuration without `_merge` keys. */
export function withoutStrategies(map: ConfigurationMap): ConfigurationMap {
  const entries = Object.entries(map).filter(([key]) => key !== '_merge');
  return Object.fromEntries(entries.map(([key, value]) => [key, isMap(value) ? withoutStrategies(value) : value]));
}
