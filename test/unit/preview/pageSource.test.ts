import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageSourceOf, type PageSource } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { half } from '../shortcodes/pieces.js';

function sourceOf(text: string): PageSource {
  return pageSourceOf(parseRecap(text), defaultSite, 'content/posts/a.md');
}

describe('pageSourceOf', () => {
  it('returns the text, values and path of a recap', () => {
    const text = '---\ntitle: A\nparams: { b: [1, yes] }\n---\n# C\n';
    assert.deepEqual(sourceOf(text), {
      text,
      bodyLine: 4,
      title: 'A',
      values: [
        { key: 'title', value: 'A' },
        { key: 'params', value: { b: [1, 'yes'] } },
      ],
      site: defaultSite,
      pagePath: 'content/posts/a.md',
      now: 0,
    });
  });

  it('has the heading’s title if there is no front matter', () => {
    const { title, bodyLine, values } = sourceOf('# A\n');
    assert.deepEqual([title, bodyLine, values], ['A', 0, []]);
  });

  it('converts values of YAML that JSON does not support', () => {
    const { values } = sourceOf('---\nlarge: .inf\nnone: .nan\n---\n');
    assert.deepEqual(
      values.map(({ value }) => value),
      ['Infinity', 'NaN'],
    );
  });

  it('ends values that contain themselves or multiply', () => {
    const list = (name: string, item: string): string => `${name}: &${name} [${`${item}, `.repeat(9)}${item}]\n`;
    const texts = [
      'endless: &a [*a, *a]\n',
      'endless: &a { b: *a }\n',
      list('a', 'x') + list('b', '*a') + list('c', '*b'),
    ];
    for (const text of texts) assert.ok(JSON.stringify(sourceOf(`---\n${text}---\n`)).length < 500_000);
  });

  it('can be serialised as JSON', () => {
    fc.assert(
      fc.property(fc.array(half, { maxLength: 25 }), (pieces) => {
        const source = sourceOf(`---\ntitle: ${pieces.join('')}`);
        const travelled: unknown = JSON.parse(JSON.stringify({ ...source, title: source.title ?? null }));
        assert.deepEqual(travelled, { ...source, title: source.title ?? null });
      }),
    );
  });
});
