import type { Run } from '../../run/run.js';
import { castText } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { elementType } from '../../values/typeName.js';
import { Instance, type Value } from '../../values/value.js';
import type { FunctionDefinition } from '../functionDefinition.js';

/** The functions of `path`, which has slashes only. */
export const path: readonly FunctionDefinition[] = [
  { name: 'path.Base', arity: [1, 1], call: ([value]) => baseOf(castText(value)) },
  { name: 'path.BaseName', arity: [1, 1], call: ([value]) => baseNameOf(castText(value)) },
  { name: 'path.Clean', arity: [1, 1], call: ([value]) => cleanPath(castText(value)) },
  { name: 'path.Dir', arity: [1, 1], call: ([value]) => cleanPath(folderOf(castText(value))) },
  { name: 'path.Ext', arity: [1, 1], call: ([value]) => extensionOf(castText(value)) },
  { name: 'path.Join', arity: [0, undefined], call: join },
  { name: 'path.Split', arity: [1, 1], call: ([value]) => new SplitPath(castText(value)) },
];

function join(args: readonly Value[], run: Run): string {
  const paths = textsIn(args);
  run.spend(paths.reduce((sum, path) => sum + path.length, 0));
  return joinPaths(paths);
}

/** Texts, and those in lists, as `path.Join` and `urls.JoinPath` take them. */
export function textsIn(args: readonly Value[]): readonly string[] {
  const isOfTexts = (arg: Value): arg is readonly Value[] =>
    isList(arg) && ['string', 'interface {}'].includes(elementType(arg));
  return args.flatMap((arg) => (isOfTexts(arg) ? arg.map(castText) : [castText(arg)]));
}

/** A path without `.`, `..` and double slashes, as Go's `path.Clean` gives it; `.` if nothing is left. */
export function cleanPath(written: string): string {
  const isRooted = written.startsWith('/');
  const parts: string[] = [];
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isRooted) parts.push('..');
  }
  const joined = parts.join('/');
  return isRooted ? `/${joined}` : joined || '.';
}

/** Paths joined and cleaned; empty if all of them are. */
export function joinPaths(paths: readonly string[]): string {
  const joined = paths.filter(Boolean).join('/');
  return joined === '' ? '' : cleanPath(joined);
}

function folderOf(written: string): string {
  return written.slice(0, written.lastIndexOf('/') + 1);
}

/** The last part of a path; `.` if it is empty. */
export function baseOf(written: string): string {
  if (written === '') return '.';
  const trimmed = written.replace(/\/+$/, '');
  return trimmed === '' ? '/' : trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** The ending of a path, with its dot. */
export function extensionOf(written: string): string {
  const dot = written.lastIndexOf('.');
  return dot > written.lastIndexOf('/') ? written.slice(dot) : '';
}

function baseNameOf(written: string): string {
  const [base, extension] = [baseOf(written), extensionOf(written)];
  return extension !== '' && base.endsWith(extension) ? base.slice(0, -extension.length) : base;
}

/** What `path.Split` gives. */
class SplitPath extends Instance {
  readonly typeName = 'paths.DirFile';

  constructor(private readonly written: string) {
    super();
  }

  member(name: string): Value | undefined {
    if (name === 'Dir') return folderOf(this.written);
    return name === 'File' ? this.written.slice(folderOf(this.written).length) : undefined;
  }

  override print(): string {
    return this.toText();
  }

  override toText(): string {
    const folder = folderOf(this.written);
    return `${folder}|${this.written.slice(folder.length)}`;
  }
}
