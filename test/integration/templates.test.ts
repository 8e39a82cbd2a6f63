import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, makeWatched, showNew } from './editor.js';
import { ok } from './expect.js';

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

describe("a site's own templates", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('second'), { recursive: true });
  });

  it('are shown as they are on the disk, with what they use', async () => {
    for (const folder of ['layouts/_shortcodes', 'data', 'static']) await makeWatched(`second/${folder}`);
    await write('second/hugo.toml', '');
    await write(
      'second/layouts/_shortcodes/harbour.html',
      '{{ index hugo.Data.piers (.Get 0) }} {{ readFile "static/tide.txt" }}',
    );
    await write('second/data/piers.yaml', 'north: Lighthouse Pier\n');
    await write('second/static/tide.txt', 'high');
    const text = '---\ntitle: A\n---\n\n## Day 1\n\n### [Gulls](https://example.org/gulls)\n\n{{< harbour north >}}\n';
    const editor = await showNew('second/content/posts/a.md', text);
    const shows = async (words: readonly string[]): Promise<void> => {
      await eventually(async () => {
        const position = editor.document.positionAt(text.indexOf('harbour'));
        editor.selection = new vscode.Selection(position, position);
        await vscode.commands.executeCommand('recap.copyAsHtml');
        const html = await vscode.env.clipboard.readText();
        for (const word of words) ok(html.includes(word), html);
      });
      // The worker has only our extension: VS Code's own preview cannot call it there.
      if (recapTest!.kind === 'web') return;
      await eventually(async () => {
        const html = await vscode.commands.executeCommand<string>('markdown.api.render', editor.document);
        for (const word of words) ok(html.includes(word), html);
      });
    };
    const change = async (path: string, content: string, ...words: readonly string[]): Promise<void> => {
      await write(path, content);
      await shows(words);
    };
    await shows(['Lighthouse Pier', 'high']);
    await change('second/static/tide.txt', 'low', 'Lighthouse Pier', 'low');
    await change('second/data/piers.yaml', 'north: Fish Market\n', 'Fish Market', 'low');
    await change('second/layouts/_shortcodes/harbour.html', '<b>closed</b>', '<b>closed</b>');
  });
});
