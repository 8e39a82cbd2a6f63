import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Says whether files exist, wherever asked without regard to capitals. Each folder is listed once. */
export class FolderNames {
  private readonly known = new Map<string, ReadonlyMap<string, string>>();

  has(path: string, anyCase: boolean): boolean {
    return existsSync(path) || (anyCase && this.find(path, 3) !== undefined);
  }

  /** The path as it is written on disk; `levels` is the number of its last names whose capitals may differ. */
  private find(path: string, levels: number): string | undefined {
    if (existsSync(path)) return path;
    if (levels === 0) return undefined;
    const folder = this.find(dirname(path), levels - 1);
    return folder === undefined ? undefined : this.namesIn(folder).get(basename(path).toLowerCase());
  }

  /** Paths by their names in lower case. */
  private namesIn(folder: string): ReadonlyMap<string, string> {
    const before = this.known.get(folder);
    if (before) return before;
    const names = new Map(listed(folder).map((name): [string, string] => [name.toLowerCase(), `${folder}/${name}`]));
    this.known.set(folder, names);
    return names;
  }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
