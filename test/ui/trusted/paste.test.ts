import assert from 'node:assert/strict';
import { Clipboard } from '../clipboard.js';
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

/** What is copied, and what the post becomes. */
describe('pasting into a recap', () => {
  let window: RecapWindow;
  let hands: TreeHands;
  let clipboard: Clipboard;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    clipboard = new Clipboard(window, hands);
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

  async function becomes(expected: string): Promise<void> {
    await eventually(async () => assert.equal(await hands.text(), expected));
  }

  /** Replaces the whole text. */
  function write(text: string): Promise<void> {
    return window.session.vs(async (vscode, text) => {
      const editor = vscode.window.activeTextEditor!;
      const end = editor.document.positionAt(editor.document.getText().length);
      await editor.edit((edit) => edit.replace(new vscode.Range(new vscode.Position(0, 0), end), text));
    }, text);
  }

  it('inserts an address as a talk on an empty line below a day', async () => {
    await goBehind('Wet.\n\n');
    await clipboard.copy('https://example.org/talks/cold-soup');
    await clipboard.pasteAs(
      'Insert as talk',
      /Wet\.\n\n### \[Cold Soup\]\(https:\/\/example\.org\/talks\/cold-soup\)/i,
    );
  });

  it('links a talk to its page on its heading', async () => {
    await goBehind('### Gulls');
    await clipboard.copy('https://example.org/gulls');
    await clipboard.pasteAs('Link the talk to its page', /### \[Gulls\]\(/);
    await becomes(post.replace('### Gulls', '### [Gulls](https://example.org/gulls)'));
  });

  it('embeds a video or a post on a line of its own, from its address and from its embed code', async () => {
    const call = '{{< x user="ada" id="12345" >}}';
    const cases: readonly (readonly [copied: string, call: string])[] = [
      ['https://youtu.be/w7Ft2ymGmfc?t=1m30s', '{{< youtube id="w7Ft2ymGmfc" start="90" >}}'],
      ['https://twitter.com/ada/status/12345?s=20', call],
      [
        '<blockquote class="twitter-tweet"><p>See <a href="https://t.co/x">it</a></p>&mdash; Ada (@ada) <a href="https://twitter.com/ada/status/12345">June 12</a></blockquote> <script async src="https://platform.twitter.com/widgets.js"></script>',
        call,
      ],
    ];
    for (const [copied, expected] of cases) {
      await goBehind('Wet.\n\n');
      await clipboard.copy(copied);
      await clipboard.paste();
      await becomes(post + expected);
      await window.page.keyboard.press('Control+z');
      await becomes(post);
    }
    await clipboard.copy('https://vimeo.com/146022717');
    await clipboard.pasteAs('Insert as link to Vimeo', /\[Vimeo\]\(/);
    await becomes(`${post}[Vimeo](https://vimeo.com/146022717)`);
  });

  it('links slides that the site cannot embed, and leaves an address in a text as it is', async () => {
    const slides = 'https://speakerdeck.com/ada/counting-gulls';
    await goBehind('Wet.\n\n');
    await clipboard.copy(slides);
    await clipboard.paste();
    await becomes(`${post}[Counting gulls](${slides})`);
    // The text of the link can be typed immediately.
    await window.page.keyboard.type('Slides');
    await becomes(`${post}[Slides](${slides})`);
    await write(post);
    await goBehind('Wet.');
    await clipboard.copy('https://vimeo.com/146022717');
    await clipboard.paste();
    await becomes(post.replace('Wet.', 'Wet.https://vimeo.com/146022717'));
  });

  it('pastes plain text as such', async () => {
    await goBehind('Wet.\n\n');
    await clipboard.copy('https://example.org/talks/cold-soup');
    await clipboard.paste();
    await becomes(`${post}https://example.org/talks/cold-soup`);
  });

  it('saves an image next to the others, and overwrites none', async () => {
    await goBehind('Wet.\n\n');
    for (const name of ['quay-waves.png', 'quay-waves-2.png']) {
      await clipboard.copyPicture();
      await clipboard.paste();
      await becomes(`${post}![](/img/${name})`);
      // Its description can be typed immediately.
      await window.page.keyboard.type('Waves');
      await becomes(`${post}![Waves](/img/${name})`);
      await eventually(async () => assert.ok((await files()).includes(name)));
      await window.session.vs((vscode) => vscode.window.activeTextEditor!.document.save());
      await write(post);
      await goBehind('Wet.\n\n');
    }
    await clipboard.copyPicture();
    await clipboard.paste();
    await becomes(`${post}![](/img/quay-waves-3.png)`);
    await eventually(async () => assert.ok((await files()).includes('quay-waves-3.png')));
    await window.page.keyboard.press('Control+z');
    // VS Code also removes the file, unless the undo comes before it has finished creating it.
    await becomes(post);
    await window.page.keyboard.type('x');
  });

  it('keeps an image apart from the text above it and the day below it', async () => {
    const before = post.replace('Wet.\n\n', 'Wet.\n\n## Day 2\n\n### Tides\n');
    await write(before);
    await goBehind('Wet.\n');
    await clipboard.copyPicture();
    await clipboard.paste();
    await eventually(async () => {
      const [, number = ''] = /quay-waves(-\d+)?\.png/.exec(await hands.text()) ?? [];
      const image = `![](/img/quay-waves${number}.png)`;
      assert.equal(await hands.text(), before.replace('Wet.\n', `Wet.\n\n${image}\n`));
    });
    // The cursor is where the description goes, and after the image once Tab is pressed.
    await window.page.keyboard.type('Waves');
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.type(' Wow.');
    await eventually(async () => assert.match(await hands.text(), /!\[Waves\]\(\S+\) Wow\.\n\n## Day 2\n/));
    await write(post);
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
    // Files of earlier tests remain where undo came before VS Code had created them.
    const nameOf = (number: number): string => `quay-waves-${number}.png`;
    let number = 2;
    while (before.includes(nameOf(number))) number++;
    const name = nameOf(number);
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
