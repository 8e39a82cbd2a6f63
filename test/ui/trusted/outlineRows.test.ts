import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const post = `## Day 1

### [Gulls & \\<b>Terns\\</b>](https://example.org/gulls)

_By Ada Ek (Harbour Ltd) & Bo Li_

_#Sea, #Live Demo_

[Slides](https://example.com/gulls.pdf)

They are many.

### [Waves](https://example.org/waves)

_By Cy Do_

### Whatever it was

I had soup.

## Friday, 13 June

### [Soup](https://example.org/soup)

Warm.

## Conclusion

Bye.
`;

describe('the rows of the tree', () => {
  let window: RecapWindow;
  let hands: TreeHands;
  const gulls = 'Gulls & <b>Terns</b>';

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
    await hands.open('content/posts/rows.md', post);
    await window.showTree();
    await window.row(gulls).waitFor();
  });
  after(() => window.close());

  it('shows speakers, missing notes and uncertainty, visibly and to screen readers', async () => {
    const described = async (title: string): Promise<(string | null)[]> => {
      const row = window.row(title);
      return [await row.locator('.label-description').textContent(), await row.getAttribute('aria-label')];
    };
    assert.deepEqual(await described(gulls), [
      'Ada Ek, Bo Li · #Sea #Live Demo',
      `Talk: ${gulls}, Ada Ek, Bo Li, #Sea #Live Demo, 3 words`,
    ]);
    assert.deepEqual(await described('Waves'), ['Cy Do · no notes', 'Talk: Waves, Cy Do, no notes yet']);
    assert.deepEqual(await described('Whatever it was'), ['a talk?', 'Talk: Whatever it was, uncertain, 3 words']);
    assert.deepEqual((await described('Friday, 13 June'))[0], '1 talk');
    const icons = [gulls, 'Waves', 'Whatever it was', 'Conclusion', 'Day 1'].map(async (title) => {
      const icon = window.row(title).locator('.custom-view-tree-node-item-icon');
      return /codicon-(\S+)/.exec((await icon.getAttribute('class')) ?? '')?.[1];
    });
    assert.deepEqual(await Promise.all(icons), [
      'pass',
      'circle-large-outline',
      'question',
      'symbol-string',
      'calendar',
    ]);
    const colours = [gulls, 'Waves', 'Whatever it was'].map((title) =>
      window
        .row(title)
        .locator('.custom-view-tree-node-item-icon')
        .evaluate((icon) => getComputedStyle(icon).color),
    );
    assert.equal(new Set(await Promise.all(colours)).size, 3);
  });

  it('offers what is done most with a row beside it', async () => {
    const offered = async (title: string): Promise<readonly (string | null)[]> => {
      await window.row(title).hover();
      const buttons = await window.row(title).locator('.actions .action-label:visible').all();
      return Promise.all(buttons.map((button) => button.getAttribute('aria-label')));
    };
    const all: readonly (readonly [string, readonly RegExp[]])[] = [
      [gulls, [/^Open Talk Page/, /^Open Slides/, /^Insert Talk/]],
      ['Waves', [/^Open Talk Page/, /^Insert Talk/]],
      ['Day 1', [/^Insert Talk/]],
      ['Whatever it was', [/^This Is a Talk/, /^This Is Not a Talk/]],
      ['Conclusion', []],
    ];
    for (const [title, expected] of all)
      await eventually(async () => {
        const found = await offered(title);
        assert.equal(found.length, expected.length, `${title}: ${found.join()}`);
        expected.forEach((label, index) => assert.match(found[index] ?? '', label));
      });
    await window.row('Waves').hover();
    await window.row('Waves').locator('.actions').getByRole('button', { name: 'Insert Talk' }).click();
    await window.answer('Insert Talk (1 of 2)', 'Lighthouses');
    await window.answer('Insert Talk (2 of 2)', '');
    await eventually(async () =>
      assert.deepEqual((await hands.rows()).slice(1, 5), [gulls, 'Waves', 'Lighthouses', 'Whatever it was']),
    );
    await hands.replace(post);
    await window.row('Lighthouses').waitFor({ state: 'detached' });
    await window.page.mouse.move(900, 600);
  });

  it('shows everything about a talk on hover, and interprets no markup from it', async () => {
    const hover = window.page.locator('.monaco-hover:visible');
    await eventually(async () => {
      await window.page.mouse.move(900, 600);
      await window.row(gulls).hover();
      await hover.getByText('Ada Ek (Harbour Ltd), Bo Li').waitFor({ timeout: 3000 });
    });
    const text = ((await hover.first().textContent()) ?? '').replace(/\u00a0/g, ' ');
    for (const part of [gulls, '#Sea, #Live Demo', '3 words (1 min read)', 'Page · Slides', 'They are many.'])
      assert.ok(text.includes(part), `${part} is not in ${text}`);
    assert.equal(await hover.locator('b').count(), 0);
    const hasNotes = (notes: string): Promise<void> =>
      eventually(async () => {
        await window.page.mouse.move(900, 600);
        await window.row(gulls).hover();
        await hover.getByText(notes).waitFor({ timeout: 3000 });
      });
    // As many words as before.
    const edited = post.replace('They are many.', '<u>They</u> are *few*.');
    await hands.replace(edited);
    await hasNotes('They are few.');
    await hands.replace(post);
    await hasNotes('They are many.');
    await window.page.mouse.move(900, 600);
  });
});
