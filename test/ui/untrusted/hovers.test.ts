import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, longPost, RecapWindow } from '../recapWindow.js';

/** An image as Markdown and as HTML, a command and an icon: shown as text, none of them is interpreted. */
const hostile = (name: string): string =>
  `${name} ![i](https://gulls.example/${name}.png) <img src="https://gulls.example/${name}.png"> [c](command:gulls) $(pass)`;

/** What Markdown shows as it is. */
const escaped = (name: string): string => hostile(name).replace(/[!-/:-@[-`{-~]/g, '\\$&');

const template = [
  `{{/* ${hostile('documentation')} */}}`,
  `{{ .Get "kind" }}{{ .Get \`a\n\n${hostile('raw')}\` }}{{ .Get "n${hostile('quoted').replaceAll('"', '')}" }}`,
].join('\n');

const post = [
  '---',
  'title: A',
  `description: ${hostile('description').replaceAll(':', '')}`,
  '---',
  '',
  `## Day 1: ${escaped('day')}`,
  '',
  `### [Quay ${escaped('title')}](https://quay.example/) - Bo Li`,
  '',
  'Some notes.',
  '',
  '### [Waves](https://waves.example/) - Ada Ek',
  '',
  `Notes ${escaped('notes')}`,
  '',
  '{{< hostile kind="x" >}}',
  '',
  `## Day 2: ${escaped('empty')}`,
  '',
].join('\n');

describe('hovers and tooltips of a hostile workspace that is not trusted', () => {
  let window: RecapWindow;
  let hover: Locator;
  const requested: string[] = [];

  before(async () => {
    window = await RecapWindow.open({ web: true, restricted: true });
    window.page.on('request', (request) => requested.push(request.url()));
    hover = window.page.locator('.monaco-hover:visible');
    await window.session.vs(
      async (vscode, path, text, template) => {
        const { uri } = vscode.workspace.workspaceFolders![0]!;
        const file = vscode.Uri.joinPath(uri, 'layouts/_shortcodes/hostile.html');
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(template));
        const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(path))!;
        await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
      },
      longPost,
      post,
      template,
    );
    await window.showTree();
  });
  after(() => window.close());

  /** No element in the hover that is visible may load anything or run a command, and nothing was requested. */
  async function assertHarmless(): Promise<void> {
    assert.equal(await hover.locator('img').count(), 0);
    assert.equal(await hover.locator('a[href*="gulls"], a[data-href*="gulls"], .codicon-pass').count(), 0);
    assert.deepEqual(
      requested.filter((url) => url.includes('gulls')),
      [],
    );
  }

  /** Shows the hover of the editor at a text by keyboard. */
  async function showHover(text: string, shown: string): Promise<void> {
    await eventually(async () => {
      // The last hover covers the editor.
      await window.page.keyboard.press('Escape');
      await window.session.vs(
        async (vscode, path, text) => {
          const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(path))!;
          const place = editor.document.positionAt(editor.document.getText().indexOf(text) + 1);
          editor.selection = new vscode.Selection(place, place);
          editor.revealRange(editor.selection);
          await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
          await vscode.commands.executeCommand('editor.action.showHover');
        },
        longPost,
        text,
      );
      await hover.filter({ hasText: shown }).first().waitFor({ timeout: 3000 });
    }, 30_000);
  }

  /** Moves the mouse to something until its tooltip is shown. */
  async function showTooltip(of: Locator, shown: string): Promise<void> {
    await eventually(async () => {
      await window.page.keyboard.press('Escape');
      await window.page.locator('.composite.title').first().hover();
      await of.hover({ timeout: 5000 });
      await hover.filter({ hasText: shown }).first().waitFor({ timeout: 3000 });
    }, 30_000);
  }

  it('are detected by this test', async () => {
    await window.page.evaluate(() => void (new Image().src = 'https://gulls.example/seen.png'));
    await eventually(() => assert.ok(requested.some((url) => url.endsWith('/seen.png'))));
    requested.length = 0;
  });

  it('show text and request nothing: shortcodes', async () => {
    await showHover('hostile kind', 'https://gulls.example/documentation.png');
    await assertHarmless();
    assert.equal(await hover.getByText('raw.png').count(), 0);
  });

  it('show text and request nothing: arguments', async () => {
    await showHover('kind="x"', 'kind');
    await assertHarmless();
  });

  it('show text and request nothing: front matter', async () => {
    await showHover('description:', 'description');
    await assertHarmless();
  });

  it('show text and request nothing: days and talks of the outline', async () => {
    await showTooltip(window.row().filter({ hasText: 'Day 1' }), 'https://gulls.example/day.png');
    await assertHarmless();
    await showTooltip(window.row().filter({ hasText: 'Quay' }), 'https://gulls.example/title.png');
    await assertHarmless();
    await showTooltip(window.row().filter({ hasText: 'Waves' }), 'https://gulls.example/notes.png');
    await assertHarmless();
  });

  it('show text and request nothing: the status bar', async () => {
    const item = window.page.locator('.statusbar-item[id$="recap.progress"]');
    await showTooltip(item, 'https://gulls.example/empty.png');
    await assertHarmless();
    // The names of the columns, a day, and the total.
    assert.equal(await hover.locator('table tr').count(), 3);
    assert.equal(await hover.getByText('| :--').count(), 0);
  });
});
