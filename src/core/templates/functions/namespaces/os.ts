import type { FolderEntry } from '../../run/templateHost.js';
import type { Run, TemplateFunction } from '../../run/run.js';
import { castText, textOf } from '../../values/cast.js';
import { quote } from '../../values/print/quote.js';
import { byBytes } from '../../values/print/bytes.js';
import { Instance, type Value } from '../../values/value.js';
import { fail, spendOn, type FunctionDefinition } from '../functionDefinition.js';
import { baseOf, cleanPath } from './path.js';
import { zeroTime } from '../time/goTime.js';

/** The functions of `os`: they see the site, and nothing else. */
export const os: readonly FunctionDefinition[] = [
  { name: 'os.FileExists', aliases: ['fileExists'], arity: [1, 1], call: fileExists },
  { name: 'os.Getenv', aliases: ['getenv'], arity: [1, 1], call: environmentVariable },
  { name: 'os.ReadDir', aliases: ['readDir'], arity: [1, 1], call: readFolder },
  { name: 'os.ReadFile', aliases: ['readFile'], arity: [1, 1], call: readFile },
  { name: 'os.Stat', arity: [1, 1], call: stat },
];

/** A path within the site, empty for its folder; `undefined` for one that leads out of it. */
function pathInSite(value: Value | undefined): string | undefined {
  const path = cleanPath(castText(value)).replace(/^\/+|^\.$/, '');
  return path === '..' || path.startsWith('../') ? undefined : path;
}

function fileExists([value]: readonly Value[], { host }: Run): boolean {
  const path = pathInSite(value);
  return castText(value) !== '' && path !== undefined && host.fileAt(path) !== undefined;
}

function environmentVariable([value]: readonly Value[], { host }: Run): string {
  const name = textOf(value) ?? '';
  const found = host.environment(name);
  return found ?? fail(`access denied: ${quote(name)} is not whitelisted in policy "security.funcs.getenv"`);
}

function readFile([value]: readonly Value[], run: Run): string {
  const path = pathInSite(value);
  if (path === '') return fail('invalid filename');
  const text = path === undefined ? '' : (run.host.readFile(path) ?? '');
  spendOn(run, text.length);
  return text;
}

function readFolder([value]: readonly Value[], run: Run): Value {
  const path = pathInSite(value);
  const entries = path === undefined ? undefined : run.host.readFolder(path);
  if (!entries) return [];
  run.spend(entries.length);
  return [...entries].sort((one, other) => byBytes(one.name, other.name)).map((entry) => new FileInfo(entry));
}

function stat([value]: readonly Value[], { host }: Run): Value {
  const path = pathInSite(value);
  if (path === undefined || castText(value) === '') return null;
  const found = host.fileAt(path);
  return found ? new FileInfo({ ...found, name: baseOf(path) }) : null;
}

/** A file or a folder, as `readDir` and `os.Stat` give it. When it was changed is not known. */
class FileInfo extends Instance {
  readonly typeName = '*hugofs.fileInfo';

  constructor(private readonly entry: FolderEntry) {
    super();
  }

  member(name: string): Value | undefined {
    const { entry } = this;
    const results: Readonly<Record<string, Value>> = {
      IsDir: entry.isFolder,
      ModTime: zeroTime,
      Name: entry.name,
      Size: BigInt(entry.size),
    };
    const result = Object.hasOwn(results, name) ? results[name] : undefined;
    return result === undefined ? undefined : ({ name, arity: [0, 0], call: () => result } as TemplateFunction);
  }
}
