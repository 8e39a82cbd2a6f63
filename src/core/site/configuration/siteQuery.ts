/** Files to read, or folders to list; paths are relative to the site's folder and can begin with `../`. */
export interface FileRequest {
  readonly kind: keyof FileResponse;
  readonly paths: readonly string[];
  /**
   * What a path leads to must be in one of these folders, wherever symbolic links lead; without them, links can lead
   * anywhere.
   */
  readonly within?: readonly string[];
}

/** The result for a path, by kind of request. */
export interface FileResponse {
  /** The text of a file. */
  readonly read: string;
  /** The names in a folder, with a trailing `/` for folders. */
  readonly list: readonly string[];
  /** The same without symbolic links. */
  readonly listOwn: readonly string[];
  /** The first bytes of a file, at most `headLength`. */
  readonly head: Uint8Array;
  /** The size of a file in bytes. */
  readonly size: number;
}

/** Number of bytes that a request for the head of a file gives: the metadata before the size of a photo are long. */
export const headLength = 262_144;

/** The result for each path. `undefined` if it does not exist, cannot be read, is too large, or is not allowed. */
export type FileResponses = readonly (FileResponse[keyof FileResponse] | undefined)[];

/**
 * A generator that yields the files it needs and receives their content. Core decides what is read; host and command
 * line read it, asynchronously.
 */
export type SiteQuery<Result> = Generator<FileRequest, Result, FileResponses>;

export function* read(
  paths: readonly string[],
  within?: FileRequest['within'],
): SiteQuery<readonly (string | undefined)[]> {
  if (paths.length === 0) return [];
  const responses = yield { kind: 'read', paths, ...(within && { within }) };
  return paths.map((_, index) => {
    const text = responses[index];
    return typeof text === 'string' ? text : undefined;
  });
}

export function* list(path: string): SiteQuery<readonly string[] | undefined> {
  const [names] = yield* listAll([path]);
  return names;
}

export function* listAll(
  paths: readonly string[],
  within?: FileRequest['within'],
  kind: 'list' | 'listOwn' = 'list',
): SiteQuery<readonly (readonly string[] | undefined)[]> {
  if (paths.length === 0) return [];
  const responses = yield { kind, paths, ...(within && { within }) };
  return paths.map((_, index) => {
    const names = responses[index];
    return isList(names) ? names : undefined;
  });
}

/** The first bytes of files. */
export function* readHeads(
  paths: readonly string[],
  within: FileRequest['within'],
): SiteQuery<readonly (Uint8Array | undefined)[]> {
  if (paths.length === 0) return [];
  const responses = yield { kind: 'head', paths, ...(within && { within }) };
  return paths.map((_, index) => {
    const bytes = responses[index];
    return bytes instanceof Uint8Array ? bytes : undefined;
  });
}

/** The sizes of files in bytes; `undefined` for what is not a file. */
export function* sizesOf(
  paths: readonly string[],
  within: FileRequest['within'],
): SiteQuery<readonly (number | undefined)[]> {
  if (paths.length === 0) return [];
  const responses = yield { kind: 'size', paths, ...(within && { within }) };
  return paths.map((_, index) => {
    const size = responses[index];
    return typeof size === 'number' ? size : undefined;
  });
}

function isList(response: FileResponses[number]): response is readonly string[] {
  return Array.isArray(response);
}
