import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pickInMenu } from '../pickInMenu.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const head = '---\ntitle: Rope Days\ndate: 2020-01-01\ndescription: Knots.\ndraft: true\n---\n';
const post = `${head}\n## Day 1\n\n### Knots by Zoë Brandt\n\nThree knots.\n\n###Sails by Ada Ek\n\nWhite.\n\n### Waves by Bo Li\n`;
const path = 'content/posts/ropes.md';

describe('a recap that is made ready', () => {
  let window: RecapWindow;
  let status: Locator;

  before(async () => {
    window = await RecapWindow.open();
    status = window.page.locator('.statusbar-item[id$="recap.readiness"]');
    await window.showTree();
    await new TreeHands(window).open(path, post);
  });
  after(() => window.close());

  const row = (text: string): Locator =>
    window.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

  const textOf = (): Promise<string> =>
    window.session.vs((vscode) => vscode.window.activeTextEditor?.document.getText() ?? '');

  async function listed(title: string): Promise<void> {
    await window.page.locator('.quick-input-title', { hasText: title }).waitFor();
  }

  it('has what is left in the status bar, whose click lists it, and each entry leads to its place', async () => {
    await status.filter({ hasText: '2 to do' }).waitFor();
    await status.locator('a').click();
    await listed('Not ready to publish yet');
    await row('No image is named').waitFor();
    await row('Waves').click();
    await eventually(async () => assert.equal(await window.cursorLine(), 17));
  });

  it('is fixed in the list, which then shows what is left', async () => {
    await window.palette('Recap: Check Readiness');
    await listed('Not ready to publish yet');
    const entry = row('space after');
    await entry.hover();
    await entry.getByRole('button').click();
    await status.filter({ hasText: '1 to do' }).waitFor();
    assert.match(await textOf(), /^### Sails by Ada Ek$/m);
    await listed('Not ready to publish yet');
    await entry.waitFor({ state: 'hidden' });
    await row('Waves').waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('is ready once all is written, and the last step publishes it, in one step that can be undone', async () => {
    await window.append('\nTall ones.\n');
    await status.filter({ hasText: 'ready' }).waitFor();
    const before = await textOf();
    await status.locator('a').click();
    await listed('Ready to publish');
    await pickInMenu(row('Publish…'));
    await listed('Date of the recap');
    await pickInMenu(row('Keep the date'));
    await window.page.locator('.composite.title', { hasText: /source control/i }).waitFor();
    await eventually(async () => assert.equal(await textOf(), before.replace('draft: true', 'draft: false')));
    await window.focusEditor();
    await window.page.keyboard.press('Control+z');
    await eventually(async () => assert.equal(await textOf(), before));
  });
});
