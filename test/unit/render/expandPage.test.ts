import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { expandPage } from '../../../src/core/render/expansion/expandPage.js';
import { imageSources, replaceImageSources } from '../../../src/core/render/imageSources.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';
import { siteWith } from './templates/templatedSite.js';

function expand(text: string, site: Site = defaultSite): ReturnType<typeof expandPage> {
  const recap = parseRecap(text);
  return expandPage(recap.post, pageSourceOf(recap, site, 'content/posts/a.md'));
}

function withGoldmark(site: Site, changes: Partial<Site['markup']['goldmark']>): Site {
  return { ...site, markup: { ...site.markup, goldmark: { ...site.markup.goldmark, ...changes } } };
}

/** The text with what its words stand for, a word a line. */
function shown(text: string, site: Site): string | undefined {
  const page = expand(text, site);
  return page?.text.replace(/RECAP\w+/g, (word) => page.restore(word));
}

describe("a page for another's Markdown", () => {
  it('has words for its shortcodes, and the lines of everything else', () => {
    const text = '---\r\ntitle: A\r\n---\r\nB\r\n\r\n{{< highlight go\r\n>}}\r\nC\r\n{{< /highlight >}}\r\n\r\nD';
    const page = expand(text)!;
    const [word, ...others] = page.text.match(/RECAP\w+/g)!;
    assert.deepEqual(others, []);
    assert.equal(page.text, `---\r\ntitle: A\r\n---\r\nB\r\n\r\n${word}\r\n\r\nD`);
    assert.deepEqual(page.lines, [0, 1, 2, 3, 4, 5, 9, 10, 11]);
    const html = page.restore(`<p data-line="3">B</p><p data-line="5">${word}</p><p>D ${word}</p>`);
    assert.match(
      html,
      /^<p data-line="3">B<\/p><div data-line="5"><div class="highlight">[^]*<\/div>\s*<\/div><p>D <div/,
    );
  });

  it('is not made of a text without shortcodes', () => {
    assert.equal(expand('# A\n{ {< b >}}'), undefined);
    assert.equal(expand('---\ntitle: "{{< a >}}"\n---\nB {{ c }}'), undefined);
    assert.equal(expand(''), undefined);
  });
});

describe("what a site's render hooks write, in a page for another's Markdown", () => {
  const hooks = {
    'render-heading': '<h{{ .Level }} class="own" id="{{ .Anchor }}">{{ .Text }}</h{{ .Level }}>',
    'render-link': '<a class="own" href="{{ .Destination }}">{{ .Text }}</a>',
    'render-image': '<img class="own" src="{{ .Destination }}" alt="{{ .Text }}">',
    'render-codeblock': '<pre class="own">{{ .Type }} {{ .Inner }}</pre>',
    'render-blockquote': '<div class="{{ .Type }}">{{ .Text }}</div>',
    'render-table': '<div>{{ len .TBody }} rows</div>',
    'render-passthrough': '<i>{{ .Inner }}</i>',
  };
  const layouts = (names: readonly (keyof typeof hooks)[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [`_markup/${name}.html`, hooks[name]]));
  const siteWithHooks = (...names: readonly (keyof typeof hooks)[]): Site => siteWith(layouts(names));

  for (const [hook, text, html] of [
    ['render-heading', '# A *b*', '<h1 class="own" id="a-b">A <em>b</em></h1>'],
    ['render-link', 'c [d](e%20f) **g**', '<p>c <a class="own" href="e%20f">d</a> <strong>g</strong></p>\n'],
    ['render-image', '![h](i.png)', '<p><img class="own" src="i.png" alt="h"></p>\n'],
    ['render-codeblock', '```go\nj()\n```', '<pre class="own">go j()</pre>'],
    ['render-blockquote', '> [!NOTE]\n> k', '<div class="alert"><p>k</p>\n</div>'],
    ['render-table', '| l |\n|---|\n| m |', '<div>1 rows</div>'],
  ] as const)
    it(`is kept for ${hook}`, () => {
      const page = `---\ntitle: A\n---\nText\n\n${text}\n\nMore\n`;
      assert.equal(shown(page, siteWithHooks(hook)), `---\ntitle: A\n---\nText\n\n\n${html}\n\n\nMore\n`);
    });

  it('is kept for formulas, where the site has them', () => {
    const site = siteWithHooks('render-passthrough');
    const passthrough = { enable: true, block: [['$$', '$$']], inline: [['$', '$']] } as const;
    const extensions = { ...site.markup.goldmark.extensions, passthrough };
    assert.match(shown('A $x$\n', withGoldmark(site, { extensions }))!, /<p>A <i>x<\/i><\/p>/);
  });

  it('has its lines in place, and leaves every other block as written', () => {
    const text = '# A\nB\n- c\n- [d](e)\n\n    code\n\n[f]: g\n{{< t >}}\nh [f]\r\n> i\n\n![j](k)';
    const site = siteWith({ ...layouts(['render-heading', 'render-image']), '_shortcodes/t.html': '<b>t</b>' });
    const page = expand(text, site)!;
    const lines = page.text.split(/\r\n|\n/);
    const written = text.split(/\r\n|\n/);
    assert.equal(page.lines.length, lines.length + 1);
    const words = lines.flatMap((line, index) => {
      if (line === '') return [];
      if (!line.startsWith('RECAP')) assert.equal(line, written[page.lines[index]!]);
      return line.startsWith('RECAP') ? [page.lines[index]] : [];
    });
    assert.deepEqual(words, [0, 8, 12]);
  });

  it('has the shortcodes inside, and the attributes below', () => {
    const site = siteWith({ ...layouts(['render-image']), '_shortcodes/t.html': '<b>t</b>' });
    const html = '<p class="c">a <b>t</b> <img class="own" src="b" alt=""></p>\n';
    const parser = { ...site.markup.goldmark.parser, attribute: { title: true, block: true } };
    assert.equal(shown('a {{< t >}} ![](b)\n{.c}\n\nd\n', withGoldmark(site, { parser })), `\n${html}\n\n\nd\n`);
  });

  it('is not what a link elsewhere needs', () => {
    const site = siteWithHooks('render-blockquote');
    assert.equal(expand('> [a]: b\n> c\n\n[a]\n', site), undefined);
  });

  it('is not there for a text without such elements, nor where the hook fails', () => {
    assert.equal(expand('A *b*\n\n> c\n', siteWithHooks('render-link', 'render-heading')), undefined);
    assert.equal(expand('# A\n', siteWith({ '_markup/render-heading.html': '{{ .Nothing }}' })), undefined);
  });
});

describe('addresses of images', () => {
  const html = `<img alt="a>b" src='/x.png'><p><img src="/made" data-src="/y &amp; z.png" ><img src=q.png/><img alt=c>`;

  it('are read as the writer has them', () => {
    assert.deepEqual(imageSources(html), ['/x.png', '/y & z.png', 'q.png/']);
  });

  it('are replaced where there are others, and nothing else is', () => {
    const others: Record<string, string> = { '/x.png': 'https://h/"x', '/y & z.png': 'https://h/y' };
    assert.equal(
      replaceImageSources(html, (src) => others[src]),
      `<img alt="a>b" src="https://h/&#34;x"><p><img src="https://h/y" data-src="/y &amp; z.png" ><img src=q.png/><img alt=c>`,
    );
  });
});
