import * as vscode from 'vscode';
import { closeAll, eventually, problems, replace, show, showNew, showUntitled, longPost } from './editor.js';
import { equal, ok } from './expect.js';
import { moveToDay, recap, talks } from './outlined.js';

/** The symbols of all providers, in the order of the text: what *Go to Symbol in Editor* lists. */
async function symbols(uri: vscode.Uri): Promise<string[]> {
  // Waits until no provider returns any: VS Code's Markdown support may be slow.
  const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const flat = (some: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    some.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
  return flat(all ?? [])
    .sort((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ name, detail }) => `${name}${detail && ` (${detail})`}`);
}

async function foldedLines(uri: vscode.Uri): Promise<string[]> {
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
  return ranges.map(({ start, end }) => `${start}-${end}`);
}

describe('symbols', () => {
  const set = (value: boolean | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('recap.outline').update('symbols', value, vscode.ConfigurationTarget.Workspace);

  before(() => vscode.extensions.getExtension('conference-recap.conference-recap')!.activate());
  afterEach(async () => {
    await set(undefined);
    await closeAll();
  });

  const listed = `## Day 1

### [Gulls](https://example.org)

_By Ada Ek_

## Day 2

- **Soup** by Bo Li
- **Chowder** by Cy Do

## Conclusion
`;

  it("are VS Code's own if all talks are headings", async () => {
    await set(true);
    const { uri } = (await showNew('content/posts/symbols.md', recap)).document;
    const headings = ['## Day 1', '### Gulls', '#### Questions', '### Terns', '## Day 2', '### Waves', '## Conclusion'];
    await eventually(async () => equal(await symbols(uri), headings));
  });

  it('have the talks that are not headings if that is set, and change with the text', async () => {
    const editor = await showNew('content/posts/symbols.md', listed);
    const { uri } = editor.document;
    const headings = ['## Day 1', '### Gulls', '## Day 2', '## Conclusion'];
    await eventually(async () => equal(await symbols(uri), headings));
    await set(true);
    const expected = ['## Day 1', '### Gulls', '## Day 2', 'Soup (Bo Li)', 'Chowder (Cy Do)', '## Conclusion'];
    await eventually(async () => equal(await symbols(uri), expected));
    await replace(editor, '**Soup**', '**Fish Soup**');
    const changed = expected.map((name) => name.replace('Soup', 'Fish Soup'));
    await eventually(async () => {
      const found = await symbols(uri);
      // VS Code keeps what it was told of a version of the text, also if its Markdown support was told of a change too late
      // to answer: it asks again for another version.
      if (!found.includes('## Day 1')) await replace(editor, 'by Cy Do', 'by Cy Do ');
      equal(found, changed);
    });
  });

  it('are only the headings in Markdown that is not a recap', async () => {
    await set(true);
    const text = '# Read me\n\n## Install\n\n- **Gulls** by sea\n';
    const { uri } = (await showNew('notes/readme.md', text)).document;
    await eventually(async () => equal(await symbols(uri), ['# Read me', '## Install']));
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
    const editor = await showUntitled('## Watch 1\n### [A](https://example.org)\n_By X_\n## Watch 2\n### B\n');
    await set('dayWords', ['Watch']);
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await moveToDay(editor, 'Watch 2');
    equal(await talks(editor), ['### B', '### [A](https://example.org)']);
  });

  it('set the level of talks', async () => {
    const editor = await showUntitled('## Day 1\n### Hall\n#### [A](https://example.org)\n');
    await set('talkLevel', 3);
    await eventually(async () => equal(await talks(editor), ['### Hall']));
    await set('talkLevel', 4);
    await eventually(async () => equal(await talks(editor), ['#### [A](https://example.org)']));
  });

  it('may have any value', async () => {
    const editor = await showNew('content/posts/settings.md', recap);
    await set('dayWords', { a: [1] });
    await set('talkLevel', 'seven');
    await replace(editor, 'date: 2025-06-12', 'date: never');
    await eventually(() => equal(problems(editor.document.uri), ['date-unparsable Error 2:6-2:11']));
    equal((await talks(editor)).length, 3);
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
      for (const command of [
        'showOutlineNode',
        'goToOutlineNode',
        'showUnfinished',
        'showAllTalks',
        'groupByTag',
        'groupByDay',
      ])
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
    // VS Code may not have let go of what another test did not save.
    const text = vscode.window.activeTextEditor!.document.getText();
    const unsaved = vscode.workspace.textDocuments.filter((each) => each.isUntitled && each.getText() === text);
    equal(unsaved.length, 1);
    const { uri } = unsaved[0]!;
    const editor = await vscode.window.showTextDocument(unsaved[0]!);
    await eventually(async () => equal((await talks(editor)).length, 5));
    const codes = (): string[] => problems(uri).map((problem) => problem.split(' ')[0]!);
    await eventually(() => equal(codes(), ['talk-notes-missing']));
  });
});
