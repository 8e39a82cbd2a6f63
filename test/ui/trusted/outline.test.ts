import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, longPost, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';
import { titlesOfSteps, Walkthrough } from '../walkthrough.js';
import { foldView, titleButton, viewTitle } from '../viewTitle.js';

const post = `---
title: Quay Conf
date: 2025-06-12
description: D
---

## Day 1

### [Gulls & \\<b>Terns\\</b>](https://example.org/gulls)

_By Ada Ek (Harbour Ltd) & Bo Li_

_#Sea, #Live Demo_

[Slides](https://example.com/gulls.pdf)

They are many.

#### Questions

None.

### [Waves](https://example.org/waves)

_By Cy Do_

### Whatever it was

I had soup.

## Friday, 13 June

### [Soup](https://example.org/soup)

Warm.

## Conclusion

Bye.
`;

const path = 'content/posts/quay.md';

// All tests use one recap: each continues where the previous one ended.
describe('the tree of talks', () => {
  let window: RecapWindow;
  let hands: TreeHands;
  let message: Locator;
  let progress: Locator;
  const gulls = 'Gulls & <b>Terns</b>';

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    message = window.page.locator('.tree-explorer-viewlet-tree-view .message');
    progress = window.page.locator('.statusbar-item[id$="recap.progress"]');
    await hands.open(path, post);
    await window.showTree();
    await window.row(gulls).waitFor();
  });
  after(() => window.close());

  function hasProgress(told: RegExp): Promise<void> {
    return eventually(async () => assert.match((await progress.getAttribute('aria-label')) ?? '', told));
  }

  function titled(text: string): Locator {
    return viewTitle(window).filter({ hasText: text });
  }

  const button = (name: string): Promise<Locator> => titleButton(window, name);
  const press = async (name: string): Promise<void> => (await button(name)).click();

  async function pickFromMenu(title: string, item: string): Promise<void> {
    await window.row(title).click({ button: 'right' });
    const menu = window.page.locator('.monaco-menu');
    await menu.waitFor();
    // A menu accepts no click before it is ready. Picking these commands twice has no further effect.
    await eventually(async () => {
      if (await menu.isVisible())
        await menu.getByRole('menuitem', { name: item, exact: true }).click({ timeout: 3000 });
      await menu.waitFor({ state: 'detached', timeout: 1000 });
    });
  }

  it('shows the progress in the status bar, and on its icon unless that is disabled', async () => {
    await eventually(async () =>
      assert.equal(await progress.getAttribute('aria-label'), 'Recap: 3 of 4 written, 8 words, missing: notes (1)'),
    );
    assert.equal((await progress.textContent())?.trim(), '3/4');
    const numbered = window.page.getByRole('tab', { name: /^Recap\b.*1 talk without notes/ });
    const showBadge = (shown: boolean): Promise<void> =>
      window.session.vs(async (vscode, value) => {
        const { ConfigurationTarget, workspace } = vscode;
        await workspace.getConfiguration('recap.outline').update('badge', value, ConfigurationTarget.Global);
      }, shown);
    await numbered.waitFor();
    await showBadge(false);
    await numbered.waitFor({ state: 'detached' });
    await showBadge(true);
    await numbered.waitFor();
  });

  it('shows only unfinished talks, by mouse and by keyboard, and goes to one', async () => {
    const event = 'Quay Conf';
    const shows = (...titles: string[]): Promise<void> =>
      eventually(async () => {
        assert.equal(await window.row().count(), titles.length);
        for (const title of titles) assert.ok(await window.row(title).isVisible(), title);
      });
    await press('Show Only Unfinished Talks');
    await shows(event, 'Day 1', 'Waves');
    assert.equal(await window.row('Waves').locator('.label-description').textContent(), 'Cy Do · no notes');
    await message.getByText('Unfinished only: 1 of 4 talks').waitFor();
    await press('Show All Talks');
    await message.waitFor({ state: 'hidden' });
    await shows(event, 'Day 1', gulls, 'Waves', 'Whatever it was', 'Friday, 13 June', 'Soup', 'Conclusion');

    await progress.locator('a').click();
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'no notes' }).waitFor();
    await window.page.keyboard.press('Enter');
    await eventually(async () => assert.equal(await window.cursorLine(), 22));
    await window.session.vs((vscode) => {
      const editor = vscode.window.activeTextEditor!;
      return editor.edit((edit) => edit.insert(new vscode.Position(25, 0), '\nHigh.\n'));
    });
    await hasProgress(/all finished$/);

    await window.focusEditor();
    await window.palette('Recap: Show Only Unfinished Talks');
    const welcome = window.page.locator('.welcome-view-content');
    await welcome.getByText('All talks are finished').waitFor();
    await window.palette('Recap: Show All Talks');
    await welcome.waitFor({ state: 'hidden' });
    await window.row('Soup').waitFor();
  });

  it('folds the headings inside a talk, and keeps them folded when one is inserted above', async () => {
    await window.row('Questions').waitFor({ state: 'hidden' });
    await window.toggle(gulls);
    await window.row('Questions').waitFor();
    await window.session.vs((vscode) => {
      const editor = vscode.window.activeTextEditor!;
      return editor.edit((edit) =>
        edit.insert(
          editor.document.lineAt(8).range.start,
          '### [Buoys](https://example.org/buoys)\n\nx\n\n#### More\n\ny\n\n',
        ),
      );
    });
    await window.row('Buoys').waitFor();
    await window.row('Questions').waitFor();
    assert.equal(await window.row('More').count(), 0);
  });

  it('accepts corrections from the menu of a row', async () => {
    const row = window.row('Whatever it was');
    // A tree that is being redrawn has no selected row, and a message is shown. Selecting it again works.
    const pickUntil = (item: string, talks: number, spoken: RegExp): Promise<void> =>
      eventually(async () => {
        await pickFromMenu('Whatever it was', item);
        await titled(`Talks (${talks})`).waitFor({ timeout: 15_000 });
        await eventually(async () => assert.match((await row.getAttribute('aria-label')) ?? '', spoken));
      }, 60_000);
    await titled('Talks (5)').waitFor();
    await pickUntil('This Is Not a Talk', 4, /^Section: Whatever it was$/);
    await pickUntil('Forget Corrections', 5, /^Talk: Whatever it was, uncertain/);
    await window.page.locator('.notification-toast').getByRole('button', { name: 'Undo' }).click();
    await titled('Talks (4)').waitFor();
    await pickUntil('This Is a Talk', 5, /^Talk: Whatever it was, 3 words, no page$/);
  });

  it('stays with the recap that it is pinned to, and shows its name', async () => {
    await press('Pin Outline');
    await message.getByText(`Pinned: ${path}`).waitFor();
    await hands.show(longPost);
    // The title redraws its buttons: those for the recap in the editor do not apply to the pinned one.
    await (await button('Insert Talk')).waitFor({ state: 'hidden' });
    await press('Unpin Outline');
    await window.row('Panel: Who Owns the Runbook?').waitFor();
    await message.waitFor({ state: 'hidden' });
    await press('Pin Outline');
    await message.getByText(`Pinned: ${longPost}`).waitFor();
    await hands.show(path);
    await window.session.vs(async (vscode, file) => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      await vscode.window.tabGroups.close(tabs.filter(({ label }) => file.endsWith(label)));
    }, longPost);
    await window.row(gulls).waitFor();
    await message.waitFor({ state: 'hidden' });
  });

  it("shows what VS Code's own preview and editor show", async () => {
    const onlyTab = (): Promise<string[]> =>
      window.session.vs((vscode) => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)));
    await window.session.command('markdown.showPreview');
    await window.session.vs(async (vscode) => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      await vscode.workspace.saveAll();
      await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputText));
    });
    await eventually(async () => assert.deepEqual(await onlyTab(), ['Preview quay.md']));
    await window.row(gulls).waitFor();
    await window.session.command('workbench.action.closeAllEditors');
    await window.page.locator('.welcome-view-content').waitFor();
  });

  it('leads new users to the walkthrough, which checks off what they have done', async () => {
    await progress.waitFor({ state: 'hidden' });
    const welcome = window.page.locator('.welcome-view-content');
    await welcome.getByRole('button', { name: 'get started' }).click();
    await window.page.locator('.getting-started-step').first().waitFor();
    const walkthrough = new Walkthrough(window);
    const [sample, way, programme, preview, write, finish] = titlesOfSteps;
    // The post above was finished, too, so the last step may be done already.
    const others = async (): Promise<readonly string[]> => (await walkthrough.done()).filter((each) => each !== finish);
    assert.deepEqual(await others(), []);
    await walkthrough.steps.getByRole('button', { name: 'Open Sample Recap' }).click();
    const title = 'A Buoy Is a Queue';
    await window.row(title).waitFor();
    await walkthrough.has(sample);
    assert.deepEqual(await others(), [sample]);

    await walkthrough.showSample();
    await hands.goTo(title);
    await window.palette('Recap: Open Preview to the Side');
    await window.preview();
    await walkthrough.showSample();
    await window.session.vs((vscode) => vscode.env.clipboard.writeText('Lighthouses at Night'));
    await window.session.command('recap.pasteAsTalk');
    await window.row('Lighthouses at Night').waitFor();
    await window.session.command('recap.showAllTalks');
    await walkthrough.has(sample, way, preview, write);

    await walkthrough.steps.filter({ hasText: programme }).click();
    await walkthrough.steps.getByRole('button', { name: 'Import Sample Programme' }).click();
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Keep "' }).waitFor();
    await window.page.keyboard.press('Enter');
    await walkthrough.has(sample, way, programme, preview, write);
    const removed = window.session.command('recap.removeProgramme');
    await window.page.locator('.notification-toast', { hasText: 'Removed the programme' }).waitFor();
    await window.session.command('notifications.clearAll');
    await removed;
    await foldView(window, 'Programme');

    await walkthrough.showSample();
    await hands.replace('## Day 1\n\n### Gulls by Ada Ek\n\nMany.\n\n### Waves by Bo Li\n');
    await hasProgress(/^Recap: 1 of 2 written/);
    await hands.replace('## Day 1\n\n### Gulls by Ada Ek\n\nMany.\n\n### Waves by Bo Li\n\nHigh.\n');
    await hasProgress(/all finished$/);
    await walkthrough.has(...titlesOfSteps);
  });
});
