import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gif } from '../site/smallPictures.js';
import { folderWith, runRecap } from './runRecap.js';

const post = (body: string): string => `---\ntitle: A\ndate: 2025-06-12\ndescription: D\n---\n${body}`;

const site = {
  'hugo.toml': 'baseURL = "https://example.org/"\n',
  'layouts/_shortcodes/box.html': '{{ .Inner }}',
  'static/a.jpg': 'picture',
  'content/good.md': post(
    '{{< box >}}x{{< /box >}}\n\n{{< figure src="/a.jpg" alt="A" >}}\n\n[b]({{< relref "bad.md" >}})\n',
  ),
  'content/bad.md': post('{{< tweet user="a" id="20" >}}\n\n{{< figure src="/b.jpg" alt=\'B\' >}}\n{{< nosuch >}}\n'),
  'notes/readme.md': '{{< nosuch >}}\n',
};

describe('recap check', () => {
  let folder: ReturnType<typeof folderWith>;
  beforeEach(() => (folder = folderWith(site)));
  afterEach(() => folder.remove());

  async function check(...args: string[]) {
    return runRecap(['check', ...args], { cwd: folder.path });
  }

  it('prints path, line, column, severity, code and message, and exits with 1 if there is an error', async () => {
    const { code, out, err } = await check('.');
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        './content/bad.md:6:1 error shortcode-removed',
        './content/bad.md:8:17 warning image-not-found',
        './content/bad.md:8:29 warning shortcode-quotes',
        './content/bad.md:9:1 error shortcode-unknown',
      ],
    );
    assert.equal((await check('content/good.md')).code, 0);
  });

  it('checks any file that is named, and outside a site reports nothing that only the site can answer', async () => {
    assert.match((await check('notes/readme.md')).out, /shortcode-unknown/);
    const { code, out } = await runRecap(['check', '-'], { input: post('{{< nosuch >}}\n{{< a b="c >}}\n') });
    assert.equal(code, 1);
    assert.match(out, /^-:7:\d+ error shortcode-syntax [^\n]+\n$/);
  });

  it('reports files next to posts that stop the build, unless the site allows them', async () => {
    const files = {
      'hugo.toml': '',
      'content/a/index.md': post('x\n'),
      'content/a/slides.html': '<p>x</p>\n',
      'content/a/notes.ORG': '* x\n',
      'content/a/slides.xhtml': '<p/>\n',
      'content/a/.hidden.html': '',
      'content/a/#x#/b.html': '',
      'content/a/old~/b.html': '',
      'content/a/~b.html': '',
      'layouts/single.html': '{{ .Content }}',
      'static/b.html': '<p>x</p>\n',
    };
    const refused = folderWith(files);
    const places = async (path: string): Promise<readonly string[]> =>
      (await runRecap(['check', path], { cwd: refused.path })).out.match(/^\S+ error content-refused/gm) ?? [];
    assert.deepEqual(await places('.'), [
      './content/a/notes.ORG:1:1 error content-refused',
      './content/a/slides.html:1:1 error content-refused',
      './content/a/~b.html:1:1 error content-refused',
    ]);
    assert.deepEqual(await places('content/a/slides.html'), ['content/a/slides.html:1:1 error content-refused']);
    assert.deepEqual(await places('static'), []);
    const missing = await runRecap(['check', 'content/a/gone.html'], { cwd: refused.path });
    assert.equal(missing.code, 2);
    assert.match(missing.err, /content\/a\/gone\.html does not exist/);
    assert.equal((await runRecap(['check', 'static/b.html'], { cwd: refused.path })).err, '');
    refused.remove();
    const allowed = folderWith({ ...files, 'hugo.toml': '[security]\nallowContent = [".*"]\n' });
    assert.deepEqual((await runRecap(['check', '.'], { cwd: allowed.path })).code, 0);
    allowed.remove();
  });

  it('executes the templates that posts use, and names the place in a template', async () => {
    const files = {
      'hugo.toml': '',
      'layouts/_shortcodes/half.html': '{{ readFile "a.txt" }}\n{{ partial "deep.html" 0 }}',
      'layouts/_partials/deep.html': '{{ div 1 . }}',
      'layouts/_shortcodes/small.html': '{{ with resources.Get "a.css" }}{{ (. | minify).Content }}{{ end }}',
      'assets/a.css': 'p {}',
      'a.txt': 'A',
      'content/a.md': post('{{< nosuch >}}\n\n{{< half >}}\n\n{{< small >}}\n\n{{< nosuch2 >}}\n'),
      'content/b.md': post('{{< half >}}\n\n<!-- recap-disable template-error -->\n'),
    };
    const own = folderWith(files);
    const run = async (...args: string[]) => (await runRecap(['check', ...args], { cwd: own.path })).out;
    const lines = (await run('content')).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        'content/a.md:6:1 error shortcode-unknown',
        'content/a.md:8:1 error template-error',
        'content/a.md:12:1 error shortcode-unknown',
      ],
    );
    assert.match(lines[1]!, / \(layouts\/_partials\/deep\.html:1:4\)$/);
    assert.match(
      await run('--set', 'template-stand-in=information', 'content/a.md'),
      /:10:1 information template-stand-in/,
    );
    const [, json] = JSON.parse(await run('--format', 'json', 'content')) as { related: object[] }[];
    assert.equal(json?.related.length, 1);
    const sarif = JSON.parse(await run('--format', 'sarif', 'content')) as {
      runs: { results: { relatedLocations?: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    assert.deepEqual(
      sarif.runs[0]?.results[1]?.relatedLocations?.map((each) => each.physicalLocation.artifactLocation.uri),
      ['layouts/_partials/deep.html'],
    );
    own.remove();
  });

  it('looks at the sizes of pictures, as the editor does before a recap is published', async () => {
    const own = folderWith({ 'hugo.toml': '', 'content/a/index.md': post('![A](large.gif)\n\n![B](/small.gif)\n') });
    writeFileSync(join(own.path, 'content/a/large.gif'), gif(4000, 3000));
    mkdirSync(join(own.path, 'static'));
    writeFileSync(join(own.path, 'static/small.gif'), gif(40, 30));
    const { out, code } = await runRecap(['check', 'content'], { cwd: own.path });
    const large = 'information picture-large "large.gif" is 4000 × 3000 pixels. 2560 are enough.';
    assert.deepEqual([out.trimEnd(), code], [`content/a/index.md:6:6 ${large}`, 0]);
    const off = await runRecap(['check', '--set', 'picture-large=off', 'content'], { cwd: own.path });
    assert.equal(off.out, '');
    own.remove();
  });

  it('applies Hugo’s rules where Hugo publishes, or where it is told to', async () => {
    const jekyll = folderWith({
      '_config.yml': 'title: x\n',
      '_posts/2024-05-06-a.md': '---\ntags: a b\n---\n## Day 1\n',
    });
    const codes = async (...args: string[]): Promise<readonly string[]> =>
      (await runRecap(['check', ...args, '_posts/2024-05-06-a.md'], { cwd: jekyll.path })).out.match(
        /(?<=\d (?:warning|information) )\S+/g,
      ) ?? [];
    assert.deepEqual(await codes(), []);
    assert.deepEqual(await codes('--generator', 'none'), []);
    assert.deepEqual(await codes('--generator', 'hugo'), ['title-missing', 'description-missing', 'terms-as-text']);
    jekyll.remove();
    assert.match((await check('content/bad.md')).out, /shortcode-removed/);
    assert.equal((await check('--generator', 'jekyll', 'content/bad.md')).out, '');
  });

  it('prints JSON with one-based positions', async () => {
    const found = JSON.parse((await check('--format', 'json', 'content')).out) as object[];
    assert.deepEqual(found[1], {
      file: 'content/bad.md',
      line: 8,
      column: 17,
      endLine: 8,
      endColumn: 23,
      severity: 'warning',
      code: 'image-not-found',
      message: 'The image does not exist. These paths were searched: static/b.jpg, assets/b.jpg, content/b.jpg.',
    });
    assert.equal((await check('--format', 'json', 'content/good.md')).out, '[]\n');
  });

  it('prints SARIF and annotations', async () => {
    const { runs } = JSON.parse((await check('--format', 'sarif', 'content')).out) as {
      runs: {
        results: { ruleId: string; ruleIndex: number; level: string }[];
        tool: { driver: { rules: { id: string }[] } };
      }[];
    };
    const [{ results, tool }] = runs as [(typeof runs)[number]];
    assert.deepEqual(
      results.map(({ level }) => level),
      ['error', 'warning', 'warning', 'error'],
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    const { out } = await check('--format', 'github', '--set', 'shortcode-unknown=information', 'content/bad.md');
    assert.equal(
      out.split('\n')[3],
      '::notice file=content/bad.md,line=9,endLine=9,col=1,endColumn=11,title=shortcode-unknown::template for shortcode "nosuch" not found',
    );
  });

  it('applies safe fixes in place, and keeps the rest', async () => {
    const before = site['content/bad.md'];
    const { out } = await check('--fix', 'content/bad.md');
    assert.deepEqual(out.match(/[a-z]+-[a-z-]+(?= (?:The image|template))/g), ['image-not-found', 'shortcode-unknown']);
    const after = readFileSync(join(folder.path, 'content/bad.md'), 'utf8');
    assert.equal(after, before.replace('tweet', 'x').replace("'B'", '"B"'));
    assert.equal(readFileSync(join(folder.path, 'content/good.md'), 'utf8'), site['content/good.md']);
  });

  it('does not report as missing what a missing theme may contain', async () => {
    const other = folderWith({ ...site, 'hugo.toml': 'theme = "elsewhere"\n' });
    const { out } = await runRecap(['check', 'content/bad.md'], { cwd: other.path });
    other.remove();
    assert.deepEqual(out.match(/(?:error|warning) \S+/g), ['warning shortcode-quotes']);
  });

  it('rejects invalid arguments with exit code 2', async () => {
    for (const args of [
      [],
      ['--format', 'xml', '.'],
      ['--fix', '-'],
      ['--set', 'nosuch=off', '.'],
      ['--set', 'title-missing=x', '.'],
      ['--generator', 'nosuch', '.'],
      ['--nosuch'],
    ]) {
      const { code, out } = await check(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
    }
    assert.equal((await check('content/none.md')).code, 2);
  });
});
