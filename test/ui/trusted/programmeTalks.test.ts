import assert from 'node:assert/strict';
import { eventually, longPost, RecapWindow } from '../recapWindow.js';

const sample = 'lantern-days-2025.xml';
const post = '---\ntitle: Lantern Days 2025\ndate: 2025-06-16\n---\n\nHello from the quay.\n';
const title = 'Keeping the Light On: What Lighthouse Keepers Knew About On-Call';

describe('talks from a programme by keyboard', () => {
  let window: RecapWindow;

  before(async () => {
    window = await RecapWindow.open();
    await setClock('2025-06-12T09:10:00+02:00');
    await window.session.vs(async (vscode, name) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'programme', name);
      void vscode.commands.executeCommand('recap.importProgramme', uri);
      await Promise.resolve();
    }, sample);
    const keep = window.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Keep "Lantern Days 2025"' });
    await keep.waitFor({ timeout: 60_000 });
    await window.page.keyboard.press('Enter');
    await keep.waitFor({ state: 'hidden' });
    await window.session.command('notifications.clearAll');
  });
  after(async () => {
    await setClock('');
    await window.palette('Recap: Remove Programme');
    await window.close();
  });

  /** Sets the clock of the extension; empty for that of the computer. */
  async function setClock(time: string): Promise<void> {
    await window.session.vs(async (_, fixed) => {
      const clock = Symbol.for('conference-recap.now');
      const host = globalThis as { [clock]?: (() => number) | undefined };
      host[clock] = fixed === '' ? undefined : () => Date.parse(fixed);
      await Promise.resolve();
    }, time);
  }

  async function text(): Promise<string> {
    return window.session.vs(async (vscode, path) => {
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(path));
      return Promise.resolve(document?.getText() ?? '');
    }, longPost);
  }

  it('a single key inserts the current talk under its day, and typing goes on in its notes', async () => {
    await window.session.vs(
      async (vscode, path, written) => {
        const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(path))!;
        const edit = new vscode.WorkspaceEdit();
        edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), written);
        await vscode.workspace.applyEdit(edit);
      },
      longPost,
      post,
    );
    await window.page.locator('.statusbar-item', { hasText: 'Keeping the Light On' }).waitFor({ timeout: 30_000 });
    await window.focusEditor();
    await window.page.keyboard.press('Shift+Alt+N');
    await eventually(async () => assert.ok((await text()).includes(`### [${title}](`), await text()));
    await window.page.keyboard.type('A lamp is a pager.');
    await eventually(async () =>
      assert.match(await text(), /_By Amaka Okonjo-Lindqvist_\n\n(?:_#.*_\n\n)?A lamp is a pager\./),
    );
    assert.ok((await text()).includes('Hello from the quay.\n\n## Day 1: June 12\n\n### ['), await text());
    assert.equal(await window.page.locator('.quick-input-widget:visible').count(), 0);
  });
});
