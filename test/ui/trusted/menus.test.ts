import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const post = `---
title: Quay Conf
---

Welcome.

## Day 1

### [Gulls](https://example.org/gulls)

_By Ada Ek_

They are many.

## Day 2

- **Soup** by Bo Li
- **Chowder** by Cy Do

## Conclusion

Bye.
`;

const readme = '# Read me\n\n## Install\n\nRun it.\n';

describe('what menus and the Command Palette offer', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await hands.open('readme.md', readme);
    await hands.open('content/posts/menus.md', post);
    await window.showTree();
    await window.row('Gulls').waitFor();
  });
  after(() => window.close());

  const menu = (): Locator => window.page.locator('.monaco-menu');
  const escape = (): Promise<void> => window.page.keyboard.press('Escape');

  /** Right-clicks a line of the editor. */
  async function openMenu(text: string): Promise<void> {
    await eventually(async () => {
      await window.page.locator('.editor-instance .view-line', { hasText: text }).first().click({ button: 'right' });
      await menu().first().waitFor({ timeout: 3000 });
    }, 30_000);
  }

  async function closeMenus(): Promise<void> {
    await eventually(async () => {
      await escape();
      assert.equal(await menu().count(), 0);
    });
  }

  /** The labels of a menu with their keys, without lines between groups. */
  async function entries(of: Locator): Promise<string[]> {
    const items = await of.locator('.action-item:not(.disabled) .action-menu-item').all();
    const texts = items.map(async (item) => {
      const parts = ['.action-label', '.keybinding'].map((part) => item.locator(part).allTextContents());
      return (await Promise.all(parts)).flat().filter(Boolean).join(' ');
    });
    return (await Promise.all(texts)).filter((text) => text !== '');
  }

  /** The labels in a list of choices. */
  async function choices(): Promise<string[]> {
    return window.page.locator('.quick-input-list .monaco-list-row .label-name').allTextContents();
  }

  /** The actions at the cursor after a right-click on a line. */
  async function actionsAt(text: string): Promise<string[]> {
    await openMenu(text);
    const submenu = menu().getByRole('menuitem', { name: 'Actions at Cursor…' });
    await eventually(async () => {
      if (!(await submenu.isVisible())) await menu().getByRole('menuitem', { name: 'Recap', exact: true }).hover();
      await submenu.click({ timeout: 2000 });
      await window.page.locator('.quick-input-title').waitFor({ timeout: 3000 });
    }, 30_000);
    const found = await choices();
    await escape();
    return found;
  }

  /** Moves the cursor, and waits until the Command Palette has exactly these commands for a text. */
  async function offers(line: number, text: string, expected: readonly string[]): Promise<void> {
    await window.goToLine(line);
    await eventually(async () => {
      await window.page.keyboard.press('F1');
      await window.quickInput().fill(`>Recap: ${text}`);
      try {
        await eventually(async () => {
          const labels = await choices();
          // Where there are no commands, a row says so.
          assert.ok(labels.length > 0);
          assert.deepEqual(
            labels.filter((label) => label.startsWith('Recap: ') && label.includes(text)).sort(),
            expected,
            labels.join(),
          );
        }, 4000);
      } finally {
        await escape();
      }
    }, 40_000);
  }

  it('the menu of the editor has one submenu in a recap, and nothing elsewhere', async () => {
    await openMenu('## Day 2');
    const labels = await entries(menu().first());
    assert.ok(!labels.some((label) => label.startsWith('Recap:')), labels.join());
    await menu().getByRole('menuitem', { name: 'Recap', exact: true }).hover();
    await menu().getByRole('menuitem', { name: 'Insert Day' }).waitFor();
    assert.deepEqual(await entries(menu().last()), [
      'Insert Talk Ctrl+K A',
      'Insert Day',
      'Insert…',
      'Paste as Talk',
      'Actions at Cursor…',
    ]);
    await closeMenus();
    await hands.show('readme.md');
    await window.row('Install').waitFor();
    await openMenu('## Install');
    assert.equal(await menu().getByRole('menuitem', { name: 'Recap' }).count(), 0);
    await closeMenus();
    await hands.show('content/posts/menus.md');
    await window.row('Gulls').waitFor();
  });

  it('the list at the cursor has what applies to the heading that was right-clicked', async () => {
    const always = ['Move Up', 'Move Down', 'Rename…', 'Duplicate as Stub', 'Delete with Notes', 'Copy as Markdown'];
    await window.goToLine(9);
    const ofDay = await actionsAt('## Day 2');
    for (const action of [...always, 'This Is Not a Day', 'Renumber Days', 'Promote Heading'])
      assert.ok(ofDay.includes(action), `${action}: ${ofDay.join()}`);
    for (const action of ['This Is Not a Talk', 'Open Talk Page', 'Move to Day…', 'Forget Corrections'])
      assert.ok(!ofDay.includes(action), action);
    const ofHeading = await actionsAt('Gulls');
    for (const action of [...always, 'This Is Not a Talk', 'Open Talk Page', 'Copy Link', 'Promote Heading'])
      assert.ok(ofHeading.includes(action), `${action}: ${ofHeading.join()}`);
    for (const action of ['This Is a Talk', 'This Is Not a Day', 'Open Slides', 'Renumber Days'])
      assert.ok(!ofHeading.includes(action), action);
    const ofItem = await actionsAt('Soup');
    for (const action of ['Promote Heading', 'This Is a Day', 'Open Talk Page'])
      assert.ok(!ofItem.includes(action), action);
  });

  it('an action of the list applies to the talk at the cursor', async () => {
    await window.goToLine(18);
    await window.palette('Recap: Actions at Cursor');
    await window.answer('Chowder', 'Move Up');
    await eventually(async () => assert.ok((await hands.text()).includes('- **Chowder** by Cy Do\n- **Soup**')));
    await hands.undoTo(post);
  });

  it('the Command Palette has commands for a talk, a day or a heading only where there is one', async () => {
    await offers(5, 'Delete with Notes', []);
    await offers(9, 'Delete with Notes', ['Recap: Delete with Notes']);
    await offers(9, 'Open Talk Page', ['Recap: Open Talk Page']);
    await offers(15, 'Open Talk Page', []);
    await offers(15, 'This Is', ['Recap: This Is Not a Day', 'Recap: This Is a Talk']);
    await offers(17, 'Promote', []);
    await offers(17, 'Rename Tag', ['Recap: Rename Tag in All Posts…']);
    await offers(17, 'Next Talk', ['Recap: Go to Next Talk']);
  });

  it('a row of the tree shows its keys, and they work there', async () => {
    await window.row('Gulls').click({ button: 'right' });
    await menu().first().waitFor();
    const labels = await entries(menu().first());
    await closeMenus();
    for (const label of ['Insert Talk Ctrl+K A', 'Move Up Alt+UpArrow', 'Rename… F2', 'Delete with Notes Del'])
      assert.ok(labels.includes(label), `${label}: ${labels.join()}`);
    await eventually(async () => {
      await hands.focusRow('Soup');
      await window.page.keyboard.press('Control+k');
      await window.page.keyboard.press('a');
      await window.page.locator('.quick-input-title', { hasText: 'Insert Talk' }).waitFor({ timeout: 5000 });
    }, 30_000);
    await escape();
  });

  it('Go to Symbol and breadcrumbs read as one outline', async () => {
    const set = (key: string, value: boolean): Promise<void> =>
      window.session.vs(
        async (vscode, key, value) => {
          const { ConfigurationTarget, workspace } = vscode;
          await workspace.getConfiguration().update(key, value, ConfigurationTarget.Global);
        },
        key,
        value,
      );
    const symbolsAre = (expected: readonly string[]): Promise<void> =>
      eventually(async () => {
        await window.page.keyboard.press('Control+Shift+o');
        try {
          await eventually(
            async () =>
              assert.deepEqual(
                (await choices()).map((label) => label.trim()),
                expected,
              ),
            4000,
          );
        } finally {
          await escape();
        }
      }, 40_000);
    await set('breadcrumbs.enabled', true);
    try {
      await window.goToLine(18);
      const crumbs = window.page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
      await eventually(async () => {
        const texts = (await crumbs.allTextContents()).map((text) => text.trim());
        assert.deepEqual(texts.slice(texts.indexOf('menus.md')), ['menus.md', '## Day 2']);
      });
      await symbolsAre(['## Day 1', '### Gulls', '## Day 2', '## Conclusion']);
      await set('recap.outline.symbols', true);
      await symbolsAre(['## Day 1', '### Gulls', '## Day 2', 'Soup', 'Chowder', '## Conclusion']);
    } finally {
      await set('recap.outline.symbols', false);
      await set('breadcrumbs.enabled', false);
    }
  });
});
