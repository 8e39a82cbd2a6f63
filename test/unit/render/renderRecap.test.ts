import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import type { Message } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { colourCode } from '../../../src/core/markdown/code/languages.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import type { RenderedRecap } from '../../../src/core/render/renderedRecap.js';
import { defaultSite, withUnsafe } from '../../../src/core/site/site.js';
import { readSource } from '../../../src/core/text.js';
import { half } from '../shortcodes/pieces.js';

function render(text: string, site = withUnsafe(defaultSite, true)): RenderedRecap {
  const recap = parseRecap(text);
  return renderRecap(recap.post, pageSourceOf(recap, site, 'content/posts/recap.md'));
}

function html(text: string, site = withUnsafe(defaultSite, true)): string {
  return render(text, site)
    .blocks.map((block) => block.html)
    .join('');
}

/** Lines and HTML of each block. */
function lines(text: string): string[] {
  return render(text).blocks.map(({ startLine, endLine, html }) => `${startLine}-${endLine} ${html.trim()}`);
}

const figure = '<figure><img src="/a.jpg">\n</figure>\n';

describe('renderRecap', () => {
  /** What Hugo 0.169 gives for each. */
  const likeHugo: Readonly<Record<string, readonly [markdown: string, html: string]>> = {
    'a call alone in its paragraph': ['{{< figure src="/a.jpg" >}}', `${figure}\n`],
    'a call in a sentence': ['Look {{< figure src="/a.jpg" >}} here', `<p>Look ${figure} here</p>\n`],
    'two calls on two lines': [
      '{{< figure src="/a.jpg" >}}\n{{< figure src="/a.jpg" >}}',
      `<p>${figure}\n${figure}</p>\n`,
    ],
    'a call in a list': ['- a {{< figure src="/a.jpg" >}}', `<ul>\n<li>a ${figure}</li>\n</ul>\n`],
    'a call in code': ['`{{< ref "/a" >}}`', '<p><code>/a/</code></p>\n'],
    'a commented-out call': [
      '`{{</* figure */>}}` {{%/* x */%}}',
      '<p><code>{{&lt; figure &gt;}}</code> {{% x %}}</p>\n',
    ],
    'calls in raw HTML': [
      '<div class="gallery">\n{{< figure src="/a.jpg" >}}\n</div>',
      `<div class="gallery">\n${figure}\n</div>`,
    ],
    'the summary divider': [
      'One.\n<!--more-->\nTwo <!--more--> three.',
      '<p>One.</p>\n<p>Two <!--more--> three.</p>\n',
    ],
    'references in links': [
      '[a]({{< ref "b.md#c" >}}) [d]({{% relref "/e" %}})',
      '<p><a href="/posts/b/#c">a</a> <a href="/e/">d</a></p>\n',
    ],
    'an indented call': [
      '  {{< figure src="/a.jpg" title="T" >}}',
      '<figure><img src="/a.jpg"><figcaption>\n  \t\t\t<h4>T</h4>\n  \t\t</figcaption>\n  </figure>\n\n',
    ],
    'Markdown notation': [
      '{{% details summary="A" %}}\n*b*\n{{% /details %}}',
      '<details>\n\t<summary>A</summary>\n\t<p><em>b</em></p>\n</details>\n',
    ],
    'inline shortcodes': ['a{{< b.inline >}}{{ 1 }}{{< /b.inline >}}', '<p>a</p>\n'],
  };
  for (const [what, [markdown, expected]] of Object.entries(likeHugo))
    it(`shows ${what} as Hugo does`, () => assert.equal(html(markdown).trimEnd(), expected.trimEnd()));

  it('gives the lines of the document, front matter and calls over several lines included', () => {
    const text =
      '---\ntitle: T\n---\n\n# A\n\n{{< figure\n  src="/a.jpg"\n>}}\n\nOne\ntwo {{< param\ntitle >}}\nthree\n\n- four\n';
    assert.deepEqual(lines(text), [
      '4-5 <h1 id="a">A</h1>',
      `6-9 ${figure.trim()}`,
      '10-14 <p>One\ntwo T\nthree</p>',
      '15-16 <ul>\n<li>four</li>\n</ul>',
    ]);
  });

  it('gives the lines of what is in a site’s own shortcode', () => {
    const [block, ...others] = render('A\n\n{{% note %}}\n## B\n\nc\n{{% /note %}}\nD').blocks;
    assert.equal(block!.endLine, 1);
    assert.deepEqual(
      others.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 7],
        [7, 8],
      ],
    );
    assert.match(
      others[0]!.html,
      /^<div class="recap-shortcode" data-recap-shortcode="note">[^]*<h2 id="b">B<\/h2>\n<p>c<\/p>\n<\/div>/,
    );
  });

  it('keeps what an element of raw HTML holds in one block', () => {
    assert.deepEqual(lines('<div>\n\n*a*\n\n</div>\n\nb\n\n<div>\n\nc'), [
      '0-5 <div>\n<p><em>a</em></p>\n</div>',
      '6-7 <p>b</p>',
      '8-9 <div>',
      '10-11 <p>c</p>',
    ]);
  });

  it('gives equal HTML for unchanged text, whatever comes before', () => {
    const text = '{{< youtube a >}}\n\nb {{< figure src="/c.jpg" >}} d\n';
    const shifted = render(`{{< x >}} {{< figure src="/e.jpg" >}}\n\n${text}`);
    assert.deepEqual(
      shifted.blocks.slice(1).map((block) => block.html),
      render(text).blocks.map((block) => block.html),
    );
  });

  it('has Hugo’s word for a call in the id of a heading, with numbers that nobody can know', () => {
    assert.equal(
      html('## Day {{< here >}} one'),
      '<h2 id="day-hahahugoshortcode0s0hbhb-one">Day <span class="recap-shortcode" data-recap-shortcode="here"><span class="recap-shortcode-name">here</span></span> one</h2>\n',
    );
  });

  it('shows a broken call as it is written, with what is wrong', () => {
    assert.equal(
      html('{{< figure src="a" b >}}\n\nText.'),
      '<div class="recap-problem"><strong class="recap-problem-message">got positional parameter &#39;b&#39;. Cannot mix named and positional parameters</strong> <code>{{&lt; figure src=&#34;a&#34; b &gt;}}</code></div>\n\n<p>Text.</p>\n',
    );
  });

  it('shows a site’s own shortcodes as boxes, in which figures are images', () => {
    assert.equal(
      html('{{< gallery "a<b" >}}'),
      '<div class="recap-shortcode" data-recap-shortcode="gallery"><span class="recap-shortcode-name">gallery <code>a&lt;b</code></span></div>\n\n',
    );
    const nested = html('{{< gallery >}}\n{{< figure src="/a.jpg" >}}\n{{< /gallery >}}', defaultSite);
    assert.match(nested, /gallery[^]*<figure><img src="\/a\.jpg">/);
  });

  it('names the images, as a browser reads their src', () => {
    const text =
      '![a](/a.jpg) ![a](/a.jpg)\n\n{{< figure src="/b c.jpg?x=1&y=2" >}}\n\n<img alt="x>" src=\'c.jpg\'><IMG SRC=d.jpg>';
    assert.deepEqual(render(text).images, ['/a.jpg', '/b%20c.jpg?x=1&y=2', 'c.jpg', 'd.jpg']);
  });

  it('says its own words in the reader’s language', () => {
    const recap = parseRecap('{{< youtube >}}');
    const source = pageSourceOf(recap, defaultSite, 'a.md');
    const options = { translate: ({ template }: Message): string => template.toUpperCase() };
    const { blocks } = renderRecap(recap.post, source, options);
    assert.match(blocks[0]!.html, /REQUIRES AN ID ARGUMENT/);
  });

  it('colours code where it is given what colours it', () => {
    const fence = '```go\nfunc main() {}\n```\n';
    const recap = parseRecap(`${fence}\n{{< highlight go >}}\n// a\n{{< /highlight >}}\n`);
    const { post } = recap;
    const source = pageSourceOf(recap, defaultSite, 'a.md');
    const coloured = renderRecap(post, source, { colourCode }).blocks.map(({ html }) => html);
    assert.match(coloured[0]!, /<span class="hljs-keyword">func<\/span>/);
    assert.match(coloured[1]!, /<span class="hljs-comment">\/\/ a<\/span>/);
    const plain = renderRecap(post, source).blocks.map(({ html }) => html);
    assert.deepEqual(
      coloured.map((html) => html.replace(/<span class="hljs-[^>]*>|<\/span>/g, '')),
      plain.map((html) => html.replaceAll('</span>', '')),
    );
    assert.doesNotMatch(publishRecap(post, source).html, /hljs/);
    assert.doesNotMatch(html('```nosuch\nfunc\n```'), /hljs/);
  });

  it('begins after a byte order mark', () => {
    assert.equal(html('\ufeff# A'), '<h1 id="a">A</h1>\n');
  });

  it('never throws, and gives lines of the document in order', () => {
    fc.assert(
      fc.property(fc.array(half, { maxLength: 25 }), fc.boolean(), (pieces, unsafe) => {
        const text = pieces.join('');
        const { blocks } = render(text, withUnsafe(defaultSite, unsafe));
        const count = readSource(text).lineStarts.length;
        let last = 0;
        for (const { startLine, endLine, html } of blocks) {
          assert.ok(startLine >= last && startLine < endLine && endLine <= count, text);
          assert.doesNotMatch(html, /RECAPSHORTCODE/i);
          last = startLine;
        }
      }),
      { numRuns: 300 },
    );
  });

  for (const piece of [
    '{{< figure src="/a.jpg" >}}',
    '{{< a ',
    '{{% b %}}',
    '{{< b >}}{{< /b >}}',
    'word ',
    '<img a="',
    '<b>',
  ])
    it(`is linear for a line of ${piece}`, () => {
      render(piece.repeat(100_000 / piece.length));
    });
});
