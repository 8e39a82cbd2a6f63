import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { defaultSite, withUnsafe } from '../../../src/core/site/site.js';

function html(text: string): string {
  const frontMatter = '---\ntitle: Lantern & Days\ntags: [a, b]\nparams:\n  deep:\n    Key: 5\n---\n';
  const recap = parseRecap(frontMatter + text);
  const source = pageSourceOf(recap, withUnsafe(defaultSite, true), 'content/posts/recap.md');
  const { blocks } = renderRecap(recap.post, source);
  return blocks
    .map((block) => block.html)
    .join('')
    .replace(/\n+$/, '\n');
}

function card(kind: string, provider: string, url: string, title: string): string {
  return `<div class="recap-card" data-recap-card="${kind}"><span class="recap-card-provider">${provider}</span> <a href="${url}">${title}</a></div>\n`;
}

function notice(words: string, link = ''): string {
  return `<div class="recap-problem"><strong class="recap-problem-message">${words}</strong>${link && ` <a href="${link}">${link}</a>`}</div>\n`;
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
  '{{< youtube w7-x >}}': card('youtube', 'YouTube', 'https://www.youtube.com/watch?v=w7-x', 'w7-x'),
  '{{< youtube id="a&b" start=90 title="<T>" >}}': card(
    'youtube',
    'YouTube',
    'https://www.youtube.com/watch?v=a%26b&amp;t=90',
    '&lt;T&gt;',
  ),
  '{{< vimeo 146 >}}': card('vimeo', 'Vimeo', 'https://vimeo.com/146', '146'),
  '{{< x user="ada" id="12" >}}': card('x', 'X', 'https://x.com/ada/status/12', '@ada: 12'),
  '{{< instagram abc >}}': card('instagram', 'Instagram', 'https://www.instagram.com/p/abc/', 'abc'),
  '{{< tweet ada 12 >}}': notice(
    '“tweet” was removed in Hugo 0.156.0. Use {{&lt; x user=&#34;ada&#34; id=&#34;12&#34; &gt;}} instead.',
    'https://x.com/ada/status/12',
  ),
  '{{< twitter 12 >}}': notice(
    '“twitter” was removed in Hugo 0.156.0. Use {{&lt; x user=&#34;…&#34; id=&#34;…&#34; &gt;}} instead.',
    'https://x.com/i/status/12',
  ),
  '{{< gist ada 12 >}}': notice(
    '“gist” was removed in Hugo 0.156.0. Use [gist](https://gist.github.com/ada/12) instead.',
    'https://gist.github.com/ada/12',
  ),
  '{{< comment >}}hidden{{< /comment >}}': notice(
    '“comment” is deprecated since Hugo 0.143.0. Use &lt;!-- … --&gt; instead.',
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
});
