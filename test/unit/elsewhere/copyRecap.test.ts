import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { targets } from '../../../src/core/elsewhere/target.js';
import { folderWith, runRecap } from '../cli/runRecap.js';

const folder = 'test/fixtures/elsewhere';
const post = 'content/posts/quay/index.md';
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const files = [
  'hugo.toml',
  'content/posts/other.md',
  'layouts/_shortcodes/stage.html',
  'layouts/_shortcodes/quote.html',
];
const hooks = ['layouts/_markup/render-link.html', 'layouts/_markup/render-image.html'];

const run = (target: string, file: string, cwd = '.') => runRecap(['copy', '--for', target, file], { cwd });

describe('copies for other places', () => {
  const copies = readdirSync(join(folder, 'copies'));

  it('exist for each target', () => {
    assert.deepEqual(copies.map((file) => file.replace(/\.\w+$/, '')).sort(), [...targets].sort());
  });

  for (const file of copies) {
    const target = file.replace(/\.\w+$/, '');

    it(`are the same as before for ${target}`, async () => {
      const { code, out, err } = await run(target, join(folder, 'site', post));
      assert.equal(code, 0);
      assert.equal(out, read(join('copies', file)));
      const isThread = file.endsWith('.txt');
      assert.equal(err.includes('The shortcode "nope" is left out'), !isThread, err);
    });

    if (file.endsWith('.md'))
      it(`keep line ends of Windows for ${target}`, async () => {
        const entries = [...files, ...hooks].map((path): [string, string] => [path, read(join('site', path))]);
        const windows = read(join('site', post)).replaceAll('\n', '\r\n');
        const site = folderWith({ ...Object.fromEntries(entries), [post]: windows });
        try {
          const { out } = await run(target, post, site.path);
          assert.equal(out, read(join('copies', file)).replaceAll('\n', '\r\n'));
        } finally {
          site.remove();
        }
      });
  }

  it('say that addresses stay within a site without "baseURL"', async () => {
    const { path, remove } = folderWith({
      'a.md': '# A\n\n[b](/b/) {{< youtube abc >}}\n',
      'c.md': '# C\n\n[b](#b)\n',
    });
    try {
      const { out, err } = await run('github', 'a.md', path);
      assert.equal(out, '# A\n\n[b](/b/) <https://www.youtube.com/watch?v=abc>\n');
      assert.match(err, /^recap: a\.md: The site has no "baseURL"/);
      assert.equal((await run('github', 'c.md', path)).err, '');
    } finally {
      remove();
    }
  });

  it('refuse an unknown target', async () => {
    const { code, err } = await run('myspace', 'a.md');
    assert.equal(code, 2);
    assert.match(err, /--for takes one of dev\.to, hashnode/);
  });
});
