import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../eventually.js';
import { findInPalette } from '../palette.js';
import { RecapWindow } from '../recapWindow.js';
import { SiteCopy } from '../siteCopy.js';

const post = `---
title: כנס הים 2025
---

## יום 1

### תורים וגלים 2

_By דנה לוי_

ההרצאה התחילה בזמן (כמעט).

- פריט ראשון

### Queues

_By Tomasz Wilk_

It began late.
`;

describe('in another language', function () {
  this.timeout(180_000);
  const site = new SiteCopy();
  let window: RecapWindow;
  let session: RecapWindow['session'];

  before(async () => {
    writeFileSync(join(site.path, 'content/posts/harbour.md'), post);
    window = await RecapWindow.on(site.path, { language: 'de' });
    ({ session } = window);
    await session.vs(async (vscode) => {
      const folder = vscode.workspace.workspaceFolders![0]!.uri;
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'content/posts/harbour.md'));
    });
  });

  after(() => window.end());

  it('has commands, views and messages in German', async () => {
    await session.command('recap.outline.focus');
    await session.page.locator('.pane-header, .title-label').filter({ hasText: 'Vorträge' }).first().waitFor();
    await session.page.locator('.monaco-list-row').filter({ hasText: '2 Vorträge' }).first().waitFor();
    await findInPalette(session.page, 'Recap: Vortrag einfügen');
    await session.page.keyboard.press('Escape');
  });

  it('explains checks in German', async () => {
    await session.command('recap.explainProblem', 'todo');
    const page = await session.webview('#todo');
    await page.locator('h1', { hasText: 'Was Conference Recap prüft' }).waitFor();
    // The page is not a recap: the outline stays at that in the other tab.
    await eventually(async () => {
      const tab = await session.vs((vscode) => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '');
      assert.match(tab, /checks\.de\.md/);
    });
    await session.page.locator('.monaco-list-row').filter({ hasText: 'Queues' }).first().waitFor();
    assert.equal(await session.page.locator('.monaco-list-row').filter({ hasText: 'front-matter-syntax' }).count(), 0);
    await session.command('workbench.action.closeActiveEditor');
  });

  it('shows titles and notes from right to left', async () => {
    await session.command('recap.openPreview');
    const page = await session.webview('#recap-title');
    const paragraph = page.locator('#content p', { hasText: 'כמעט' });
    await paragraph.waitFor();
    const directions = await page
      .locator('#content')
      .evaluate((content) =>
        Array.from(
          content.querySelectorAll('.recap-block :is(h2, h3, p, ul)'),
          (each) => getComputedStyle(each).direction,
        ),
      );
    assert.deepEqual(directions, ['rtl', 'rtl', 'ltr', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
    assert.equal(await page.locator('#recap-title').evaluate((title) => getComputedStyle(title).direction), 'rtl');
    // The number of talks is after the name of the day, not within it.
    const row = session.page.locator('.monaco-list-row').filter({ hasText: '2 Vorträge' }).filter({ hasText: 'יום' });
    const [label, count] = await Promise.all(
      ['.label-name', '.label-description'].map((part) => row.locator(part).first().boundingBox()),
    );
    assert.ok(label && count && label.x + label.width <= count.x + 1, JSON.stringify([label, count]));
  });
});
