import * as vscode from 'vscode';
import type { RecapHead } from '../../core/recaps/recapHead.js';
import type { RecapFile } from './recapFile.js';

/** With more files than these, nothing is remembered. */
const mostFiles = 50_000;

/** A file as it is stored. Its talks are looked for again. */
interface StoredFile {
  readonly id: string;
  readonly key: string;
  readonly stamp?: string | undefined;
  readonly isLikely: boolean;
  readonly head?: RecapHead | undefined;
}

/**
 * The files that were read when the workspace was open before. The Recaps view shows them at once: to ask thousands of files
 * whether they have changed takes a second, to read them several.
 */
export class RememberedFiles {
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
      this.stored = text;
      return files.map(fromStored);
    } catch {
      // There is none yet, or it is broken: then all files are read.
      return [];
    }
  }

  /** Never rejects. */
  async save(files: readonly RecapFile[]): Promise<void> {
    if (!this.storage || files.length > mostFiles) return;
    const text = JSON.stringify({ version: this.version, files: files.map(toStored) });
    if (text === this.stored) return;
    this.stored = text;
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

function toStored({ uri, key, stamp, isLikely, entry }: RecapFile): StoredFile {
  return { id: uri.toString(), key, stamp, isLikely: isLikely || entry?.body !== undefined, head: entry?.head };
}

function fromStored({ id, key, stamp, isLikely, head }: StoredFile): RecapFile {
  const entry = head && { id, head, body: undefined };
  return { uri: vscode.Uri.parse(id, true), key, stamp, readAt: 0, entry, isLikely };
}
