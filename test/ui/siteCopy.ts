import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { workspaceCopy } from '../host/lib/session.mjs';

/** How a copy differs from the original. Paths are relative to the folder of the site. */
interface Differences {
  /** The folder of the original, absolute. */
  readonly from: string;
  /** Files and folders that the original does not have, without the content of these folders. */
  readonly extra: readonly string[];
  /** Files that have changed or are missing. */
  readonly changed: readonly string[];
}

/** A copy of the sample site that tests can write to. */
export class SiteCopy {
  readonly path: string;
  readonly remove: () => void;
  private readonly original = join(process.cwd(), 'sample');

  constructor() {
    ({ path: this.path, remove: this.remove } = workspaceCopy(this.original));
  }

  differences(): Differences {
    const [before, now] = [entriesOf(this.original), entriesOf(this.path)];
    const extra = [...now.keys()].filter((path) => !before.has(path));
    const isWithin = (path: string): boolean => extra.some((folder) => path.startsWith(`${folder}/`));
    const changed = [...before].filter(([path, bytes]) => bytes && !now.get(path)?.equals(bytes)).map(([path]) => path);
    return { from: this.original, extra: extra.filter((path) => !isWithin(path)), changed };
  }
}

/** Files with their content, and folders. */
function entriesOf(folder: string): ReadonlyMap<string, Buffer | undefined> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), entry.isFile() ? readFileSync(path) : undefined];
    }),
  );
}
