import type { FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { firstDocument } from '../../frontMatter/yaml/firstDocument.js';
import { readers } from '../../frontMatter/readers.js';
import { say, type Message, type Problem } from '../../problem.js';
import { readSource, type Position } from '../../text.js';
import { configurationFormat } from './configurationFiles.js';
import { mapAt, toConfigurationMap, type ConfigurationMap } from './configurationMap.js';

/** A problem in a site's configuration. */
export interface SiteProblem {
  /** Path of the file, relative to the site's folder. */
  readonly path: string;
  /** `undefined` if not known. */
  readonly position: Position | undefined;
  readonly message: Message;
}

/** A configuration file of a site, parsed. */
export interface ConfigurationFile {
  readonly path: string;
  /** Within the whole configuration: the content of `params.toml` is under `params`. */
  readonly map: ConfigurationMap;
  /** The keys above the content of the file. */
  readonly keys: readonly string[];
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly SiteProblem[];
}

/** Parses a TOML, YAML or JSON file, by its name. Errors become problems, and everything else is read nevertheless. */
export function parseConfiguration(path: string, text: string, keys: readonly string[] = []): ConfigurationFile {
  const format = configurationFormat(path) ?? 'toml';
  const bare = text.replace(/^\uFEFF/, '');
  const source = readSource(format === 'yaml' ? firstDocument(bare) : bare);
  const { length } = source.text;
  const { entries, problems } = readers[format](source, 0, length);
  const own = toConfigurationMap(Object.fromEntries(entries.map(({ key, value }) => [key, value])));
  // Since v0.162, a file can repeat the key that it is named after.
  const [only = ''] = keys.slice(-1);
  const repeats = keys.length === 1 && Object.keys(own).length === 1 && Object.hasOwn(own, only);
  const map = keys.reduceRight<ConfigurationMap>((inner, key) => ({ [key]: inner }), repeats ? mapAt(own, only) : own);
  return { path, map, keys: repeats ? [] : keys, entries, problems: problems.map((problem) => told(problem, path)) };
}

function told({ code, message, range }: Problem, path: string): SiteProblem {
  const noMap = code === 'front-matter-no-map';
  return {
    path,
    position: range.start,
    message: noMap ? say('A configuration consists of keys and values, such as "title: My site".') : message,
  };
}

/** The position of a key for a problem: in the last file that contains it, if it can be found. */
export function placeOfKey(
  files: readonly ConfigurationFile[],
  path: readonly string[],
): { readonly path: string; readonly position: Position | undefined } | undefined {
  for (const file of [...files].reverse()) {
    const { keys, entries } = file;
    if (!keys.every((key, index) => path[index] === key)) continue;
    const [key] = path.slice(keys.length);
    const entry = entries.filter((each) => each.key.toLowerCase() === key).at(-1);
    if (entry) return { path: file.path, position: entry.keyRange.start };
  }
  return undefined;
}
