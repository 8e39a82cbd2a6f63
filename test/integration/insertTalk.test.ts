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

/** Enough talks with notes to make one without any a problem. */
const fourTalks = [
  '## Day 1',
  ...['Gulls', 'Terns', 'Waves', 'Knots'].map((name) => `### ${name} by Ada Ek\n\nWe saw some.`),
  '',
].join('\n\n');

function insert(args: object): Thenable<unknown> {
  return vscode.commands.executeCommand('recap.insertTalk', args);
}

describe('insert talk', () => {
  afterEach(closeAll);

  it('inserts it under its day, moves the cursor to the notes, and is undone in one step', async () => {
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

  it('inserts after the talk at the cursor, with the line endings of the post', async () => {
    const editor = await showNew('content/posts/crlf.md', '## Day 1\r\n### A\r\nx\r\n\r\n### B\r\ny\r\n');
    editor.selection = new vscode.Selection(2, 1, 2, 1);
    await insert({ title: 'C', url: '', speakers: [], tags: [] });
    await eventually(() =>
      equal(editor.document.getText(), '## Day 1\r\n### A\r\nx\r\n\r\n### C\r\n\r\n\r\n### B\r\ny\r\n'),
    );
  });

  it('makes it a talk whatever its title', async () => {
    const { document } = await showNew('content/posts/named-like-a-break.md', fourTalks);
    await insert({ title: 'Lunch', url: '', speakers: [], tags: [], day: 'Day 1' });
    await eventually(() => {
      const found = vscode.languages.getDiagnostics(document.uri).map(({ code, range }) => {
        const name = typeof code === 'object' ? code.value : code;
        return `${String(name)} ${document.lineAt(range.start).text}`;
      });
      ok(found.includes('talk-notes-missing ### Lunch'), `it is no talk: ${found.join(', ')}`);
    });
  });

  it('starts an empty untitled document', async () => {
    const { document } = await showUntitled('');
    await insert({ ...talk, title: 'First', day: '' });
    await eventually(() => equal(document.getText().split('\n')[0], '## [First](https://example.org/new)'));
  });

  it('uses the recap even while a document of another kind has the focus', async () => {
    const { document } = await showUntitled('## Day 1\n');
    const text = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'other' });
    await vscode.window.showTextDocument(text, vscode.ViewColumn.Beside);
    await insert({ ...talk, day: 'Day 1' });
    await eventually(() => ok(document.getText().includes(lines.join('\n')), 'the talk is not there'));
    equal(text.getText(), 'other');
  });

  it('changes nothing if no recap is open', async () => {
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

  it('changes nothing for a row that is gone', async () => {
    const { document } = await showUntitled('## Day 1\n');
    const row = `${document.uri.toString()}#99`;
    for (const given of [[row], [[row]]]) await vscode.commands.executeCommand('recap.insertTalk', ...given);
    equal(document.getText(), '## Day 1\n');
  });

  it('does not ask for the day if a day of the tree is given, nor for any other given value', async () => {
    const { document } = await showUntitled('## Day 1\n\n### A by Cy Dahl\n\nx\n\n## Day 2\n');
    await insert({ title: 'B', url: '', speakers: ['Di Fox'], tags: [], day: 'Day 2' });
    await eventually(() => ok(document.getText().endsWith('## Day 2\n\n### B by Di Fox\n\n\n'), document.getText()));
  });

  it('leaves out what is empty, and what is typed next are the notes', async () => {
    const { document } = await showUntitled('## Day 1\n\n### [A](/a)\n\n_By Cy Dahl_\n\n_#Sea_\n\nx\n\n## Day 2\n');
    const before = document.getText();
    await vscode.env.clipboard.writeText('Counting Gulls');
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(8, 1, 8, 1);
    await vscode.commands.executeCommand('recap.pasteAsTalk');
    const inserted = '### Counting Gulls\n\n\n\n';
    await eventually(() => equal(document.getText(), before.replace('## Day 2', `${inserted}## Day 2`)));
    await eventually(() => equal(editor.selection.active.line, 12));
    await vscode.commands.executeCommand('type', { text: 'Many.' });
    await eventually(() => ok(document.getText().includes('\n### Counting Gulls\n\nMany.\n\n## Day 2'), 'no notes'));
  });

  it('is a snippet if there are placeholders, also below an indented line, and is undone in one step', async () => {
    const text = '## Day 1\n\n### [A](/a)\n\n_#Sea_\n\n* one\n  * two\n\n## Day 2\n';
    const { document } = await showUntitled(text);
    await vscode.env.clipboard.writeText('https://example.org/talks/counting-$gulls');
    const settings = vscode.workspace.getConfiguration('recap.insertTalk');
    await settings.update('placeholders', true, vscode.ConfigurationTarget.Global);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(7, 3, 7, 3);
    await vscode.commands.executeCommand('recap.pasteAsTalk');
    const inserted = '### [Counting $gulls](https://example.org/talks/counting-$gulls)\n\n_#Tag_\n\n\n';
    await eventually(() => equal(document.getText(), text.replace('## Day 2', `${inserted}\n## Day 2`)));
    const selected = (): string => document.getText(vscode.window.activeTextEditor!.selection);
    await eventually(() => equal(selected(), 'Counting $gulls'));
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await eventually(() => equal(selected(), 'Tag'));
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await eventually(() => equal(vscode.window.activeTextEditor!.selection.active.line, 13));
    await vscode.commands.executeCommand('undo');
    await eventually(() => equal(document.getText(), text));
    await settings.update('placeholders', undefined, vscode.ConfigurationTarget.Global);
  });

  it('has a keybinding that VS Code does not use', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const defaults = (await vscode.workspace.openTextDocument(uri)).getText();
    const taken = [...defaults.matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/g)].filter(
      ([, key, command]) => key === 'ctrl+k a' && !command!.startsWith('recap.'),
    );
    ok(defaults.length > 10_000, 'no default keys were found');
    equal(
      taken.map(([, , command]) => command),
      [],
    );
  });
});

describe('insert day', () => {
  afterEach(closeAll);

  it('adds the next day in the form of the post, with the cursor below, in one undo step', async () => {
    const text = '## Tuesday, 30 June\n\n### A by Cy Dahl\n\n## Conclusion\n';
    const { document } = await showUntitled(text);
    await vscode.commands.executeCommand('recap.insertDay');
    await eventually(() => equal(document.getText(), text.replace('## Con', '## Wednesday, 1 July\n\n\n\n## Con')));
    await eventually(() => equal(vscode.window.activeTextEditor!.selection.active.line, 6));
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), text);
  });
});

describe('new recap', () => {
  afterEach(closeAll);

  it('creates a file as the site does, and overwrites none', async () => {
    const path = 'content/posts/harbour-days-2026/index.md';
    await vscode.commands.executeCommand('recap.newRecap', {
      title: 'Harbour Days 2026',
      dates: '2026-06-12 – 2026-06-13',
      path,
    });
    await eventually(() => ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(path) === true, 'not shown'));
    const { document } = vscode.window.activeTextEditor!;
    const text = document.getText();
    ok(/^---\ntitle: '?Harbour Days 2026'?\n/.test(text) && text.includes('## Day 1\n\n\n\n## Day 2\n'), text);
    await vscode.commands.executeCommand('recap.newRecap', { title: 'Other', dates: '2026-06-12', path });
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)), text);
  });
});
