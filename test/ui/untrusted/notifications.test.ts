import assert from 'node:assert/strict';
import { longPost, RecapWindow } from '../recapWindow.js';

/** A talk that is on no day, whose title is what VS Code would make links of. */
const title = '[run](command:workbench.action.toggleZenMode) [web](https://gulls.example/)';
const post = `### ${title.replace(/[[\]]/g, '\\$&')} by Ada Ek\n\nNotes.\n`;

describe('notifications of a hostile workspace that is not trusted', () => {
  let window: RecapWindow;

  before(async () => {
    window = await RecapWindow.open({ web: true, restricted: true });
    await window.session.vs(
      async (vscode, path, text) => {
        const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(path))!;
        await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
        editor.selection = new vscode.Selection(0, 5, 0, 5);
      },
      longPost,
      post,
    );
  });
  after(() => window.close());

  it('show text, and no links that would run commands', async () => {
    await window.session.command('recap.sortTalksByTime');
    const message = window.page
      .locator('.notification-toast', { hasText: 'is not part of a day' })
      .locator('.notification-list-item-message');
    await message.waitFor();
    assert.equal((await message.innerText()).replaceAll('\u2060', ''), `"${title}" is not part of a day.`);
    assert.equal(await message.locator('a').count(), 0);
  });
});
