import * as vscode from 'vscode';
import { closeAll, eventually, longPost, replace, shortPost, show, showNew } from './editor.js';
import { equal, ok } from './expect.js';

function previews(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('recap.preview'),
  );
}

async function openPreview(): Promise<void> {
  await vscode.commands.executeCommand('recap.openPreview');
  await eventually(() => equal(previews().length, 1));
}

describe('preview', () => {
  afterEach(closeAll);

  it('opens to the side of the recap and leaves the focus there', async () => {
    const editor = await show(longPost);
    await openPreview();
    ok(previews()[0]!.group.viewColumn !== editor.viewColumn, 'it is not to the side');
    equal(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
  });

  it('is unique, and follows the active recap', async () => {
    await show(longPost);
    await openPreview();
    await vscode.commands.executeCommand('recap.openPreview');
    await vscode.window.showTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, shortPost), {
      viewColumn: vscode.ViewColumn.One,
    });
    await eventually(() => ok(previews()[0]!.label.includes('index.md'), previews()[0]!.label));
    equal(previews().length, 1);
  });

  it('survives edits, a rename and the deletion of its file', async () => {
    const editor = await showNew('content/posts/fleeting.md', '## Day 1\n### A\n');
    await openPreview();
    await replace(editor, '### A', '### A {{< figure');
    await editor.document.save();
    const renamed = vscode.Uri.joinPath(editor.document.uri, '../renamed.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, renamed);
    ok(await vscode.workspace.applyEdit(edit), 'not renamed');
    await eventually(() => ok(previews()[0]!.label.includes('renamed.md'), previews()[0]!.label));
    await vscode.workspace.fs.delete(renamed);
    await show(longPost);
    await eventually(() => ok(previews()[0]!.label.includes('lantern-days'), previews()[0]!.label));
  });
});
