import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pickInMenu } from '../pickInMenu.js';
import { eventually, RecapWindow } from '../recapWindow.js';

const post = '---\ntitle: Quay Conf\ndate: 2025-06-12\ndescription: D\n---\n\n## Day 1\n\n[Slides](#)\n';

// Each test continues where the previous one ended.
describe('a light bulb', () => {
  let window: RecapWindow;
  let squiggle: Locator;

  before(async () => {
    window = await RecapWindow.open();
    squiggle = window.page.locator('.monaco-editor .squiggly-warning');
    await window.session.vs(async (vscode, text) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'content/posts/quay.md');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await vscode.window.showTextDocument(uri, { preview: false });
    }, post);
    await squiggle.first().waitFor();
  });
  after(() => window.close());

  /** Opens the light bulb of a line, one-based, and chooses what it offers. */
  async function choose(line: number, title: string): Promise<void> {
    await window.goToLine(line);
    const actions = window.page.locator('.action-widget .monaco-list-row');
    await eventually(async () => {
      if (!(await actions.first().isVisible())) await window.page.keyboard.press('Control+.');
      // Asking again too early would make VS Code start over.
      await actions.filter({ hasText: title }).waitFor({ timeout: 8000 });
    }, 40_000);
    await pickInMenu(actions.filter({ hasText: title }));
  }

  /** Sets the levels of checks for the workspace. */
  async function setLevels(levels: Readonly<Record<string, string>> | undefined): Promise<void> {
    await window.session.vs(
      (vscode, levels) => vscode.workspace.getConfiguration('recap').update('checks', levels ?? undefined, false),
      levels ?? null,
    );
  }

  it('turns off a check in the workspace, and the message about it takes that back', async () => {
    await choose(9, 'Turn off the check "link-nowhere" in this workspace');
    const message = window.page.locator('.notification-toast', { hasText: 'is off in this workspace' });
    await message.waitFor();
    await squiggle.waitFor({ state: 'hidden' });
    // What was set since then stays.
    await setLevels({ 'link-nowhere': 'off', todo: 'error' });
    await message.getByRole('button', { name: 'Undo' }).click();
    await squiggle.first().waitFor();
    const levels = await window.session.vs(
      (vscode) => vscode.workspace.getConfiguration('recap').inspect('checks')?.workspaceValue,
    );
    assert.deepEqual(levels, { todo: 'error' });
    await setLevels(undefined);
  });

  it('turns off a check in the post, by a comment', async () => {
    await choose(9, 'Turn off the check "link-nowhere" in this post');
    await squiggle.waitFor({ state: 'hidden' });
    const expected = post.replace('## Day 1', '<!-- recap-disable link-nowhere -->\n\n## Day 1');
    const written = (): Promise<string> =>
      window.session.vs((vscode) => vscode.window.activeTextEditor!.document.getText());
    await eventually(async () => assert.equal(await written(), expected));
  });
});
