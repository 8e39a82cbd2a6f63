import assert from 'node:assert/strict';
import { filesOfShortcode, partialAt } from '../../../../src/core/render/templates/site/usedPartials.js';
import { pageIn, pagePath } from './templatesIn.js';

const files = {
  'hugo.toml': 'theme = "t"\n',
  'layouts/_shortcodes/outer.html': [
    '{{ with .Get 0 }}{{ partial "card.html" (dict "a" (partialCached "Sub/Inner.html" .)) }}{{ end }}',
    '{{ range seq 2 }}{{ else }}{{ $x := partials.Include "theme" . | print }}{{ end }}',
    '{{ template "partials/old.html" . }}{{ partial .Name }}{{ partial "missing.html" }}',
  ].join('\n'),
  'layouts/_partials/card.html': '{{ partial "deep.html" . }}{{ partial "card.html" . }}',
  'layouts/_partials/deep.html': 'x',
  'layouts/_partials/sub/inner.html': 'x',
  'layouts/partials/old.html': 'x',
  'themes/t/layouts/_partials/theme.html': 'x',
  'layouts/_shortcodes/broken.html': '{{ partial "deep.html" . }}{{ if }}',
};
const { site } = pageIn(files, '').page;

describe('the files of a shortcode', () => {
  it('are its template and all partials that it uses, each once, nearest first', () => {
    assert.deepEqual(filesOfShortcode('Outer', site, pagePath), [
      'layouts/_shortcodes/outer.html',
      'layouts/_partials/card.html',
      'layouts/_partials/sub/inner.html',
      'themes/t/layouts/_partials/theme.html',
      'layouts/partials/old.html',
      'layouts/_partials/deep.html',
    ]);
  });

  it('are only its template if that cannot be read, and none if there is none', () => {
    assert.deepEqual(filesOfShortcode('broken', site, pagePath), ['layouts/_shortcodes/broken.html']);
    for (const name of ['nosuch', 'constructor', '__proto__'])
      assert.deepEqual(filesOfShortcode(name, site, pagePath), []);
  });
});

describe('a partial in a template', () => {
  it('is found at its name, and nowhere else', () => {
    const text = '<p>{{ partial "card.html" . }}</p>';
    const at = (offset: number): string | undefined => partialAt(text, offset, site)?.path;
    const start = text.indexOf('"');
    assert.equal(at(start), 'layouts/_partials/card.html');
    assert.equal(at(start + '"card.html"'.length), 'layouts/_partials/card.html');
    assert.equal(at(start - 2), undefined);
    assert.equal(at(text.length), undefined);
    assert.equal(partialAt('{{ partial "nosuch.html" }}', 14, site), undefined);
  });
});
