import assert from 'node:assert/strict';
import { parseFrontMatter } from '../../../src/core/frontMatter/parseFrontMatter.js';
import { findShareImage, readShareParameters } from '../../../src/core/site/images/shareImage.js';
import { shareParameters } from '../../../src/core/site/images/shareParameters.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';
import { readSource } from '../../../src/core/text.js';
import { readFiles } from './readFiles.js';

const page = 'content/posts/a.md';

function named(template: string): readonly string[] {
  return shareParameters(template, undefined).flatMap((each) =>
    each.kind === 'parameter' ? [`${each.isOfSite ? 'site ' : ''}${each.keys.join('.')}`] : [],
  );
}

/** The image of a post with these keys, in a site with these templates. */
function imageOf(keys: string, layouts: Readonly<Record<string, string>>, site: Site = defaultSite) {
  const { entries = [] } = parseFrontMatter(readSource(`---\n${keys}\n---\n`)) ?? {};
  const files = Object.fromEntries(Object.entries(layouts).map(([path, text]) => [`layouts/${path}`, text]));
  const parameters = readFiles(readShareParameters(page, site), files);
  return readFiles(findShareImage(entries, page, site, parameters), { ...files, [page]: '' });
}

describe('what templates take the image of share cards from', () => {
  const meta = (content: string): string => `<meta property="og:image" content="${content}">`;
  for (const [name, template, found] of [
    ['a parameter', meta('{{ .Params.cover.image | absURL }}'), ['cover.image']],
    ['one of any name', meta('{{ $.Page.Params.Portrait | absURL }}'), ['portrait']],
    ['one in quotes', meta('{{ index .Params "featured-pic" }}'), ['featured-pic']],
    ['one of the page or the site', meta('{{ .Param "share_image" }}'), ['share_image', 'site share_image']],
    ['a loop', `{{ range .Params.images }}${meta('{{ . | absURL }}')}{{ end }}`, ['images']],
    [
      'alternatives',
      `{{ with .Params.featured_image }}${meta('{{ . }}')}{{ else with .Site.Params.logo_image }}${meta('{{ . }}')}{{ end }}`,
      ['featured_image', 'site logo_image'],
    ],
    [
      'variables',
      `{{ $image := site.Params.default_image }}{{ if .Params.thumbnail }}{{ $image = .Params.thumbnail }}{{ end }}${meta('{{ $image | absURL }}')}`,
      ['site default_image', 'thumbnail'],
    ],
    [
      'what it is in, and not what else is',
      `{{ if .Params.description }}{{ end }}{{ with .Params.description }}<meta name="description" content="{{ . }}">{{ end }}{{ with .Params.banner }}${meta('{{ .src }}')}{{ end }}`,
      ['banner'],
    ],
    [
      'og:image before twitter:image',
      `<meta name="twitter:image" content="{{ .Params.small }}">${meta('{{ .Params.large }}')}`,
      ['large', 'small'],
    ],
    [
      'nothing of other tags',
      '<meta property="og:title" content="{{ .Params.cover }}"><img src="{{ .Params.hero }}">',
      [],
    ],
    ['nothing in comments', `<!-- ${meta('{{ .Params.cover }}')} -->`, []],
    ['nothing of half a template', '{{ with .Params.cover }}<meta property="og:image" content="{{ .', []],
  ] as const)
    it(`is ${name}`, () => assert.deepEqual(named(template), found));

  const base = { 'baseof.html': '<head>{{ partial "head.html" . }}</head>' };

  it('is found in the partials that the base template calls', () => {
    const layouts = {
      ...base,
      'partials/head.html': '{{ partialCached "seo/share" . }}',
      'partials/seo/share.html': meta('{{ .Params.portrait }}'),
    };
    assert.deepEqual(imageOf('portrait: p.png\ncover: c.png', layouts), {
      src: 'p.png',
      from: 'post',
      key: 'portrait',
    });
    assert.deepEqual(imageOf('cover: c.png', layouts), { src: 'c.png', from: 'post' });
    assert.deepEqual(imageOf('params:\n  Portrait:\n    src: p.png', layouts), {
      src: 'p.png',
      from: 'post',
      key: 'portrait',
    });
  });

  it('is found in a partial that gives the image, by its name or by what it says', () => {
    const layouts = {
      ...base,
      '_partials/head.html': `{{ $img := partial "get-image.html" . }}${meta('{{ $img }}')}`,
      '_partials/get-image.html': '{{ if .Params.hidden }}{{ return "" }}{{ end }}{{ return .Params.header.teaser }}',
    };
    assert.equal(imageOf('hidden: no\nheader:\n  teaser: t.png', layouts)?.src, 't.png');
  });

  it('is found in an own head where the theme is not there', () => {
    assert.equal(
      imageOf('portrait: p.png', { 'partials/opengraph.html': meta('{{ .Params.portrait }}') })?.src,
      'p.png',
    );
  });

  it('is of the site where the post has none', () => {
    const site: Site = { ...defaultSite, params: { og: { image: 'img/og.png' }, images: ['i.png'] } };
    const layouts = { 'baseof.html': meta('{{ site.Params.og.image | absURL }}') };
    assert.deepEqual(imageOf('title: a', layouts, site), { src: '/img/og.png', from: 'site' });
  });

  it('is not text about an image', () => {
    const layouts = {
      'baseof.html': `{{ with .Params.image.caption }}{{ with $.Params.cover }}${meta('{{ . }}')}{{ end }}{{ end }}`,
    };
    assert.equal(imageOf('image:\n  caption: Two gulls.\nbanner: b.png', layouts)?.src, 'b.png');
  });

  it('is found in templates that call each other', () => {
    const layouts = {
      'baseof.html': '{{ partial "a" . }}',
      'partials/a.html': `{{ partial "a" . }}${meta('{{ .Params.portrait }}')}`,
    };
    assert.equal(imageOf('portrait: p.png', layouts)?.src, 'p.png');
  });
});
