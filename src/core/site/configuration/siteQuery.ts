/** Files to read, or folders to list; paths are relative to the site's folder and can begin with `../`. */
export interface FileRequest {
  readonly kind: 'read' | 'list';
  readonly paths: readonly string[];
}

/**
 * The result for each path: the text of a file, or the names in a folder, with a trailing `/` for folders. `undefined`
 * if it does not exist, cannot be read, is too large, or is not allowed.
 */
export type FileResponses = readonly (string | readonly string[] | undefined)[];

/**
 * A generator that yields the files it needs and receives their content. Core decides what is read; host and command
 * line read it, asynchronously.
 */
export type SiteQuery<Result> = Generator<FileRequest, Result, FileResponses>;

export function* read(paths: readonly string[]): SiteQuery<readonly (string | undefined)[]> {
  if (paths.length === 0) return [];
  const responses = yield { kind: 'read', paths };
  return paths.map((_, index) => {
    const text = responses[index];
    return typeof text === 'string' ? text : undefined;
  });
}

export function* list(path: string): SiteQuery<readonly string[] | undefined> {
  const [names] = yield* listAll([path]);
  return names;
}

export function* listAll(paths: readonly string[]): SiteQuery<readonly (readonly string[] | undefined)[]> {
  const responses = yield { kind: 'list', paths };
  return paths.map((_, index) => {
    const names = responses[index];
    return typeof names === 'object' ? names : undefined;
  });
}
