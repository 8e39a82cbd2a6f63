import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { defaultSite, withUnsafe, type Site } from '../../../src/core/site/site.js';

function html(text: string, site: Partial<Site> = {}): string {
  const frontMatter = '---\ntitle: Lantern & Days\ntags: [a, b]\nparams:\n  deep:\n    Key: 5\n---\n';
  const recap = parseRecap(frontMatter + text);
  const source = pageSourceOf(recap, withUnsafe({ ...defaultSite, ...site }, true), 'content/posts/recap.md');
  const { blocks } = renderRecap(recap.post, source);
  return blocks
    .map((block) => block.html)
    .join('')
    .replace(/\n+$/, '\n');
}

function video(kind: string, provider: string, url: string, link: string, address?: string): string {
  const below = address === undefined ? '' : ` <span class="recap-card-address">${address}</span>`;
  return `<div class="recap-card recap-stage" data-recap-card="${kind}"><span class="recap-card-provider">${provider}</span> <a href="${url}">${link}</a>${below}</div>\n`;
}

function post(kind: string, provider: string, url: string, link: string, below: string): string {
  return `<div class="recap-card recap-post" data-recap-card="${kind}"><span class="recap-card-provider">${provider}</span> <a class="recap-card-author" href="${url}">${link}</a>${below}</div>\n`;
}

function notice(words: string, below = '', severity = ''): string {
  return `<div class="recap-problem${severity}"><strong class="recap-problem-message">${words}</strong>${below}</div>\n`;
}

/** Those of figure, details and highlight are what Hugo 0.169 gives, but for the colours. */
const cases: Readonly<Record<string, string>> = {
  '{{< figure src="a.jpg" alt="\\"x\\" & <y>" title="T+1" >}}':
    '<figure><img src="a.jpg"\n\t\t\talt="&#34;x&#34; &amp; &lt;y&gt;"><figcaption>\n\t\t\t<h4>T&#43;1</h4>\n\t\t</figcaption>\n</figure>\n',
  '{{< figure src="/a (1).jpg" caption="A *b* \\"c\\"" class="wide" width=10 height="20" loading="lazy" >}}':
    '<figure class="wide"><img src="/a%20%281%29.jpg"\n\t\t\talt="A b &ldquo;c&rdquo;" width="10" height="20" loading="lazy"><figcaption>\n\t\t\t<p>A <em>b</em> &ldquo;c&rdquo;</p>\n\t\t</figcaption>\n</figure>\n',
  '{{< figure src="a.jpg" link="/b" target="_blank" rel="noopener" caption="C" attr="by *J*" attrlink="https://c.example" >}}':
    '<figure><a href="/b" target="_blank" rel="noopener"><img src="a.jpg"\n\t\t\talt="C"></a><figcaption>\n\t\t\t<p>C\n\t\t\t\t\t\t<a href="https://c.example">by <em>J</em></a></p>\n\t\t</figcaption>\n</figure>\n',
  '{{< figure src="a.jpg" caption="C" attr="by J" >}}':
    '<figure><img src="a.jpg"\n\t\t\talt="C"><figcaption>\n\t\t\t<p>Cby J</p>\n\t\t</figcaption>\n</figure>\n',
  '{{< figure "a.jpg" >}}': '<figure><img src="">\n</figure>\n',
  '{{< figure src="javascript:x" link="data:x" >}}':
    '<figure><a href="#ZgotmplZ"><img src="#ZgotmplZ"></a>\n</figure>\n',
  '{{< details summary="S **b**" open=true class="c" >}}\nx *y*\n{{< /details >}}':
    '\n<details class="c" open>\n\t<summary>S <strong>b</strong></summary>\n\t<p>x <em>y</em></p>\n</details>\n',
  '{{< highlight nosuch >}}\n\na <b>\n\n{{< /highlight >}}':
    '<pre tabindex="0"><code class="language-nosuch" data-lang="nosuch">a &lt;b&gt;</code></pre>\n',
  'a {{< highlight go "hl_inline=true" >}}x{{< /highlight >}}':
    '<p>a <code class="code-inline language-go">x</code></p>\n',
  '{{< param title >}}, {{< param tags >}}, {{< param deep.key >}}': '<p>Lantern &amp; Days, [a b], 5</p>\n',
  '{{< youtube w7-x >}}': video(
    'youtube',
    'YouTube',
    'https://www.youtube.com/watch?v=w7-x',
    'youtube.com/watch?v=w7-x',
  ),
  '{{< youtube id="a&b" start=90 title="<T>" >}}': video(
    'youtube',
    'YouTube',
    'https://www.youtube.com/watch?v=a%26b&amp;t=90',
    '&lt;T&gt;',
    'youtube.com/watch?v=a%26b&amp;t=90',
  ),
  '{{< vimeo 146 >}}': video('vimeo', 'Vimeo', 'https://vimeo.com/146', 'vimeo.com/146'),
  '{{< x user="ada" id="12" >}}': post(
    'x',
    'X',
    'https://x.com/ada/status/12',
    '@ada',
    '<span class="recap-card-lines"></span><span class="recap-card-address">x.com/ada/status/12</span>',
  ),
  '{{< x user="ada" id="1933100000000000001" >}}': post(
    'x',
    'X',
    'https://x.com/ada/status/1933100000000000001',
    '@ada',
    '<span class="recap-card-lines"></span><span class="recap-card-date">June 12, 2025</span> <span class="recap-card-address">x.com/ada/status/1933100000000000001</span>',
  ),
  '{{< instagram abc >}}': post(
    'instagram',
    'Instagram',
    'https://www.instagram.com/p/abc/',
    'instagram.com/p/abc',
    '<span class="recap-card-picture"></span>',
  ),
  '{{< tweet ada 12 >}}': notice(
    '“tweet” was removed in Hugo 0.156.0. Use this instead:',
    ' <code>{{&lt; x user=&#34;ada&#34; id=&#34;12&#34; &gt;}}</code> <a href="https://x.com/ada/status/12">x.com/ada/status/12</a>',
  ),
  '{{< twitter 12 >}}': notice(
    '“twitter” was removed in Hugo 0.156.0. Use this instead:',
    ' <code>{{&lt; x user=&#34;…&#34; id=&#34;…&#34; &gt;}}</code> <a href="https://x.com/i/status/12">x.com/i/status/12</a>',
  ),
  '{{< gist ada 12 >}}': notice(
    '“gist” was removed in Hugo 0.156.0. Use a link instead.',
    ' <a href="https://gist.github.com/ada/12">gist.github.com/ada/12</a>',
  ),
  '{{< comment >}}hidden{{< /comment >}}': notice(
    '“comment” is deprecated since Hugo 0.143.0. Use this instead:',
    ' <code>&lt;!-- … --&gt;</code>',
    ' recap-warning',
  ),
  '{{< qr text="https://a.example" />}}':
    '<div class="recap-shortcode" data-recap-shortcode="qr"><span class="recap-shortcode-name">qr text=<code>https://a.example</code></span></div>\n',
};

describe('embedded shortcodes', () => {
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.equal(html(text), expected));

  it('says what is missing', () => {
    assert.match(html('{{< youtube >}}'), /The &#34;youtube&#34; shortcode requires an id argument\./);
    assert.match(html('{{< vimeo >}}'), /The &#34;vimeo&#34; shortcode requires a video id/);
    assert.match(html('{{< x user="a" >}}'), /requires two named parameters: user and id\./);
  });

  it('are shown as what they were until Hugo deprecated them', () => {
    const site = { hugoVersion: '0.120.0' };
    assert.equal(
      html('{{< gist ada 12 "main.go" >}}', site),
      post(
        'gist',
        'GitHub Gist',
        'https://gist.github.com/ada/12',
        'main.go',
        '<span class="recap-card-lines"></span><span class="recap-card-address">gist.github.com/ada/12</span>',
      ),
    );
    assert.match(html('{{< tweet ada 12 >}}', site), /^<div class="recap-card recap-post" data-recap-card="x">/);
  });
});

describe('the shortcodes of a site', () => {
  const call = '{{< stage "a" >}}\nOne *two*.\n{{< /stage >}}';

  it('look like a problem where the site has none of that name, in both notations and in a line', () => {
    const site = { shortcodes: ['speaker'] };
    const words =
      '<strong class="recap-problem-message">template for shortcode &#34;stage&#34; not found</strong> <span class="recap-shortcode-name">stage <code>a</code></span>';
    for (const text of [call, call.replace(/\{\{<(.*)>\}\}/g, '{{%$1%}}')])
      assert.match(
        html(text, site).replaceAll('\n', ''),
        new RegExp(`^<div class="recap-problem" data-recap-shortcode="stage">${words}<p>One <em>two</em>.</p></div>`),
      );
    assert.equal(
      html('A {{< stage "a" >}} b', site),
      `<p>A <span class="recap-problem" data-recap-shortcode="stage">${words}</span> b</p>\n`,
    );
  });

  it('are part of the page where the site has them, whatever the case of their names, or where that is unknown', () => {
    for (const site of [{ shortcodes: ['stage'] }, {}])
      assert.match(
        html(call.replaceAll('stage', 'Stage'), site),
        /^<div class="recap-shortcode" data-recap-shortcode="Stage"><span class="recap-shortcode-name">/,
      );
  });

  it('replace those of Hugo with the same name', () => {
    for (const name of ['youtube', 'figure', 'tweet', 'details'])
      assert.match(
        html(`{{< ${name} "a" >}}\nOne *two*.\n{{< /${name} >}}`, { shortcodes: [name] }),
        new RegExp(`^<div class="recap-shortcode" data-recap-shortcode="${name}">[^]*<em>two</em>`),
      );
  });

  it('are not problem where a theme that may have them is missing', () =>
    assert.match(html(call, { shortcodes: [], lacksTheme: true }), /^<div class="recap-shortcode"/));
});
