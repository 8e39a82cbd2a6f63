import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, runRecap } from './runRecap.js';

const post = [
  '---',
  'title: Fog Days 2024',
  '---',
  '## Day 1',
  '### [Horns](https://example.org/horns)',
  '_By Ada Ek & Bo Li_',
  '',
  '_#Sound, #Live Demo_',
  '',
  'Loud.',
  '### Miscellaneous',
  '## Conclusion',
  '',
].join('\n');

interface Outline {
  readonly file?: string;
  readonly title: string | null;
  readonly days: readonly { readonly talks: readonly object[] }[];
}

function lines(text: string): Outline[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Outline]));
}

describe('recap outline', () => {
  let folder: ReturnType<typeof folderWith>;

  before(() => {
    folder = folderWith({
      'posts/b.md': post,
      'posts/a.Markdown': '# Mist\n',
      'posts/2024/c.mdown': '',
      'posts/notes.txt': post,
      'posts/.hidden/d.md': post,
      'posts/._b.md': '\0',
      'posts/node_modules/e.md': post,
      'empty/readme.txt': '',
    });
    // A link to the folder that contains it, which would loop forever if followed.
    symlinkSync(join(folder.path, 'posts'), join(folder.path, 'posts/round'), 'junction');
    mkdirSync(join(folder.path, 'posts/folder.md'));
  });
  after(() => folder.remove());

  it('lists event, days, talks and sections with their lines', async () => {
    const { code, out, err } = await runRecap(['outline', 'b.md'], { cwd: join(folder.path, 'posts') });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Fog Days 2024 \(1 day, 1 talk\)\n {1}4 {2}day/);
    assert.match(out, /\n {1}5 {2}talk {8}Horns - Ada Ek, Bo Li {2}#Sound, #Live Demo\n/);
    assert.match(out, /\n12 {2}section {3}Conclusion\n$/);
  });

  it('prints a single JSON value for one file, with only the outline', async () => {
    const { code, out, err } = await runRecap(['outline', '--json', 'posts/b.md'], { cwd: folder.path });
    assert.deepEqual([code, err], [0, '']);
    const value = JSON.parse(out) as Outline;
    assert.deepEqual(Object.keys(value), ['title', 'days', 'talks', 'sections']);
    assert.deepEqual(Object.keys(value.days[0]!), ['title', 'line', 'level', 'date', 'talks']);
    assert.deepEqual(Object.keys(value.days[0]!.talks[0]!), [
      ...['title', 'line', 'level', 'url', 'speakers', 'tags', 'links', 'words'],
    ]);
  });

  it('prints JSON Lines for a folder: its Markdown by name, without hidden files and without looping', async () => {
    for (const name of ['posts', 'posts/']) {
      const { code, out, err } = await runRecap(['outline', '--json', name], { cwd: folder.path });
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(
        lines(out).map(({ file, title }) => [file, title]),
        [
          ['posts/2024/c.mdown', null],
          ['posts/a.Markdown', 'Mist'],
          ['posts/b.md', 'Fog Days 2024'],
        ],
      );
      assert.ok(out.startsWith('{"file":'));
    }
  });

  it('accepts a file with any name, several files, and folders among them', async () => {
    const { code, out } = await runRecap(['outline', '--json', 'posts/notes.txt', 'posts/2024', 'posts/b.md'], {
      cwd: folder.path,
    });
    assert.equal(code, 0);
    assert.deepEqual(
      lines(out).map(({ file }) => file),
      ['posts/notes.txt', 'posts/2024/c.mdown', 'posts/b.md'],
    );
    const listed = await runRecap(['outline', 'posts/a.Markdown', 'posts/b.md'], { cwd: folder.path });
    assert.match(listed.out, /^posts\/a\.Markdown:\nMist \(0 days, 0 talks\)\n\nposts\/b\.md:\nFog Days 2024/);
  });

  it('reports a folder that contains no Markdown', async () => {
    const { code, out, err } = await runRecap(['outline', '--json', 'empty'], { cwd: folder.path });
    assert.deepEqual([code, out, err], [0, '', 'recap: empty contains no Markdown\n']);
  });

  it('reads standard input', async () => {
    const alone = await runRecap(['outline', '--json', '-'], { input: post });
    assert.equal((JSON.parse(alone.out) as Outline).title, 'Fog Days 2024');
    const among = await runRecap(['outline', '--json', '-', 'posts/a.Markdown'], { input: post, cwd: folder.path });
    assert.deepEqual(
      lines(among.out).map(({ file }) => file),
      ['-', 'posts/a.Markdown'],
    );
  });

  it('reads arguments after -- as file names', async () => {
    const odd = folderWith({ '--json.md': post, '--help': post });
    const { code, out } = await runRecap(['outline', '--json', '--', '--json.md', '--help'], { cwd: odd.path });
    odd.remove();
    assert.equal(code, 0);
    assert.equal(lines(out).length, 2);
  });

  it('drops a byte order mark', async () => {
    const { out } = await runRecap(['outline', '--json', '-'], { input: `\ufeff${post.replaceAll('\n', '\r\n')}` });
    assert.equal((JSON.parse(out) as Outline).title, 'Fog Days 2024');
  });

  it('removes control characters, which could affect the terminal', async () => {
    const { out } = await runRecap(['outline', '-'], { input: '# A \u001b]0;title\u0007 \u009b31m\n' });
    assert.equal(out, 'A \ufffd]0;title\ufffd \ufffd31m (0 days, 0 talks)\n');
  });

  it('prints all of a long outline, even to a slow reader', async () => {
    const input = post + '### [A talk on nothing at all](https://example.org/talk)\n\nNotes.\n\n'.repeat(20_000);
    const { code, out } = await runRecap(['outline', '--json', '-'], { input });
    assert.equal(code, 0);
    assert.ok(out.length > 1_000_000);
    assert.equal((JSON.parse(out) as Outline).title, 'Fog Days 2024');
  });

  it('exits silently when the reader closes the pipe', async () => {
    const many = Array<string>(300).fill('posts/b.md');
    const { out, err } = await runRecap(['outline', '--json', ...many], { cwd: folder.path, closesOutput: true });
    assert.ok(out.length > 0);
    assert.equal(err, '');
  });

  it('is declared in the manifest, and the build makes it executable', () => {
    assert.match(readFileSync('dist/cli.js', 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: object };
    assert.deepEqual(bin, { recap: './dist/cli.js' });
  });
});
