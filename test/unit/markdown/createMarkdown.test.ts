import assert from 'node:assert/strict';
import { createMarkdown } from '../../../src/core/markdown/createMarkdown.js';
import { defaultSite, withUnsafe } from '../../../src/core/site/site.js';

/** The results of Hugo 0.169. */
const cases: Readonly<Record<string, readonly (readonly [markdown: string, html: string])[]>> = {
  'typographic signs': [
    ['"Ship it," he said -- \'really?\'', '<p>&ldquo;Ship it,&rdquo; he said &ndash; &lsquo;really?&rsquo;</p>\n'],
    ["It's O'Reilly's '90s... 'em", '<p>It&rsquo;s O&rsquo;Reilly&rsquo;s &rsquo;90s&hellip; &rsquo;em</p>\n'],
    ['(c) 5\'10" <<x>> a---b', "<p>(c) 5'10&quot; &laquo;x&raquo; a&mdash;b</p>\n"],
    ["the Smiths'", "<p>the Smiths'</p>\n"],
    ['`"x" -- y`', '<p><code>&quot;x&quot; -- y</code></p>\n'],
    ['![a "b"](/c.jpg)', '<p><img src="/c.jpg" alt="a &ldquo;b&rdquo;"></p>\n'],
  ],
  'bare links': [
    [
      'See https://a.example/b_c?d=1.',
      '<p>See <a href="https://a.example/b_c?d=1">https://a.example/b_c?d=1</a>.</p>\n',
    ],
    ['at www.a.example', '<p>at <a href="https://www.a.example">www.a.example</a></p>\n'],
    ['a@b.example', '<p><a href="mailto:a@b.example">a@b.example</a></p>\n'],
    ['a.example xhttps://b.example https://localhost', '<p>a.example xhttps://b.example https://localhost</p>\n'],
    ['[https://a.example](https://b.example)', '<p><a href="https://b.example">https://a.example</a></p>\n'],
    [
      '(https://a.example/(b)) "https://c.example"',
      '<p>(<a href="https://a.example/(b)">https://a.example/(b)</a>) &ldquo;<a href="https://c.example">https://c.example</a>&rdquo;</p>\n',
    ],
    ['[ https://a.example', '<p>[ https://a.example</p>\n'],
  ],
  'heading ids': [
    ['## Day 1', '<h2 id="day-1">Day 1</h2>\n'],
    ['## A & B: "C"', '<h2 id="a--b-c">A &amp; B: &ldquo;C&rdquo;</h2>\n'],
    ['## [Talk **one**](/x)', '<h2 id="talk-one"><a href="/x">Talk <strong>one</strong></a></h2>\n'],
    ['## Ü_1 <b>x</b>', '<h2 id="ü_1-x">Ü_1 <b>x</b></h2>\n'],
    ['# !\n# !', '<h1 id="heading">!</h1>\n<h1 id="heading-1">!</h1>\n'],
    ['# A\n# A\n# A-1', '<h1 id="a">A</h1>\n<h1 id="a-1">A</h1>\n<h1 id="a-1-1">A-1</h1>\n'],
    ['## A {#b .c}', '<h2 id="b" class="c">A</h2>\n'],
    ['## A {b}', '<h2 id="a-b">A {b}</h2>\n'],
  ],
  'lists with boxes to tick': [
    [
      '- [ ] a\n- [x] b',
      '<ul>\n<li><input disabled="" type="checkbox"> a</li>\n<li><input checked="" disabled="" type="checkbox"> b</li>\n</ul>\n',
    ],
  ],
  code: [
    [
      '```nosuch {linenos=inline}\na <"b">\n```',
      '<pre tabindex="0"><code class="language-nosuch" data-lang="nosuch">a &lt;&#34;b&#34;&gt;\n</code></pre>',
    ],
    ['```\na\n```', '<pre tabindex="0"><code>a\n</code></pre>'],
    ['    a', '<pre><code>a\n</code></pre>\n'],
  ],
  links: [
    ['[a](/b "c")', '<p><a href="/b" title="c">a</a></p>\n'],
    ['[a](https://ü.example/ü)', '<p><a href="https://%C3%BC.example/%C3%BC">a</a></p>\n'],
  ],
  'deleted text': [['~~a~~', '<p><del>a</del></p>\n']],
};

describe('createMarkdown', () => {
  const markdown = createMarkdown(withUnsafe(defaultSite, true));
  for (const [what, pairs] of Object.entries(cases))
    for (const [text, html] of pairs)
      it(`renders ${what} like Hugo: ${JSON.stringify(text)}`, () => assert.equal(markdown.render(text), html));

  it('removes addresses that execute something', () => {
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',

      'java&#10;script:x',
      'vbscript:x',
      'file:///a',
      'data:text/html,x',
    ])
      assert.equal(createMarkdown(defaultSite).render(`[a](<${url}>)`), '<p><a href="">a</a></p>\n', url);
    assert.match(markdown.render('![a](data:image/png;base64,AAAA)'), /src="data:image\/png;base64,AAAA"/);
  });

  it('removes the paragraph around a line', () => {
    assert.equal(markdown.renderInline('a *b*'), 'a <em>b</em>');
    assert.equal(markdown.renderInline('a\n\nb'), '<p>a</p>\n<p>b</p>\n');
  });

  it('omits raw HTML unless the site allows it', () => {
    const { render } = createMarkdown(defaultSite);
    assert.equal(
      render('<div>\n\na <b>b</b> <!-- c -->'),
      '<!-- raw HTML omitted -->\n<p>a <!-- raw HTML omitted -->b<!-- raw HTML omitted --> </p>\n',
    );
    assert.equal(render('<script>\n\n</script>'), '<!-- raw HTML omitted -->\n<!-- raw HTML omitted -->\n');
    assert.equal(render('<!-- a -->'), '');
  });

  it('returns top-level blocks with their lines; references and unique ids span all of them', () => {
    const blocks = markdown.renderBlocks('# A\n\n[b]\n\n- c\n- d\n\n# A\n\n[b]: /e\n');
    assert.deepEqual(blocks, [
      { html: '<h1 id="a">A</h1>\n', startLine: 0, endLine: 1, raw: false, leavesQuotes: false, hooked: false },
      { html: '<p><a href="/e">b</a></p>\n', startLine: 2, endLine: 3, raw: false, leavesQuotes: false, hooked: false },
      {
        html: '<ul>\n<li>c</li>\n<li>d</li>\n</ul>\n',
        startLine: 4,
        endLine: 7,
        raw: false,
        leavesQuotes: false,
        hooked: false,
      },
      { html: '<h1 id="a-1">A</h1>\n', startLine: 7, endLine: 8, raw: false, leavesQuotes: false, hooked: false },
    ]);
  });

  it('reads a definition after a tab in a quote, whatever the column', () => {
    for (const indent of ['', ' ', '  ', '   '])
      assert.equal(
        markdown.render(`> a\n${indent}> :\tb`),
        '<blockquote>\n<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n</blockquote>\n',
      );
  });

  it('reports which blocks leave quotation marks open', () => {
    const blocks = markdown.renderBlocks('"a\n\nb"\n\n"c"\n\n![d "e](/f)\n');
    assert.deepEqual(
      blocks.map(({ leavesQuotes }) => leavesQuotes),
      [true, true, false, true],
    );
  });

  const { goldmark } = defaultSite.markup;
  const everything = createMarkdown({
    ...defaultSite,
    enableEmoji: true,
    markup: {
      ...defaultSite.markup,
      goldmark: {
        ...goldmark,
        parser: { ...goldmark.parser, autoDefinitionTermID: true, attribute: { title: true, block: true } },
        extensions: {
          ...goldmark.extensions,
          extras: { delete: true, insert: true, mark: true, subscript: true, superscript: true },
          passthrough: {
            enable: true,
            inline: [
              ['$', '$'],
              ['\\(', '\\)'],
            ],
            block: [['$$', '$$']],
          },
        },
      },
    },
  });
  for (const piece of [
    ...['"', "' ", '[', '![', 'https://', 'www.a.example ', 'a@b ', '--', '<<', '{#', '# ', '&', '&#0', ':a', ':+1:'],
    ...['~', '~~a ', '==', '^a', '++a~', '$', '$a', '\\(', '$$a', '[^a]', '[^a]: ', '[^a]: b\n\n', '[a[^a]', '![a "'],
    ...[
      'a\n: b\n',
      ': ',
      'a\n\n: ',
      ': : ',
      '{.a}\n',
      'a\n{.b}\n',
      '# a {.b}\n',
      '{.a ',
      '# a {a="',
      '# {\n',
      '```go {a=[1,',
    ],
    ...[
      '|',
      '|-',
      'a|b\n-|-\n',
      'a|b\n',
      '-|-\n',
      '\\|',
      '`|',
      '- [ ] a\n',
      '<!--',
      '<pre>\n\n',
      '<b ',
      '```js\n',
      '`/*',
    ],
  ])
    it(`is not slow for many ${JSON.stringify(piece)}`, () => {
      everything.render(piece.repeat(20_000 / piece.length));
    });
});
