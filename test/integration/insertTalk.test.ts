import * as vscode from 'vscode';
import { closeAll, eventually, longPost, show, showNew, showUntitled } from './editor.js';
import { equal, ok } from './expect.js';

const talk = {
  title: 'New [talk]',
  url: 'https://example.org/new',
  speakers: ['Ada Ek', 'Bo Li'],
  tags: ['Sea', 'Live Demo'],
};
const lines = [
  '### [New \\[talk\\]](https://example.org/new)',
  '',
  '_By Ada Ek & Bo Li_',
  '',
  '_#Sea, #Live Demo_',
  '',
  '',
];

function insert(args: object): Thenable<unknown> {
  return vscode.commands.executeCommand('recap.insertTalk', args);
}

describe('insert talk', () => {
  afterEach(closeAll);

  it('lands under its day, with the cursor in the notes, and is undone in one step', async () => {
    const editor = await show(longPost);
    const { document } = editor;
    const before = document.getText();
    await insert({ ...talk, day: 'Day 1' });
    await eventually(() => ok(document.getText().includes(lines.join('\n')), 'the talk is not there'));
    const after = document.getText();
    ok(after.indexOf(lines[0]!) < after.indexOf('\n## Day 2'), 'it is not under day 1');
    ok(after.indexOf(lines[0]!) > after.indexOf('Who Owns the Runbook?'), 'it is not the last of its day');
    equal(after.replace('\n\n' + lines.join('\n'), ''), before);
    const { active } = vscode.window.activeTextEditor!.selection;
    equal(document.lineAt(active.line - 2).text, '_#Sea, #Live Demo_');
    equal(document.lineAt(active.line).text, '');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  it('lands behind the talk at the cursor, with the line ends of the post', async () => {
    const editor = await showNew('content/posts/crlf.md', '## Day 1\r\n### A\r\nx\r\n\r\n### B\r\ny\r\n');
    editor.selection = new vscode.Selection(2, 1, 2, 1);
    await insert({ title: 'C', url: '', speakers: [], tags: [] });
    await eventually(() =>
      equal(editor.document.getText(), '## Day 1\r\n### A\r\nx\r\n\r\n### C\r\n\r\n\r\n\r\n### B\r\ny\r\n'),
    );
  });

  it('starts an empty untitled document', async () => {
    const { document } = await showUntitled('');
    await insert({ ...talk, title: 'First', day: '' });
    await eventually(() => equal(document.getText().split('\n')[0], '## [First](https://example.org/new)'));
  });

  it('uses the recap even while another kind of document has the focus', async () => {
    const { document } = await showUntitled('## Day 1\n');
    const text = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'other' });
    await vscode.window.showTextDocument(text, vscode.ViewColumn.Beside);
    await insert({ ...talk, day: 'Day 1' });
    await eventually(() => ok(document.getText().includes(lines.join('\n')), 'the talk is not there'));
    equal(text.getText(), 'other');
  });

  it('changes nothing where no recap is open', async () => {
    const { document } = await showUntitled('## Day 1\n');
    await closeAll();
    const before = vscode.workspace.textDocuments.map((each) => [each.uri.toString(), each.version]);
    await insert({ ...talk, day: 'Day 1' });
    equal(document.isClosed, true);
    equal(
      vscode.workspace.textDocuments.map((each) => [each.uri.toString(), each.version]),
      before,
    );
  });
});
