import type * as vscode from 'vscode';
import { nodeModule } from '../../editor/nodeModule.js';

/** What is used of Node's `node:fs`. */
interface FileSystem {
  readonly promises: {
    readonly open: (path: string) => Promise<{
      readonly read: (buffer: Uint8Array, offset: number, length: number, at: number) => Promise<{ bytesRead: number }>;
      readonly close: () => Promise<void>;
    }>;
  };
}

/** The first bytes of a file, at most so many; `undefined` where only VS Code can read it, which reads whole files. */
export async function readStart(uri: vscode.Uri, length: number): Promise<Uint8Array | undefined> {
  const fs = uri.scheme === 'file' ? (nodeModule('node:fs') as FileSystem | undefined) : undefined;
  if (!fs) return undefined;
  const file = await fs.promises.open(uri.fsPath);
  try {
    const buffer = new Uint8Array(length);
    return buffer.subarray(0, (await file.read(buffer, 0, length, 0)).bytesRead);
  } finally {
    await file.close();
  }
}
