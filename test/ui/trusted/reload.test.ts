import assert from 'node:assert/strict';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const postOf = (event: string, talk: string): string =>
  `---\ntitle: ${event}\ndate: 2025-06-12\ndescription: D\n---\n\n## Day 1\n\n### ${talk}\n\n### Gulls\n\nMany.\n`;

describe('a reloaded window', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
  });
  after(() => window.close());

  it('has its preview pinned, and shows only unfinished talks, as before', async () => {
    const { page } = window;
    const quay = 'content/posts/quay.md';
    const pier = 'content/posts/pier.md';
    const tab = page.getByRole('tab', { name: /^Recap: / });
    const pinned = page.getByRole('tab', { name: 'Recap: quay.md (pinned)' });
    const message = page.locator('.tree-explorer-viewlet-tree-view .message');
    await window.showTree();
    await hands.open(quay, postOf('Quay Conf', 'Waves'));
    await window.focusEditor();
    await window.palette('Recap: Open Preview to the Side');
    await (await window.preview()).getByRole('heading', { name: 'Waves' }).waitFor();
    await tab.click();
    await page.getByRole('button', { name: 'Pin Preview to This Recap' }).click();
    await pinned.waitFor();
    // Otherwise it would open over the preview.
    await window.focusEditor();
    await hands.open(pier, postOf('Pier Conf', 'Tides'));
    await window.palette('Recap: Show Only Unfinished Talks');
    await message.getByText('Unfinished only: 1 of 2 talks').waitFor();
    await eventually(async () => assert.ok(await window.remembers('"recap.showsUnfinished":true')));

    await window.session.reload();
    await message.getByText('Unfinished only: 1 of 2 talks').waitFor();
    assert.deepEqual(await eventually(rows), ['Pier Conf', 'Day 1', 'Tides']);
    await pinned.waitFor();
    await (await window.preview()).getByRole('heading', { name: 'Waves' }).waitFor({ state: 'attached' });

    await tab.click();
    await page.getByRole('button', { name: 'Unpin Preview' }).click();
    await page.getByRole('tab', { name: /^Recap: quay\.md(?! \(pinned)/ }).waitFor();
    await hands.show(pier);
    await page.getByRole('tab', { name: 'Recap: pier.md' }).waitFor();
    await window.palette('Recap: Show All Talks');
    await window.row('Gulls').waitFor();
  });

  async function rows(): Promise<readonly string[]> {
    const labels = await window.row().locator('.label-name').allTextContents();
    assert.equal(labels.length, 3);
    return labels;
  }
});

describe('an extension host that ends', () => {
  let window: RecapWindow;
  let hands: TreeHands;

  before(async () => {
    window = await RecapWindow.open();
    hands = new TreeHands(window);
  });
  after(() => window.close());

  it('is followed by one with the same outline, problems and preview', async () => {
    const pier = 'content/posts/pier.md';
    const wrong = postOf('Pier Conf', 'Tides').replace('2025-06-12', 'soon');
    const codes = (): Promise<readonly unknown[]> =>
      window.session.vs((vscode, path) => {
        const [folder] = vscode.workspace.workspaceFolders!;
        const found = vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder!.uri, path));
        return found.map(({ code }) => (typeof code === 'object' ? code.value : code));
      }, pier);
    await window.showTree();
    await hands.open(pier, wrong);
    await window.row('Tides').waitFor();
    await window.focusEditor();
    await window.palette('Recap: Open Preview to the Side');
    await (await window.preview()).getByRole('heading', { name: 'Tides' }).waitFor();
    await eventually(async () => assert.deepEqual(await codes(), ['date-unparsable']));

    await window.session.endExtensionHost();
    await window.row('Tides').waitFor();
    await eventually(async () => assert.deepEqual(await codes(), ['date-unparsable']), 30_000);
    await window.focusEditor();
    await window.palette('Recap: Open Preview to the Side');
    await (await window.preview()).getByRole('heading', { name: 'Tides' }).waitFor();
    await hands.replace(wrong.replace('### Tides', '### Currents'));
    await window.row('Currents').waitFor();
    await (await window.preview()).getByRole('heading', { name: 'Currents' }).waitFor();
  });
});
