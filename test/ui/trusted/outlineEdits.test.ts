import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const post = `## Day 1

### [Gulls](https://example.org/gulls)

They are many.

### [Waves](https://example.org/waves)

_#Sea_

## Day 2

### [Soup](https://example.org/soup)

Warm.
`;

/** The rows below that of the event. */
const asWritten = ['Day 1', 'Gulls', 'Waves', 'Day 2', 'Soup'];

const path = 'content/posts/quay.md';

// All tests use one recap: each leaves the post as it was.
describe('working in the tree', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await hands.open(path, post);
    await window.showTree();
    await window.row('Gulls').waitFor();
  });
  after(() => window.close());

  // Nothing remains from the previous test.
  beforeEach(asItWas);

  async function asItWas(): Promise<void> {
    await window.session.vs(async (vscode, text) => {
      const editor = vscode.window.activeTextEditor!;
      if (editor.document.getText() === text) return;
      const end = editor.document.positionAt(editor.document.getText().length);
      await editor.edit((edit) => edit.replace(new vscode.Range(new vscode.Position(0, 0), end), text));
    }, post);
    await becomes(asWritten);
  }

  /** The titles of the headings, in order. */
  async function titles(): Promise<string[]> {
    return Array.from((await hands.text()).matchAll(/^#+ \[?([^\]\n]+)/gm), ([, title]) => title!);
  }

  /** Waits for the text and for the tree that shows it: an earlier undo or drag would meet moving rows. */
  async function becomes(expected: readonly string[], milliseconds?: number): Promise<void> {
    await eventually(async () => {
      assert.deepEqual(await titles(), expected);
      assert.deepEqual(await hands.rows(), expected);
    }, milliseconds);
  }

  /** Moves the cursor in the editor to an offset. */
  async function moveCursor(offset: number): Promise<void> {
    await window.session.vs((vscode, offset) => {
      const editor = vscode.window.activeTextEditor!;
      const position = editor.document.positionAt(offset);
      editor.selection = new vscode.Selection(position, position);
    }, offset);
  }

  const undo = (): Promise<void> => hands.undo(post, asWritten);

  async function drag(from: string, to: string, expected: readonly string[]): Promise<void> {
    await hands.drag(from, to);
    await becomes(expected);
  }

  it('moves a talk after another one, and into a day, by mouse', async () => {
    // The message is shown for a few seconds only.
    await Promise.all([
      window.page.locator('.statusbar-item', { hasText: 'Moved "Gulls"' }).waitFor(),
      drag('Gulls', 'Soup', ['Day 1', 'Waves', 'Day 2', 'Soup', 'Gulls']),
    ]);
    await undo();
    await drag('Soup', 'Day 1', ['Day 1', 'Soup', 'Gulls', 'Waves', 'Day 2']);
    await undo();
  });

  it('moves several talks, and days with everything in them', async () => {
    await eventually(async () => {
      await asItWas();
      await hands.goTo('Gulls');
      await window.row('Waves').click({ modifiers: ['Control'] });
      await eventually(async () => assert.equal(await window.tree.locator('.selected').count(), 2), 3000);
      await hands.dragOnce('Waves', 'Day 2');
      await becomes(['Day 1', 'Day 2', 'Gulls', 'Waves', 'Soup'], 8000);
    }, 40_000);
    await undo();
    await drag('Day 1', 'Soup', ['Day 2', 'Soup', 'Day 1', 'Gulls', 'Waves']);
    await undo();
  });

  it('selects with Ctrl+click what is clicked, and not the row at the cursor', async () => {
    const selected = (...titles: readonly string[]): Promise<void> =>
      eventually(async () => {
        const labels = await window.tree.locator('.selected .label-name').allTextContents();
        assert.deepEqual(labels, titles);
      });
    await moveCursor(post.indexOf('Warm.'));
    await window.followed('Soup');
    await window.row('Gulls').click({ modifiers: ['Control'] });
    await selected('Gulls');
    await window.row('Waves').click({ modifiers: ['Control'] });
    await selected('Gulls', 'Waves');
    // The row of the cursor stays out, however often it is deselected.
    await window.row('Soup').click({ modifiers: ['Control'] });
    await selected('Gulls', 'Waves', 'Soup');
    await window.row('Soup').click({ modifiers: ['Control'] });
    await selected('Gulls', 'Waves');
    await hands.dragOnce('Waves', 'Day 2');
    await becomes(['Day 1', 'Day 2', 'Gulls', 'Waves', 'Soup']);
    await undo();
  });

  it('brings the others of a selection to the row in it that they are dropped on', async () => {
    await hands.focusRow('Day 2');
    await window.row('Gulls').click({ modifiers: ['Control'] });
    await hands.dragOnce('Gulls', 'Day 2');
    await becomes(['Day 1', 'Waves', 'Day 2', 'Gulls', 'Soup']);
    await undo();
  });

  it('shows the first talk of a day, wherever the cursor is', async () => {
    const empty = '## Day 1\n\n### [Gulls](https://example.org)\n\nMany.\n\n## Day 7\n\n## Day 8\n';
    const talk = '### [Soup](https://example.com)\n\nWarm.\n\n';
    const insert = (line: number, text: string): Promise<unknown> =>
      window.session.vs(
        (vscode, line, text) =>
          vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(line, 0), text)),
        line,
        text,
      );
    const isEmpty = async (day: string): Promise<void> =>
      assert.equal(await window.row(day).getAttribute('aria-expanded'), null);
    await hands.replace(empty);
    await eventually(() => isEmpty('Day 7'));
    await moveCursor(empty.length);
    await insert(8, talk);
    const withSoup = ['Day 1', 'Gulls', 'Day 7', 'Soup', 'Day 8'];
    await becomes(withSoup);
    // Nor does it stay folded as it was when it last had one.
    await window.toggle('Day 7');
    await hands.replace(empty);
    await eventually(() => isEmpty('Day 7'));
    await moveCursor(empty.indexOf('## Day 8'));
    await insert(8, talk);
    await becomes(withSoup);
    await moveCursor(empty.indexOf('## Day 8') + 4);
    await window.followed('Soup');
  });

  it('does the same by keyboard', async () => {
    await hands.focusRow('Gulls');
    const expected = [
      ['Alt+ArrowDown', ['Day 1', 'Waves', 'Gulls', 'Day 2', 'Soup']],
      ['Alt+ArrowDown', ['Day 1', 'Waves', 'Day 2', 'Gulls', 'Soup']],
      ['Alt+ArrowUp', ['Day 1', 'Waves', 'Gulls', 'Day 2', 'Soup']],
      ['Alt+ArrowUp', ['Day 1', 'Gulls', 'Waves', 'Day 2', 'Soup']],
    ] as const;
    for (const [key, titles] of expected) {
      await window.followed('Gulls');
      await window.page.keyboard.press(key);
      await becomes(titles);
    }
    assert.equal(await hands.text(), post);
  });

  it('renames and deletes by keyboard', async () => {
    await hands.askAt('Waves', 'F2', 'Rename "Waves"');
    await window.answer('Rename "Waves"', 'Tides');
    await becomes(['Day 1', 'Gulls', 'Tides', 'Day 2', 'Soup']);
    assert.ok((await hands.text()).includes('### [Tides](https://example.org/waves)'));
    await undo();
    await hands.pressAt('Waves', 'Delete');
    await becomes(['Day 1', 'Gulls', 'Day 2', 'Soup']);
    await undo();
  });

  it('applies a key to the focused row, with those that are selected together with it', async () => {
    const deleteFrom = (way: string, picked: number, left: readonly string[]): Promise<void> =>
      eventually(async () => {
        await asItWas();
        await hands.focusRow('Gulls');
        await window.page.keyboard.press(way);
        await window.row('Waves').and(window.page.locator('.focused')).waitFor({ timeout: 3000 });
        assert.equal(await window.tree.locator('.selected').count(), picked);
        await window.page.keyboard.press('Delete');
        await becomes(left, 8000);
      }, 40_000);
    await deleteFrom('ArrowDown', 1, ['Day 1', 'Gulls', 'Day 2', 'Soup']);
    await undo();
    await deleteFrom('Shift+ArrowDown', 2, ['Day 1', 'Day 2', 'Soup']);
    await undo();
  });

  it('moves to a day that the user picks, and shows why it refuses', async () => {
    await hands.goTo('Waves');
    await window.palette('Recap: Move to Day');
    await window.answer('Move to Day', 'Day 2');
    await becomes(['Day 1', 'Gulls', 'Day 2', 'Soup', 'Waves']);
    await undo();
    await hands.goTo('Gulls');
    await window.palette('Recap: Promote Heading');
    await window.page.locator('.notification-toast', { hasText: 'would become part of it' }).waitFor();
    assert.equal(await hands.text(), post);
  });

  it('shows that a text has changed in the meantime, and leaves it unchanged', async () => {
    await hands.goTo('Gulls');
    // The window has made the first edit when it receives the second one, which was made for the previous text.
    await window.session.vs(async (vscode) => {
      const { document } = vscode.window.activeTextEditor!;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'Wet.\n\n');
      await Promise.all([vscode.workspace.applyEdit(edit), vscode.commands.executeCommand('recap.moveTalkDown')]);
    });
    await window.page
      .locator('.notification-toast', {
        hasText: /Nothing was edited because \S*quay\.md has changed in the meantime\./,
      })
      .waitFor();
    assert.equal(await hands.text(), `Wet.\n\n${post}`);
  });

  it('renames a tag in all posts, after a preview in which all changes are checked', async () => {
    const other = 'content/posts/pier.md';
    const tagged = '---\ntitle: Pier\ntags: [Sea, Ocean]\n---\n\n## Day 1\n\n### Piles by Ada Ek\n\n_#sea_\n';
    await hands.open(other, tagged);
    await hands.open(path, post);
    await window.palette('Recap: Rename Tag');
    await window.answer('Rename Tag', 'Sea');
    await window.answer('Rename the tag "Sea"', 'Ocean');
    await window.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'In all posts' }).waitFor();
    await window.quickInput().fill('In all posts');
    await window.page.keyboard.press('Enter');
    const panel = window.page.locator('.bulk-edit-panel');
    for (const file of ['pier.md', 'quay.md']) {
      const box = panel.locator('.monaco-list-row', { hasText: file }).locator('.edit-checkbox');
      await box.and(window.page.locator('[aria-checked="true"]')).waitFor();
    }
    await panel.locator('.buttons .monaco-button').first().click();
    await eventually(async () => assert.equal(await hands.text(), post.replace('Sea', 'Ocean')));
    const renamed = await window.session.vs(
      (vscode, file) => vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(file))?.getText(),
      other,
    );
    assert.equal(renamed, tagged.replace('[Sea, Ocean]', '[Ocean]').replace('#sea', '#Ocean'));
  });

  it('renames a tag with F2 in the editor', async () => {
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
    await eventually(async () => assert.equal(await hands.text(), post.replace('Sea', 'Ocean')));
    await undo();
  });
});
