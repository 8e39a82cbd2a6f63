import * as vscode from 'vscode';
import { closeAll, eventually, problems, replace, show, showNew, showUntitled, longPost } from './editor.js';
import { equal, ok } from './expect.js';

const recap = `---
title: Quay Conf
date: 2025-06-12
description: D
---

## Day 1

### [Gulls](https://example.org/gulls)

_By Ada Ek & Bo Li_

Notes.

#### Questions

None.

### [Terns](https://example.org/terns)

_By Cy Do_

## Day 2

### [Waves](https://example.org/waves)

## Conclusion

Bye.
`;

/** Our own symbols, one per line. The symbols of VS Code's Markdown support start with `#`. */
async function symbols(uri: vscode.Uri): Promise<string[]> {
  // Waits until no provider returns any: VS Code's Markdown support may be slow.
  const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const lines = (some: readonly vscode.DocumentSymbol[], indent: string): string[] =>
    some.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail && ` (${detail})`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(
    (all ?? []).filter(({ name }) => !name.startsWith('#')),
    '',
  );
}

async function foldedLines(uri: vscode.Uri): Promise<string[]> {
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
  return ranges.map(({ start, end }) => `${start}-${end}`);
}

describe('symbols', () => {
  before(() => vscode.extensions.getExtension('conference-recap.conference-recap')!.activate());
  afterEach(closeAll);

  const all = ['Day 1', '  Gulls (Ada Ek, Bo Li)', '  Terns (Cy Do)', 'Day 2', '  Waves'];

  it('are days and talks with their speakers, and change with the text', async () => {
    const editor = await showNew('content/posts/symbols.md', recap);
    const { uri } = editor.document;
    await eventually(async () => equal(await symbols(uri), all));
    await replace(editor, '[Terns]', '[Little Terns]');
    equal(await symbols(uri), ['Day 1', '  Gulls (Ada Ek, Bo Li)', '  Little Terns (Cy Do)', 'Day 2', '  Waves']);
  });

  it("leave VS Code's own Markdown symbols where they are", async () => {
    const { uri } = (await showNew('content/posts/symbols.md', recap)).document;
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      for (const name of ['## Day 1', '## Conclusion', 'Day 1'])
        ok(
          found.some((symbol) => symbol.name === name),
          name,
        );
    });
  });

  it('are missing in Markdown that is not a recap, and for an empty title', async () => {
    const notes = await showNew(
      'notes/readme.md',
      '# Read me\n## Install\n### On a ship\n## [1.0](https://example.org)\n',
    );
    const { document } = await showUntitled('## Day 1\n### \n### A\n');
    await eventually(async () => equal(await symbols(document.uri), ['Day 1', '  Untitled', '  A']));
    equal(await symbols(notes.document.uri), []);
  });
});

describe('folding', () => {
  afterEach(closeAll);

  it("is VS Code's own if headings are enough", async () => {
    const { uri } = (await showNew('content/posts/folding.md', recap)).document;
    await eventually(async () => {
      const folded = await foldedLines(uri);
      for (const lines of ['6-20', '8-16', '14-16', '18-20', '22-24', '26-28'])
        ok(folded.includes(lines), folded.join());
      equal(folded.length, new Set(folded).size);
    });
  });
});

describe('corrections', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('recap.forgetCorrections');
    await closeAll();
  });

  /** Moves the cursor to the line that contains a text. */
  function goTo(editor: vscode.TextEditor, text: string): void {
    const { document } = editor;
    const position = document.positionAt(document.getText().indexOf(text));
    editor.selection = new vscode.Selection(position, position);
  }

  /** Marks the heading with a text, and waits until the symbols show it. */
  async function mark(
    editor: vscode.TextEditor,
    text: string,
    command: string,
    expected: readonly string[],
  ): Promise<void> {
    goTo(editor, text);
    await eventually(async () => {
      await vscode.commands.executeCommand(command);
      equal(await symbols(editor.document.uri), expected);
    });
  }

  const less = ['Day 1', '  Gulls (Ada Ek, Bo Li)', 'Day 2', '  Waves'];

  it('change what a heading is, keep the text unchanged, and can be forgotten', async () => {
    const editor = await showNew('content/posts/corrected.md', recap);
    const { document } = editor;
    await mark(editor, '### [Terns]', 'recap.markAsSection', less);
    equal([document.getText(), document.isDirty], [recap, false]);
    await mark(editor, '### [Terns]', 'recap.markAsTalk', [...less.slice(0, 2), '  Terns (Cy Do)', ...less.slice(2)]);
    await mark(editor, '## Conclusion', 'recap.markAsDay', [
      ...less.slice(0, 2),
      '  Terns (Cy Do)',
      ...less.slice(2),
      'Conclusion',
    ]);
    await vscode.commands.executeCommand('recap.forgetCorrections');
    await eventually(async () => equal((await symbols(document.uri)).includes('Conclusion'), false));
  });

  it('survive closing, and follow the file', async () => {
    const editor = await showNew('content/posts/corrected.md', recap);
    await mark(editor, '### [Terns]', 'recap.markAsSection', less);
    await closeAll();
    const again = await show('content/posts/corrected.md');
    await eventually(async () => equal(await symbols(again.document.uri), less));
    const moved = vscode.Uri.joinPath(again.document.uri, '../moved.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(again.document.uri, moved, { overwrite: true });
    ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed');
    const there = await show('content/posts/moved.md');
    await eventually(async () => equal(await symbols(there.document.uri), less));
    await showNew('content/posts/corrected.md', recap);
    await eventually(async () => equal((await symbols(again.document.uri)).length, 5));
    await show('content/posts/moved.md');
  });
});

describe('settings of the outline', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('recap.outline');
  const set = (key: string, value: unknown): Thenable<void> =>
    settings().update(key, value, vscode.ConfigurationTarget.Workspace);

  afterEach(async () => {
    await set('dayWords', undefined);
    await set('talkLevel', undefined);
    await closeAll();
  });

  it('add words for a day', async () => {
    const { uri } = (await showUntitled('## Watch 1\n### [A](https://example.org)\n_By X_\n## Watch 2\n### B\n'))
      .document;
    await set('dayWords', ['Watch']);
    await eventually(async () => equal(await symbols(uri), ['Watch 1', '  A (X)', 'Watch 2', '  B']));
  });

  it('set the level of talks', async () => {
    const { uri } = (await showUntitled('## Day 1\n### Hall\n#### [A](https://example.org)\n')).document;
    await set('talkLevel', 3);
    await eventually(async () => equal(await symbols(uri), ['Day 1', '  Hall']));
    await set('talkLevel', 4);
    await eventually(async () => equal(await symbols(uri), ['Day 1', '  Hall', '    A']));
  });

  it('may have any value', async () => {
    const editor = await showNew('content/posts/settings.md', recap);
    await set('dayWords', { a: [1] });
    await set('talkLevel', 'seven');
    await replace(editor, 'date: 2025-06-12', 'date: never');
    await eventually(() => equal(problems(editor.document.uri), ['date-unparsable Error 2:6-2:11']));
    equal((await symbols(editor.document.uri)).length, 5);
  });
});

describe('the tree', () => {
  afterEach(closeAll);

  it('is pinned and unpinned by commands, also if nothing is open', async () => {
    await vscode.commands.executeCommand('recap.pinOutline');
    await show(longPost);
    await vscode.commands.executeCommand('recap.pinOutline');
    await showUntitled('## Day 1\n');
    await vscode.commands.executeCommand('recap.unpinOutline');
    await vscode.commands.executeCommand('recap.unpinOutline');
  });

  it('ignores commands with invalid arguments', async () => {
    await show(longPost);
    for (const argument of [undefined, null, 3, 'no row', {}, ['x']])
      for (const command of ['showOutlineNode', 'showUnfinished', 'showAllTalks'])
        await vscode.commands.executeCommand(`recap.${command}`, argument);
  });

  it('reports that all talks are finished, also in an empty document', async () => {
    for (const text of ['## Day 1\n### A\nNotes.\n', 'No heading.\n']) {
      await showUntitled(text);
      await vscode.commands.executeCommand('recap.goToUnfinished');
      await closeAll();
    }
    await vscode.commands.executeCommand('recap.goToUnfinished');
  });
});

describe('the sample', () => {
  before(() => vscode.extensions.getExtension('conference-recap.conference-recap')!.activate());
  afterEach(closeAll);

  it('is an untitled recap with exactly one talk to write', async () => {
    await vscode.commands.executeCommand('recap.openSample');
    await vscode.commands.executeCommand('recap.openSample');
    const unsaved = vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled);
    equal(unsaved.length, 1);
    const { uri } = unsaved[0]!;
    await eventually(async () => equal((await symbols(uri)).length, 7));
    const codes = (): string[] => problems(uri).map((problem) => problem.split(' ')[0]!);
    await eventually(() => equal(codes(), ['talk-notes-missing']));
  });
});
