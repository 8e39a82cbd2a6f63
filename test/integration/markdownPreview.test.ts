import * as vscode from 'vscode';
import { closeAll, eventually, longPost, show, showNew } from './editor.js';
import { equal, ok } from './expect.js';

/** What VS Code's own preview makes of a document; of a text by itself, which is in no site. */
async function htmlOf(given: vscode.TextDocument | string): Promise<string> {
  return await vscode.commands.executeCommand<string>('markdown.api.render', given);
}

/** Of the images: VS Code makes some of its own of a document's. */
function withoutAddresses(html: string): string {
  return html.replace(/<img src="[^"]*"/g, '<img');
}

describe("VS Code's own Markdown preview", () => {
  afterEach(closeAll);

  // The worker is alone with us here: VS Code's own Markdown runs in the other extension host, and cannot ask us.
  const isAsked = recapTest!.kind !== 'web';

  it('is asked of us where it can be', async () => {
    const extension = vscode.extensions.getExtension<{ extendMarkdownIt?: unknown }>(
      'conference-recap.conference-recap',
    )!;
    equal(typeof (await extension.activate()).extendMarkdownIt, 'function');
    // Only what runs in the same host is known; once it does in the worker, the tests below are for that, too.
    equal(vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined, isAsked);
  });

  if (!isAsked) return;

  it('shows the shortcodes of a page of a site, each line where it was', async () => {
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

  it('leaves everything else as it was: blocks without shortcodes, and all that is no page of a site', async () => {
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
