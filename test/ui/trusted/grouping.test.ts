import assert from 'node:assert/strict';
import { pickInMenu } from '../pickInMenu.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';
import { titleButton } from '../viewTitle.js';

const post = `---
title: Quay Conf
---

## Day 1

### Harbour track

#### [Gulls](https://example.org/gulls)

_By Ada Ek & Bo Li_

_#Sea_

Many.

#### [Waves](https://example.org/waves)

_By Bo Li_

## Day 2

### [Soup](https://example.org/soup)

_By Ada Ek_

Warm.
`;

const path = 'content/posts/grouped.md';
const byDay = ['Day 1', 'Harbour track', 'Gulls', 'Waves', 'Day 2', 'Soup'];
const bySpeaker = ['Ada Ek', 'Gulls', 'Soup', 'Bo Li', 'Gulls', 'Waves'];

describe('the tree in groups', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await hands.open(path, post);
    await window.showTree();
    await shows(byDay);
  });
  after(async () => {
    await window.palette('Recap: Group by Day');
    await shows(byDay);
    await window.close();
  });

  function shows(rows: readonly string[], milliseconds?: number): Promise<void> {
    return eventually(async () => assert.deepEqual(await hands.rows(), rows), milliseconds);
  }

  const selected = (): Promise<readonly string[]> =>
    window.tree.locator('.selected').evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));

  it('is chosen from the menu of its title, which shows the current grouping', async () => {
    const { page } = window;
    await eventually(async () => {
      // The first closes an open submenu, the second its menu.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      // A busy window can show what was chosen only after the attempt before has given up.
      if ((await hands.rows()).join() === bySpeaker.join()) return;
      await (await titleButton(window, 'More Actions')).click({ timeout: 3000 });
      await page.getByRole('menuitem', { name: 'Group By' }).click({ timeout: 3000 });
      const current = page.getByRole('menuitem', { name: 'Group by Day' });
      assert.equal(await current.getAttribute('aria-disabled', { timeout: 3000 }), 'true');
      await pickInMenu(page.getByRole('menuitem', { name: 'Group by Speaker' }));
      await shows(bySpeaker);
    }, 150_000);
  });

  it('shows the talk of any of its rows, and keeps that row selected', async () => {
    for (const place of [1, 0]) {
      const row = window.row('Gulls').nth(place);
      // A busy window may follow the cursor of the round before only after the click.
      await eventually(async () => {
        await window.page.mouse.move(900, 600);
        await row.click({ timeout: 2000 });
        await row.and(window.page.locator('.selected')).waitFor({ timeout: 2000 });
        assert.equal(await window.cursorLine(), 8);
        // The tree has followed the cursor when it is back from another talk.
        await window.session.vs((vscode) => {
          const editor = vscode.window.activeTextEditor!;
          editor.selection = new vscode.Selection(14, 0, 14, 0);
        });
        await eventually(async () => {
          assert.equal((await selected()).length, 1);
          assert.ok(await row.and(window.page.locator('.selected')).isVisible());
        }, 10_000);
      }, 60_000);
    }
    await window.session.vs((vscode) => {
      const editor = vscode.window.activeTextEditor!;
      editor.selection = new vscode.Selection(18, 0, 18, 0);
    });
    await window.followed('Waves');
  });

  it('edits the talk of a row, and moves nothing', async () => {
    await eventually(async () => {
      await hands.focusRow('Waves');
      await window.page.keyboard.press('Delete');
      await eventually(async () => assert.ok(!(await hands.text()).includes('Waves')), 5000);
    }, 30_000);
    await shows(['Ada Ek', 'Gulls', 'Soup', 'Bo Li', 'Gulls']);
    await hands.undo(post, bySpeaker);
    await hands.focusRow('Soup');
    await window.page.keyboard.press('Alt+ArrowUp');
    await eventually(async () => {
      await hands.dragOnce('Soup', 'Waves');
      await window.page
        .locator('.notification-toast', { hasText: 'Group by day to move talks' })
        .waitFor({ timeout: 5000 });
    }, 30_000);
    assert.equal(await hands.text(), post);
  });

  it('folds a group at Enter, and inserts no talk into it', async () => {
    const { page } = window;
    const folded = bySpeaker.filter((_, index) => index !== 1 && index !== 2);
    // A click on a group would fold it, too.
    await hands.focusRow('Soup');
    await page.keyboard.press('ArrowLeft');
    await window.row('Ada Ek').and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Enter');
    await shows(folded);
    await page.keyboard.press('Enter');
    await shows(bySpeaker);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('a');
    await page.locator('.notification-toast', { hasText: 'A group has no place in the post' }).waitFor();
    assert.equal(await hands.text(), post);
  });

  it('is by track and by tag, also of unfinished talks alone', async () => {
    await window.palette('Recap: Group by Track');
    await shows(['Harbour track', 'Gulls', 'Waves', 'No track', 'Soup']);
    assert.match((await window.row('No track').getAttribute('aria-label')) ?? '', /^Track: No track, 1 talk/);
    await window.palette('Recap: Show Only Unfinished Talks');
    await shows(['Harbour track', 'Waves']);
    await window.palette('Recap: Show All Talks');
    await window.palette('Recap: Group by Tag');
    await shows(['Harbour track', 'Gulls', 'Waves', 'Sea', 'Gulls', 'No tag', 'Soup']);
  });

  it('is remembered', async () => {
    await eventually(async () => assert.ok(await window.remembers('"recap.grouping":"tag"')));
    await window.session.reload();
    // A window that starts again draws its views last.
    await shows(['Harbour track', 'Gulls', 'Waves', 'Sea', 'Gulls', 'No tag', 'Soup'], 60_000);
  });
});
