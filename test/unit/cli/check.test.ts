import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('checks any file that is named, and uses Hugo’s defaults outside a site', async () => {
    assert.match((await check('notes/readme.md')).out, /shortcode-unknown/);
    const { code, out } = await runRecap(['check', '-'], { input: post('{{< nosuch >}}\n') });
    assert.deepEqual([code, out], [1, '-:6:1 error shortcode-unknown template for shortcode "nosuch" not found\n']);
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
    assert.deepEqual(out.match(/(?:error|warning) \S+/g), ['error shortcode-removed', 'warning shortcode-quotes']);
  });

  it('rejects invalid arguments with exit code 2', async () => {
    for (const args of [
      [],
      ['--format', 'xml', '.'],
      ['--fix', '-'],
      ['--set', 'nosuch=off', '.'],
      ['--set', 'title-missing=x', '.'],
      ['--nosuch'],
    ]) {
      const { code, out } = await check(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
    }
    assert.equal((await check('content/none.md')).code, 2);
  });
});
