import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pickInMenu } from '../pickInMenu.js';
import { eventually, longPost, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';
import { foldView, titleButton, unfoldView, viewTitle } from '../viewTitle.js';

const sample = 'lantern-days-2025.xml';
const parallel = [
  'Alerts a Tired Person Can Read',
  'One Cluster per Fishing Boat: Kubernetes Beyond the Horizon',
] as const;
const ticked = '[aria-checked="true"]';

describe('the programme', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await window.showTree();
  });
  after(async () => {
    await window.palette('Recap: Remove Programme');
    await session(parallel[0]).waitFor({ state: 'detached' });
    // As it was: folded, since there is no programme.
    await foldView(window, 'Programme');
    await window.close();
  });

  const picks = (): Locator => window.page.locator('.quick-input-widget .monaco-list-row');

  /** A row of the Programme view; the post has talks of the same titles. */
  function session(title: string): Locator {
    const rows = window.page.locator('.pane', { has: viewTitle(window, 'Programme') }).locator('.monaco-list-row');
    return rows.filter({ has: window.page.locator('.label-name', { hasText: title }) });
  }

  const box = (title: string): Locator => session(title).locator('.custom-view-tree-node-item-checkbox');

  async function focusSession(title: string): Promise<void> {
    await eventually(async () => {
      await window.page.mouse.move(900, 600);
      // A click on the text itself, which is longer than its row, would scroll it out of sight.
      await session(title).locator('.monaco-icon-label').click({ timeout: 3000 });
      await session(title).and(window.page.locator('.focused')).waitFor({ timeout: 2000 });
    }, 30_000);
  }

  async function pickFromMenu(title: string, item: string): Promise<void> {
    await eventually(async () => {
      await window.page.keyboard.press('Escape');
      await session(title).click({ button: 'right', timeout: 3000 });
      await pickInMenu(window.page.getByRole('menuitem', { name: item }));
    }, 30_000);
  }

  it('says how to get one, and is imported from the menu of the Explorer', async () => {
    await unfoldView(window, 'Programme');
    await window.page.locator('.welcome-view-content').getByRole('button', { name: 'Import Programme…' }).waitFor();
    await window.session.vs(async (vscode, name) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'programme', name);
      await vscode.commands.executeCommand('revealInExplorer', uri);
    }, sample);
    const file = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: sample });
    await eventually(async () => {
      await window.page.keyboard.press('Escape');
      await file.click({ button: 'right', timeout: 3000 });
      await pickInMenu(window.page.getByRole('menuitem', { name: 'Import Programme…' }));
      await picks().filter({ hasText: 'Keep "Lantern Days 2025"' }).waitFor({ timeout: 5000 });
    }, 60_000);
    await picks().filter({ hasText: 'Europe/Amsterdam' }).waitFor();
    await window.page.keyboard.press('Enter');
    await session(parallel[0]).waitFor();
    await window.session.command('notifications.clearAll');
  });

  it('ticks sessions by mouse and by keyboard, and shows which of them clash', async () => {
    await box(parallel[0]).click();
    await box(parallel[0]).and(window.page.locator(ticked)).waitFor();
    await focusSession(parallel[1]);
    await window.page.keyboard.press('Space');
    await box(parallel[1]).and(window.page.locator(ticked)).waitFor();
    for (const title of parallel)
      await eventually(async () => assert.match((await session(title).getAttribute('aria-label')) ?? '', /clashes/));
    await window.page.getByText('2 of your sessions clash with another.').waitFor();
    await window.page.mouse.move(900, 600);
    await window.screenshot('programme');
    await window.page.keyboard.press('Space');
    await box(parallel[1]).and(window.page.locator('[aria-checked="false"]')).waitFor();
    await window.page.getByText('2 of your sessions clash with another.').waitFor({ state: 'hidden' });
  });

  it('shows details on hover, and filters by what is ticked and by room', async () => {
    await eventually(async () => {
      await window.page.mouse.move(900, 600);
      await session(parallel[0]).hover();
      await window.page
        .locator('.monaco-hover:visible', { hasText: 'Twelve words, one verb' })
        .waitFor({ timeout: 4000 });
    }, 30_000);
    await window.palette('Recap: Show My Sessions');
    await session(parallel[1]).waitFor({ state: 'detached' });
    await session(parallel[0]).waitFor();
    await (await titleButton(window, 'Show All Sessions', 'Programme')).click();
    await session(parallel[1]).waitFor();
    await window.palette('Recap: Filter Programme');
    await window.quickInput().fill('Tar Loft');
    await picks().filter({ hasText: 'Tar Loft' }).locator('.label-name').first().click();
    await window.page.locator('.quick-input-widget').getByText('1 Selected').waitFor();
    await window.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await session(parallel[1]).waitFor({ state: 'detached' });
    await viewTitle(window, 'Programme').filter({ hasText: 'Tar Loft' }).waitFor();
    await window.palette('Recap: Show All Sessions');
    await session(parallel[1]).waitFor();
  });

  it('inserts a session from its menu, below its day and in the form of the post', async () => {
    await hands.show(longPost);
    const before = await hands.text();
    await pickFromMenu(parallel[0], 'Insert Talk');
    const heading = `### [${parallel[0]}](https://example.org/lantern-days/2025/alerts-a-tired-person-can-read/)`;
    await eventually(async () => assert.ok((await hands.text()).includes(heading)));
    const text = await hands.text();
    assert.ok(text.indexOf(heading) > text.indexOf('## Day 1') && text.indexOf(heading) < text.indexOf('## Day 2'));
    await hands.undoTo(before);
  });

  it('is dragged into the outline, and with Shift into the editor', async () => {
    await hands.show(longPost);
    const before = await hands.text();
    const line = window.page.locator('.editor-instance .view-line', { hasText: 'On Thursday 12' }).first();
    for (const target of [window.row('Day 2'), line]) {
      await eventually(async () => {
        if ((await hands.text()) === before) await drag(session(parallel[0]), target, target === line);
        await eventually(async () => assert.ok((await hands.text()).includes(`### [${parallel[0]}](`)), 8000);
      }, 60_000);
      await hands.undoTo(before);
    }
  });

  async function drag(from: Locator, to: Locator, withShift: boolean): Promise<void> {
    const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
    const { keyboard, mouse } = window.page;
    const y = end.y + end.height / 2;
    await mouse.move(start.x + 120, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(start.x + 126, start.y + start.height / 2 + 3, { steps: 4 });
    await mouse.move(end.x + 60, y, { steps: 12 });
    if (withShift) await keyboard.down('Shift');
    await mouse.move(end.x + 62, y, { steps: 3 });
    await mouse.up();
    await keyboard.up('Shift');
  }
});
