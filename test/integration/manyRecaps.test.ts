import * as vscode from 'vscode';
import { Corrections } from '../../src/host/documents/corrections.js';
import { ReadingSettings } from '../../src/host/documents/readingSettings.js';
import { RecapIndex } from '../../src/host/recaps/recapIndex.js';
import { RecapsProvider } from '../../src/host/recaps/recapsProvider.js';
import { RememberedFiles } from '../../src/host/recaps/rememberedFiles.js';
import { Sites } from '../../src/host/site/sites.js';
import { eventually } from './editor.js';
import { equal, ok } from './expect.js';
import { MemoryFolder, withFolders } from './memoryFolder.js';

const count = 400;

/** The maximum number of files that are being read when reading stops. */
const inFlight = 256;

const forgetful: vscode.Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() } as never;

/** One in two is in a section of drafts, and one in ten is not a recap. */
function postsOf(count: number): Record<string, string> {
  const posts: Record<string, string> = { 'content/old/_index.md': '---\ntitle: Old\ncascade:\n  draft: true\n---\n' };
  for (let number = 0; number < count; number++) {
    const title = number % 10 === 0 ? `A walk ${number}` : `Rope Days ${number}`;
    const text = number % 10 === 0 ? 'The rain fell.\n' : '## Day 1\n\n### Knots by Zoë Brandt\n\nThree knots.\n';
    const folder = number % 2 === 0 ? 'old' : 'new';
    posts[`content/${folder}/${number}.md`] = `---\ntitle: ${title}\ndate: 2021-02-03\n---\n\n${text}`;
  }
  return posts;
}

describe('many recaps', () => {
  const log = vscode.window.createOutputChannel('many recaps', { log: true });
  const sites = new Sites(log);
  const corrections = new Corrections(forgetful);
  const settings = new ReadingSettings(corrections);
  const memory = new MemoryFolder('many-recaps', { 'hugo.toml': 'title = "Many"\n', ...postsOf(count) });
  let reads = new Map<string, number>();

  const newIndex = (): RecapIndex => new RecapIndex({ sites, settings, corrections });
  /** How often posts were read; the section is read besides. */
  const begun = (): number =>
    [...reads].reduce((sum, [name, times]) => (name.endsWith('_index.md') ? sum : sum + times), 0);

  beforeEach(() => {
    reads = new Map();
    memory.onRead = (name) => {
      if (name.endsWith('.md')) reads.set(name, (reads.get(name) ?? 0) + 1);
      return Promise.resolve();
    };
  });

  after(() => {
    vscode.Disposable.from(settings, corrections, sites, log, memory).dispose();
  });

  it('are read once for their rows and once for their talks, and not again while they are the same', () =>
    withFolders([memory.uri], async () => {
      const index = newIndex();
      await index.read();
      const provider = new RecapsProvider(() => Promise.resolve([]));
      provider.show(index.entries, 'year');
      const rows = (provider.getChildren() as string[]).flatMap((group) => provider.getChildren(group) as string[]);
      const drawn = rows.map((row) => provider.getTreeItem(row));
      equal(drawn.length, count * 0.9);
      equal(drawn.filter(({ description }) => description === 'draft · 1/1 · 2 words').length, count * 0.4);
      equal(drawn.filter(({ description }) => description === '1/1 · 2 words').length, count * 0.5);
      ok(
        [...reads].every(([name, times]) => times <= (name.endsWith('_index.md') ? 3 : 2)),
        'a file was read again',
      );
      reads.clear();
      await index.read();
      equal([...reads.keys()], ['content/old/_index.md']);
      vscode.Disposable.from(index, provider).dispose();
    }));

  it('are there at once when the workspace is opened again, and only what has changed is read', () =>
    withFolders([memory.uri], async () => {
      const storage = new MemoryFolder('recaps-storage', {});
      const indexOf = (version: string): RecapIndex =>
        new RecapIndex({ sites, settings, corrections, remembered: new RememberedFiles(storage.uri, version) });
      const first = indexOf('1.0.0');
      await first.read();
      await eventually(async () => {
        const { files } = JSON.parse(await storage.text('recaps.json')) as {
          files: readonly { stamp?: string; body?: object }[];
        };
        equal(files.filter(({ stamp }) => stamp !== undefined).length, count + 1);
        equal(files.filter(({ body }) => body !== undefined).length, count * 0.9);
      });
      const known = first.entries.map(({ id, head }) => `${id} ${head.title}`).sort();
      reads.clear();
      const again = indexOf('1.0.0');
      const shown = new Promise<readonly string[]>((resolve) => {
        const listener = again.onDidChange(() => {
          listener.dispose();
          resolve(again.entries.map(({ id, head }) => `${id} ${head.title}`).sort());
        });
      });
      const reading = again.read();
      equal(await shown, known);
      await reading;
      equal(begun(), 0);
      equal(again.entries.filter(({ body }) => body?.talks[0]?.title === 'Knots').length, count * 0.9);
      reads.clear();
      const other = indexOf('1.0.1');
      await other.read();
      ok(begun() > count, 'another version does not read all');
      vscode.Disposable.from(first, again, other, storage).dispose();
    }));

  it('are read no further once nobody needs them', () =>
    withFolders([memory.uri], async () => {
      const index = newIndex();
      let goOn = (): void => undefined;
      const held = new Promise<void>((resolve) => (goOn = resolve));
      const note = memory.onRead;
      memory.onRead = (name) => note(name).then(() => (name.endsWith('_index.md') ? undefined : held));
      const reading = index.readFor();
      await eventually(() => equal(begun(), inFlight));
      reading.dispose();
      goOn();
      await reading.done;
      equal(begun(), inFlight);
      equal(index.progress, undefined);
      // The view goes on where it stopped, until it is closed.
      index.follow();
      await eventually(() => ok(begun() > inFlight, 'reading does not go on'));
      index.pause();
      await eventually(() => equal(index.progress, undefined));
      const { length } = index.entries;
      ok(length < count * 0.9 || begun() < 2 * count, `${begun()} times`);
      index.dispose();
    }));

  it('are not read again where reading has stopped', () =>
    withFolders([memory.uri], async () => {
      const storage = new MemoryFolder('recaps-stopped', {});
      const index = new RecapIndex({
        sites,
        settings,
        corrections,
        remembered: new RememberedFiles(storage.uri, '1.0.0'),
      });
      const reading = index.readFor();
      const listener = index.onDidChange(() => {
        if (index.progress?.of === 'talks' && index.progress.read > 0) reading.dispose();
      });
      await reading.done;
      listener.dispose();
      reads.clear();
      await index.read();
      // One time for the talks of those whose heads are known.
      ok(
        [...reads].every(([name, times]) => name.endsWith('_index.md') || times === 1),
        JSON.stringify([...reads]),
      );
      equal(index.entries.filter(({ body }) => body !== undefined).length, count * 0.9);
      vscode.Disposable.from(index, storage).dispose();
    }));

  it('ask for groups again only where they have changed, and draw only what looks different', () =>
    withFolders([memory.uri], async () => {
      const index = newIndex();
      await index.read();
      const provider = new RecapsProvider(() => Promise.resolve([]));
      const redrawn: (readonly string[] | undefined)[] = [];
      provider.onDidChangeTreeData((rows) => redrawn.push(rows));
      provider.show(index.entries, 'year');
      const [group] = provider.getChildren() as string[];
      const rows = provider.getChildren(group) as string[];
      for (const row of rows) provider.getTreeItem(row);
      provider.show(index.entries, 'year');
      equal(redrawn, [undefined]);
      provider.show(index.entries.slice(1), 'year');
      equal(redrawn.slice(1), [[group]]);
      vscode.Disposable.from(index, provider).dispose();
    }));
});
