import * as vscode from 'vscode';
import { answering } from './answers.js';
import { closeAll, eventually, inWorkspace, showNew } from './editor.js';
import { equal, ok } from './expect.js';

const folder = 'content/posts/ropes';
const text =
  '---\ntitle: Rope Days\ndate: 2020-01-01\ndescription: Knots.\ndraft: true\n---\n\n## Day 1\n\n### Knots by Zoë Brandt\n\nThree knots.\n\n### Waves by Bo Li\n';

function previewLabel(): string | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('recap.preview'))
    ?.label;
}

describe('readiness', () => {
  const check = () => vscode.commands.executeCommand('recap.checkReadiness');

  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true }));

  it('is one list whose entries lead to their places', async () => {
    const editor = await showNew(`${folder}/places.md`, text);
    const { lists } = await answering(['Waves'], check);
    const [list] = lists;
    ok(list!.includes('$(circle-large-outline) Waves'), list!.join('\n'));
    ok(
      list!.some((each) => each.startsWith('$(info) No image is named')),
      list!.join('\n'),
    );
    await eventually(() => equal(editor.selection.active.line, 13));
  });

  it('ends with publishing, in one step that can be undone, and commits nothing', async () => {
    const editor = await showNew(`${folder}/published.md`, text);
    await answering(['Publish…', 'Publish now'], check);
    const published = editor.document.getText();
    const date = /^date: (\d{4}-\d\d-\d\d)$/m.exec(published)?.[1] ?? '';
    ok(date > '2020-01-01', published);
    equal(published, text.replace('2020-01-01', date).replace('draft: true', 'draft: false'));
    equal(editor.document.isDirty, false);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), text);
  });

  it('offers no publishing for what is published, and says so', async () => {
    await showNew(`${folder}/out.md`, `${text.replace('draft: true\n', '')}\nTall ones.\n`);
    const { lists, titles } = await answering(['Next'], check);
    equal(titles[0], 'Published: nothing left to do');
    ok(!lists[0]!.some((each) => each.includes('Publish…')), lists[0]!.join('\n'));
  });

  it('looks at the sizes of pictures', async () => {
    const picture = new Uint8Array(1_500_000);
    picture.set([...new TextEncoder().encode('GIF89a'), 0x10, 0, 0x10, 0]);
    await vscode.workspace.fs.writeFile(inWorkspace(`${folder}/pictures/heavy.gif`), picture);
    await showNew(`${folder}/pictures/index.md`, `${text}\n![Sails](heavy.gif)\n`);
    const { lists } = await answering(['Next'], check);
    ok(
      lists[0]!.some((each) => each.startsWith('$(info) "heavy.gif" has 1.5 MB.')),
      lists[0]!.join('\n'),
    );
  });

  it('takes the image of share cards from where a template of the site does', async () => {
    const layout = inWorkspace('layouts/partials/opengraph.html');
    const head = '<meta property="og:image" content="{{ .Params.portrait | absURL }}">';
    await vscode.workspace.fs.writeFile(layout, new TextEncoder().encode(head));
    const picture = new TextEncoder().encode('GIF89a\x10\0\x10\0');
    await vscode.workspace.fs.writeFile(inWorkspace(`${folder}/named/me.gif`), picture);
    await showNew(`${folder}/named/index.md`, text.replace('draft: true', 'portrait: me.gif\ndraft: true'));
    const { lists } = await answering(['Next'], check);
    ok(
      lists[0]!.some((each) => each.startsWith('$(info) The image for share cards is 16 × 16 pixels.')),
      lists[0]!.join('\n'),
    );
    await vscode.workspace.fs.delete(layout);
  });

  it('is a page of the preview, too', async () => {
    await showNew(`${folder}/page.md`, text);
    await answering(['Show as a page'], check);
    await eventually(() => equal(previewLabel(), 'Readiness: page.md'));
    await vscode.commands.executeCommand('recap.leaveReadiness');
    await eventually(() => equal(previewLabel(), 'Recap: page.md'));
    await vscode.commands.executeCommand('recap.showReadiness');
    await eventually(() => equal(previewLabel(), 'Readiness: page.md'));
    await vscode.commands.executeCommand('recap.openPreview');
    await eventually(() => equal(previewLabel(), 'Recap: page.md'));
  });

  it('keeps the date if asked to', async () => {
    const editor = await showNew(`${folder}/kept.md`, text);
    await answering(['Publish…', 'Keep the date'], check);
    equal(editor.document.getText(), text.replace('draft: true', 'draft: false'));
  });
});
