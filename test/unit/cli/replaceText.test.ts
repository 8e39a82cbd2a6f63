import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { replaceText, WriteError } from '../../../src/cli/files/replaceText.js';
import { folderWith } from './runRecap.js';

describe('replaceText', () => {
  let folder: ReturnType<typeof folderWith>;
  let file: string;
  beforeEach(() => {
    folder = folderWith({ 'a.md': '\ufeffold\n' });
    file = join(folder.path, 'a.md');
  });
  afterEach(() => folder.remove());

  it('keeps the mode and the byte order mark, and leaves nothing else', async () => {
    if (process.platform === 'win32') return;
    chmodSync(file, 0o640);
    await replaceText(file, 'old\n', 'new\n');
    assert.equal(readFileSync(file, 'utf8'), '\ufeffnew\n');
    assert.equal(statSync(file).mode & 0o7777, 0o640);
    assert.deepEqual(readdirSync(folder.path), ['a.md']);
  });

  it('keeps symbolic and hard links', async () => {
    if (process.platform === 'win32') return;
    const [symbolic, hard] = [join(folder.path, 'b.md'), join(folder.path, 'c.md')];
    symlinkSync('a.md', symbolic);
    await replaceText(symbolic, 'old\n', 'new\n');
    assert.ok(lstatSync(symbolic).isSymbolicLink());
    assert.equal(readFileSync(file, 'utf8'), '\ufeffnew\n');
    linkSync(file, hard);
    await replaceText(file, 'new\n', 'newer\n');
    assert.equal(readFileSync(hard, 'utf8'), '\ufeffnewer\n');
    assert.equal(statSync(hard).ino, statSync(file).ino);
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.md', 'b.md', 'c.md']);
  });

  it('refuses if the file has changed since it was read', async () => {
    writeFileSync(file, 'typed meanwhile\n');
    await assert.rejects(replaceText(file, 'old\n', 'new\n'), (error) => {
      assert.ok(error instanceof WriteError);
      assert.equal(error.message, 'was not written: it has changed in the meantime');
      return true;
    });
    assert.equal(readFileSync(file, 'utf8'), 'typed meanwhile\n');
    assert.deepEqual(readdirSync(folder.path), ['a.md']);
  });

  it('says that a file cannot be written, and not that it cannot be read', async () => {
    await assert.rejects(replaceText(join(folder.path, 'none.md'), 'a', 'b'), { message: /^cannot be written: / });
  });
});

describe('recap check --fix when there is no room', () => {
  const text = `---\ntitle: A\ndraft: True\n---\n\n{{< tweet user="a" id="20" >}}\n\n${'Some words.\n'.repeat(2000)}`;

  it('leaves the file as it was', () => {
    // Windows has no such limit.
    const limit = 'ulimit -f 4; exec "$0" "$@"';
    const { path, remove } = folderWith({ 'hugo.toml': '', 'content/a.md': text });
    try {
      const args = [process.execPath, resolve('dist/cli.js'), 'check', '--fix', 'content/a.md'];
      const plain = spawnSync('sh', ['-c', limit, ...args], { cwd: path, encoding: 'utf8' });
      assert.equal(readFileSync(join(path, 'content/a.md'), 'utf8'), text);
      assert.deepEqual(readdirSync(join(path, 'content')), ['a.md']);
      assert.equal(plain.stderr, 'recap: content/a.md cannot be written: it would be too large\n');
      assert.equal(plain.status, 2);
      const free = spawnSync(args[0]!, args.slice(1), { cwd: path, encoding: 'utf8' });
      assert.equal(free.stderr, '');
      assert.ok(readFileSync(join(path, 'content/a.md'), 'utf8').includes('{{< x user="a" id="20" >}}'));
    } finally {
      remove();
    }
  });
});
