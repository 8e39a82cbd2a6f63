import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bareContext, type Scope } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { runRecap } from '../cli/runRecap.js';

/** Posts of sites that Hugo does not publish, and posts without a site. None of them has anything wrong with it. */
const folder = 'test/fixtures/otherGenerators';
const posts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|markdown)$/.test(name))
  .map((name) => join(folder, name));

describe('posts that Hugo does not publish', () => {
  it('have no problems that only Hugo has', async () => {
    assert.ok(posts.length >= 40);
    assert.deepEqual(await runRecap(['check', ...posts]), { code: 0, out: '', err: '' });
  });

  it('are checked as Hugo’s if their author says so', async () => {
    const { out } = await runRecap(['check', '--generator', 'hugo', '--format', 'json', ...posts]);
    const files = new Set((JSON.parse(out) as readonly { readonly file: string }[]).map(({ file }) => file));
    assert.ok(files.size >= 40, `only ${files.size} of ${posts.length}`);
  });
});

describe('the checks that apply', () => {
  const codes = (scope: Scope, text: string): readonly string[] =>
    checkRecap(parseRecap(text), { ...bareContext, scope }).map(({ code }) => code);

  it('are everywhere those of YAML, days, talks, links and characters', () => {
    const text =
      '---\ntitle: A: b\n---\n## Day 2\n\n### A talk on seals\n\nCafÃ©. [Slides]() ![](a.jpg)\n\nTODO\n\n## Day 1\n\n### A talk on seals\n\nMore.\n';
    assert.deepEqual(codes('everywhere', text), [
      'front-matter-syntax',
      'mojibake',
      'link-nowhere',
      'image-alt-missing',
      'todo',
      'day-order',
      'talk-twice',
    ]);
    assert.deepEqual(codes('everywhere', '---\ntitle: A\ntitle: B\n---\n'), ['front-matter-duplicate-key']);
    assert.deepEqual(codes('everywhere', '---\ntitle: A\ndate: 2024-01-01\n\n## Day 1\n'), ['front-matter-unclosed']);
    assert.deepEqual(codes('everywhere', '+++\na = \n+++\n## Day 1\n'), ['front-matter-syntax']);
  });

  it('are in a post that is Hugo’s, but on its own, not those that only the site can answer', () => {
    const text =
      '---\ntitle: A\nexpiryDate: soon\ndraft: maybe\noutputs: [print]\n---\n## Day 1\n\n{{< imageFull src="/a.jpg" >}}\n{{< tweet 1 >}}\n{{< figure nosuch="a" >}}\n{{< b c="d >}}\n';
    const alone = codes('hugo', text);
    assert.deepEqual(alone, ['description-missing', 'date-unparsable', 'front-matter-type', 'shortcode-syntax']);
    for (const code of ['date-missing', 'output-unknown', 'shortcode-removed']) {
      assert.ok(!alone.includes(code), code);
      assert.ok(codes('site', text.replace('{{< b c="d >}}', '')).includes(code), code);
    }
  });
});
