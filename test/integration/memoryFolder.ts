import * as vscode from 'vscode';

const none = new vscode.Disposable(() => undefined);

/** A file system in memory, as extensions provide them: it can be read and written, and VS Code cannot search it. */
export class MemoryFolder implements vscode.Disposable {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly registration: vscode.Disposable;
  private time = 1;
  readonly uri: vscode.Uri;
  /** What happens before a file is read. */
  onRead: (name: string) => Promise<void> = () => Promise.resolve();

  constructor(scheme: string, files: Readonly<Record<string, string>>) {
    this.uri = vscode.Uri.from({ scheme, path: '/site' });
    for (const [name, text] of Object.entries(files))
      this.files.set(this.at(name).path, new TextEncoder().encode(text));
    this.registration = vscode.workspace.registerFileSystemProvider(scheme, this.provider());
  }

  at(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }

  async text(name: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.at(name)));
  }

  dispose(): void {
    vscode.Disposable.from(this.registration, this.changed).dispose();
  }

  private provider(): vscode.FileSystemProvider {
    return {
      onDidChangeFile: this.changed.event,
      watch: () => none,
      stat: (uri) => this.stat(uri),
      readDirectory: ({ path }) => this.namesIn(`${path}/`),
      createDirectory: () => undefined,
      readFile: async (uri) => {
        await this.onRead(uri.path.slice(this.uri.path.length + 1));
        const bytes = this.files.get(uri.path);
        if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
        return bytes;
      },
      writeFile: (uri, bytes) => {
        const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
        this.files.set(uri.path, bytes);
        this.time++;
        this.changed.fire([{ type, uri }]);
      },
      delete: (uri) => {
        this.files.delete(uri.path);
        this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
      },
      rename: () => undefined,
    };
  }

  private stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(uri.path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: this.time, size: bytes.length };
    if (this.namesIn(`${uri.path}/`).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  private namesIn(folder: string): [string, vscode.FileType][] {
    const below = [...this.files.keys()].filter((path) => path.startsWith(folder));
    const parts = below.map((path) => path.slice(folder.length).split('/'));
    return [
      ...new Map(
        parts.map(([name, ...rest]) => [name!, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File]),
      ),
    ];
  }
}

/**
 * Calls a function while the window has these folders. To open other folders would end the extension host, and with it the
 * test.
 */
export async function withFolders(folders: readonly vscode.Uri[], call: () => Thenable<void>): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(vscode.workspace, 'workspaceFolders')!;
  const value = folders.map((uri, index) => ({ uri, index, name: uri.path.slice(1) }));
  Object.defineProperty(vscode.workspace, 'workspaceFolders', { ...before, get: () => value });
  try {
    await call();
  } finally {
    Object.defineProperty(vscode.workspace, 'workspaceFolders', before);
  }
}
