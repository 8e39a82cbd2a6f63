import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { files, postWith } from '../hostileSite.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const path = 'content/posts/gulls.md';

// Each test continues where the previous one ended.
describe('templates of a hostile site that is not trusted', () => {
  let window: RecapWindow;
  let preview: FrameLocator;
  const seen: string[] = [];

  before(async function () {
    this.timeout(240_000);
    window = await RecapWindow.open({ web: true, restricted: true });
    const { page } = window;
    page.on('request', (request) => seen.push(request.url()));
    page.on('console', (message) => seen.push(...(message.text().startsWith('CANARY') ? [message.text()] : [])));
    page.on('dialog', (dialog) => seen.push(`dialog: ${dialog.message()}`));
    page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`));
    // Applies to every frame from now on, first of all that of the preview.
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'recapCanary', { value: () => console.log('CANARY') });
    });
    await window.session.vs(
      async (vscode, written) => {
        const { uri } = vscode.workspace.workspaceFolders![0]!;
        for (const [file, text] of Object.entries(JSON.parse(decodeURIComponent(written)) as Record<string, string>))
          await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, file), new TextEncoder().encode(text));
      },
      encodeURIComponent(JSON.stringify(files)),
    );
    await new TreeHands(window).open(path, postWith('The end.'));
    await window.palette('Recap: Open Preview to the Side');
    preview = await window.preview();
    await preview.getByText('The end.', { exact: true }).waitFor({ state: 'attached', timeout: 120_000 });
  });
  after(() => window.close());

  function strangers(): readonly string[] {
    const isOurs = (url: string): boolean =>
      /^(?:data:|blob:|https?:\/\/localhost[:/]|https:\/\/[^/]*\.vscode-cdn\.net\/)/.test(url);
    return [...new Set(seen)].filter((event) => !isOurs(event));
  }

  it('are detected by this test', async () => {
    await preview.locator('body').evaluate(() => {
      (globalThis as unknown as { recapCanary: () => void }).recapCanary();
    });
    await window.page.evaluate(() => void (new Image().src = 'https://gulls.example/seen.png'));
    await eventually(() => assert.deepEqual([...strangers()].sort(), ['CANARY', 'https://gulls.example/seen.png']));
    seen.length = 0;
  });

  it('are executed: what is harmless of them is shown, and what is not shown says why', async () => {
    await preview.getByText('constructor', { exact: true }).first().waitFor({ state: 'attached' });
    for (const name of ['deep', 'endless', 'huge', 'long', 'remote', 'itself'])
      await preview.locator(`[data-recap-shortcode="${name}"]`).first().waitFor({ state: 'attached' });
  });

  it('leave nothing in the page that could run or load something', async () => {
    const found = await preview.locator('html').evaluate((html) => {
      const content = [...html.querySelectorAll('#content *, #recap-head *')];
      const active = content.filter(({ localName }) =>
        /^(?:script|style|link|meta|base|iframe|frame|object|embed|form|svg|math|template|video|audio)$/.test(
          localName,
        ),
      );
      const named = content.filter((element) =>
        element.getAttributeNames().some((name) => /^on|^(?:style|srcset|srcdoc|action|formaction|ping)$/.test(name)),
      );
      const led = content.filter((element) =>
        /^\s*(?:javascript|vbscript|data|command|file|vscode[\w-]*|blob):/i.test(element.getAttribute('href') ?? ''),
      );
      return [...active, ...named, ...led].map(({ outerHTML }) => outerHTML.slice(0, 200));
    });
    assert.deepEqual(found, []);
    const isPolluted = await preview.locator('body').evaluate(() => 'polluted' in {});
    assert.equal(isPolluted, false);
  });

  it('run nothing and request nothing, also when their page is clicked and edited', async () => {
    await preview.locator('#content h2').first().click();
    await preview.locator('#content b').first().click();
    await window.session.vs(
      async (vscode, file, text) => {
        const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(file))!;
        await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
      },
      path,
      postWith('Another end.'),
    );
    await preview.getByText('Another end.', { exact: true }).waitFor({ state: 'attached', timeout: 60_000 });
    assert.equal(await preview.locator('#content').count(), 1);
    assert.deepEqual(strangers(), []);
  });

  it('leave the editor usable: their faults are marked at the calls', async () => {
    await eventually(async () => {
      const codes = await window.session.vs((vscode, file) => {
        const [folder] = vscode.workspace.workspaceFolders!;
        return vscode.languages
          .getDiagnostics(vscode.Uri.joinPath(folder!.uri, file))
          .map(({ code }) => String(typeof code === 'object' ? code.value : code));
      }, path);
      for (const code of ['template-error', 'template-unsupported']) assert.ok(codes.includes(code), codes.join());
    }, 60_000);
    assert.deepEqual(strangers(), []);
  });
});
