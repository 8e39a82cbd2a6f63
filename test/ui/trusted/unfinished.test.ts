import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

/** As New Recap writes it. */
const post = [
  '---',
  'title: Quay Conf',
  'date: 2025-06-12',
  'description:',
  '---',
  '',
  '## Day 1',
  '',
  '## Day 2',
  '',
  '## Day 3',
  '',
].join('\n');

describe('a recap that is only begun', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await window.showTree();
    await hands.open('content/posts/quay.md', post);
    await window.row('Day 3').waitFor();
  });
  after(() => window.close());

  const tree = (): ReturnType<typeof window.page.locator> =>
    window.page.locator('.tree-explorer-viewlet-tree-view .message');

  /** Replaces a text in the recap. */
  async function change(from: string, to: string): Promise<void> {
    await window.session.vs(
      async (vscode, from, to) => {
        const editor = vscode.window.activeTextEditor!;
        const offset = editor.document.getText().indexOf(from);
        const start = editor.document.positionAt(offset);
        const end = editor.document.positionAt(offset + from.length);
        await editor.edit((edit) => edit.replace(new vscode.Range(start, end), to));
      },
      from,
      to,
    );
  }

  it('has its days without talks and its description left', async () => {
    await window.palette('Recap: Show Only Unfinished Talks');
    await tree().getByText('Unfinished only: 3 days without talks, no description').waitFor();
    for (const day of ['Day 1', 'Day 2', 'Day 3']) assert.ok(await window.row(day).isVisible(), day);
    await change('## Day 2\n', '## Day 2\n\n### Gulls\n');
    await tree().getByText('Unfinished only: 1 of 1 talk, 2 days without talks, no description').waitFor();
    await change('### Gulls\n', '### Gulls\n\nMany.\n');
    await tree().getByText('Unfinished only: 2 days without talks, no description').waitFor();
    await window.row('Day 2').waitFor({ state: 'hidden' });
  });

  it('lists them, and goes to each', async () => {
    const rows = window.page.locator('.quick-input-list .monaco-list-row');
    await window.focusEditor();
    await window.palette('Recap: Go to Unfinished Talk');
    await rows.filter({ hasText: 'description' }).waitFor();
    assert.equal(await rows.filter({ hasText: 'no talks' }).count(), 2);
    await window.page.keyboard.press('Enter');
    await eventually(async () => assert.equal(await window.cursorLine(), 3));
    await window.focusEditor();
    await window.palette('Recap: Go to Unfinished Talk');
    await rows.filter({ hasText: 'Day 3' }).click();
    await eventually(async () => assert.equal(await window.cursorLine(), 14));
  });

  it('is finished once its days and its front matter are', async () => {
    const welcome = window.page.locator('.welcome-view-content');
    await change('## Day 3\n', '## Day 3\n\nAt sea.\n');
    await change('## Day 1\n', '## Day 1\n\nAt home.\n');
    await welcome.getByText('Something is still missing in the front matter').waitFor();
    await change('description:', 'description: D');
    await welcome.getByText('All talks are finished: none is missing').waitFor();
    const status = window.page.locator('.statusbar-item[id$="recap.progress"]');
    await eventually(async () => assert.match((await status.getAttribute('aria-label')) ?? '', /all finished$/));
    await window.palette('Recap: Show All Talks');
    await window.row('Day 1').waitFor();
  });
});
