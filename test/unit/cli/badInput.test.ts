import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, runRecap } from './runRecap.js';

describe('recap, with invalid input', () => {
  let folder: ReturnType<typeof folderWith>;

  before(() => (folder = folderWith({ 'good.md': '# Good\n' })));
  after(() => folder.remove());

  /** Fails with code 2, prints this one line to standard error, and nothing to standard output. */
  async function refuses(args: readonly string[], message: string, input?: Uint8Array): Promise<void> {
    const { code, out, err } = await runRecap(args, { cwd: folder.path, ...(input && { input }) });
    assert.deepEqual([code, out, err], [2, '', `recap: ${message}\n`]);
  }

  it('prints its help, its version, and the help of a command', async () => {
    for (const args of [[], ['--help'], ['-h']]) {
      const { code, out, err } = await runRecap(args);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /recap outline \[--json\] FILE…/);
    }
    assert.match((await runRecap(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    const help = await runRecap(['outline', '--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /^recap outline \[--json\] FILE…\n[^]*--json/);
  });

  it('reports unknown commands and options, and a missing file name', async () => {
    const hint = '\nTry `recap --help`.';
    await refuses(['constructor'], `there is no command constructor${hint}`);
    await refuses(['--frobnicate'], `there is no option --frobnicate${hint}`);
    await refuses(['outline', '--frobnicate', 'good.md'], `Unknown option '--frobnicate'${hint}`);
    await refuses(['outline', '--json=yes', 'good.md'], `Option '--json' does not take an argument${hint}`);
    await refuses(['outline'], `outline: name a file, a folder, or - for standard input${hint}`);
    await refuses(['outline', '--json'], `outline: name a file, a folder, or - for standard input${hint}`);
  });

  it('reports a file that does not exist, and continues with the others', async () => {
    await refuses(['outline', 'gone.md'], 'gone.md does not exist');
    await refuses(['outline', ''], '"" does not exist');
    await refuses(['outline', 'good.md/deeper.md'], 'good.md/deeper.md does not exist');
    await refuses(['outline', `${'x'.repeat(5000)}.md`], `${'x'.repeat(5000)}.md cannot be read: the name is too long`);
    const { code, out, err } = await runRecap(['outline', '--json', 'gone.md', 'good.md'], { cwd: folder.path });
    assert.equal(code, 2);
    assert.equal(err, 'recap: gone.md does not exist\n');
    assert.equal((JSON.parse(out) as { file: string }).file, 'good.md');
  });

  it('rejects anything but UTF-8, with the position', async () => {
    const refused: readonly (readonly [bytes: readonly number[], message: string])[] = [
      [[0xff, 0xfe, 0x23, 0x00], 'is UTF-16, not UTF-8'],
      [[0xfe, 0xff, 0x00, 0x23], 'is UTF-16, not UTF-8'],
      [[0x23, 0x20, 0x00], 'is not text: it contains a NUL at byte 2'],
      // Latin-1: only the next byte makes it invalid, but é is where to look.
      [[0x23, 0x0a, 0x23, 0xe9, 0x20], 'is not UTF-8: invalid byte 3, in line 2'],
      [[0xe2, 0x82], 'is not UTF-8: invalid byte 0, in line 1'],
      [[0xc3, 0xa9, 0xc3, 0xa9, 0x80], 'is not UTF-8: invalid byte 4, in line 1'],
      [[0xef, 0xbb, 0xbf, 0x23, 0xed, 0xa0, 0x80], 'is not UTF-8: invalid byte 4, in line 1'],
    ];
    for (const [bytes, message] of refused)
      await refuses(['outline', '-'], `standard input ${message}`, Uint8Array.from(bytes));
    // An image with the file name of a text.
    const picture = folderWith({
      'picture.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    });
    const { code, err } = await runRecap(['outline', join(picture.path, 'picture.md')]);
    picture.remove();
    assert.equal(code, 2);
    assert.match(err, /picture\.md is not text: it contains a NUL at byte 8\n$/);
  });

  it('rejects files that are too large for a recap', async () => {
    const large = folderWith({ 'large.md': Buffer.alloc(10_000_001, '# a\n') });
    const { code, err } = await runRecap(['outline', 'large.md'], { cwd: large.path });
    large.remove();
    assert.deepEqual([code, err], [2, 'recap: large.md is larger than 10 MB\n']);
    await refuses(['outline', '-'], 'standard input is larger than 10 MB', Buffer.alloc(10_000_001, '# a\n'));
  });

  it('rejects devices and pipes, which may never end, and broken symbolic links', async () => {
    // Windows has none of them.
    if (process.platform === 'win32') return;
    for (const device of ['/dev/zero', '/dev/null'].filter((path) => existsSync(path)))
      await refuses(['outline', device], `${device} is not a file; \`-\` reads standard input`);
    if (spawnSync('mkfifo', [join(folder.path, 'pipe')]).status === 0)
      await refuses(['outline', 'pipe'], 'pipe is not a file; `-` reads standard input');
    symlinkSync('round.md', join(folder.path, 'round.md'));
    await refuses(['outline', 'round.md'], 'round.md cannot be read: its symbolic links form a loop');
  });

  it('goes on where a file is gone before it is read', async () => {
    // Windows needs permission to make a link.
    if (process.platform === 'win32') return;
    const vanishing = folderWith({ 'hugo.toml': '', 'content/here.md': '---\ntitle: A\ndate: x\n---\n' });
    symlinkSync('nowhere.md', join(vanishing.path, 'content/gone.md'));
    const { code, out, err } = await runRecap(['check', 'content'], { cwd: vanishing.path });
    vanishing.remove();
    assert.equal(code, 2);
    assert.match(out, /here\.md:3:7 error .*date-unparsable/);
    assert.match(err, /^recap: content\/gone\.md does not exist\n$/);
  });

  it('takes no page from a folder that a symbolic link in the content leads to: Hugo publishes none', async () => {
    if (process.platform === 'win32') return;
    const post = (title: string): string =>
      `---\ntitle: ${title}\ndate: 2025-01-01\ndescription: D\nurl: /${title}/\n---\n`;
    const site = folderWith({
      'hugo.toml': `baseURL = 'https://fair.example/'\n`,
      'content/posts/p.md': `${post('p')}[q](/q/)\n`,
      'drafts/q.md': post('q'),
    });
    symlinkSync('posts', join(site.path, 'content/again'));
    symlinkSync('../drafts', join(site.path, 'content/drafts'));
    const now = await runRecap(['check', 'content'], { cwd: site.path });
    const before = await runRecap(['check', '--hugo-version', '0.120.0', 'content'], { cwd: site.path });
    site.remove();
    assert.match(now.out, /^content\/posts\/p\.md:7:5 warning link-not-found .*\n$/);
    assert.match(before.out, /^content\/posts\/p\.md:5:6 warning url-collision .*\n$/);
  });

  it('ends for themes that import each other, and pages that refer to each other', async () => {
    const theme = (name: string): string => `[module]\n[[module.imports]]\npath = '${name}'\n`;
    const page = (own: string, other: string): string =>
      `---\ntitle: ${own}\ndate: 2025-01-01\ndescription: D\nurl: /${own}/\naliases: [/${other}x/]\n---\n[a]({{< ref "${other}.md" >}})\n`;
    const site = folderWith({
      'hugo.toml': `baseURL = 'https://fair.example/'\ntheme = 'a'\n`,
      'themes/a/hugo.toml': theme('b'),
      'themes/b/hugo.toml': theme('a'),
      'content/p.md': page('p', 'q'),
      'content/q.md': page('q', 'p'),
    });
    const { code, out, err } = await runRecap(['check', '.'], { cwd: site.path });
    site.remove();
    assert.deepEqual([code, out, err], [0, '', '']);
  });

  it('reports what it is not permitted to read, whether a file or a nested folder', async () => {
    const closed = folderWith({ 'closed.md': '', 'in/open.md': '', 'in/closed/x.md': '' });
    chmodSync(join(closed.path, 'closed.md'), 0);
    chmodSync(join(closed.path, 'in/closed'), 0);
    const { code, out, err } = await runRecap(['outline', '--json', 'closed.md', 'in'], { cwd: closed.path });
    chmodSync(join(closed.path, 'in/closed'), 0o700);
    closed.remove();
    // Root, and Windows, can read everything: then all three are read.
    const isForbidden = process.platform !== 'win32' && process.getuid?.() !== 0;
    assert.equal(code, isForbidden ? 2 : 0);
    assert.match(
      err,
      isForbidden ? /^recap: closed\.md cannot be read: .*\nrecap: in\/closed cannot be read: .*\n$/ : /^$/,
    );
    assert.equal(out.trim().split('\n').length, isForbidden ? 1 : 3);
    assert.match(out, /\{"file":"in\/open\.md".*\}\n$/);
  });
});
