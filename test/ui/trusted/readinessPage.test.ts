import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { faultsIn } from '../axe.js';
import { colourThemes } from '../colourThemes.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const head =
  '---\ntitle: Sail Days 2025\ndate: 2020-01-01\ndescription: Sails.\ndraft: true\nimages: [/img/lantern-days-2025-hall.jpg]\n---\n';
const post = `${head}\n## Day 1\n\n### Knots by Zoë Brandt\n\nThree knots.\n\n###Sails by Ada Ek\n\nWhite.\n\n![](/img/lantern-days-2025-slide.png)\n\n### Waves by Bo Li\n`;
const path = 'content/posts/sails.md';

describe('the page of what is left', () => {
  let window: RecapWindow;
  let page: FrameLocator;

  before(async () => {
    window = await RecapWindow.open();
    await window.showTree();
    await new TreeHands(window).open(path, post);
    await window.focusEditor();
    await window.palette('Recap: Show Readiness and Share Cards');
    page = await window.session.webview('#recap-readiness figure');
  });
  after(() => window.close());

  const button = (name: string | RegExp): Locator => page.locator('main').getByRole('button', { name, exact: true });

  const title = (): Locator => page.locator('#recap-readiness h1');

  const hasFocus = (each: Locator): Promise<boolean> =>
    each.evaluate((node) => node.ownerDocument.hasFocus() && node === node.ownerDocument.activeElement);

  /** Moves by keyboard from where the focus is. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    await eventually(async () => {
      if (await hasFocus(target)) return;
      await window.page.keyboard.press('Tab');
      throw new Error('The focus is elsewhere.');
    }, 30_000);
  }

  async function press(name: string | RegExp): Promise<void> {
    await tabTo(button(name));
    await window.page.keyboard.press('Enter');
  }

  /** Changes the text as other programs do, wherever the focus is. */
  const write = (text: string): Promise<boolean> =>
    window.session.vs(
      (vscode, path, text) => {
        const { uri, lineCount } = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(path))!;
        const edit = new vscode.WorkspaceEdit();
        edit.replace(uri, new vscode.Range(0, 0, lineCount, 0), text);
        return vscode.workspace.applyEdit(edit);
      },
      path,
      text,
    );

  const textOf = (): Promise<string> =>
    window.session.vs(
      (vscode, path) => vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(path))!.getText(),
      path,
    );

  it('begins at its title, and has a heading for each kind of what is left', async () => {
    await page.getByRole('heading', { level: 1, name: 'Not ready to publish yet' }).waitFor();
    await eventually(async () => assert.ok(await hasFocus(title())));
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
    assert.deepEqual(headings, [
      'Problems',
      'Talks',
      'Search results and share cards',
      'Alternative texts',
      'Links',
      'Last step',
    ]);
  });

  it('draws the result of a search and the cards of networks, with the image of the post', async () => {
    assert.equal(await page.locator('.recap-result-address').textContent(), 'example.org › posts › sails');
    const [mastodon, linkedIn, x] = await Promise.all(
      ['Mastodon', 'LinkedIn', 'X'].map(async (name) => {
        const image = page.getByRole('figure', { name, exact: true }).locator('img');
        await eventually(async () =>
          assert.equal(await image.evaluate((each) => (each as HTMLImageElement).naturalWidth), 960),
        );
        const { width, height } = (await image.boundingBox())!;
        return width / height;
      }),
    );
    assert.ok(Math.abs(mastodon! - 1.91) < 0.02 && Math.abs(linkedIn! - 1.91) < 0.02, `${mastodon} ${linkedIn}`);
    assert.ok(Math.abs(x! - 2) < 0.02, String(x));
    await window.screenshot('readiness');
  });

  it('leads to the place of an entry by keyboard', async () => {
    await press(/^Waves/);
    await eventually(async () => assert.equal(await window.cursorLine(), 20));
  });

  it('fixes an entry by keyboard, and the focus stays on the page', async () => {
    await title().click();
    await press('Add a space after #');
    await eventually(async () => assert.match(await textOf(), /^### Sails by Ada Ek$/m));
    await button('Add a space after #').waitFor({ state: 'hidden' });
    await eventually(async () => {
      const name = await page.locator('body').evaluate((body) => body.ownerDocument.activeElement?.tagName);
      assert.equal(name, 'BUTTON');
    });
  });

  it('asks for what a fix needs', async () => {
    await title().click();
    await press('Add alternative text…');
    await window.page.locator('.quick-input-widget', { hasText: 'What does the image show?' }).waitFor();
    await window.page.keyboard.type('A slide');
    await window.page.keyboard.press('Enter');
    await eventually(async () => assert.match(await textOf(), /^!\[A slide\]\(/m));
    await button('Add alternative text…').waitFor({ state: 'hidden' });
  });

  it('follows the text, which is never read as HTML', async () => {
    const before = await textOf();
    await write(`${before}\n### \\<b>Nets\\</b> by Ed Ros\n`);
    await button(/^<b>Nets<\/b>/).waitFor();
    assert.equal(await page.locator('#recap-readiness b').count(), 0);
    await write(before);
    await button(/^<b>Nets<\/b>/).waitFor({ state: 'hidden' });
  });

  for (const { name: theme, className } of colourThemes)
    it(`has no fault for axe-core in ${theme}`, async () => {
      await window.session.vs(async (vscode, theme) => {
        const { ConfigurationTarget, workspace } = vscode;
        await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      }, theme);
      const body = page.locator('body');
      await eventually(async () => assert.ok((await body.getAttribute('class'))?.split(' ').includes(className)));
      await eventually(async () => assert.deepEqual(await faultsIn(page), []));
    });

  it('ends with publishing, after which nothing is left', async () => {
    await write(`${await textOf()}\nTall ones.\n`);
    await page.getByRole('heading', { name: 'Ready to publish', exact: true }).waitFor();
    await title().click();
    await press('Publish…');
    await window.page.locator('.quick-input-title', { hasText: 'Date of the recap' }).waitFor();
    await window.page.keyboard.press('Enter');
    await eventually(async () => assert.match(await textOf(), /^draft: false$/m));
    await page.getByRole('heading', { name: 'Published: nothing left to do' }).waitFor();
    await button('Publish…').waitFor({ state: 'hidden' });
    await window.page.locator('.statusbar-item[id$="recap.readiness"]', { hasText: 'published' }).waitFor();
  });

  it('leads back to the preview', async () => {
    await title().click();
    await press('Back to the preview');
    await page.locator('#content h3', { hasText: 'Waves' }).waitFor();
    await page.locator('#recap-readiness').waitFor({ state: 'hidden' });
  });
});
