import * as vscode from 'vscode';
import { closeAll, eventually, showUntitled } from './editor.js';
import { equal } from './expect.js';

const head = '---\ntitle: A\ndate: 2025-06-12\ndescription: B\n---\n\n';

/** Types at the end, as on the keyboard: `⏎` is Enter. */
async function type(keys: string): Promise<void> {
  for (const key of keys) await vscode.commands.executeCommand('type', { text: key === '⏎' ? '\n' : key });
}

/** Shows a text with the cursor at its end. */
async function showAtEnd(text: string): Promise<vscode.TextEditor> {
  const editor = await showUntitled(text);
  const end = editor.document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** Waits until typing `keys` after a text gives a text: VS Code gets the rules a moment after the editor is shown. */
async function gives(before: string, keys: string, after: string): Promise<void> {
  const { document } = await showAtEnd(before);
  await givesIn(document, before, keys, after);
  await closeAll();
}

/** The same in the active editor, which stays open. */
async function givesIn(document: vscode.TextDocument, before: string, keys: string, after: string): Promise<void> {
  await eventually(async () => {
    const end = document.positionAt(document.getText().length);
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.replace(new vscode.Range(new vscode.Position(0, 0), end), before));
    const start = document.positionAt(before.length);
    editor.selection = new vscode.Selection(start, start);
    // VS Code applies no rules below lines that are not yet coloured, as they are at once where somebody types.
    await vscode.commands.executeCommand('editor.action.forceRetokenize');
    await type(keys);
    await eventually(() => equal(document.getText(), after), 1000);
  }, 50_000);
}

/** A file system with one file, an editable text that is not a post. */
function registerFile(uri: vscode.Uri, text: string): vscode.Disposable {
  let bytes: Uint8Array = new TextEncoder().encode(text);
  const none = new vscode.Disposable(() => undefined);
  return vscode.workspace.registerFileSystemProvider(uri.scheme, {
    onDidChangeFile: () => none,
    watch: () => none,
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
    readDirectory: () => [],
    createDirectory: () => undefined,
    readFile: () => bytes,
    writeFile: (_, content) => {
      bytes = content;
    },
    delete: () => undefined,
    rename: () => undefined,
  });
}

describe('Enter', () => {
  afterEach(closeAll);

  it('continues a list in a post, and ends it on an item without text', async () => {
    await gives(`${head}- a`, '⏎b', `${head}- a\n- b`);
    await gives(`${head}9. a`, '⏎b⏎c', `${head}9. a\n10. b\n11. c`);
    await gives(`${head}- [x] a`, '⏎b', `${head}- [x] a\n- [ ] b`);
    await gives(`${head}- a`, '⏎⏎The end', `${head}- a\n\nThe end`);
    await gives(`${head}- a\n  - b`, '⏎⏎c', `${head}- a\n  - b\n- c`);
  });

  it('is undone as a whole', async () => {
    const before = `${head}- a\n- `;
    await gives(`${head}- a`, '⏎', before);
    const { document } = await showAtEnd(before);
    await type('⏎');
    await eventually(() => equal(document.getText(), `${head}- a\n\n`));
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  it('does what it always does elsewhere', async () => {
    await gives(`${head}Text - a`, '⏎b', `${head}Text - a\nb`);
    await gives('- a', '⏎b', '- a\nb');
    await gives('# Read me\n\n- a\n- ', '⏎b', '# Read me\n\n- a\n- \nb');
    const settings = vscode.workspace.getConfiguration('recap.editor');
    await settings.update('continueLists', false, vscode.ConfigurationTarget.Global);
    try {
      await gives(`${head}- a`, '⏎b', `${head}- a\nb`);
      await gives(`${head}- a\n- `, '⏎b', `${head}- a\n- \nb`);
    } finally {
      await settings.update('continueLists', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('does what it always does in a text that is not a post, while one is open', async () => {
    const post = await showAtEnd(`${head}- a`);
    await givesIn(post.document, `${head}- a`, '⏎b', `${head}- a\n- b`);
    const uri = vscode.Uri.parse('gitfs:/old.md');
    const file = registerFile(uri, '- a');
    try {
      const old = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(old, vscode.ViewColumn.Beside);
      await givesIn(old, '- a', '⏎b', '- a\nb');
      await vscode.window.showTextDocument(post.document, vscode.ViewColumn.One);
      await givesIn(post.document, `${head}- a`, '⏎b', `${head}- a\n- b`);
      await vscode.window.showTextDocument(old, vscode.ViewColumn.Beside);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await closeAll();
    } finally {
      file.dispose();
    }
  });
});
