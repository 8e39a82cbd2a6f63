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

/** The rows below the event's. */
const asWritten = ['Day 1', 'Gulls', 'Waves', 'Day 2', 'Soup'];

const path = 'content/posts/quay.md';

// One look at one recap: each test leaves the post as it was.
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

  // What one test left behind is not for the next.
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

  /** Waits for the text, and for the tree that shows it: an undo or a drag that came before that would meet rows on the move. */
  async function becomes(expected: readonly string[], milliseconds?: number): Promise<void> {
    await eventually(async () => {
      assert.deepEqual(await titles(), expected);
      assert.deepEqual(await hands.rows(), expected);
    }, milliseconds);
  }

  const undo = (): Promise<void> => hands.undo(post, asWritten);

  async function drag(from: string, to: string, expected: readonly string[]): Promise<void> {
    await hands.drag(from, to);
    await becomes(expected);
  }

  it('moves a talk behind another one, and into a day, by the mouse', async () => {
    // It shows for some seconds only.
    await Promise.all([
      window.page.locator('.statusbar-item', { hasText: 'Moved "Gulls"' }).waitFor(),
      drag('Gulls', 'Soup', ['Day 1', 'Waves', 'Day 2', 'Soup', 'Gulls']),
    ]);
    await undo();
    await drag('Soup', 'Day 1', ['Day 1', 'Soup', 'Gulls', 'Waves', 'Day 2']);
    await undo();
  });

  it('moves several talks, and days with all that is in them', async () => {
    await eventually(async () => {
      await asItWas();
      await hands.goTo('Gulls');
      await window.row('Waves').click({ modifiers: ['Control'] });
      await eventually(
        async () => assert.equal(await window.page.locator('.customview-tree .selected').count(), 2),
        3000,
      );
      await hands.dragOnce('Waves', 'Day 2');
      await becomes(['Day 1', 'Day 2', 'Gulls', 'Waves', 'Soup'], 8000);
    }, 40_000);
    await undo();
    await drag('Day 1', 'Soup', ['Day 2', 'Soup', 'Day 1', 'Gulls', 'Waves']);
    await undo();
  });

  it('does the same by keys', async () => {
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

  it('renames and deletes by keys', async () => {
    await hands.askAt('Waves', 'F2', 'Rename "Waves"');
    await window.answer('Rename "Waves"', 'Tides');
    await becomes(['Day 1', 'Gulls', 'Tides', 'Day 2', 'Soup']);
    assert.ok((await hands.text()).includes('### [Tides](https://example.org/waves)'));
    await undo();
    await hands.pressAt('Waves', 'Delete');
    await becomes(['Day 1', 'Gulls', 'Day 2', 'Soup']);
    await undo();
  });

  it('means by a key the row that has the focus, with those that are picked together with it', async () => {
    const deleteFrom = (way: string, picked: number, left: readonly string[]): Promise<void> =>
      eventually(async () => {
        await asItWas();
        await hands.focusRow('Gulls');
        await window.page.keyboard.press(way);
        await window.row('Waves').and(window.page.locator('.focused')).waitFor({ timeout: 3000 });
        assert.equal(await window.page.locator('.customview-tree .selected').count(), picked);
        await window.page.keyboard.press('Delete');
        await becomes(left, 8000);
      }, 40_000);
    await deleteFrom('ArrowDown', 1, ['Day 1', 'Gulls', 'Day 2', 'Soup']);
    await undo();
    await deleteFrom('Shift+ArrowDown', 2, ['Day 1', 'Day 2', 'Soup']);
    await undo();
  });

  it('moves to a day that is asked for, and says why it does not', async () => {
    await hands.goTo('Waves');
    await window.palette('Recap: Move to Day');
    await window.answer('Move to Day', 'Day 2');
    await becomes(['Day 1', 'Gulls', 'Day 2', 'Soup', 'Waves']);
    await undo();
    await hands.goTo('Gulls');
    await window.palette('Recap: Promote');
    await window.page.locator('.notification-toast', { hasText: 'would become part of it' }).waitFor();
    assert.equal(await hands.text(), post);
  });

  it('says that a text has changed meanwhile, and leaves it as it is', async () => {
    await hands.goTo('Gulls');
    // The window has made the first edit when it hears of the second one, which was made for the text before.
    await window.session.vs(async (vscode) => {
      const { document } = vscode.window.activeTextEditor!;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'Wet.\n\n');
      await Promise.all([vscode.workspace.applyEdit(edit), vscode.commands.executeCommand('recap.moveTalkDown')]);
    });
    await window.page
      .locator('.notification-toast', { hasText: 'quay.md has changed meanwhile, so nothing was edited.' })
      .waitFor();
    assert.equal(await hands.text(), `Wet.\n\n${post}`);
  });

  it('renames a tag in all posts, after a look at the changes, which are ticked', async () => {
    const other = 'content/posts/pier.md';
    const tagged = '---\ntitle: Pier\ntags: [Sea, Ocean]\n---\n\n## Day 1\n\n### Piles by Ada Ek\n\n_#sea_\n';
    await hands.open(other, tagged);
    await hands.open(path, post);
    await window.palette('Recap: Rename Tag');
    await window.answer('Which tag?', 'Sea');
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
    await eventually(async () => assert.equal(await hands.text(), post.replace('Sea', 'Ocean')));
    await undo();
  });
});
