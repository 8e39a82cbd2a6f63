import * as vscode from 'vscode';
import type { RecapGrouping } from '../../src/core/recaps/groupRecaps.js';
import { Corrections } from '../../src/host/documents/corrections.js';
import { ReadingSettings } from '../../src/host/documents/readingSettings.js';
import { RecapIndex } from '../../src/host/recaps/recapIndex.js';
import { RecapsProvider } from '../../src/host/recaps/recapsProvider.js';
import { Sites } from '../../src/host/site/sites.js';
import { answering } from './answers.js';
import { closeAll, eventually, inWorkspace, makeWatched } from './editor.js';
import { equal, ok } from './expect.js';

const folder = 'content/posts/recaps';
const recap = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2031-02-03\n${more}---\n\n## Day 1\n\n### Knots by Zoë Brandt\n\n_#Ropes_\n\nThree knots.\n`;

const forgetful: vscode.Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() } as never;

describe('all recaps', () => {
  const log = vscode.window.createOutputChannel('all recaps', { log: true });
  const sites = new Sites(log);
  const corrections = new Corrections(forgetful);
  const settings = new ReadingSettings(corrections);
  const index = new RecapIndex({ sites, settings, corrections });
  const provider = new RecapsProvider(() => Promise.resolve([]));

  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(inWorkspace(`${folder}/${name}`), new TextEncoder().encode(text));

  /** The rows as people read them, a group with its recaps. */
  function rows(grouping: RecapGrouping): readonly string[] {
    provider.show(index.entries, grouping);
    const read = (row: string): string => {
      const { label, description, iconPath } = provider.getTreeItem(row);
      return `${(iconPath as vscode.ThemeIcon).id} ${label as string} ${String(description)}`;
    };
    return (provider.getChildren() as string[]).flatMap((group) => [
      read(group),
      ...(provider.getChildren(group) as string[]).map((row) => `  ${read(row)}`),
    ]);
  }

  afterEach(closeAll);

  after(async () => {
    await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
    vscode.Disposable.from(index, provider, settings, corrections, sites, log).dispose();
  });

  it('are found with state, talks and words, whatever else is in the folder', async () => {
    await write('walk.md', '---\ntitle: A walk\n---\n\nThe rain fell.\n');
    await write('knots.md', recap('Rope Days 2031', 'tags: [Sea]\n'));
    await index.read();
    const found = rows('year');
    equal(found.slice(0, 2), ['calendar 2031 1 recap', '  clock Rope Days 2031 future · 1/1 · 2 words']);
    ok(
      found.some((row) => /^ {2}globe Lantern Days 2025: [^/]* \d+\/\d+ · [\d,]+ words$/.test(row)),
      found.join('\n'),
    );
    ok(!found.some((row) => row.includes('A walk')), found.join('\n'));
    ok(rows('event').includes('organization Rope Days 1 recap'), rows('event').join('\n'));
    ok(rows('tag').includes('tag Ropes 1 recap'), rows('tag').join('\n'));
  });

  it('follow their files while they are shown, and not after that', async () => {
    await makeWatched(folder);
    index.follow();
    await eventually(() => ok(!index.progress, 'reading'));
    await write('knots.md', recap('Rope Days 2031', 'draft: true\n'));
    await eventually(() => ok(rows('year')[1]?.startsWith('  edit Rope Days 2031 draft'), rows('year').join('\n')));
    await write('more.md', recap('Rope Days 2032'));
    await eventually(() => equal(rows('year')[0], 'calendar 2031 2 recaps'));
    // What a section says about all its pages.
    await write('_index.md', '---\ntitle: x\ncascade:\n  draft: true\n---\n');
    await eventually(() =>
      ok(rows('year').includes('  edit Rope Days 2032 draft · 1/1 · 2 words'), rows('year').join('\n')),
    );
    await vscode.workspace.fs.delete(inWorkspace(`${folder}/_index.md`));
    await vscode.workspace.fs.delete(inWorkspace(`${folder}/more.md`));
    await eventually(() => equal(rows('year')[0], 'calendar 2031 1 recap'));
    index.pause();
    await write('more.md', recap('Rope Days 2032'));
    await index.read();
    await eventually(() => equal(rows('year')[0], 'calendar 2031 2 recaps'));
  });

  it('are read again only where files have changed', async () => {
    const before = new Map(index.entries.map((entry) => [entry.id, entry]));
    await write('more.md', recap('Rope Days 2033'));
    await index.read();
    const others = index.entries.filter(({ id }) => before.get(id)?.head.title !== 'Rope Days 2032');
    ok(others.length > 1 && others.every((entry) => before.get(entry.id)?.head === entry.head), 'others were read');
    equal(index.entries.find(({ head }) => head.title === 'Rope Days 2033')?.body?.words, 2);
  });

  it('stop when asked to, and go on later', async () => {
    await write('more.md', recap('Rope Days 2034'));
    const reading = index.read();
    index.cancel();
    await reading;
    equal(index.progress, undefined);
    await index.read();
    ok(
      index.entries.some(({ head, body }) => head.title === 'Rope Days 2034' && body),
      'not read',
    );
  });

  it('lead to their talks, by a list and as symbols of the workspace', async () => {
    await vscode.commands.executeCommand('recap.refreshRecaps');
    const { lists } = await answering(['Knots'], () => vscode.commands.executeCommand('recap.goToAnyTalk'));
    ok(lists[0]!.length > 10, lists[0]!.join('\n'));
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      equal(editor?.document.lineAt(editor.selection.active.line).text, '### Knots by Zoë Brandt');
    });
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'zoe brandt',
    );
    ok(
      symbols.some(({ name, kind }) => name === 'Knots (Zoë Brandt)' && kind === vscode.SymbolKind.Event),
      'no symbol',
    );
  });

  it('are the model of a new one', async () => {
    const keys = 'draft: true\nlayout: ropes\ntags: [Sea]\n';
    await write('model.md', recap('Rope Days 2035', keys));
    await write('newer.md', recap('Rope Days 2036', 'layout: other\n').replace('2031', '2041'));
    const like = inWorkspace(`${folder}/model.md`);
    const given = { like, title: 'Rope Days 2037', dates: '2037-06-12', path: `${folder}/made.md`, draft: true };
    await vscode.commands.executeCommand('recap.newRecap', given);
    const made = vscode.window.activeTextEditor!.document.getText();
    ok(/^layout: ropes$/m.test(made), made);
    ok(/^title: Rope Days 2037$/m.test(made) && /^date: 2037-06-12$/m.test(made), made);
  });

  it('have what is left found when their row is unfolded, and again when the file has changed', async () => {
    await index.read();
    let found = 0;
    const tree = new RecapsProvider(() => {
      found++;
      return Promise.resolve([]);
    });
    const redrawn: string[] = [];
    tree.onDidChangeTreeData((ids) => redrawn.push(...(ids ?? [])));
    tree.show(index.entries, 'event');
    const groups = tree.getChildren() as string[];
    const group = groups.find((each) => tree.getTreeItem(each).label === 'Rope Days')!;
    const row = (tree.getChildren(group) as string[]).find((each) => each.endsWith('/knots.md'))!;
    tree.getTreeItem(row);
    equal(found, 0);
    const [left] = await tree.getChildren(row);
    equal([found, tree.getTreeItem(left!).label, tree.getParent(left!)], [1, 'Ready to publish', row]);
    tree.show(index.entries, 'event');
    equal(redrawn, []);
    await write('knots.md', recap('Rope Days 2031', 'draft: true\ndescription: Knots.\n'));
    await index.read();
    tree.show(index.entries, 'event');
    equal(redrawn, [row]);
    tree.dispose();
  });

  it('say that no post has a tag', async () => {
    const { messages } = await answering(['Nothing'], () =>
      vscode.commands.executeCommand('recap.renameTag', { tag: 'no post has this' }),
    );
    equal(messages, ['information: No tag "no post has this" can be renamed.']);
  });
});
