import assert from 'node:assert/strict';
import { eventually, RecapWindow } from './recapWindow.js';

const post = `## Day 1

### [Gulls](https://example.org/gulls)

They are many.

### [Waves](https://example.org/waves)

_#Sea_

## Day 2

### [Soup](https://example.org/soup)

Warm.
`;

const path = 'content/posts/quay.md';

// One look at one recap: each test leaves the post as it was.
describe('working in the tree', () => {
  let window: RecapWindow;

  before(async () => {
    window = await RecapWindow.open();
    await window.session.vs(
      async (vscode, file, text) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        await vscode.window.showTextDocument(uri, { preview: false });
      },
      path,
      post,
    );
    await window.showTree();
    await window.row('Gulls').waitFor();
  });
  after(() => window.close());

  // What one test left behind is not for the next.
  beforeEach(asItWas);

  async function asItWas(): Promise<void> {
    await window.session.vs(async (vscode, text) => {
      const editor = vscode.window.activeTextEditor!;
      if (editor.document.getText() === text) return;
      const end = editor.document.positionAt(editor.document.getText().length);
      await editor.edit((edit) => edit.replace(new vscode.Range(new vscode.Position(0, 0), end), text));
    }, post);
    await rows(['Day 1', 'Gulls', 'Waves', 'Day 2', 'Soup']);
  }

  const text = (): Promise<string> => window.session.vs((vscode) => vscode.window.activeTextEditor!.document.getText());

  /** The titles of the headings, in order. */
  async function titles(): Promise<string[]> {
    return Array.from((await text()).matchAll(/^#+ \[?([^\]\n]+)/gm), ([, title]) => title!);
  }

  async function becomes(expected: readonly string[], milliseconds?: number): Promise<void> {
    await eventually(async () => assert.deepEqual(await titles(), expected), milliseconds);
  }

  /** One undo gives every byte back. */
  async function undo(): Promise<void> {
    await window.focusEditor();
    await window.page.keyboard.press('Control+z');
    await eventually(async () => assert.equal(await text(), post));
    await rows(['Day 1', 'Gulls', 'Waves', 'Day 2', 'Soup']);
  }

  /** Waits until the tree shows these rows below the event's. */
  async function rows(expected: readonly string[]): Promise<void> {
    await eventually(async () => {
      const labels = await window.row().locator('.label-name').allTextContents();
      assert.deepEqual(labels.slice(1), expected);
    });
  }

  /** Goes to a row by a click, and waits for the focus that it gives the editor. A click on a row that is being drawn is lost. */
  async function goTo(title: string): Promise<void> {
    await eventually(async () => {
      const row = window.row(title);
      // Whatever is told of the row that the mouse rests on would cover others.
      await window.page.mouse.move(900, 600);
      await row.click({ timeout: 2000 });
      await row.and(window.page.locator('.selected')).waitFor({ timeout: 2000 });
      // A tree that is drawn anew at that moment may keep another row selected, too: one sees that, and clicks again.
      assert.equal(await window.page.locator('.customview-tree .selected').count(), 1);
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: 2000 });
    });
  }

  /** Goes to a row, and back into the tree, where keys are the tree's. */
  async function focusRow(title: string): Promise<void> {
    await goTo(title);
    await window.session.command('recap.outline.focus');
    await window.page.locator('.customview-tree .monaco-list:focus').waitFor();
  }

  /** Drags a row onto another one. What the tree swallows while it draws is done again, as a person would. */
  async function drag(from: string, to: string, expected: readonly string[]): Promise<void> {
    await eventually(async () => {
      if ((await text()) === post) await dragOnce(from, to);
      await becomes(expected, 8000);
    }, 40_000);
  }

  /** As a hand does: in steps. */
  async function dragOnce(from: string, to: string): Promise<void> {
    const [start, end] = [await window.row(from).boundingBox(), await window.row(to).boundingBox()];
    const { mouse } = window.page;
    await mouse.move(start!.x + 60, start!.y + start!.height / 2);
    await mouse.down();
    await mouse.move(start!.x + 66, start!.y + start!.height / 2 + 4, { steps: 4 });
    await mouse.move(end!.x + 60, end!.y + end!.height / 2, { steps: 8 });
    await mouse.move(end!.x + 62, end!.y + end!.height / 2, { steps: 2 });
    await mouse.up();
  }

  it('moves a talk behind another one, and into a day, by the mouse', async () => {
    await drag('Gulls', 'Soup', ['Day 1', 'Waves', 'Day 2', 'Soup', 'Gulls']);
    await rows(['Day 1', 'Waves', 'Day 2', 'Soup', 'Gulls']);
    await window.page.locator('.statusbar-item', { hasText: 'Moved "Gulls"' }).waitFor();
    await undo();
    await drag('Soup', 'Day 1', ['Day 1', 'Gulls', 'Waves', 'Soup', 'Day 2']);
    await undo();
  });

  it('moves several talks, and days with all that is in them', async () => {
    await eventually(async () => {
      await asItWas();
      await goTo('Gulls');
      await window.row('Waves').click({ modifiers: ['Control'] });
      await eventually(
        async () => assert.equal(await window.page.locator('.customview-tree .selected').count(), 2),
        3000,
      );
      await dragOnce('Waves', 'Day 2');
      await becomes(['Day 1', 'Day 2', 'Soup', 'Gulls', 'Waves'], 8000);
    }, 40_000);
    await undo();
    await drag('Day 1', 'Soup', ['Day 2', 'Soup', 'Day 1', 'Gulls', 'Waves']);
    await undo();
  });

  it('does the same by keys', async () => {
    await focusRow('Gulls');
    await window.page.keyboard.press('Alt+ArrowDown');
    await becomes(['Day 1', 'Waves', 'Gulls', 'Day 2', 'Soup']);
    await rows(['Day 1', 'Waves', 'Gulls', 'Day 2', 'Soup']);
    await window.page.keyboard.press('Alt+ArrowDown');
    await becomes(['Day 1', 'Waves', 'Day 2', 'Gulls', 'Soup']);
    await rows(['Day 1', 'Waves', 'Day 2', 'Gulls', 'Soup']);
    await window.page.keyboard.press('Alt+ArrowUp');
    await rows(['Day 1', 'Waves', 'Gulls', 'Day 2', 'Soup']);
    await window.page.keyboard.press('Alt+ArrowUp');
    await eventually(async () => assert.equal(await text(), post));
    await rows(['Day 1', 'Gulls', 'Waves', 'Day 2', 'Soup']);
  });

  it('renames and deletes by keys', async () => {
    await focusRow('Waves');
    await window.page.keyboard.press('F2');
    await window.answer('Rename "Waves"', 'Tides');
    await becomes(['Day 1', 'Gulls', 'Tides', 'Day 2', 'Soup']);
    assert.ok((await text()).includes('### [Tides](https://example.org/waves)'));
    await undo();
    await focusRow('Waves');
    await window.page.keyboard.press('Delete');
    await becomes(['Day 1', 'Gulls', 'Day 2', 'Soup']);
    await undo();
  });

  it('moves to a day that is asked for, and says why it does not', async () => {
    await goTo('Waves');
    await window.palette('Recap: Move to Day');
    await window.answer('Move to Day', 'Day 2');
    await becomes(['Day 1', 'Gulls', 'Day 2', 'Soup', 'Waves']);
    await undo();
    await goTo('Gulls');
    await window.palette('Recap: Promote');
    await window.page.locator('.notification-toast', { hasText: 'would become a part of it' }).waitFor();
    assert.equal(await text(), post);
  });

  it('renames a tag by F2 in the editor', async () => {
    await window.session.vs((vscode) => {
      const editor = vscode.window.activeTextEditor!;
      const position = editor.document.positionAt(editor.document.getText().indexOf('Sea_'));
      editor.selection = new vscode.Selection(position, position);
    });
    await window.session.command('workbench.action.focusActiveEditorGroup');
    await window.page.keyboard.press('F2');
    const box = window.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('Ocean');
    await window.page.keyboard.press('Enter');
    await eventually(async () => assert.equal(await text(), post.replace('Sea', 'Ocean')));
    await undo();
  });
});
