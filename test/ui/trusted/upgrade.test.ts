import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { packageExtension } from '../../../scripts/packageExtension.mjs';
import { temporaryFolder } from '../../host/lib/lifetime.mjs';
import { extensionId } from '../../host/lib/place.mjs';
import { eventually, packaged, RecapWindow } from '../recapWindow.js';
import { SiteCopy } from '../siteCopy.js';
import { viewTitle } from '../viewTitle.js';
import { titlesOfSteps, Walkthrough } from '../walkthrough.js';

const post = `---
title: Quay Conf
date: 2025-06-12
description: D
---

## Day 1

### [Gulls](https://example.org/gulls)

_By Ada Ek_

They are many.

### [Waves](https://example.org/waves)

_By Cy Do_

### [Soup](https://example.org/soup)

Warm.
`;

const path = 'content/posts/quay.md';
const session = 'Alerts a Tired Person Can Read';
const older = '0.9.0';

describe('an upgrade', function () {
  this.timeout(300_000);
  const site = new SiteCopy();
  const folder = temporaryFolder();
  let window: RecapWindow;

  before(async () => {
    writeFileSync(join(site.path, path), post);
    const file = join(folder.path, 'older.vsix');
    await packageExtension(file, { version: older });
    window = await RecapWindow.on(site.path, { installed: file });
  });

  after(async () => {
    await window.end();
    site.remove();
    folder.remove();
  });

  it('finds what an older version has stored', async () => {
    assert.equal(await version(), older);
    // VS Code checks its steps off from now on.
    await new Walkthrough(window).has();
    await window.session.vs(
      async (vscode, path, extension) => {
        const { uri } = vscode.workspace.workspaceFolders![0]!;
        const settings = vscode.workspace.getConfiguration('recap', uri);
        await settings.update('outline.badge', false, vscode.ConfigurationTarget.Global);
        await settings.update('checks', { todo: 'off' }, vscode.ConfigurationTarget.Workspace);
        await vscode.extensions.getExtension(extension)!.activate();
        const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(uri, path), { preview: false });
        const line = editor.document.getText().split('\n').indexOf('### [Soup](https://example.org/soup)');
        editor.selection = new vscode.Selection(line, 0, line, 0);
      },
      path,
      extensionId,
    );
    await window.showTree();
    await window.palette('Recap: This Is Not a Talk');
    await viewTitle(window).filter({ hasText: '(2)' }).waitFor();
    await importProgramme();
    await box().click();
    // VS Code ticks the box at once. The extension names it so when it has heard of it.
    await box().and(window.page.locator('[aria-checked="true"][aria-label$=": you attend it"]')).waitFor();
    await window.session.command('recap.showAttended');
    await window.session.command('recap.groupBySpeaker');
    await window.session.command('recap.groupRecapsByTag');
    await window.focusEditor();
    // Only what a person runs is a step of the walkthrough.
    await window.palette('Recap: Open Preview to the Side');
    await (await window.preview()).getByRole('heading', { name: 'Waves' }).waitFor();
    await window.session.command('recap.pinPreview');
    await window.session.command('recap.showUnfinished');
    await eventually(hasAll);
    await eventually(async () => assert.ok(await window.remembers('"recap.showsUnfinished":true')));
  });

  it('installs the new version over it, and all of it is still there', async () => {
    await window.session.vs(async (vscode, file) => {
      await vscode.commands.executeCommand('workbench.extensions.installExtension', vscode.Uri.file(file));
    }, packaged());
    await window.session.reload();
    const { version: newer } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(await version(), newer);
    await eventually(hasAll, 60_000);
    const settings = await window.session.vs((vscode) => {
      const recap = vscode.workspace.getConfiguration('recap', vscode.workspace.workspaceFolders![0]!.uri);
      return [recap.get('outline.badge'), recap.get('checks')];
    });
    assert.deepEqual(settings, [false, { todo: 'off' }]);
    await new Walkthrough(window).has(titlesOfSteps[2], titlesOfSteps[3]);
  });

  it('has all corrections, once nothing is filtered', async () => {
    await window.session.command('recap.showAllTalks');
    await viewTitle(window).filter({ hasText: '(2)' }).waitFor();
    await window.row('Gulls').waitFor();
  });

  function version(): Promise<unknown> {
    return window.session.vs(
      (vscode, id) => (vscode.extensions.getExtension(id)!.packageJSON as { version: string }).version,
      extensionId,
    );
  }

  const programme = (): Locator =>
    window.page.locator('.pane', { has: viewTitle(window, 'Programme') }).locator('.monaco-list-row');

  const box = (): Locator =>
    programme()
      .filter({ has: window.page.locator('.label-name', { hasText: session }) })
      .locator('.custom-view-tree-node-item-checkbox');

  async function importProgramme(): Promise<void> {
    const imported = window.session.vs(async (vscode) => {
      const { uri } = vscode.workspace.workspaceFolders![0]!;
      const file = vscode.Uri.joinPath(uri, 'programme/lantern-days-2025.xml');
      await vscode.commands.executeCommand('recap.importProgramme', file);
    });
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Keep "Lantern Days 2025"' }).waitFor();
    await window.page.keyboard.press('Enter');
    await imported;
    await window.session.command('recap.programme.focus');
    await box().waitFor();
  }

  /** What a person sees of all that is stored. */
  async function hasAll(): Promise<void> {
    const { page } = window;
    const quick = { timeout: 5000 };
    await page.getByText('Unfinished only: 1 of 2 talks').waitFor(quick);
    assert.deepEqual(await window.row().locator('.label-name').allTextContents(), ['Quay Conf', 'Cy Do', 'Waves']);
    await page.getByRole('tab', { name: 'Recap: quay.md (pinned)' }).waitFor(quick);
    // The Recaps view, which is opened below, leaves it little room.
    await window.session.command('recap.programme.focus');
    await box().and(page.locator('[aria-checked="true"]')).waitFor(quick);
    assert.equal(await page.locator('.custom-view-tree-node-item-checkbox').count(), 1);
    await window.session.command('recap.recaps.focus');
    const groups = page.locator('.pane', { has: viewTitle(window, 'Recaps') }).locator('.monaco-list-row');
    await groups.filter({ hasText: 'Lantern Days' }).first().waitFor(quick);
    assert.equal(await groups.filter({ hasText: /^2025/ }).count(), 0);
  }
});
