import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, RecapWindow } from './recapWindow.js';
import { TreeHands } from './treeHands.js';

const own = ['links-in-headings', 'list-talks-bold-links', 'setext-headings', 'title-with-speaker-in-brackets'].map(
  (name) => `test/fixtures/outlines/${name}.md`,
);
own.push('test/fixtures/outlines/devrooms-and-tracks.md');

/** Real posts, which lie beside the project where it was made: days with links, and five other layouts. */
const real = [
  '../shared/seed/devopscon18-munich.md',
  ...[
    'kakkoyun__me__fosdem-2025',
    'romatik__netlify-blog__overview-of-rstudio-conf-2020.en',
    'killthekitten__kirshatrov-com__railsconf-2016',
    'frioux__blog__gophercon-2018',
    'unixorn__notes__monitorama-2018',
  ].map((name) => `../shared/corpus/recaps/${name}.md`),
];

layouts('own posts, in the web worker host', own, true);
if (real.every((file) => existsSync(file))) layouts('real posts, in the Node host', real, false);
else console.log('  real posts in the tree: passed over, as there are none beside the project');

/** In each post the same two neighbours change places: by the mouse, and by keys. */
function layouts(name: string, files: readonly string[], web: boolean): void {
  describe(`working in the tree of ${name}`, () => {
    let window: RecapWindow;
    let hands: TreeHands;

    before(async () => {
      window = await RecapWindow.open({ web });
      hands = new TreeHands(window);
      await window.showTree();
    });
    after(() => window.close());

    for (const [index, file] of files.entries())
      it(`moves a talk of ${file}`, async () => {
        const text = readFileSync(join(process.cwd(), file), 'utf8').replace(/^\ufeff/, '');
        const before = await hands.rows();
        await hands.open(`content/posts/layout-${index}.md`, text);
        await eventually(async () => assert.notDeepEqual(await hands.rows(), before));
        const [first, second] = await eventually(neighbours);
        const rows = await hands.rows();
        await hands.drag(first, second);
        const moved = await hands.text();
        assert.deepEqual(lines(moved), lines(text));
        const swapped = rows.map((row) => (row === first ? second : row === second ? first : row));
        await eventually(async () => assert.deepEqual(await hands.rows(), swapped));
        await hands.undo(text, rows);
        await hands.pressAt(first, 'Alt+ArrowDown');
        assert.equal(await hands.text(), moved);
        await eventually(async () => assert.deepEqual(await hands.rows(), swapped));
        await hands.undo(text, rows);
      });

    /** The first two rows beside each other that hold no others, rather below a day: talks, in all these posts. */
    async function neighbours(): Promise<readonly [string, string]> {
      const found = await window.row().evaluateAll((elements) =>
        elements.map((element) => ({
          level: element.getAttribute('aria-level'),
          isLeaf: element.getAttribute('aria-expanded') === null,
          title: element.querySelector('.label-name')?.textContent ?? '',
        })),
      );
      const pairs = found.slice(0, -1).flatMap((row, index) => {
        const next = found[index + 1]!;
        return row.isLeaf && next.isLeaf && next.level === row.level ? [{ row, next }] : [];
      });
      const pair = pairs.find(({ row }) => row.level !== '2') ?? pairs[0];
      assert.ok(pair, 'no neighbours');
      return [pair.row.title, pair.next.title];
    }
  });
}

/** In an order of their own, without what is of their places: the numbers of items, the levels of headings. */
function lines(text: string): readonly string[] {
  return text
    .split(/\r\n|\n/)
    .map((line) => line.replace(/^(?:#+|\d+(?=\.))/, ''))
    .sort();
}
