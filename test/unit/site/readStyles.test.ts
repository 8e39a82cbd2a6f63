import assert from 'node:assert/strict';
import { defaultSite, type Site } from '../../../src/core/site/site.js';
import { readStyles } from '../../../src/core/site/styles/readStyles.js';
import { templateStyles } from '../../../src/core/site/styles/templateStyles.js';
import { readFiles } from './readFiles.js';

function stylesOf(
  files: Readonly<Record<string, string>>,
  site: Partial<Site> = {},
  page = 'content/posts/a.md',
): readonly string[] {
  return readFiles(readStyles(page, { ...defaultSite, ...site }), files);
}

/** The style sheets of a site with this head. */
function ofHead(head: string, site: Partial<Site> = {}): readonly string[] {
  const sheets = ['static/a.css', 'static/css/b.css', 'assets/c.css', 'static/sub/a.css'];
  const files = Object.fromEntries(sheets.map((path) => [path, '']));
  return stylesOf({ ...files, 'layouts/baseof.html': `<head>${head}</head>` }, site);
}

describe('the style sheets that layouts reference', () => {
  const links: readonly (readonly [name: string, head: string, expected: readonly string[]])[] = [
    ['an address', '<link rel="stylesheet" href="/css/b.css">', ['static/css/b.css']],
    ['any order and quotes', "<LINK href='/a.css?v=1' type=text/css rel=stylesheet />", ['static/a.css']],
    [
      'several, in their order',
      '<link rel=stylesheet href=/css/b.css><link rel=stylesheet href=/a.css>',
      ['static/css/b.css', 'static/a.css'],
    ],
    ['a function', '<link rel="stylesheet" href="{{ "css/b.css" | relURL }}">', ['static/css/b.css']],
    ['a function before its argument', '<link rel="stylesheet" href="{{- absURL `a.css` -}}">', ['static/a.css']],
    ['the address of the site', '<link rel="stylesheet" href="{{ .Site.BaseURL }}css/b.css">', ['static/css/b.css']],
    ['the home page', '<link rel="stylesheet" href="{{ site.Home.RelPermalink }}a.css">', ['static/a.css']],
    [
      'an asset',
      '{{ $s := resources.Get "c.css" | minify }}<link rel="stylesheet" href="{{ $s.RelPermalink }}">',
      ['assets/c.css'],
    ],
    [
      'an asset, by with',
      '{{ with resources.Get "/c.css" }}<link rel="stylesheet" href="{{ .RelPermalink }}">{{ end }}',
      ['assets/c.css'],
    ],
    ['a preloaded one', '<link rel="preload" as="style" href="/a.css">', ['static/a.css']],
    [
      'one that is for print at first',
      `<link rel="stylesheet" media="print" onload="this.media='all'" href="/a.css">`,
      ['static/a.css'],
    ],
    ['none for print', '<link rel="stylesheet" media="print" href="/a.css">', []],
    ['none of another kind', '<link rel="icon" href="/a.css"><link rel="alternate stylesheet" href="/a.css">', []],
    [
      'none of another server',
      '<link rel="stylesheet" href="https://example.org/a.css"><link rel=stylesheet href=//x.org/a.css>',
      [],
    ],
    ['none that is missing', '<link rel="stylesheet" href="/no.css">', []],
    [
      'none that only Hugo can build',
      '{{ $s := resources.Get "main.scss" | toCSS }}<link rel="stylesheet" href="{{ $s.RelPermalink }}">',
      [],
    ],
    ['none whose folder is unknown', '<link rel="stylesheet" href="/{{ .Params.look }}/a.css">', []],
    [
      'none in comments',
      '<!-- <link rel="stylesheet" href="/a.css"> -->{{/* <link rel="stylesheet" href="/a.css"> */}}',
      [],
    ],
    ['none outside the site', '<link rel="stylesheet" href="/../../a.css">', []],
  ];
  for (const [name, head, expected] of links) it(name, () => assert.deepEqual(ofHead(head), expected));

  it('have addresses below that of the site', () => {
    const site = { baseURL: 'https://example.org/blog/' };
    assert.deepEqual(ofHead('<link rel="stylesheet" href="/blog/css/b.css">', site), ['static/css/b.css']);
    assert.deepEqual(ofHead('<link rel="stylesheet" href="https://example.org/blog/a.css">', site), ['static/a.css']);
  });

  it('may be parameters of the site', () => {
    const head = '{{ range site.Params.Look.CustomCSS }}<link rel="stylesheet" href="{{ . | relURL }}">{{ end }}';
    assert.deepEqual(ofHead(head, { params: { look: { customcss: ['a.css', 'css/b.css', 7] } } }), [
      'static/a.css',
      'static/css/b.css',
    ]);
    assert.deepEqual(ofHead(head, { params: { look: 'a.css' } }), []);
    const one = '{{ range $css := .Site.Params.css }}<link rel="stylesheet" href="{{ relURL $css }}">{{ end }}';
    assert.deepEqual(ofHead(one, { params: { css: 'a.css' } }), ['static/a.css']);
  });

  it('are found in partials, where they are called, and those of the page come last', () => {
    const link = (name: string): string => `<link rel="stylesheet" href="/${name}.css">`;
    const files = {
      'layouts/_default/baseof.html': `{{ partial "head.html" . }}${link('3')}{{ template "partials/foot" . }}`,
      'layouts/partials/head.html': `${link('1')}{{- partialCached "head/more" . -}}{{ partial "head.html" . }}`,
      'layouts/partials/head/more.html': link('2'),
      'layouts/_partials/foot.html': link('4'),
      'layouts/posts/single.html': link('5'),
      'layouts/_default/single.html': link('6'),
      ...Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((name) => [`static/${name}.css`, ''])),
    };
    assert.deepEqual(
      stylesOf(files),
      ['1', '2', '3', '4', '5'].map((name) => `static/${name}.css`),
    );
  });

  it('are those of the theme, unless the site has its own', () => {
    const site = {
      layoutDirs: ['themes/t/layouts', 'layouts'].map((source) => ({ source, target: '' })),
      staticDirs: ['themes/t/static', 'static'].map((source) => ({ source, target: '' })),
    };
    const files = {
      'themes/t/layouts/baseof.html': '<link rel="stylesheet" href="/a.css">{{ partial "extra.html" . }}',
      'themes/t/layouts/partials/extra.html': '<link rel="stylesheet" href="/theme.css">',
      'themes/t/static/a.css': '',
      'themes/t/static/theme.css': '',
    };
    assert.deepEqual(stylesOf(files, site), ['themes/t/static/a.css', 'themes/t/static/theme.css']);
    const own = {
      ...files,
      'static/a.css': '',
      'static/own.css': '',
      'layouts/partials/extra.html': '<link rel="stylesheet" href="/own.css">',
    };
    assert.deepEqual(stylesOf(own, site), ['static/a.css', 'static/own.css']);
  });

  it('are none without layouts', () => assert.deepEqual(stylesOf({}), []));

  it('are read in time that grows with the template', () => {
    const times = 20_000;
    for (const piece of ['{{', '<link ', '<!--', '{{ partial "a" ', '<link rel="', '{{/*', '{{ ( '])
      assert.ok(templateStyles(piece.repeat(times)).length <= 1, piece);
  });
});
