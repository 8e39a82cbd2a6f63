import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

interface Layout {
  readonly form: string;
  /** The text around the talks, which are separated by `parting`. */
  readonly before: string;
  readonly parting: string;
  readonly talks: readonly [string, string, string];
}

/** Each with the talks "Herding Boats", "Counting Gulls" and "Knots at Sea". */
const layouts: readonly Layout[] = [
  {
    form: 'headings',
    before: '## Day 1\n\n',
    parting: '\n\n',
    talks: [
      '### [Herding Boats](https://example.org/boats)\n\n_By Ada Ek_\n\nMany.',
      '### [Counting Gulls](https://example.org/gulls)\n\n_By Bo Li_\n\nMore.',
      '### [Knots at Sea](https://example.org/knots)\n\n_By Cy Do_\n\nTight.',
    ],
  },
  {
    form: 'items of a list',
    before: '## Day 2\n\n',
    parting: '\n',
    talks: [
      '- [Herding Boats](https://example.org/boats) by Ada Ek',
      '- [Counting Gulls](https://example.org/gulls) by Bo Li',
      '- [Knots at Sea](https://example.org/knots) by Cy Do',
    ],
  },
  {
    form: 'rows of a table',
    before: '## Day 3\n\n| Time | Talk | Speaker |\n|------|------|---------|\n',
    parting: '\n',
    talks: [
      '| 9:00 | Herding Boats | Ada Ek |',
      '| 9:30 | Counting Gulls | Bo Li |',
      '| 10:00 | Knots at Sea | Cy Do |',
    ],
  },
  {
    form: 'lines in bold',
    before: '## Day 4\n\n',
    parting: '\n\n',
    talks: [
      '**[Herding Boats](https://example.org/boats)** by Ada Ek\n\nMany.',
      '**[Counting Gulls](https://example.org/gulls)** by Bo Li\n\nMore.',
      '**[Knots at Sea](https://example.org/knots)** by Cy Do\n\nTight.',
    ],
  },
];

describe('a click on a row of the tree', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await window.showTree();
  });
  after(() => window.close());

  /** Clicks on a row until the cursor is in its line: the row may be that of the text before, which looks the same. */
  async function showsOnClick(title: string, line: number): Promise<void> {
    await eventually(async () => {
      await hands.focusRow(title);
      await eventually(async () => assert.equal(await window.cursorLine(), line), 3000);
      await window.row(title).and(window.page.locator('.selected')).waitFor({ timeout: 2000 });
    }, 30_000);
  }

  for (const { form, before, parting, talks } of layouts) {
    const [boats, gulls, knots] = talks;
    const post = (...order: readonly string[]): string => `Notes of a conference.\n\n${before}${order.join(parting)}\n`;
    const written = post(boats, gulls, knots);
    // Each layout has another day, so that the rows show whose they are.
    const day = /## (.*)/.exec(before)![1]!;
    const asWritten = [day, 'Herding Boats', 'Counting Gulls', 'Knots at Sea'];
    const lineOf = (text: string): number => written.slice(0, written.indexOf(text)).split('\n').length - 1;

    it(`shows the talk and leaves the keys to the row, of ${form}`, async () => {
      await hands.open('content/posts/clicked.md', written);
      await eventually(async () => assert.deepEqual(await hands.rows(), asWritten));
      await showsOnClick('Counting Gulls', lineOf(gulls));
      await window.page.keyboard.press('Alt+ArrowUp');
      await eventually(async () => assert.equal(await hands.text(), post(gulls, boats, knots)));
      await hands.undo(written, asWritten);
      await hands.focusRow('Counting Gulls');
      await window.page.keyboard.press('Delete');
      await eventually(async () => assert.equal(await hands.text(), post(boats, knots)));
      await hands.undo(written, asWritten);
    });

    it(`goes to the talk with a double click and with Enter, of ${form}`, async () => {
      await hands.goTo('Knots at Sea');
      await eventually(async () => assert.equal(await window.cursorLine(), lineOf(knots)));
      await showsOnClick('Counting Gulls', lineOf(gulls));
      await window.page.keyboard.press('ArrowUp');
      await window.row('Herding Boats').and(window.page.locator('.focused')).waitFor();
      await window.page.keyboard.press('Enter');
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await eventually(async () => assert.equal(await window.cursorLine(), lineOf(boats)));
      await window.page.keyboard.type('X');
      await eventually(async () => assert.equal(await hands.text(), written.replace(boats, `X${boats}`)));
      await hands.undoTo(written);
    });
  }
});
