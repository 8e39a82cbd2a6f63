import assert from 'node:assert/strict';
import { dropPicture, dropUntil, pointBelow } from '../drops.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const post = `---
title: Quay Conf
---

## Day 1

### Gulls

![A gull](/img/gull.png)

### Waves by Ada Ek

Wet.

`;

const folder = 'static/img';

/** What is copied, and what the post becomes. Uses the real clipboard, from outside VS Code. */
describe('pasting into a recap', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await hands.open('content/posts/quay.md', post);
    await window.showTree();
    await window.row('Gulls').waitFor();
  });
  after(() => window.close());

  afterEach(() => hands.undoTo(post));

  /** Moves the cursor after a text, and waits until the window has done so. */
  async function goBehind(text: string): Promise<void> {
    await window.focusEditor();
    const place = await window.session.vs((vscode, text) => {
      const editor = vscode.window.activeTextEditor!;
      const position = editor.document.positionAt(editor.document.getText().indexOf(text) + text.length);
      editor.selection = new vscode.Selection(position, position);
      return `Ln ${position.line + 1}, Col ${position.character + 1}`;
    }, text);
    await window.page.locator('.statusbar-item', { hasText: place }).waitFor();
  }

  function copy(text: string): Promise<void> {
    return window.page.evaluate((text) => navigator.clipboard.writeText(text), text);
  }

  /**
   * Pastes, and picks one of VS Code's alternatives: a page in a browser can only paste by keyboard. If VS Code was too
   * busy to offer any, the paste is undone and repeated.
   */
  async function pasteAs(title: string): Promise<void> {
    const before = await hands.text();
    await eventually(async () => {
      if ((await hands.text()) !== before) await window.page.keyboard.press('Control+z');
      await becomes(before);
      await window.page.keyboard.press('Control+v');
      await window.page.locator('.post-edit-widget').waitFor({ timeout: 8000 });
      await window.page.keyboard.press('Control+.');
      await window.page.locator('.action-widget .monaco-list-row', { hasText: title }).click({ timeout: 8000 });
    }, 40_000);
  }

  async function becomes(expected: string): Promise<void> {
    await eventually(async () => assert.equal(await hands.text(), expected));
  }

  it('inserts an address as a talk on an empty line below a day', async () => {
    await goBehind('Wet.\n\n');
    await copy('https://example.org/talks/cold-soup');
    await pasteAs('Insert as talk');
    await eventually(async () =>
      assert.match(await hands.text(), /Wet\.\n\n### \[Cold Soup\]\(https:\/\/example\.org\/talks\/cold-soup\)/i),
    );
  });

  it('links a talk to its page on its heading', async () => {
    await goBehind('### Gulls');
    await copy('https://example.org/gulls');
    await pasteAs('Link the talk to its page');
    await becomes(post.replace('### Gulls', '### [Gulls](https://example.org/gulls)'));
  });

  it('inserts the shortcode of a post on X, from its address and from its embed code', async () => {
    const call = '{{< x user="ada" id="12345" >}}';
    await goBehind('Wet.\n\n');
    await copy('https://twitter.com/ada/status/12345?s=20');
    await pasteAs('Insert as post on X');
    await becomes(post + call);
    await window.page.keyboard.press('Control+z');
    await becomes(post);
    await copy(
      '<blockquote class="twitter-tweet"><p>See <a href="https://t.co/x">it</a></p>&mdash; Ada (@ada) <a href="https://twitter.com/ada/status/12345">June 12</a></blockquote> <script async src="https://platform.twitter.com/widgets.js"></script>',
    );
    await pasteAs('Insert as post on X');
    await becomes(post + call);
  });

  it('pastes plain text as such', async () => {
    await goBehind('Wet.\n\n');
    await copy('https://example.org/talks/cold-soup');
    await window.page.keyboard.press('Control+v');
    await becomes(`${post}https://example.org/talks/cold-soup`);
  });

  it('saves an image next to the others, and overwrites none', async () => {
    await goBehind('Wet.\n\n');
    for (const name of ['quay-waves.png', 'quay-waves-2.png']) {
      await window.page.evaluate(copyPicture);
      await window.page.keyboard.press('Control+v');
      await becomes(`${post}![](/img/${name})`);
      // Its description can be typed immediately.
      await window.page.keyboard.type('Waves');
      await becomes(`${post}![Waves](/img/${name})`);
      await eventually(async () => assert.ok((await files()).includes(name)));
      await window.session.vs((vscode) => vscode.window.activeTextEditor!.document.save());
      await window.session.vs(async (vscode, text) => {
        const editor = vscode.window.activeTextEditor!;
        const end = editor.document.positionAt(editor.document.getText().length);
        await editor.edit((edit) => edit.replace(new vscode.Range(new vscode.Position(0, 0), end), text));
      }, post);
      await goBehind('Wet.\n\n');
    }
    await window.page.evaluate(copyPicture);
    await window.page.keyboard.press('Control+v');
    await becomes(`${post}![](/img/quay-waves-3.png)`);
    await eventually(async () => assert.ok((await files()).includes('quay-waves-3.png')));
    await window.page.keyboard.press('Control+z');
    // VS Code also removes the file, unless the undo comes before it has finished creating it.
    await becomes(post);
    await window.page.keyboard.type('x');
  });

  it('links an image of the site that is dragged from the Explorer', async () => {
    const name = 'lantern-days-2025-hall.jpg';
    await window.session.vs(async (vscode, path) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
      await vscode.commands.executeCommand('revealInExplorer', uri);
    }, `${folder}/${name}`);
    const row = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await row.waitFor();
    const before = await files();
    await goBehind('Wet.\n\n');
    await dropUntil(hands, `${post}![](/img/${name})`, async () => {
      const { mouse, keyboard } = window.page;
      const from = (await row.boundingBox())!;
      const to = await pointBelow(window, 'Wet.', 2);
      await mouse.move(from.x + 60, from.y + from.height / 2);
      await mouse.down();
      await mouse.move(from.x + 66, from.y + from.height / 2 + 4, { steps: 4 });
      await mouse.move(to.x, to.y - 2, { steps: 8 });
      await keyboard.down('Shift');
      await mouse.move(to.x, to.y, { steps: 4 });
      await mouse.up();
      await keyboard.up('Shift');
    });
    assert.deepEqual(await files(), before);
  });

  it('saves an image that is dropped from outside', async () => {
    const before = await files();
    const name = [3, 4].map((number) => `quay-waves-${number}.png`).find((each) => !before.includes(each))!;
    await goBehind('Wet.\n\n');
    await dropUntil(hands, `${post}![](/img/${name})`, async () =>
      dropPicture(window, await pointBelow(window, 'Wet.', 2)),
    );
    await eventually(async () => assert.ok((await files()).includes(name)));
  });

  function files(): Promise<readonly string[]> {
    return window.session.vs(async (vscode, folder) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, folder);
      return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name);
    }, folder);
  }
});

/** Runs in the page: an image as a browser copies it. */
async function copyPicture(): Promise<void> {
  const canvas = new OffscreenCanvas(2, 2);
  canvas.getContext('2d')!.fillRect(0, 0, 1, 1);
  const picture = await canvas.convertToBlob({ type: 'image/png' });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
