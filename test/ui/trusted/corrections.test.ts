import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const post = `---
title: Harbour Days
---

## Day 1

### [Gulls](https://example.org/gulls)

_By Ada Ek_

### Around the harbour

- Ropes that last
- Sails in winter
- Lamps of the north

## Conclusion

Bye.
`;

describe('corrections of the outline', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await hands.open('content/posts/harbour.md', post);
    await window.showTree();
    await window.row('Gulls').waitFor();
  });
  after(() => window.close());

  const message = (text: string): Locator => window.page.locator('.notification-toast', { hasText: text });

  async function goTo(text: string): Promise<void> {
    await window.session.vs((vscode, wanted) => {
      const editor = vscode.window.activeTextEditor!;
      const at = editor.document.positionAt(editor.document.getText().indexOf(wanted));
      editor.selection = new vscode.Selection(at, at);
    }, text);
  }

  it('begin with one item, and go on with all that are like it', async () => {
    await goTo('Sails in winter');
    await window.palette('Recap: This Is a Talk');
    const offer = message('Marked "Sails in winter" as a talk. 2 others are like it.');
    await offer.waitFor();
    await window.row('Sails in winter').waitFor();
    assert.equal(await window.row('Ropes that last').count(), 0);
    await offer.getByRole('button', { name: 'Mark All' }).click();
    for (const title of ['Ropes that last', 'Sails in winter', 'Lamps of the north', 'Gulls'])
      await window.row(title).waitFor();
    await window.page.locator('.statusbar-item', { hasText: 'Marked 3 as talks.' }).waitFor();
    assert.equal(await hands.text(), post);
  });

  it('do not come back by an offer that is older than their removal', async () => {
    await window.session.command('recap.forgetCorrections');
    await window.session.command('notifications.clearAll');
    await goTo('Lamps of the north');
    await window.palette('Recap: This Is a Talk');
    const offer = message('Marked "Lamps of the north" as a talk. 2 others are like it.');
    await offer.waitFor();
    await window.row('Lamps of the north').waitFor();
    await window.session.command('recap.forgetCorrections');
    await window.row('Lamps of the north').waitFor({ state: 'detached' });
    await offer.getByRole('button', { name: 'Mark All' }).click();
    await offer.waitFor({ state: 'detached' });
    await goTo('Ropes that last');
    await window.palette('Recap: This Is a Talk');
    await message('Marked "Ropes that last" as a talk. 2 others are like it.')
      .getByRole('button', { name: 'Mark All' })
      .click();
    await window.page.locator('.statusbar-item', { hasText: 'Marked 3 as talks.' }).waitFor();
    await window.row('Sails in winter').waitFor();
    await window.session.command('notifications.clearAll');
  });

  it('apply to all rows that are selected', async () => {
    await hands.focusRow('Ropes that last');
    await window.row('Lamps of the north').click({ modifiers: ['Shift'] });
    await window.row('Sails in winter').click({ button: 'right' });
    const menu = window.page.locator('.monaco-menu');
    await menu.waitFor();
    await eventually(async () => {
      if (await menu.isVisible())
        await menu.getByRole('menuitem', { name: 'This Is Not a Talk', exact: true }).click({ timeout: 3000 });
      await menu.waitFor({ state: 'detached', timeout: 1000 });
    });
    await eventually(async () => assert.equal(await window.row('Lamps of the north').count(), 0));
    assert.equal(await window.row('Sails in winter').count(), 0);
    await window.page.locator('.statusbar-item', { hasText: 'Marked 3 as not talks.' }).waitFor();
  });
});
