import * as vscode from 'vscode';
import { answering } from './answers.js';
import { closeAll, eventually, inWorkspace, showNew } from './editor.js';
import { equal, ok } from './expect.js';

const folder = 'content/posts/ropes';
const text =
  '---\ntitle: Rope Days\ndate: 2020-01-01\ndescription: Knots.\ndraft: true\n---\n\n## Day 1\n\n### Knots by Zoë Brandt\n\nThree knots.\n\n### Waves by Bo Li\n';

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

  it('keeps the date if asked to', async () => {
    const editor = await showNew(`${folder}/kept.md`, text);
    await answering(['Publish…', 'Keep the date'], check);
    equal(editor.document.getText(), text.replace('draft: true', 'draft: false'));
  });
});
