import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';

/** What `param` prints for a key, as observed with Hugo 0.169. */
function printed(frontMatter: string, key: string): string {
  const recap = parseRecap(`${frontMatter}\n{{< param ${key} >}}\n`);
  const { blocks } = renderRecap(recap.post, pageSourceOf(recap, defaultSite, 'content/posts/recap.md'));
  return blocks.map(({ html }) => html.replace(/<\/?p>/g, '').trim()).join('');
}

const yaml = (lines: string): string => `---\n${lines}\n---\n`;
const toml = (lines: string): string => `+++\n${lines}\n+++\n`;

describe('param', () => {
  it('prints numbers as Go does', () => {
    assert.equal(printed(yaml('k: 9007199254740993'), 'k'), '9007199254740993');
    assert.equal(printed(yaml('k: 1.10'), 'k'), '1.1');
    assert.equal(printed(yaml('k: 12345678.5'), 'k'), '1.23456785e&#43;07');
    assert.equal(printed(yaml('k: 010'), 'k'), '8');
    assert.equal(printed(yaml('k: 1e3'), 'k'), '1e3');
    assert.equal(printed(yaml('k: [1, ~, 0.00001]'), 'k'), '[1 &lt;nil&gt; 1e-05]');
    assert.equal(printed(toml('k = 1000000'), 'k'), '1000000');
    assert.equal(printed(toml('k = 1000000.0'), 'k'), '1e&#43;06');
    assert.equal(printed('{"k": 1000000}\n', 'k'), '1e&#43;06');
  });

  it('prints a moment of TOML as Go does', () => {
    assert.equal(printed(toml('k = 2024-01-02T03:04:05Z'), 'k'), '2024-01-02 03:04:05 &#43;0000 UTC');
    assert.equal(printed(toml('k = 2024-01-02'), 'k'), '2024-01-02');
  });

  it('takes a key of "params" before the same key of the page', () => {
    assert.equal(printed(toml("title = 'P'\n[params]\ntitle = 'y'"), 'title'), 'y');
    assert.equal(printed(yaml('k: {a: 1}\nparams:\n  k: {b: 2}'), 'k'), 'map[b:2]');
    assert.equal(printed(yaml('k: 1\nparams:\n  other: 2'), 'k'), '1');
  });
});
