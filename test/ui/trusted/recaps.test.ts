import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pickInMenu } from '../pickInMenu.js';
import { eventually, longPost, RecapWindow } from '../recapWindow.js';
import { titleButton, viewTitle } from '../viewTitle.js';

const shortPost = 'content/posts/quiet-pagers-2025/index.md';
const [long, short] = [
  'Lantern Days 2025: Two Days of Keeping the Lights On',
  'Quiet Pagers: an Evening About Sleeping Through the Night',
];

describe('all recaps', () => {
  let window: RecapWindow;

  before(async () => {
    window = await RecapWindow.open();
    await window.showTree();
    await viewTitle(window, 'Recaps').click();
  });
  after(async () => {
    await pickGrouping('Group Recaps by Year');
    await viewTitle(window, 'Recaps').click();
    await window.close();
  });

  function row(title: string): Locator {
    const rows = window.page.locator('.pane', { has: viewTitle(window, 'Recaps') }).locator('.monaco-list-row');
    return rows.filter({ has: window.page.locator('.label-name', { hasText: title }) });
  }

  async function pickGrouping(name: string): Promise<void> {
    await eventually(async () => {
      // The first closes an open submenu, the second its menu.
      await window.page.keyboard.press('Escape');
      await window.page.keyboard.press('Escape');
      await (await titleButton(window, 'More Actions...', 'Recaps')).click({ timeout: 3000 });
      await window.page.getByRole('menuitem', { name: 'Group By' }).click({ timeout: 3000 });
      await pickInMenu(window.page.getByRole('menuitem', { name }));
    }, 60_000);
  }

  async function textOf(path: string): Promise<string> {
    return window.session.vs(async (vscode, path) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
      return (await vscode.workspace.openTextDocument(uri)).getText();
    }, path);
  }

  it('are listed by year with state, talks and words, and opened by a click', async () => {
    await row(short).waitFor();
    assert.match(
      (await row(long).getAttribute('aria-label')) ?? '',
      /^Lantern Days 2025: .*, published, 2025-06-16, 12 of 12 talks written, 804 words/,
    );
    await row(short).click();
    await window.page.getByRole('tab', { name: 'index.md' }).waitFor();
  });

  it('have what is left below them, which leads to its place', async () => {
    await eventually(async () => {
      if ((await row(short).getAttribute('aria-expanded')) !== 'true')
        await row(short).locator('.monaco-tl-twistie').click({ timeout: 3000 });
      await row('No image is named').waitFor({ timeout: 3000 });
    }, 30_000);
    await row('No image is named').click();
    const line = (await textOf(shortPost)).split(/\r?\n/).indexOf('---', 1);
    await eventually(async () => assert.equal(await window.cursorLine(), line));
    await row(short).locator('.monaco-tl-twistie').click();
    await row('No image is named').waitFor({ state: 'hidden' });
  });

  it('show their preview from the row', async () => {
    await row(short).hover();
    await row(short).getByRole('button', { name: 'Open Preview' }).click();
    const preview = await window.preview();
    await preview.locator('h1', { hasText: 'Quiet Pagers' }).waitFor();
  });

  it('lead to any talk', async () => {
    await window.palette('Recap: Go to Talk in Any Recap');
    await window.page.locator('.quick-input-title', { hasText: 'Go to Talk in Any Recap' }).waitFor();
    await window.quickInput().fill('waker ines');
    // Before the list has only that one, Enter picks another.
    const rows = window.page.locator('.quick-input-widget .monaco-list-row');
    await eventually(async () => {
      assert.equal(await rows.count(), 1);
      assert.match((await rows.first().textContent()) ?? '', /^Who Wakes the Waker/);
    });
    await window.page.keyboard.press('Enter');
    await eventually(async () => {
      const line = await window.cursorLine();
      assert.match((await textOf(shortPost)).split(/\r?\n/)[line] ?? '', /Who Wakes the Waker/);
    });
  });

  it('are grouped by tag, the most frequent first', async () => {
    await pickGrouping('Group Recaps by Tag');
    const first = window.page
      .locator('.pane', { has: viewTitle(window, 'Recaps') })
      .locator('.monaco-list-row')
      .first();
    await eventually(async () => assert.match((await first.getAttribute('aria-label')) ?? '', /, 2 recaps/));
  });

  it('rename no tag if a post has changed since the changes were shown', async () => {
    await window.palette('Recap: Rename Tag in All Posts');
    await window.answer('Rename Tag', 'People & Culture');
    await window.answer('Rename the tag "People & Culture"', 'Gathering');
    const apply = window.page.getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    await window.session.vs(async (vscode, path) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), '\n');
      await vscode.workspace.applyEdit(edit);
    }, shortPost);
    const changed = [await textOf(longPost), await textOf(shortPost)];
    await apply.click();
    await window.page
      .getByText(/changed in the meantime/)
      .first()
      .waitFor();
    assert.deepEqual([await textOf(longPost), await textOf(shortPost)], changed);
    await window.page.keyboard.press('Escape');
    await window.session.command('notifications.clearAll');
    await window.session.vs(async (vscode, path) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
      const edit = new vscode.WorkspaceEdit();
      edit.delete(uri, new vscode.Range(0, 0, 1, 0));
      await vscode.workspace.applyEdit(edit);
    }, shortPost);
    const discard = window.page.getByRole('button', { name: 'Discard' });
    if (await discard.isVisible()) await discard.click();
  });

  it('rename a tag in all posts after a preview of the changes, in one undo step', async () => {
    const before = [await textOf(longPost), await textOf(shortPost)];
    await window.palette('Recap: Rename Tag in All Posts');
    await window.answer('Rename Tag', 'People & Culture');
    await window.answer('Rename the tag "People & Culture"', 'Gathering');
    await window.page.getByRole('button', { name: 'Apply' }).click();
    await eventually(async () => {
      const after = [await textOf(longPost), await textOf(shortPost)];
      assert.deepEqual(
        after,
        before.map((text) => text.replaceAll('#People & Culture', '#Gathering')),
      );
    });
    await window.focusEditor();
    await window.session.command('undo');
    // VS Code asks whether to undo in all files.
    await eventually(async () => {
      const everywhere = window.page.getByRole('button', { name: /^Undo in \d+ Files$/ });
      if (await everywhere.isVisible()) await everywhere.click({ timeout: 2000 });
      assert.deepEqual([await textOf(longPost), await textOf(shortPost)], before);
    });
  });
});
