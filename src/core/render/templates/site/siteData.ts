import { readData } from '../../../frontMatter/readData.js';
import type { SiteTemplates } from '../../../site/siteTemplates.js';
import { castTime } from '../../../templates/functions/time/castTime.js';
import { utc } from '../../../templates/functions/time/zone.js';
import { fromData } from '../../../templates/values/fromData.js';
import { Dictionary, type Value } from '../../../templates/values/value.js';

const known = new WeakMap<SiteTemplates['data'], Dictionary>();

/** `site.Data`: the files below `data` by their folders and names. What cannot be read is left out. */
export function siteData(data: SiteTemplates['data']): Dictionary {
  const found = known.get(data) ?? readFolder(data);
  known.set(data, found);
  return found;
}

function readFolder(data: SiteTemplates['data']): Dictionary {
  const root = new Map<string, Value>();
  for (const { path, text } of data) {
    const [, stem = '', ending = ''] = /^(.*)\.([^./]+)$/.exec(path) ?? [];
    const value = readFile(text, ending.toLowerCase());
    if (value !== undefined) put(root, stem.split('/'), value);
  }
  return new Dictionary(root);
}

/**
 * Puts a value into the maps of its folders, where nothing is there already. Two maps, or a file and a folder of the same
 * name, become one.
 */
function put(root: Map<string, Value>, [first = '', ...rest]: readonly string[], value: Value): void {
  const old = root.get(first);
  const entries = new Map(old instanceof Dictionary ? old.entries : []);
  if (rest.length > 0) {
    put(entries, rest, value);
    root.set(first, new Dictionary(entries));
  } else if (value instanceof Dictionary) root.set(first, new Dictionary(new Map([...value.entries, ...entries])));
  else if (old === undefined) root.set(first, value);
}

function readFile(text: string, ending: string): Value | undefined {
  const format = ending === 'yml' ? 'yaml' : ending;
  if (format !== 'yaml' && format !== 'toml' && format !== 'json') return undefined;
  const read = readData(text, format);
  return 'fault' in read ? undefined : fromData(read.value, (written) => castTime(written, utc));
}
