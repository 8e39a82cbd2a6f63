import * as vscode from 'vscode';
import { closeAll, eventually, replace, show, showNew } from './editor.js';
import { equal, ok } from './expect.js';
import { moveToDay, recap, talks } from './outlined.js';

describe('corrections', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('recap.forgetCorrections');
    await closeAll();
  });

  /** Moves the cursor to the line that contains a text. */
  function goTo(editor: vscode.TextEditor, text: string): void {
    const { document } = editor;
    const position = document.positionAt(document.getText().indexOf(text));
    editor.selection = new vscode.Selection(position, position);
  }

  /** Marks the heading with a text, and waits until the talks show it. */
  async function mark(
    editor: vscode.TextEditor,
    text: string,
    command: string,
    expected: readonly string[],
  ): Promise<void> {
    await eventually(async () => {
      // The workbench may still report where the cursor was when the editor opened.
      goTo(editor, text);
      await vscode.commands.executeCommand(command);
      equal(await talks(editor), expected);
    });
  }

  const [gulls, terns, waves] = ['gulls', 'terns', 'waves'].map(
    (name) => `### [${name[0]!.toUpperCase()}${name.slice(1)}](https://example.org/${name})`,
  );
  const less = [gulls!, waves!];

  it('change what a heading is, keep the text unchanged, and can be forgotten', async () => {
    const editor = await showNew('content/posts/corrected.md', recap);
    const { document } = editor;
    await mark(editor, '### [Terns]', 'recap.markAsSection', less);
    equal([document.getText(), document.isDirty], [recap, false]);
    await mark(editor, '### [Terns]', 'recap.markAsTalk', [gulls!, terns!, waves!]);
    goTo(editor, '## Conclusion');
    await vscode.commands.executeCommand('recap.markAsDay');
    goTo(editor, '### [Gulls]');
    await moveToDay(editor, 'Conclusion');
    equal(await talks(editor), [terns!, waves!, gulls!]);
    await mark(editor, '## Day 2', 'recap.markAsNotDay', [terns!, gulls!]);
    await vscode.commands.executeCommand('recap.forgetCorrections');
    // Day 2 is a day again, and the conclusion is not.
    await eventually(async () => equal(await talks(editor), [terns!, waves!]));
  });

  it('apply to the item at the cursor, in any post', async () => {
    const text = '# A day out\n\n## Around the harbour\n\n- Ropes that last\n- Sails in winter\n\n## Supper\n\nSoup.\n';
    const editor = await showNew('content/posts/day-out.md', text);
    equal(await talks(editor), []);
    await mark(editor, 'Sails in winter', 'recap.markAsTalk', ['- Sails in winter']);
    await mark(editor, 'Soup.', 'recap.markAsTalk', ['- Sails in winter', '## Supper']);
    await mark(editor, 'Sails in winter', 'recap.markAsSection', ['## Supper']);
    equal(editor.document.getText(), text);
  });

  it('apply to all headings that are selected', async () => {
    const editor = await showNew('content/posts/selected.md', recap);
    const { document } = editor;
    await eventually(async () => {
      editor.selections = ['### [Gulls]', '### [Waves]'].map((text) => {
        const position = document.positionAt(recap.indexOf(text));
        return new vscode.Selection(position, position);
      });
      await vscode.commands.executeCommand('recap.markAsSection');
      equal(await talks(editor), [terns!]);
    });
  });

  it('survive closing, and follow the file', async () => {
    const editor = await showNew('content/posts/corrected.md', recap);
    await mark(editor, '### [Terns]', 'recap.markAsSection', less);
    await closeAll();
    const again = await show('content/posts/corrected.md');
    await eventually(async () => equal(await talks(again), less));
    const moved = vscode.Uri.joinPath(again.document.uri, '../moved.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(again.document.uri, moved, { overwrite: true });
    ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed');
    const there = await show('content/posts/moved.md');
    await eventually(async () => equal(await talks(there), less));
    const fresh = await showNew('content/posts/corrected.md', recap);
    await eventually(async () => equal(await talks(fresh), [gulls!, terns!, waves!]));
    await show('content/posts/moved.md');
  });

  it('go with their heading when it is retyped, renamed, or that undone', async () => {
    const editor = await showNew('content/posts/retyped.md', recap.replace(/\n/g, '\r\n'));
    const { document } = editor;
    await mark(editor, '### [Terns]', 'recap.markAsSection', less);
    await replace(editor, '[Terns]', '[T]');
    await replace(editor, '[T]', '[Coots]');
    equal(await talks(editor), less);
    const at = document.positionAt(document.getText().indexOf('Gulls'));
    await mark(editor, '### [Gulls]', 'recap.markAsSection', [waves!]);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'Skuas',
    );
    ok(await vscode.workspace.applyEdit(edit), 'nothing was renamed');
    await eventually(() => ok(document.getText().includes('[Skuas]'), document.getText()));
    equal(await talks(editor), [waves!]);
    await vscode.commands.executeCommand('undo');
    await eventually(() => ok(document.getText().includes('[Gulls]'), document.getText()));
    equal(await talks(editor), [waves!]);
    await document.save();
    await closeAll();
    const again = await show('content/posts/retyped.md');
    await eventually(async () => equal(await talks(again), [waves!]));
  });

  it('are those of the file again when its edits are not saved', async () => {
    const editor = await showNew('content/posts/discarded.md', recap);
    await mark(editor, '### [Terns]', 'recap.markAsSection', less);
    await replace(
      editor,
      '[Terns](https://example.org/terns)\n\n_By Cy Do_',
      '[Terns](https://example.org/t)\n\nNotes.',
    );
    await replace(editor, '[Terns]', '[Coots]');
    equal(await talks(editor), less);
    await closeAll();
    const again = await show('content/posts/discarded.md');
    await eventually(async () => equal(await talks(again), less));
    await replace(again, '[Terns]', '[Coots]');
    equal(await talks(again), less);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(async () => equal(await talks(again), less));
  });

  it('go with their heading when another window or program has renamed it', async () => {
    const path = 'content/posts/renamed-elsewhere.md';
    const editor = await showNew(path, recap);
    const { document } = editor;
    await mark(editor, '### [Terns]', 'recap.markAsSection', less);
    // VS Code reads a file again only if its size or time is another.
    const bytes = new TextEncoder().encode(recap.replace('[Terns]', '[Oystercatchers]'));
    await vscode.workspace.fs.writeFile(document.uri, bytes);
    await eventually(() => ok(document.getText().includes('[Oystercatchers]'), document.getText()));
    equal([await talks(editor), document.isDirty], [less, false]);
    await closeAll();
    const again = await show(path);
    await eventually(async () => equal(await talks(again), less));
  });
});
