/** Files to read, or folders to list; paths are relative to the site's folder and may begin with `../`. */
export interface Wanted {
  readonly kind: 'read' | 'list';
  readonly paths: readonly string[];
}

/**
 * The answer to each path: a file's text, or the names in a folder, those of folders with `/` behind. `undefined` for what is
 * not there, cannot be read, is too large, or lies where nobody may look.
 */
export type Given = readonly (string | readonly string[] | undefined)[];

/** A reading says what it wants, is given it, and goes on: core decides what is read, others do it, in their own time. */
export type Reading<Result> = Generator<Wanted, Result, Given>;

export function* read(paths: readonly string[]): Reading<readonly (string | undefined)[]> {
  if (paths.length === 0) return [];
  const given = yield { kind: 'read', paths };
  return paths.map((_, index) => {
    const text = given[index];
    return typeof text === 'string' ? text : undefined;
  });
}

export function* list(path: string): Reading<readonly string[] | undefined> {
  const [names] = yield* listAll([path]);
  return names;
}

export function* listAll(paths: readonly string[]): Reading<readonly (readonly string[] | undefined)[]> {
  const given = yield { kind: 'list', paths };
  return paths.map((_, index) => {
    const names = given[index];
    return typeof names === 'object' ? names : undefined;
  });
}
