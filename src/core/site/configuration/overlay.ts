import type { FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { say, type Message } from '../../problem.js';
import { toFlag, toInteger, toText } from './cast.js';
import { isMap, valueAt } from './configurationMap.js';

/** Called for a value that Hugo would reject; `path` are its keys, spelled as in Hugo's documentation. */
export type ReportProblem = (path: readonly string[], message: Message) => void;

/**
 * Replaces default values by configured ones, following the structure of the defaults. A value of the wrong type is
 * reported and keeps its default; other keys, and lists, are ignored.
 */
export function overlay<T>(
  defaults: T,
  configured: FrontMatterValue | undefined,
  path: readonly string[],
  report: ReportProblem,
): T {
  return overlaid(defaults, configured, path, report) as T;
}

function overlaid(
  standard: unknown,
  value: FrontMatterValue | undefined,
  path: readonly string[],
  report: ReportProblem,
): unknown {
  if (value === undefined || value === null) return standard;
  switch (typeof standard) {
    case 'boolean':
      return toFlag(value) ?? refused(standard, path, say('{0} must be true or false.', path.join('.')), report);
    case 'number':
      return toInteger(value) ?? refused(standard, path, say('{0} must be a whole number.', path.join('.')), report);
    case 'string':
      return toText(value) ?? refused(standard, path, say('{0} must be a string.', path.join('.')), report);
    default:
  }
  if (typeof standard !== 'object' || standard === null || Array.isArray(standard)) return standard;
  if (!isMap(value))
    return refused(standard, path, say('{0} must be a table of keys and values.', path.join('.')), report);
  const entries = Object.entries(standard).map(([key, each]): [string, unknown] => [
    key,
    overlaid(each, valueAt(value, key.toLowerCase()), [...path, key], report),
  ]);
  return Object.fromEntries(entries);
}

function refused<T>(standard: T, path: readonly string[], message: Message, report: ReportProblem): T {
  report(path, message);
  return standard;
}
