import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { expandPage } from '../../../src/core/render/expandPage.js';
import { imageSources, replaceImageSources } from '../../../src/core/render/imageSources.js';
import { defaultSite } from '../../../src/core/site/site.js';

function expand(text: string): ReturnType<typeof expandPage> {
  const recap = parseRecap(text);
  return expandPage(recap.post, pageSourceOf(recap, defaultSite, 'content/posts/a.md'));
}

describe("a page for another's Markdown", () => {
  it('has words for its shortcodes, and knows the lines of all the rest', () => {
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
