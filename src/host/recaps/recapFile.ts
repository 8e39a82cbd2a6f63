import * as vscode from 'vscode';
import type { ReadingOptions } from '../../core/recap/model/recap.js';
import { parseRecap } from '../../core/recap/parseRecap.js';
import { latestFirst, type RecapEntry } from '../../core/recaps/groupRecaps.js';
import { bodyOf, mayBeRecap } from '../../core/recaps/recapBody.js';
import { isLikelyRecap, readHead, type HeadContext } from '../../core/recaps/recapHead.js';

/** Maximum size in bytes of a file that is read. */
const largest = 2_000_000;

/** What is known of a Markdown file. It holds as long as the file has the same time and size. */
export interface RecapFile {
  readonly uri: vscode.Uri;
  /** How it was read. */
  readonly key: string;
  /** The time and size that the file had when it was read; `undefined` if they are not known, or were not requested. */
  readonly stamp: string | undefined;
  /** When reading began, in milliseconds since 1970. */
  readonly readAt: number;
  /** `undefined` if it is surely no recap. */
  readonly entry: RecapEntry | undefined;
  /** Whether its words say at first sight that it is a recap, before its talks were looked for. */
  readonly isLikely: boolean;
}

/** How a file is read. */
export interface RecapReading {
  /** What else the result depends on. */
  readonly key: string;
  /** Relative to the folder of its site. */
  readonly path: string;
  readonly options: ReadingOptions;
  /** Computed for files that may be recaps only. */
  readonly context: () => HeadContext;
}

/**
 * Reads the head of a file that may be a recap; `known` if that is still the same, `undefined` if it cannot be read. Never
 * rejects. The time of a new file is not requested: with thousands of files, that takes as long as half of the rest.
 */
export async function readRecapFile(
  uri: vscode.Uri,
  known: RecapFile | undefined,
  { key, path, options, context }: RecapReading,
): Promise<RecapFile | undefined> {
  const stamp = known && (await stampOf(uri));
  if (known && stamp !== undefined && known.key === key && known.stamp === stamp) return known;
  const readAt = Date.now();
  const text = await textOf(uri);
  if (text === undefined) return undefined;
  const other = { uri, key, stamp, readAt, entry: undefined, isLikely: false };
  if (!mayBeRecap(text, options)) return other;
  const head = detached(readHead(path, text, context()));
  return { ...other, entry: { id: uri.toString(), head, body: undefined }, isLikely: isLikelyRecap(head) };
}

/** The time and size of a file; `undefined` if there is none, or if it was not last changed before a moment. Never rejects. */
export async function stampOf(uri: vscode.Uri, before = Infinity): Promise<string | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return mtime < before ? `${mtime} ${size}` : undefined;
  } catch {
    return undefined;
  }
}

/** Looks for the talks of a file: then it is known whether it is a recap. Never rejects. */
export async function readTalks(file: RecapFile, options: ReadingOptions): Promise<RecapFile> {
  const { uri, entry } = file;
  const text = entry && (await textOf(uri));
  const body = text === undefined ? undefined : bodyOf(parseRecap(text, options));
  return { ...file, entry: entry && body && { ...entry, body: detached(body) } };
}

/** A copy whose texts are not parts of the text that they are from: each would keep all of that in memory. */
function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > largest ? '' : new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** The ids of files in the order in which their talks are read. */
export function readingOrder(files: readonly RecapFile[]): readonly string[] {
  const idsOf = (some: readonly RecapFile[]): string[] =>
    latestFirst(some.flatMap(({ entry }) => entry ?? [])).map(({ id }) => id);
  return [...idsOf(files.filter(({ isLikely }) => !isLikely)), ...idsOf(files.filter(({ isLikely }) => isLikely))];
}
