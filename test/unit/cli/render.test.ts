import assert from 'node:assert/strict';
import { join } from 'node:path';
import { folderWith, runRecap } from './runRecap.js';

const files = {
  'site/content/posts/a.md': '---\ntitle: T\n---\n# A\n\n{{< param title >}} [b]({{< ref "b" >}})\n',
  'site/hugo.toml': 'baseURL = "https://a.example/sub/"\n',
  'site/content/posts/b.md': '# B\n',
  'site/content/posts/c/index.md': '---\nslug: d\n---\n{{< figure src="p.png" >}}\n',
  'site/content/posts/c/p.png': '',
  'site/layouts/_shortcodes/stage.html': '<b>{{ .Inner }}</b>',
  'site/layouts/_shortcodes/figure.rss.xml': '<i/>',
  'site/layouts/_shortcodes/tide.html': '{{ .Get 0 }}: {{ readFile (printf "tides/%s.txt" (.Get 0)) }}',
  'site/tides/quay.txt': 'high',
  'site/themes/plain/layouts/shortcodes/YouTube.html': '<video></video>{{ .Inner }}',
  'site/config/_default/hugo.toml': 'theme = "plain"\n',
  'site/content/own.md':
    '---\ntitle: Own\n---\n{{< stage >}}One{{< /stage >}}\n\n{{< youtube >}}Two{{< /youtube >}}\n\n{{< figure src="/x.png" >}}\n\n{{< tide quay >}}\n\n{{< nope >}}\n',
  'b.md': 'One {{< nope >}}\n\n  {{< youtube >}}\n',
  'c.md': '## [x](https://a.example)\n\n~y~\n',
};

describe('recap render', () => {
  let folder: ReturnType<typeof folderWith>;
  before(() => (folder = folderWith(files)));
  after(() => folder.remove());
  const run = (...args: string[]) => runRecap(['render', ...args], { cwd: folder.path });

  it('prints the HTML of the content, as Hugo does', async () => {
    const { code, out, err } = await run('--site', 'site', join('site', 'content', 'posts', 'a.md'));
    assert.deepEqual(
      [code, out, err],
      [0, '<h1 id="a">A</h1>\n<p>T <a href="https://a.example/sub/posts/b/">b</a></p>\n', ''],
    );
  });

  it('gives images the addresses at which Hugo publishes them', async () => {
    const { out } = await run(join('site', 'content', 'posts', 'c', 'index.md'));
    assert.equal(out, '<figure><img src="/sub/posts/d/p.png">\n</figure>\n\n');
  });

  it('reports problems with line and column, and prints the rest', async () => {
    const { code, out, err } = await run('b.md');
    assert.equal(code, 2);
    assert.equal(out, '<p>One </p>\n\n');
    assert.equal(
      err,
      'recap: b.md:1:5: template for shortcode "nope" not found\nrecap: b.md:3:3: The "youtube" shortcode requires an id argument.\n',
    );
  });

  it('executes the site’s own shortcodes, which replace those of Hugo, with the files that they read', async () => {
    const path = join('site', 'content', 'own.md');
    const { code, out, err } = await run(path);
    assert.equal(code, 2);
    const figure = '<figure><img src="/x.png">\n</figure>\n';
    assert.equal(out, `<b>One</b>\n<video></video>Two\n${figure}\nquay: high\n\n`);
    assert.equal(err, `recap: ${path}:12:1: template for shortcode "nope" not found\n`);
  });

  it('follows the version of Hugo', async () => {
    const { out } = await run('--hugo-version', '0.120.0', 'c.md');
    assert.equal(out, '<h2 id="xhttpsaexample"><a href="https://a.example">x</a></h2>\n<p>~y~</p>\n');
  });

  it('reads standard input', async () => {
    const { out } = await runRecap(['render', '-'], { input: '*a*' });
    assert.equal(out, '<p><em>a</em></p>\n');
  });

  it('rejects invalid arguments', async () => {
    for (const args of [[], ['a.md', 'b.md'], ['--hugo-version', 'new', 'c.md'], ['--nope', 'c.md'], ['none.md']]) {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^recap: /);
    }
  });
});
