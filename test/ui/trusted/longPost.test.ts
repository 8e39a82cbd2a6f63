import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const notes = `${'The speaker told of gulls, `nets` and *ropes*, and of [lamps](https://example.org/lamps). '.repeat(9)}

- one take-away
- another

`;

function talk(number: number): string {
  const address = `https://example.org/${number}`;
  return `### [Counting Gulls ${number}](${address})\n\n_By Ada Ek_\n\n_#Sea_\n\n[Slides](${address}.pdf)\n\n${notes.repeat(2)}`;
}

/** A post of 370 kB in five days. */
const days = [1, 2, 3, 4, 5].map((day) => {
  const talks = Array.from({ length: 41 }, (_, index) => talk(day * 100 + index));
  return `## Day ${day}\n\nWelcome to day ${day}.\n\n${talks.join('')}`;
});
const post = `---\ntitle: Quay Conf\ndate: 2025-06-12\n---\n\n${days.join('')}`;

describe('a post of 370 kB', () => {
  let window: RecapWindow;

  before(async () => {
    assert.ok(post.length > 360_000, `${post.length}`);
    window = await RecapWindow.open();
    await new TreeHands(window).open('content/posts/long-quay.md', post);
    await window.palette('Recap: Open Preview to the Side');
  });
  after(() => window.close());

  it('has what is typed in the preview, where only the blocks around it are painted again', async () => {
    const preview = await window.preview();
    const last = preview.getByRole('heading', { name: 'Counting Gulls 540' });
    await last.waitFor({ state: 'attached', timeout: 40_000 });
    await window.goToLine(post.slice(0, post.indexOf('Welcome to day 3.')).split('\n').length);
    await window.page.keyboard.press('End');
    const content = preview.locator('#content');
    await content.evaluate((element) => {
      const painted = new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
        const blocks = added.filter((each) => each instanceof HTMLElement && each.matches('.recap-block'));
        element.dataset['painted'] = String(Number(element.dataset['painted'] ?? 0) + blocks.length);
      });
      painted.observe(element, { childList: true, subtree: true });
    });
    const words = ' It rained, and nobody minded.';
    await window.page.keyboard.type(words);
    await preview.getByText(`Welcome to day 3.${words}`).waitFor({ state: 'attached', timeout: 40_000 });
    await eventually(async () => {
      const painted = Number(await content.getAttribute('data-painted'));
      // A block for each key at most.
      assert.ok(painted > 0 && painted <= words.length, `${painted} blocks`);
    });
    assert.equal(await last.count(), 1);
  });
});
