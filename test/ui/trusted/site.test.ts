import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { eventually, RecapWindow } from '../recapWindow.js';

// Each test continues where the previous one ended.
describe('a preview of a site that changes', () => {
  let window: RecapWindow;
  let preview: FrameLocator;
  const post = [
    '---\ntitle: Quay Conf\ndate: 2025-06-12\ndescription: D\n---\n\n## Day 1\n',
    '<b id="raw">raw</b> and ![Gulls](/gulls.png)\n',
    '[The other]({{< relref "other" >}})\n',
    '{{< tide >}}\n',
  ].join('\n');

  before(async () => {
    window = await RecapWindow.open();
    await write('content/posts/other.md', '---\ntitle: Other\nslug: another\n---\nOther text.\n');
    await write('content/posts/quay.md', post);
    await window.session.vs(async (vscode) => {
      const [folder] = vscode.workspace.workspaceFolders!;
      const uri = vscode.Uri.joinPath(folder!.uri, 'content/posts/quay.md');
      await vscode.window.showTextDocument(uri, { preview: false });
      await vscode.commands.executeCommand('recap.openPreview');
    });
    preview = await window.preview();
    await preview.getByText('raw and').waitFor();
  });
  after(() => window.close());

  /** As another program would, or a person in another window. */
  async function write(path: string, text: string): Promise<void> {
    await window.session.vs(
      async (vscode, file, content) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
      },
      path,
      text,
    );
  }

  it('shows raw HTML as the configuration says, immediately', async () => {
    await preview.locator('b', { hasText: 'raw' }).waitFor();
    await write('hugo.toml', 'baseURL = "https://quay.example/notes/"\n');
    await preview.locator('b', { hasText: 'raw' }).waitFor({ state: 'detached' });
    await write('hugo.toml', 'baseURL = "https://quay.example/notes/"\n[markup.goldmark.renderer]\nunsafe = true\n');
    await preview.locator('b', { hasText: 'raw' }).waitFor();
  });

  it('finds images in the folder of static files', async () => {
    await preview.locator('.recap-missing-image', { hasText: 'static/gulls.png' }).waitFor();
    await write('hugo.toml', 'staticDir = "pictures"\n[markup.goldmark.renderer]\nunsafe = true\n');
    await preview.locator('.recap-missing-image', { hasText: 'pictures/gulls.png' }).waitFor();
    await write('config/production/hugo.yaml', 'staticDir: static/img\n');
    window.copyFile('content/posts/quiet-pagers-2025/bell.png', 'static/img/gulls.png');
    await eventually(async () => {
      const picture = preview.locator('img[alt="Gulls"]');
      const width = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth, null, { timeout: 1000 });
      assert.equal(width, 720);
    });
  });

  it("shows what the site's own templates give, with the files that they read", async () => {
    await write('static/tide.txt', 'high water');
    await write('layouts/_shortcodes/tide.html', '<i>{{ readFile "static/tide.txt" }}</i>');
    await preview.locator('i', { hasText: 'high water' }).waitFor();
    await write('static/tide.txt', 'low water');
    await preview.locator('i', { hasText: 'low water' }).waitFor();
    await write('layouts/_shortcodes/tide.html', '<i>calm, {{ readFile "static/tide.txt" }}</i>');
    await preview.locator('i', { hasText: 'calm, low water' }).waitFor();
  });

  it('links to pages where Hugo publishes them, and opens their files', async () => {
    const link = preview.getByRole('link', { name: 'The other' });
    await eventually(async () => assert.equal(await link.getAttribute('href'), '/posts/another/'));
    await write('hugo.toml', '[permalinks.page]\nposts = "/:slug/"\n');
    await eventually(async () => assert.equal(await link.getAttribute('href'), '/another/'));
    await link.click();
    await eventually(async () =>
      assert.match(
        await window.session.vs((vscode) => vscode.window.activeTextEditor?.document.uri.path ?? ''),
        /content\/posts\/other\.md$/,
      ),
    );
  });

  it("provides images and shortcodes to VS Code's own Markdown preview", async () => {
    const figure = '{{< figure src="/gulls.png" alt="In a figure" >}}';
    await write('hugo.toml', 'staticDir = "static/img"\n');
    await write('content/posts/own.md', `---\ntitle: Own\n---\n\n# Own\n\n![In Markdown](/gulls.png)\n\n${figure}\n`);
    await window.session.vs(async (vscode) => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const [folder] = vscode.workspace.workspaceFolders!;
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folder!.uri, 'content/posts/own.md'));
    });
    // The engine is synchronous: what it needs is looked up when the page is opened, and is used from the first
    // rendering on.
    await eventually(async () => {
      const html = await window.session.vs((vscode) => {
        const { document } = vscode.window.activeTextEditor!;
        return vscode.commands.executeCommand<string>('markdown.api.render', document);
      });
      assert.ok(html.includes('<figure>'), html);
    });
    await window.session.vs((vscode) => vscode.commands.executeCommand('markdown.showPreviewToSide'));
    for (const alt of ['In a figure', 'In Markdown']) {
      await eventually(async () => {
        // VS Code reloads its page when it has to show it again.
        const own = await window.session.webview('.markdown-body');
        const picture = own.locator(`img[alt="${alt}"]`);
        assert.equal(
          await picture.evaluate((image: HTMLImageElement) => image.naturalWidth, null, { timeout: 1000 }),
          720,
        );
      });
    }
  });
});
