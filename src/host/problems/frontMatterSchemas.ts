import * as vscode from 'vscode';
import { prepareSchema, type OwnSchema } from '../../core/checks/frontMatter/schema/prepareSchema.js';
import { SiteFiles } from '../site/siteFiles.js';
import { watchFile } from '../site/watchSite.js';

/** The maximum size of a schema, in bytes. */
const largest = 1_000_000;

/** The JSON Schemas for front matter (`recap.frontMatter.schema`). Each is read once, until its file changes. */
export class FrontMatterSchemas implements vscode.Disposable {
  private readonly read = new Map<
    string,
    { readonly schema: Promise<OwnSchema | undefined>; readonly watcher: vscode.Disposable }
  >();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listener: vscode.Disposable;
  private disposed = false;

  /** Fires when `get` may return another schema for some document. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('recap.frontMatter')) this.changed.fire();
    });
  }

  /** The schema for a document; `undefined` if there is none, or if it cannot be read. Never rejects. */
  async get(uri: vscode.Uri): Promise<OwnSchema | undefined> {
    const path = vscode.workspace.getConfiguration('recap.frontMatter', uri).get('schema');
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (typeof path !== 'string' || path.trim() === '' || !folder || this.disposed) return undefined;
    // Paths outside the workspace folder are ignored.
    const file = new SiteFiles(folder).uriOf(path.trim());
    if (!file) return undefined;
    const known = this.read.get(file.toString());
    if (known) return known.schema;
    const schema = this.readSchema(file);
    const watcher = watchFile(file, () => {
      watcher.dispose();
      this.read.delete(file.toString());
      this.changed.fire();
    });
    this.read.set(file.toString(), { schema, watcher });
    return schema;
  }

  dispose(): void {
    this.disposed = true;
    for (const { watcher } of this.read.values()) watcher.dispose();
    vscode.Disposable.from(this.listener, this.changed).dispose();
  }

  private async readSchema(file: vscode.Uri): Promise<OwnSchema | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > largest) throw new Error(`it has ${size} bytes`);
      return await prepareSchema(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))));
    } catch (error) {
      this.log.warn(`The schema ${file.toString(true)} cannot be read`, error);
      return undefined;
    }
  }
}
