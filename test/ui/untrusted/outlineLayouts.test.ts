import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownLayouts, realLayouts } from '../../integration/movedLayouts.js';
import { dropPicture, dropUntil, pointBelow } from '../drops.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const hasReal = realLayouts.every((file) => existsSync(file));
layouts('posts, in the web worker host, not trusted', hasReal ? [...ownLayouts, ...realLayouts] : ownLayouts, true);
if (hasReal) layouts('real posts, in the Node host', realLayouts, false);
else console.log('  real posts in the tree: skipped, because there are none next to the project');

/** In each post, the same two neighbours are swapped, by mouse and by keyboard. */
function layouts(name: string, files: readonly string[], web: boolean): void {
  describe(`working in the tree of ${name}`, () => {
    let window: RecapWindow;
    let hands: TreeHands;

    before(async () => {
      window = await RecapWindow.open({ web, restricted: web });
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

    if (web)
      it('inserts an image that is dropped into a post', async () => {
        const before = await hands.rows();
        const text = '## Day 1\n\n### Waves by Ada Ek\n\nWet.\n\n';
        await hands.open('content/posts/quay.md', text);
        await eventually(async () => assert.notDeepEqual(await hands.rows(), before));
        const shown = '{{< figure src="/img/quay-waves.png" alt="" >}}';
        await dropUntil(hands, text + shown, async () => dropPicture(window, await pointBelow(window, 'Wet.', 2)));
        await eventually(() =>
          window.session.vs(async (vscode, path) => {
            const { uri } = vscode.workspace.workspaceFolders![0]!;
            await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, path));
          }, 'static/img/quay-waves.png'),
        );
        await hands.undoTo(text);
      });

    /** The first two adjacent rows without children, preferably below a day: in all these posts, they are talks. */
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

/** Sorted, and without what depends on the position: numbers of items and levels of headings. */
function lines(text: string): readonly string[] {
  return text
    .split(/\r\n|\n/)
    .map((line) => line.replace(/^(?:#+|\d+(?=\.))/, ''))
    .sort();
}
