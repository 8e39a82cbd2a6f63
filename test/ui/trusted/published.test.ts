import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { eventually, RecapWindow } from '../recapWindow.js';

/** What a style sheet and a screen do to the page. */
interface Look {
  readonly background: string;
  readonly marginTop: string;
  /** In CSS pixels of the screen. */
  readonly width: number;
  /** In pixels of the panel: how far the page reaches beyond it. */
  readonly beyond: number;
}

// One reader with one preview: each test continues where the previous one ended.
describe('the preview as published', () => {
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

  async function press(button: string): Promise<void> {
    await window.page.getByRole('tab', { name: /^Recap: / }).click();
    await window.page.getByRole('button', { name: button, exact: true }).click();
  }

  async function looks(expected: Partial<Look>, milliseconds?: number): Promise<void> {
    await eventually(async () => {
      preview = await window.preview();
      const look: Look = await preview.locator('body').evaluate((body) => {
        const { backgroundColor, marginTop } = getComputedStyle(body);
        const page = document.documentElement;
        const width = Number.parseFloat(getComputedStyle(page).width);
        const beyond = Math.max(0, page.scrollWidth - page.clientWidth);
        return { background: backgroundColor, marginTop, width, beyond };
      });
      const same = Object.fromEntries(Object.keys(expected).map((key) => [key, look[key as keyof Look]]));
      assert.deepEqual(same, expected);
    }, milliseconds);
  }

  const ours = 'rgb(255, 255, 255)';
  const ofTheSite = 'rgb(255, 253, 248)';

  it('asks once whether to use the style sheets of the layouts', async () => {
    await press('Show Preview as Published');
    const question = window.page.locator('.notification-toast', { hasText: 'static/css/notes.css' });
    await question.waitFor();
    await looks({ background: ours });
    await question.getByRole('button', { name: 'Use Style Sheets' }).click();
    await looks({ background: ofTheSite });
    await press('Show Preview in Editor Colours');
    await preview.getByRole('navigation').waitFor();
    await press('Show Preview as Published');
    await looks({ background: ofTheSite });
    assert.equal(await question.count(), 0);
  });

  it('has the width of a phone or of a desktop, with what style sheets say for it', async () => {
    await press('Show Preview at Phone Width');
    await looks({ width: 390, marginTop: '0px', beyond: 0 });
    await preview
      .locator('figure img')
      .first()
      .evaluate((image: HTMLImageElement) => image.decode());
    // Without the tooltip of the button.
    await window.page.mouse.move(600, 600);
    await window.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
    await window.screenshot('as-published');
    await press('Show Preview at Desktop Width');
    await looks({ width: 1280, marginTop: '32px', beyond: 0 });
  });

  it('follows the editor at any width', async () => {
    const heading = preview.getByRole('heading', { name: 'Day 2', exact: true });
    await window.session.vs((vscode) => {
      const editor = vscode.window.visibleTextEditors[0]!;
      const line = editor.document.getText().split('\n').indexOf('## Day 2');
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    });
    await eventually(async () => {
      const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
      assert.ok(Math.abs(top) < 60, `${top}`);
    });
    await press('Show Preview at the Width of Its Panel');
    await looks({ background: ofTheSite, beyond: 0 });
  });

  it('follows changes to layouts and style sheets, and can be a plain page again', async () => {
    const change = (): Promise<void> =>
      window.session.vs(async (vscode) => {
        const { uri } = vscode.workspace.workspaceFolders![0]!;
        const write = (path: string, text: string): Thenable<void> =>
          vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, path), new TextEncoder().encode(text));
        await write('static/css/more.css', 'body { background: rgb(1, 2, 3); }');
        await write('layouts/baseof.html', '<head><link rel="stylesheet" href="/css/more.css"></head>');
      });
    // A watcher that is still starting misses a change.
    await eventually(async () => {
      await change();
      await looks({ background: 'rgb(1, 2, 3)' }, 5000);
    }, 60_000);
    await window.session.command('recap.ignoreSiteStyles');
    await looks({ background: ours });
    await press('Show Preview in Editor Colours');
  });

  it('is copied as HTML, and a message says what was copied', async () => {
    await window.focusEditor();
    // The extension host hears of the focus a little later.
    await eventually(() =>
      window.session.vs((vscode) => {
        const editor = vscode.window.activeTextEditor!;
        const line = editor.document.getText().split('\n').indexOf('## Day 2');
        editor.selection = new vscode.Selection(line, 0, line, 0);
      }),
    );
    for (const [command, words] of [
      ['recap.copyAsHtml', 'Copied "Day 2" as the HTML that Hugo publishes.'],
      ['recap.copyAsMarkdown', 'Copied "Day 2" as Markdown.'],
    ] as const) {
      // The message is shown for a few seconds only, which a busy machine can miss.
      const message = window.page.locator('.statusbar-item', { hasText: words });
      await eventually(async () => {
        await Promise.all([message.waitFor({ timeout: 5000 }), window.session.command(command)]);
      }, 60_000);
    }
  });
});
