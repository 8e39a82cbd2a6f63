import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { eventually, longPost, RecapWindow } from '../recapWindow.js';
import { settled } from '../settled.js';

const other = 'content/posts/quiet-pagers-2025/index.md';

// One reader with one preview: each test continues where the previous one ended.
describe('the preview', () => {
  let window: RecapWindow;
  let preview: FrameLocator;

  before(async () => {
    window = await RecapWindow.open();
    await window.focusEditor();
    await window.palette('Recap: Open Preview to the Side');
    preview = await window.preview();
    await preview.locator('figure img').first().waitFor();
  });
  after(() => window.close());

  /** The line of the block at the top of the page, below the bar, zero-based. */
  async function topHeading(): Promise<string> {
    return preview.locator('body').evaluate((body) => {
      const bar = body.querySelector<HTMLElement>('#recap-bar')!.offsetHeight;
      const headings = [...body.querySelectorAll('h2, h3')].filter(
        (each) => each.getBoundingClientRect().top < bar + 40,
      );
      return headings.at(-1)?.textContent.trim() ?? '';
    });
  }

  function topLine(): Promise<number> {
    return window.session.vs((vscode, path) => {
      const editors = vscode.window.visibleTextEditors;
      return editors.find(({ document }) => document.uri.path.endsWith(path))?.visibleRanges[0]?.start.line ?? -1;
    }, longPost);
  }

  async function reveal(line: number): Promise<void> {
    await window.session.vs((vscode, line) => {
      const editor = vscode.window.visibleTextEditors[0]!;
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    }, line);
  }

  async function show(path: string): Promise<void> {
    await window.session.vs(async (vscode, path) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
      await vscode.window.showTextDocument(uri, { preview: false, viewColumn: vscode.ViewColumn.One });
    }, path);
  }

  /** Replaces what follows the post's date. */
  async function endDateWith(text: string): Promise<void> {
    await window.session.vs(async (vscode, text) => {
      const editor = vscode.window.visibleTextEditors[0]!;
      const line = editor.document
        .getText()
        .split('\n')
        .findIndex((each) => each.startsWith('date:'));
      const place = new vscode.Position(line, 'date: 2025-06-16T08:00:00+02:00'.length);
      editor.selection = new vscode.Selection(place, place);
      editor.revealRange(editor.selection);
      await editor.edit((edit) => edit.replace(new vscode.Range(place, place.translate(0, 9)), text));
    }, text);
  }

  async function lineOf(start: string): Promise<number> {
    return (await window.text()).split('\n').findIndex((text) => text.startsWith(start));
  }

  it('shows the front matter', async () => {
    const head = preview.getByRole('banner');
    await head.getByRole('heading', { level: 1, name: /Lantern Days 2025/ }).waitFor();
    assert.match((await head.locator('time').textContent()) ?? '', /June 16, 2025/);
    assert.ok((await head.getByRole('list', { name: 'Tags' }).getByRole('listitem').count()) > 0);
    await head.locator('.recap-description').waitFor();
  });

  it('has landmarks, and a bar that leads to days and talks', async () => {
    await preview.getByRole('main').waitFor();
    const bar = preview.getByRole('navigation', { name: 'Days and talks' });
    await bar.getByRole('button', { name: 'Day 2' }).click();
    await eventually(async () => assert.equal(await topHeading(), 'Day 2'));
    const day2 = await lineOf('## Day 2');
    await eventually(async () => assert.ok(Math.abs((await topLine()) - day2) <= 2, `line ${await topLine()}`));
    await eventually(async () =>
      assert.equal(await bar.getByRole('button', { name: 'Day 2' }).getAttribute('aria-current'), 'true'),
    );
    const talks = bar.getByRole('combobox', { name: 'Talks of Day 2' });
    await talks.selectOption({ index: 3 });
    const title = await talks.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text);
    await eventually(async () => assert.ok((await topHeading()).includes(title), `${title}: ${await topHeading()}`));
  });

  it('follows the editor', async () => {
    // Whatever the reader of the page did is over.
    await window.focusEditor();
    await eventually(async () => {
      await reveal((await lineOf('## Day 1')) + 1);
      await reveal(await lineOf('## Day 1'));
      assert.equal(await topHeading(), 'Day 1');
    });
    await reveal(0);
    await eventually(async () => assert.equal(await preview.locator('body').evaluate(() => scrollY), 0));
  });

  it('scrolls the editor, and never follows its own scrolling', async () => {
    const wheel = preview.locator('#content');
    await wheel.hover({ position: { x: 100, y: 100 } });
    for (let turn = 0; turn < 12; turn++) await window.page.mouse.wheel(0, 400);
    const scrolled = (): Promise<number> => preview.locator('body').evaluate(() => scrollY);
    await eventually(async () => assert.ok((await scrolled()) > 4000, `${await scrolled()}`));
    const place = await settled(scrolled);
    assert.ok((await settled(topLine)) > 20, `line ${await topLine()}`);
    assert.equal(await settled(scrolled), place);
  });

  it('leaves the editor alone when the user types there right after a click on the page', async () => {
    const before = await topLine();
    await preview.locator('h3').nth(6).click();
    await eventually(async () => assert.notEqual(await topLine(), before));
    // The header grows and shrinks with the date, and so does the page.
    const date = preview.getByRole('banner').locator('time');
    await endDateWith(' x');
    await date.waitFor({ state: 'detached' });
    await endDateWith('');
    await date.waitFor();
    const top = await topLine();
    assert.ok(top <= (await lineOf('date:')), `line ${top}`);
  });

  it('marks the talk at the cursor', async () => {
    await window.session.vs(
      (vscode, line) => {
        const editor = vscode.window.visibleTextEditors[0]!;
        editor.selection = new vscode.Selection(line, 0, line, 0);
      },
      (await lineOf('### [#NoDashboards')) + 2,
    );
    const marked = preview.locator('.recap-current');
    await eventually(async () =>
      assert.match((await marked.first().textContent({ timeout: 1000 })) ?? '', /#NoDashboardsBeforeNoon/),
    );
    assert.equal(await marked.locator('h2').count(), 0);
  });

  it('stays with its recap while it is pinned', async () => {
    const tab = window.page.getByRole('tab', { name: /^Recap: / });
    await tab.click();
    await window.page.getByRole('button', { name: 'Pin Preview to This Recap' }).click();
    await window.page.getByRole('tab', { name: 'Recap: lantern-days-2025.md (pinned)' }).waitFor();
    await show(other);
    await tab.click();
    await preview.getByRole('heading', { name: 'Frugal by Default' }).waitFor({ state: 'attached' });
    await window.page.getByRole('button', { name: 'Unpin Preview' }).click();
    await window.page.getByRole('tab', { name: /^Recap: lantern-days-2025\.md(?! \(pinned)/ }).waitFor();
    await show(other);
    await window.page.getByRole('tab', { name: 'Recap: index.md' }).waitFor();
  });

  it('shows the post as published, in the style of the setting', async () => {
    await window.session.vs(async (vscode) => {
      const { uri } = vscode.workspace.workspaceFolders![0]!;
      const css =
        '@import url("https://elsewhere.example/a.css"); body { color: rgb(1, 2, 3); } h2 { background: url(https://elsewhere.example/b.png); }';
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(uri, 'static/css/own.css'),
        new TextEncoder().encode(css),
      );
      await vscode.workspace
        .getConfiguration('recap.preview')
        .update('styles', ['static/css/own.css', '../x.css', 'https://elsewhere.example/c.css']);
    });
    const requests: string[] = [];
    // Requests that the policy blocks fail before they are sent.
    window.page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'csp') requests.push(request.url());
    });
    window.page.on('requestfinished', (request) => requests.push(request.url()));
    await window.page.getByRole('tab', { name: /^Recap: / }).click();
    await window.page.getByRole('button', { name: 'Show Preview as Published' }).click();
    await eventually(async () => {
      preview = await window.preview();
      const colour = await preview.locator('body').evaluate((body) => getComputedStyle(body).color);
      assert.equal(colour, 'rgb(1, 2, 3)');
    });
    assert.equal(await preview.getByRole('navigation').count(), 0);
    assert.deepEqual(
      requests.filter((url) => url.includes('elsewhere.example')),
      [],
    );
    await window.page.getByRole('button', { name: 'in Editor Colours' }).click();
    await eventually(async () => {
      preview = await window.preview();
      await preview.getByRole('navigation').waitFor({ timeout: 1000 });
    });
  });
});
