import * as vscode from 'vscode';
import { Corrections } from '../../src/host/documents/corrections.js';
import { ReadingSettings } from '../../src/host/documents/readingSettings.js';
import { RecapIndex } from '../../src/host/recaps/recapIndex.js';
import { RecapsProvider } from '../../src/host/recaps/recapsProvider.js';
import { Sites } from '../../src/host/site/sites.js';
import { answering } from './answers.js';
import { closeAll, eventually, inWorkspace, workspaceFolder } from './editor.js';
import { equal, ok } from './expect.js';
import { MemoryFolder, withFolders } from './memoryFolder.js';

const recap = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2032-02-03\n${more}---\n\n## Day 1\n\n### Knots by Zoë Brandt\n\n_#Ropes_\n\nThree knots.\n`;

const forgetful: vscode.Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() } as never;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the recaps of several folders', () => {
  const log = vscode.window.createOutputChannel('recaps of several folders', { log: true });
  const sites = new Sites(log);
  const corrections = new Corrections(forgetful);
  const settings = new ReadingSettings(corrections);
  const index = new RecapIndex({ sites, settings, corrections });
  const provider = new RecapsProvider(() => Promise.resolve([]));
  const memory = new MemoryFolder('recaps-in-memory', {
    'hugo.toml': 'title = "Harbour"\n',
    'content/posts/knots.md': recap('Rope Days 2032', 'draft: true\n'),
    'content/posts/walk.md': '---\ntitle: A walk\n---\n\nThe rain fell.\n',
    'node_modules/a/rope.md': recap('Rope Days of others'),
  });
  const second = inWorkspace('second');

  before(() => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(second, 'notes.md'), encode(recap('Sail Days 2032'))));
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(second, { recursive: true });
    vscode.Disposable.from(index, provider, settings, corrections, sites, log, memory).dispose();
  });

  function rows(): readonly string[] {
    provider.show(index.entries, 'event');
    return (provider.getChildren() as string[])
      .flatMap((group) => provider.getChildren(group) as string[])
      .map((row) => provider.getTreeItem(row))
      .map(({ label, description }) => `${label as string} ${String(description)}`);
  }

  it('are in one list, also those of a virtual file system', () =>
    withFolders([second, memory.uri], async () => {
      await index.read();
      equal(rows(), ['Rope Days 2032 draft · 1/1 · 2 words', 'Sail Days 2032 future · 1/1 · 2 words']);
    }));

  it('follow the files of each folder', () =>
    withFolders([second, memory.uri], async () => {
      index.follow();
      await eventually(() => ok(!index.progress, 'reading'));
      await vscode.workspace.fs.writeFile(memory.at('content/posts/more.md'), encode(recap('Tide Days 2032')));
      await eventually(() => ok(rows().includes('Tide Days 2032 future · 1/1 · 2 words'), rows().join('\n')));
      await vscode.workspace.fs.writeFile(memory.at('content/posts/more.md'), encode(recap('Ebb Days 2032')));
      await eventually(() => ok(rows()[0]?.startsWith('Ebb Days 2032'), rows().join('\n')));
      await vscode.workspace.fs.delete(memory.at('content/posts/more.md'));
      await eventually(() => equal(rows().length, 2, rows().join('\n')));
      index.pause();
    }));

  it('are gone with their folder, and back with it', async () => {
    await withFolders([second], async () => {
      await index.read();
      equal(rows(), ['Sail Days 2032 future · 1/1 · 2 words']);
    });
    await withFolders([memory.uri, second], async () => {
      await index.read();
      equal(rows().length, 2);
    });
    equal(vscode.workspace.workspaceFolders?.[0]?.uri.toString(), workspaceFolder().toString());
  });

  it('have a tag renamed where it is at that moment, although a post has changed meanwhile', () =>
    withFolders([memory.uri], async () => {
      await vscode.workspace.fs.writeFile(memory.at('content/posts/late.md'), encode(recap('Tide Days 2032')));
      const early = memory.at('content/posts/knots.md');
      let isChanged = false;
      memory.onRead = async (name) => {
        if (!name.endsWith('late.md') || isChanged) return;
        isChanged = true;
        const document = await eventually(() => {
          const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === early.toString());
          ok(open, 'not open');
          return open;
        });
        const edit = new vscode.WorkspaceEdit();
        edit.insert(early, document.positionAt(document.getText().indexOf('## Day 1')), 'Words.\n\n');
        await vscode.workspace.applyEdit(edit);
      };
      const edits = await editsOf(() =>
        answering(['Lines'], () => vscode.commands.executeCommand('recap.renameTag', { tag: 'Ropes' })),
      );
      memory.onRead = () => Promise.resolve();
      ok(isChanged, 'nothing has changed');
      const replaced = await Promise.all(
        edits.map(async ([uri, range]) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
      );
      equal(replaced, ['Ropes', 'Ropes']);
    }));
});

/** The replacements of the edit that a call proposes. It is not made. */
async function editsOf(call: () => Thenable<unknown>): Promise<readonly (readonly [vscode.Uri, vscode.Range])[]> {
  const workspace = vscode.workspace as { applyEdit: typeof vscode.workspace.applyEdit };
  const { applyEdit } = workspace;
  const found: (readonly [vscode.Uri, vscode.Range])[] = [];
  workspace.applyEdit = (edit, metadata) => {
    if (!metadata?.isRefactoring) return applyEdit(edit, metadata);
    for (const [uri, edits] of edit.entries()) for (const { range } of edits) found.push([uri, range]);
    return Promise.resolve(true);
  };
  try {
    await call();
    return found;
  } finally {
    workspace.applyEdit = applyEdit;
  }
}
