import * as vscode from 'vscode';

/** The folder that is open in VS Code: a copy of sample/ that tests may write to. */
export function workspaceFolder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

export const longPost = 'content/posts/lantern-days-2025.md';
export const shortPost = 'content/posts/quiet-pagers-2025/index.md';

export function inWorkspace(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

/** Shows a file of the workspace. */
export async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(path)), { preview: false });
}

/** Writes a file of the workspace and shows it. */
export async function showNew(path: string, content: string | Uint8Array): Promise<vscode.TextEditor> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(inWorkspace(path), bytes);
  return show(path);
}

/**
 * Makes a folder and waits until VS Code reports what happens in it. One level after the other: VS Code never watches a
 * folder that was made before it watched the one around it.
 */
export async function makeWatched(path: string): Promise<void> {
  const names = path.split('/');
  for (const depth of names.keys()) await waitUntilWatched(names.slice(0, depth + 1).join('/'));
}

async function waitUntilWatched(folder: string): Promise<void> {
  const probe = inWorkspace(`${folder}/probe.txt`);
  const pattern = new vscode.RelativePattern(workspaceFolder(), `${folder}/probe.txt`);
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  let isReported = false;
  const report = (): void => {
    isReported = true;
  };
  const listeners = [watcher, watcher.onDidCreate(report), watcher.onDidChange(report)];
  try {
    await eventually(async () => {
      await vscode.workspace.fs.writeFile(probe, new Uint8Array());
      await eventually(() => {
        if (!isReported) throw new Error(`${folder} is not watched`);
      }, 1000);
    }, 30_000);
  } finally {
    vscode.Disposable.from(...listeners).dispose();
    await vscode.workspace.fs.delete(probe);
  }
}

/** Shows an untitled Markdown document. */
export async function showUntitled(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const editor = await vscode.window.showTextDocument(document);
  // A document that was just closed may be restored under its name, with its text.
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  if (document.getText() !== content) await editor.edit((edit) => edit.replace(whole, content));
  return editor;
}

/** Replaces the first occurrence of a text, as one edit. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const offset = document.getText().indexOf(from);
  if (offset < 0) throw new Error(`${JSON.stringify(from)} is not in the document`);
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + from.length));
  if (!(await editor.edit((edit) => edit.replace(range, to)))) throw new Error('The edit was refused');
}

/** Our own problems of a document, as "code severity line:character-line:character", zero-based. */
export function problems(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'recap')
    .map(({ code, severity, range: { start, end } }) => {
      const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
      const value = typeof code === 'object' ? code.value : code;
      return `${value ?? ''} ${vscode.DiagnosticSeverity[severity]} ${place}`;
    });
}

/** Waits until a condition holds. Fails with the last error. */
export async function eventually<T>(check: () => T | Promise<T>, milliseconds = 30_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((next) => setTimeout(next, 20));
    }
  }
}

/** Closes every editor without a prompt, and discards unsaved changes. */
export async function closeAll(): Promise<void> {
  await eventually(async () => {
    // The workbench refuses to close an editor that it is still opening, or whose file it cannot read at this moment.
    for (const tab of openTabs()) await close(tab);
    const left = openTabs();
    if (left.length > 0) throw new Error(`${left.map(({ label }) => label).join(', ')} cannot be closed`);
    // The next untitled document takes the name of this one, and also its text, if that is not gone yet.
    const unsaved = vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty || isUntitled);
    if (unsaved.length > 0) throw new Error(`${unsaved.map(({ fileName }) => fileName).join(', ')} stays unsaved`);
  });
}

function openTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

/**
 * Closes a tab. Unlike "Revert File", this command discards the changes of a file, too, that cannot be read again, and
 * closes a text that the workbench is reading again at this moment.
 */
async function close(tab: vscode.Tab): Promise<void> {
  if (!tab.isDirty && (await vscode.window.tabGroups.close(tab))) return;
  const uri = documentIn(tab);
  if (!uri) return void (await vscode.window.tabGroups.close(tab));
  await vscode.window.showTextDocument(uri, { viewColumn: tab.group.viewColumn, preview: false });
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

function documentIn({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}
