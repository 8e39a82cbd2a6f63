/** Files to read, or folders to list; paths are relative to the site's folder and can begin with `../`. */
export interface Wanted {
  readonly kind: 'read' | 'list';
  readonly paths: readonly string[];
}

/**
 * The result for each path: the text of a file, or the names in a folder, with a trailing `/` for folders. `undefined`
 * if it does not exist, cannot be read, is too large, or is not allowed.
 */
export type Given = readonly (string | readonly string[] | undefined)[];

/**
 * A generator that yields the files it needs and receives their content. Core decides what is read; host and command
 * line read it, asynchronously.
 */
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
