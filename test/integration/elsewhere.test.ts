import * as vscode from 'vscode';
import { closeAll, inWorkspace, showNew } from './editor.js';
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
});
