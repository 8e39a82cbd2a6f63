import { say } from '../../../problem.js';
import type { PermalinkRule } from '../../site.js';
import { toText } from '../cast.js';
import { isList, isMap, lowerKeys, mapAt, valueAt, type ConfigurationMap } from '../configurationMap.js';
import type { ReportProblem } from '../overlay.js';

/** Maximum number of rules that are read. */
const maxRules = 200;

/** `permalinks`: patterns by section, since v0.115 by kind and section, since v0.161 also a list with targets. */
export function readPermalinks(configuration: ConfigurationMap, report: ReportProblem): readonly PermalinkRule[] {
  return allRules(configuration, report).slice(0, maxRules);
}

function allRules(configuration: ConfigurationMap, report: ReportProblem): readonly PermalinkRule[] {
  const value = valueAt(configuration, 'permalinks') ?? {};
  if (isList(value)) return value.flatMap((each) => (isMap(each) ? targeted(lowerKeys(each)) : []));
  if (!isMap(value)) {
    report(['permalinks'], say('{0} must be a table of keys and values.', 'permalinks'));
    return [];
  }
  const rules = Object.entries(value).flatMap(([key, each]) => {
    if (isMap(each))
      return Object.entries(each).flatMap(([section, pattern]) => ruleOf([key], section, pattern, report));
    return ruleOf(['page', 'term'], key, each, report);
  });
  // Hugo uses the most specific rule: `posts/deep` before `posts`.
  return rules.sort((a, b) => b.path.length - a.path.length);
}

function targeted(rule: ConfigurationMap): PermalinkRule[] {
  const pattern = toText(valueAt(rule, 'pattern') ?? null);
  const target = mapAt(rule, 'target');
  const kind = toText(valueAt(target, 'kind') ?? null)?.toLowerCase();
  const path = toText(valueAt(target, 'path') ?? null) ?? '**';
  return pattern === undefined ? [] : [{ path: path.toLowerCase(), pattern, ...(kind !== undefined && { kind }) }];
}

function ruleOf(
  kinds: readonly string[],
  section: string,
  value: ConfigurationMap[string],
  report: ReportProblem,
): PermalinkRule[] {
  if (typeof value !== 'string') {
    report(['permalinks', section], say('{0} must be a string.', `permalinks.${section}`));
    return [];
  }
  const name = section.replace(/^\/|\/$/g, '');
  const path = name === '' ? '/*' : `/{${name},${name}/**}`;
  return kinds.map((kind) => ({ kind, path, pattern: value }));
}
