import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, showNew, showUntitled } from './editor.js';
import { equal, ok } from './expect.js';

const post = `---
title: Quay Conf
tags: [Sea, "live demo"]
---

## Day 1

### [Gulls](https://example.org/gulls)

_By Ada Ek_

_#Sea, #Live Demo_

[Slides](https://example.com/gulls.pdf)

They are many.

### 10:30 Waves

_#Sea_

## Day 2

### [Soup](https://example.org/soup)

Warm.

## Links

None.`;

function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`recap.${command}`, ...args);
}

/** The headings, one per line. */
function headings(document: vscode.TextDocument): string[] {
  return document
    .getText()
    .split(/\r?\n/)
    .filter((line) => line.startsWith('#'));
}

const [day1, gulls, waves, day2, soup, links] = post.split('\n').filter((line) => line.startsWith('#')) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

describe('edits of the outline', () => {
  let editor: vscode.TextEditor;
  let path = '';
  let count = 0;

  beforeEach(async () => {
    // A file that was just closed may be restored with its previous text.
    path = `content/posts/quay-${count++}.md`;
    editor = await showNew(path, post);
  });
  afterEach(closeAll);

  function goTo(text: string): void {
    const { document } = editor;
    const position = document.positionAt(document.getText().indexOf(text));
    editor.selection = new vscode.Selection(position, position);
  }

  /** Runs a command at a text, and undoes it: the text must be the same again. */
  async function edits(at: string, command: string, expected: readonly string[], ...args: unknown[]): Promise<void> {
    goTo(at);
    await run(command, ...args);
    await eventually(() => equal(headings(editor.document), expected));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await eventually(() => equal(editor.document.getText(), post));
  }

  it('move a talk up, down and to a day, and are undone exactly in one step', async () => {
    await edits('They are', 'moveTalkDown', [day1, waves, gulls, day2, soup, links]);
    await edits('10:30', 'moveTalkUp', [day1, waves, gulls, day2, soup, links]);
    await edits('10:30', 'moveTalkDown', [day1, gulls, day2, waves, soup, links]);
    await edits('They are', 'moveTalkToDay', [day1, waves, day2, soup, gulls, links], { day: 'Day 2' });
    await edits('## Day 1', 'moveTalkDown', [day2, soup, day1, gulls, waves, links]);
    await edits('## Links', 'moveTalkUp', [day1, gulls, waves, links, day2, soup]);
  });

  it('keep the cursor where it was in the talk', async () => {
    goTo('are many');
    await run('moveTalkDown');
    await eventually(() => {
      const { active } = editor.selection;
      equal(editor.document.lineAt(active.line).text.slice(active.character), 'are many.');
    });
    await run('moveTalkUp');
    await eventually(() => equal(editor.document.getText(), post));
  });

  it('change levels, copy and delete', async () => {
    await edits('10:30', 'demote', [day1, gulls, `#${waves}`, day2, soup, links]);
    await edits('10:30', 'promote', [day1, gulls, waves.slice(1), day2, soup, links]);
    await edits('They are', 'duplicateAsStub', [day1, gulls, gulls, waves, day2, soup, links]);
    await edits('They are', 'deleteSection', [day1, waves, day2, soup, links]);
    await edits('## Day 1', 'deleteSection', [day2, soup, links]);
  });

  it('change the level of everything that is selected, in the tree or by several cursors', async () => {
    const { document } = editor;
    // New rows are numbered from the top, after that of the event.
    const rows = [3, 5].map((number) => `${document.uri.toString()}#${number}`);
    const deeper = [day1, gulls, `#${waves}`, day2, `#${soup}`, links];
    const higher = [day1, gulls, waves.slice(1), day2, soup.slice(1), links];
    await edits('They are', 'demote', deeper, rows[0], rows);
    await edits('They are', 'promote', higher, rows[0], rows);
    const cursors = ['10:30', 'Warm.'].map((text) => document.positionAt(post.indexOf(text)));
    editor.selections = cursors.map((position) => new vscode.Selection(position, position));
    await run('demote');
    await eventually(() => equal(headings(document), deeper));
  });

  it('do not use the cursor if VS Code has lost the row that was picked', async () => {
    goTo('They are');
    const row = `${editor.document.uri.toString()}#3`;
    // These are the arguments from a menu of the tree while it is redrawn.
    for (const command of ['deleteSection', 'moveTalkDown', 'duplicateAsStub', 'demote', 'sortTalksByTime'])
      await run(command, undefined, undefined);
    for (const command of ['deleteSection', 'demote']) await run(command, row, [row, undefined]);
    equal(editor.document.getText(), post);
  });

  it('show why they refuse, and change nothing', async () => {
    goTo('### [Gulls');
    await run('promote');
    await run('moveTalkUp');
    await run('sortTalksByTime');
    goTo('## Links');
    await run('copyLink');
    equal([editor.document.getText(), editor.document.isDirty], [post, false]);
  });

  it('sort talks by time and number days', async () => {
    const text = '## Day 2\r\n### 11:00 B\r\n### 9:00 A\r\n## Day 1\r\n';
    editor = await showNew('content/posts/quay-times.md', text);
    goTo('11:00');
    await run('sortTalksByTime');
    await eventually(() => equal(editor.document.getText(), '## Day 2\r\n### 9:00 A\r\n### 11:00 B\r\n## Day 1\r\n'));
    await run('renumberDays');
    await eventually(() => equal(headings(editor.document)[0], '## Day 1'));
  });

  async function rename(at: string, name: string): Promise<void> {
    const position = editor.document.positionAt(editor.document.getText().indexOf(at) + 1);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      position,
      name,
    );
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
  }

  it('rename titles with F2, including links to them, and tags in front matter and tag lines', async () => {
    await rename('### [Gulls', 'Terns');
    equal(headings(editor.document)[1], '### [Terns](https://example.org/gulls)');
    await vscode.commands.executeCommand('undo');
    await rename('Sea, #Live', 'Ocean');
    equal(editor.document.getText(), post.replace(/Sea/g, 'Ocean'));
    await vscode.commands.executeCommand('undo');
    await rename('Live Demo_', 'Show');
    equal(editor.document.getText(), post.replace('live demo', 'Show').replace('Live Demo', 'Show'));
  });

  it('leave the rename in other Markdown to other providers', async () => {
    const other: vscode.RenameProvider = {
      provideRenameEdits: ({ uri }, position, name) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, position, name);
        return edit;
      },
    };
    const registration = vscode.languages.registerRenameProvider('markdown', other);
    try {
      // Our provider is asked first, because it registers again for another editor.
      const { document } = await showUntitled('# A guide\n\nSee [it](#a-guide).\n');
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        new vscode.Position(0, 3),
        'B',
      );
      equal(
        edit.get(document.uri).map(({ newText }) => newText),
        ['B'],
      );
    } finally {
      registration.dispose();
    }
  });

  it('copy a link and a section, as Markdown and as HTML', async () => {
    goTo('They are');
    await run('copyLink');
    equal(await vscode.env.clipboard.readText(), 'https://example.org/gulls');
    goTo('Warm.');
    await run('copyAsMarkdown');
    equal(await vscode.env.clipboard.readText(), '### [Soup](https://example.org/soup)\n\nWarm.\n');
    await run('copyAsHtml');
    const html = '<h3 id="soup"><a href="https://example.org/soup">Soup</a></h3>\n<p>Warm.</p>\n';
    equal(await vscode.env.clipboard.readText(), html);
  });

  it('navigate from talk to talk', async () => {
    goTo('## Day 1');
    const lines: number[] = [];
    for (const command of ['nextTalk', 'nextTalk', 'nextTalk', 'nextTalk', 'previousTalk']) {
      await run(command);
      lines.push(editor.selection.active.line);
    }
    equal(lines, [7, 17, 23, 23, 17]);
    await run('foldAllButThisTalk');
  });

  it('ignore invalid arguments, and a missing recap', async () => {
    const commands = [
      'moveTalkUp',
      'moveTalkDown',
      'promote',
      'demote',
      'deleteSection',
      'duplicateAsStub',
      'copyLink',
      'copyAsHtml',
    ];
    for (const argument of [3, 'no row', { from: 7 }, ['x'], [undefined], [{}], [[]]])
      for (const command of [...commands, 'dropInOutline', 'renumberDays'])
        if (typeof argument !== 'number') await run(command, argument, argument);
    await run('dropInOutline', ['x'], undefined);
    await closeAll();
    for (const command of commands) await run(command);
    ok((await vscode.workspace.fs.stat(inWorkspace(path))).size === post.length, 'the file was written');
  });

  it('take no keybinding that VS Code uses', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const commandsOf = (key: string): string[] => {
      const pattern = new RegExp(`"key": "${key.replace(/\+/g, '\\+')}",?\\s+"command": "([^"]+)"`, 'g');
      return Array.from(text.matchAll(pattern), ([, command]) => command!);
    };
    ok(commandsOf('f2').includes('editor.action.rename'), 'the list is not what it was');
    equal(commandsOf('shift+alt+pagedown'), ['recap.nextTalk']);
    equal(commandsOf('shift+alt+pageup'), ['recap.previousTalk']);
  });

  it('refuse a text that has changed in the meantime, and leave it unchanged', async () => {
    const { document } = editor;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    goTo('They are');
    await Promise.all([run('moveTalkDown'), vscode.workspace.applyEdit(edit)]);
    // Whichever ran first, the other one was either made for the new text or refused.
    const lines = (text: string): string[] =>
      text
        .split('\n')
        .map((line) => line.trim())
        .sort();
    await eventually(() => equal(lines(document.getText()), lines(post)));
  });
});
