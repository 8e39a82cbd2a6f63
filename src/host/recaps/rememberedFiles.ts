import * as vscode from 'vscode';
import type { RecapBody } from '../../core/recaps/recapBody.js';
import type { RecapHead } from '../../core/recaps/recapHead.js';
import type { RecapFile } from './recapFile.js';

/** With more files than these, nothing is remembered; with more talks, only the heads of files are. */
const most = { files: 50_000, talks: 100_000 };

/** A talk as it is stored: of thousands of posts there are many. */
type StoredTalk = readonly [title: string, line: number, speakers: readonly string[], tags: readonly string[]];

/** A file as it is stored. */
interface StoredFile {
  readonly id: string;
  readonly key: string;
  readonly stamp?: string | undefined;
  readonly isLikely: boolean;
  readonly head?: RecapHead | undefined;
  readonly body?: (Omit<RecapBody, 'talks'> & { readonly talks: readonly StoredTalk[] }) | undefined;
}

/**
 * The files that were read when the workspace was open before. The Recaps view shows them at once: to ask thousands of files
 * whether they have changed takes a second, to read them several.
 */
export class RememberedFiles {
  /** What is stored, in short. */
  private stored = '';

  /** `storage`: of the workspace; `version`: of the extension, as another one may read files otherwise. */
  constructor(
    private readonly storage: vscode.Uri | undefined,
    private readonly version: string,
  ) {}

  /** Never rejects. */
  async load(): Promise<readonly RecapFile[]> {
    if (!this.storage) return [];
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(this.storage)));
      const { version, files } = JSON.parse(text) as { readonly version: unknown; readonly files: StoredFile[] };
      if (version !== this.version) return [];
      this.stored = digestOf(text);
      return files.map(fromStored);
    } catch {
      // There is none yet, or it is broken: then all files are read.
      return [];
    }
  }

  /** Never rejects. */
  async save(files: readonly RecapFile[]): Promise<void> {
    if (!this.storage || files.length > most.files) return;
    const talks = files.reduce((sum, { entry }) => sum + (entry?.body?.talks.length ?? 0), 0);
    const stored = files.map((file) => toStored(file, talks <= most.talks));
    const text = JSON.stringify({ version: this.version, files: stored });
    const digest = digestOf(text);
    if (digest === this.stored) return;
    this.stored = digest;
    try {
      await vscode.workspace.fs.createDirectory(this.storage);
      await vscode.workspace.fs.writeFile(fileIn(this.storage), new TextEncoder().encode(text));
    } catch {
      // Nothing is lost: the files are read again.
    }
  }
}

function fileIn(storage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(storage, 'recaps.json');
}

function toStored({ uri, key, stamp, isLikely, entry }: RecapFile, withTalks: boolean): StoredFile {
  const body = withTalks ? entry?.body : undefined;
  return {
    id: uri.toString(),
    key,
    stamp,
    isLikely: isLikely || entry?.body !== undefined,
    head: entry?.head,
    body: body && {
      ...body,
      talks: body.talks.map(({ title, line, speakers, tags }) => [title, line, speakers, tags]),
    },
  };
}

function fromStored({ id, key, stamp, isLikely, head, body }: StoredFile): RecapFile {
  const talks = body?.talks.map(([title, line, speakers, tags]) => ({ title, line, speakers, tags }));
  const entry = head && { id, head, body: body && talks && { ...body, talks } };
  return { uri: vscode.Uri.parse(id, true), key, stamp, readAt: 0, entry, isLikely };
}

/** The length and the FNV-1a hash of a text. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length} ${hash}`;
}
