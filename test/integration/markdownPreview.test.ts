import * as vscode from 'vscode';
import { closeAll, eventually, longPost, show, showNew } from './editor.js';
import { equal, ok } from './expect.js';

/** The HTML that VS Code's own preview renders for a document, or for a text alone, which is in no site. */
async function htmlOf(given: vscode.TextDocument | string): Promise<string> {
  return await vscode.commands.executeCommand<string>('markdown.api.render', given);
}

/** The addresses of images: VS Code changes some itself. */
function withoutAddresses(html: string): string {
  return html.replace(/<img src="[^"]*"/g, '<img');
}

describe("VS Code's own Markdown preview", () => {
  afterEach(closeAll);

  // The worker has only our extension: VS Code's own Markdown runs in the other extension host and cannot call ours.
  const isAsked = recapTest!.kind !== 'web';

  it('uses our plugin if it can', async () => {
    const extension = vscode.extensions.getExtension<{ extendMarkdownIt?: unknown }>(
      'conference-recap.conference-recap',
    )!;
    equal(typeof (await extension.activate()).extendMarkdownIt, 'function');
    // VS Code finds only plugins in the same host. When it supports the worker, the tests below apply to that, too.
    equal(vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined, isAsked);
  });

  if (!isAsked) return;

  it('shows the shortcodes of a page of a site, with each line in its place', async () => {
    const { document } = await show(longPost);
    await eventually(async () => {
      const html = await htmlOf(document);
      ok(html.includes('<figcaption>'), html);
      ok(!html.includes('{{'), 'a shortcode is still there');
    });
    const places = (html: string): string[] =>
      [...html.matchAll(/<h[1-6][^>]* data-line="(\d+)"[^>]*>([^<]*)</g)].map(([, line, text]) => `${line} ${text}`);
    const text = document.getText();
    ok(places(await htmlOf(text)).length > 5, 'there are no headings');
    equal(places(await htmlOf(document)), places(await htmlOf(text)));
  });

  it("shows what a site's render hooks write, and leaves every other block unchanged", async () => {
    const [above, quote, below] = ['# A *b*\n\n[c](d) `e`\n', '> f **g**', '- [ ] h\n\n```js\ni();\n```\n'];
    const text = `${above}\n${quote}\n\n${below}`;
    const page = await showNew('content/posts/hooked.md', text);
    await eventually(async () => {
      const html = await htmlOf(page.document);
      const [before, own, after] = html.split(/<div[^>]*>(?=<figure class="quotation">)|(?<=<\/figure>)\s*<\/div>/);
      equal(own?.trim(), '<figure class="quotation"><blockquote><p>f <strong>g</strong></p>\n</blockquote></figure>');
      equal(before!.trim(), (await htmlOf(above)).trim());
      // VS Code puts settings of its own before each page.
      const withoutLines = (piece: string): string =>
        piece.replace(/ data-line="\d+"|^<span[^>]*><\/span>/g, '').trim();
      equal(withoutLines(after!), withoutLines(await htmlOf(below)));
      ok(after!.includes('data-line="6"'), after!);
    });
    const note = await showNew('notes/hooked.md', text);
    equal(await htmlOf(note.document), await htmlOf(text));
  });

  it('leaves everything else unchanged: blocks without shortcodes, and documents that are not pages of a site', async () => {
    const plain = '---\ntitle: A\n---\n# A *b*\n\n![c](/img/c.png) <b>d</b>\n\n- [ ] e\n\n| f |\n|---|\n| "g" -- h |\n';
    const called = '{{< figure src="/img/lantern-days-2025-hall.jpg" alt="i" >}}';
    const page = await showNew('content/posts/plain.md', `${plain}\n${called}\n`);
    await eventually(async () => {
      const html = await htmlOf(page.document);
      const [before, after] = html.split(/<div[^>]*><figure>/);
      ok(after, html);
      equal(withoutAddresses(before!).trim(), withoutAddresses(await htmlOf(`${plain}\n`)).trim());
    });
    const note = await showNew('notes/plain.md', `${plain}\n${called}\n`);
    const unchanged = await htmlOf(`${plain}\n${called}\n`);
    equal(withoutAddresses(await htmlOf(note.document)), withoutAddresses(unchanged));
    ok(unchanged.includes('{{'), 'a text by itself is rendered, too');
  });
});
