import assert from 'node:assert/strict';
import { copyRecap } from '../../../src/core/elsewhere/copyRecap.js';
import type { CopyTarget } from '../../../src/core/elsewhere/target.js';
import { joinUrl } from '../../../src/core/elsewhere/addresses.js';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite, withUnsafe } from '../../../src/core/site/site.js';

const site = withUnsafe({ ...defaultSite, baseURL: 'https://quay.example/' }, true);

function copyFor(target: CopyTarget, text: string): string {
  const recap = parseRecap(text);
  return copyRecap(recap, pageSourceOf(recap, site, 'content/posts/a.md'), target).text;
}

/** The Markdown without what is around it. */
const github = (text: string): string => copyFor('github', text);

describe('portable Markdown', () => {
  for (const [written, expected] of [
    ['[a](b c.md)', '[a](b c.md)'],
    ['[a](<b c.md>)', '[a](<https://quay.example/posts/a/b%20c.md>)'],
    ['![](x.png)', '![](https://quay.example/posts/a/x.png)'],
    ['`[a](/b)` \\[a](/b)', '`[a](/b)` \\[a](/b)'],
    ['    [a](/b)', '    [a](/b)'],
    ['[a]({{< relref "b" >}})', '[a](https://quay.example/posts/b/)'],
    ['A\n\n{{< comment >}}x{{< /comment >}}\n\nB', 'A\n\nB'],
    ['> {{< figure src="/a.png" alt="b" caption="C" >}}', '> ![b](https://quay.example/a.png)  \n> *C*'],
    ['a\nb  \nc\\\nd\\\\\ne', 'a b  \nc\\\nd\\\\ e'],
    ['- a\n  *b\n  c*\n> d\n> `e\n> f`', '- a *b c*\n> d `e f`'],
    ['> [!NOTE]\n> a\n> b', '> [!NOTE]\n> a b'],
    ['| a |\n|---|\n| b |\n| c |', '| a |\n|---|\n| b |\n| c |'],
    ['{{< highlight sh >}}\n```\n{{< /highlight >}}', '````sh\n```\n````'],
    ['<div data-src="/a"><a href=/b>', '<div data-src="/a"><a href=https://quay.example/b>'],
    ['## A {#b}\n\n[c](#b) [d](#a)', '## A\n\n[c](https://quay.example/posts/a/#b) [d](#a)'],
    ['A <!--more--> B', 'A B'],
  ] as const)
    it(`writes ${JSON.stringify(written)}`, () => {
      assert.equal(github(written), `${expected}\n`);
    });

  it('shows pasted posts as the platform embeds them', () => {
    const pasted =
      '<blockquote class="twitter-tweet"><p>x</p><a href="https://x.com/a/status/12345678901?ref_src=y">z</a></blockquote>\n<script async src="https://platform.twitter.com/widgets.js"></script>';
    assert.match(copyFor('dev.to', pasted), /\n\{% embed https:\/\/x\.com\/a\/status\/12345678901 %\}\n$/);
    assert.doesNotMatch(github(pasted), /script/);
  });

  it('takes time in proportion to the text', () => {
    const text = `${'{{< details >}}'.repeat(200)}x${'{{< /details >}}'.repeat(200)}\n\n${'[^a] <a '.repeat(5000)}\n\n[^a]: b`;
    for (const target of ['dev.to', 'hashnode', 'rich', 'x'] as const) assert.ok(copyFor(target, text).length < 5e6);
  });
});

it('portable Markdown breaks lines where the site does, and as each platform can', () => {
  const { goldmark } = site.markup;
  const markup = { ...site.markup, goldmark: { ...goldmark, renderer: { ...goldmark.renderer, hardWraps: true } } };
  const recap = parseRecap('a\nb\\\nc\n');
  const facts = pageSourceOf(recap, { ...site, markup }, 'content/posts/a.md');
  assert.equal(copyRecap(recap, facts, 'github').text, 'a  \nb\\\nc\n');
  assert.match(copyRecap(recap, facts, 'dev.to').text, /\na {2}\nb {2}\nc\n$/);
  assert.match(copyFor('dev.to', 'a\n{{< youtube abc >}}\nb'), /\na\n\{% embed https:\S+ %\}\nb\n$/);
});

describe('joinUrl', () => {
  const page = 'https://a.example/b/c/';
  for (const [address, expected] of [
    ['d', 'https://a.example/b/c/d'],
    ['../d', 'https://a.example/b/d'],
    ['../../../../d', 'https://a.example/d'],
    ['.', 'https://a.example/b/c/'],
    ['/d?e#f', 'https://a.example/d?e#f'],
    ['//e.example/f', 'https://e.example/f'],
    ['#g', 'https://a.example/b/c/#g'],
    ['?h', 'https://a.example/b/c/?h'],
    ['mailto:a@b', 'mailto:a@b'],
    ['', ''],
  ] as const)
    it(`resolves ${address}`, () => {
      assert.equal(joinUrl(page, address), expected);
    });
});

describe('formatted text', () => {
  const rich = (text: string): string => copyFor('rich', text).trimEnd();

  it('runs nothing', () => {
    const html = [
      '<script>alert(1)</script>',
      '<a href="javascript:alert(1)">a</a>',
      '<a href="java&#115;cript:alert(1)">b</a>',
      '<img src=x onerror=alert(1)>',
      '<iframe src="data:text/html,x"></iframe>',
      '<svg><script>alert(1)</script></svg>',
      '<style>p{}</style>',
      '<p style="x" class="y">c</p>',
    ].join('\n');
    const copied = rich(html);
    assert.doesNotMatch(copied, /script|onerror|data:|style|class/);
    assert.match(copied, /<p>c<\/p>/);
  });

  it('shows what an empty link leads to, and players as links', () => {
    assert.match(rich('<a href="/x"></a>'), /<a href="https:\/\/quay\.example\/x">\/x<\/a>/);
    assert.match(rich('{{< vimeo 55073825 >}}'), /<a href="https:\/\/vimeo\.com\/55073825">/);
  });
});
