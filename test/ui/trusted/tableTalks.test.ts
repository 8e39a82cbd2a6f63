import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const rows = [
  '| 9:00 | Herding Boats | Ada Ek |',
  '| 9:30 | Counting Gulls | Bo Li |',
  '| 10:00 | Knots at Sea | Cy Do |',
] as const;
const post = (...order: readonly string[]): string =>
  `A conference.\n\n## Day 1\n\n| Time | Talk | Speaker |\n|------|------|---------|\n${order.join('\n')}\n`;
const written = post(...rows);
const asWritten = ['Day 1', 'Herding Boats', 'Counting Gulls', 'Knots at Sea'];

describe('the talks of a table, by keyboard', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await hands.open('content/posts/table.md', written);
    await window.showTree();
    await window.row('Herding Boats').waitFor();
  });
  after(() => window.close());

  it('shows its row, moves it, renames it in its cell and deletes it, each with one undo', async () => {
    const [boats, gulls, knots] = rows;
    await hands.pressAt('Herding Boats', 'Alt+ArrowDown');
    assert.equal(await hands.text(), post(gulls, boats, knots));
    await hands.undo(written, asWritten);
    const renamed = written.replace('Counting Gulls', 'Terns \\| Auks');
    await eventually(async () => {
      // A row of a tree that is being redrawn is refused, and a person tries again.
      if ((await hands.text()) === written) {
        await hands.askAt('Counting Gulls', 'F2', 'Rename');
        await window.page.keyboard.type('Terns | Auks');
        await window.page.keyboard.press('Enter');
      }
      await eventually(async () => assert.equal(await hands.text(), renamed), 10_000);
    }, 60_000);
    await hands.undo(written, asWritten);
    await hands.pressAt('Knots at Sea', 'Delete');
    assert.equal(await hands.text(), post(boats, gulls));
    await hands.undo(written, asWritten);
  });
});
