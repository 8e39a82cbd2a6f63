import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, makeWatched, showNew } from './editor.js';
import { equal, ok } from './expect.js';

const post = `---
title: Quay Conf
---

## Day 1

### [Gulls](https://example.org/gulls)

_By [Ada Ek](https://x.com/adaek)_

They are {{< tide >}}[many](/many/).

### [Soup](https://example.org/soup)

Warm.
`;

describe('copies for other places', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('third'), { recursive: true });
  });

  async function copyFor(target: string): Promise<string> {
    await vscode.commands.executeCommand('recap.copyFor', target);
    return vscode.env.clipboard.readText();
  }

  it('have what the site around them says', async () => {
    const write = (path: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
    await write('third/hugo.toml', 'baseURL = "https://quay.example/"\n');
    await write('third/layouts/_shortcodes/tide.html', 'very ');
    const editor = await showNew('third/content/posts/quay.md', post);
    const markdown = await copyFor('dev.to');
    ok(markdown.includes('canonical_url: https://quay.example/posts/quay/\n'), markdown);
    ok(markdown.includes('They are very[many](https://quay.example/many/).'), markdown);
    const thread = await copyFor('x');
    ok(thread.includes('Ada Ek (@adaek)'), thread);
    equal(thread.split('\n---\n').length, 3);
    equal(editor.document.getText(), post);
  });

  it('a page to print is saved where the user says, with the images of the site in it', async () => {
    const write = (path: string, content: Uint8Array): Thenable<void> =>
      vscode.workspace.fs.writeFile(inWorkspace(path), content);
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    await makeWatched('third/static');
    await makeWatched('third/content/posts/pier');
    await write('third/hugo.toml', bytes('baseURL = "https://quay.example/"\n'));
    await write('third/static/gull.png', new Uint8Array([137, 80, 78, 71]));
    await write('third/content/posts/pier/pier.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await showNew(
      'third/content/posts/pier/index.md',
      '# Pier\n\n![gull](/gull.png) ![pier](pier.svg) ![no](no.png)\n',
    );
    const chosen = inWorkspace('third/pier.html');
    const offered: (vscode.Uri | undefined)[] = [];
    const window = vscode.window as { -readonly [Name in keyof typeof vscode.window]: unknown };
    const { showSaveDialog } = window;
    window.showSaveDialog = ({ defaultUri }: vscode.SaveDialogOptions) => {
      offered.push(defaultUri);
      return Promise.resolve(chosen);
    };
    try {
      // The site is read again once VS Code reports the new files.
      await eventually(async () => {
        await vscode.commands.executeCommand('recap.copyFor', 'print');
        const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(chosen));
        ok(page.includes('<img src="data:image/png;base64,iVBORw==" alt="gull">'), page);
        ok(page.includes('<img src="data:image/svg+xml;base64,PHN2'), page);
        ok(page.includes('<img src="https://quay.example/posts/pier/no.png" alt="no">'), page);
      });
    } finally {
      window.showSaveDialog = showSaveDialog;
    }
    equal(offered[0]?.path.split('/').pop(), 'index.html');
  });
});
