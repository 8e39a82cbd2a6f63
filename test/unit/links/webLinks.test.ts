import assert from 'node:assert/strict';
import { webLinksOf } from '../../../src/core/links/webLinks.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { offsetAt } from '../../../src/core/text.js';

/** Each link's address; then the address as written, if that is different. */
function links(text: string, linkify = true): string[] {
  const recap = parseRecap(text);
  return webLinksOf(recap, linkify).map(({ url, range }) => {
    const written = recap.source.text.slice(offsetAt(recap.source, range.start), offsetAt(recap.source, range.end));
    return written === url ? url : `${url} «${written}»`;
  });
}

describe('the links of a post to the web', () => {
  it('are those of Markdown, with their exact places', () => {
    assert.deepEqual(links('[a](https://a.example/) and ![b](<https://b.example/x y> "t")\n'), [
      'https://a.example/',
      'https://b.example/x y',
    ]);
    assert.deepEqual(links('## [Talk [1]](https://a.example/a_(b)?c=1&amp;d#e "T")\n'), [
      'https://a.example/a_(b)?c=1&d#e «https://a.example/a_(b)?c=1&amp;d#e»',
    ]);
    assert.deepEqual(links('[![p](https://p.example/p.png)](\n  https://a.example/\\_x)\n'), [
      'https://p.example/p.png',
      'https://a.example/_x «https://a.example/\\_x»',
    ]);
    assert.deepEqual(
      links('[a ![p](//p.example) [b](https://b.example/)](https://no.example/) [c](https://c.example/)', false),
      ['https://p.example «//p.example»', 'https://b.example/', 'https://c.example/'],
    );
    assert.deepEqual(links('[a][r] [r]\n\n[r]: https://r.example/ "R"\n\n[s]:\n  <https://s.example/x>\n'), [
      'https://r.example/',
      'https://s.example/x',
    ]);
    assert.deepEqual(links('<https://a.example/?b> <HTTP://c.example> (https://d.example/e) www.f.example, g\n'), [
      'https://a.example/?b',
      'HTTP://c.example',
      'https://d.example/e',
      'https://www.f.example «www.f.example»',
    ]);
    assert.deepEqual(links('https://d.example/e [a](//b.example/)\n', false), ['https://b.example/ «//b.example/»']);
  });

  it('are those of raw HTML', () => {
    assert.deepEqual(
      links(`A <a class=x href='https://a.example/'>a</a>\n\n<p>\n<img alt="" src=https://b.example/b.png>\n</p>\n`),
      ['https://a.example/', 'https://b.example/b.png'],
    );
  });

  it('are those of shortcodes and front matter', () => {
    const calls =
      '{{< figure src="https://a.example/a.png" link=`https://b.example/` >}}\n\n{{< own https://c.example/ >}}';
    assert.deepEqual(links(calls), ['https://a.example/a.png', 'https://b.example/', 'https://c.example/']);
    const yaml = 'image: "https://a.example/a.png" # https://no.example/\nlinks:\n  - url: https://b.example/\n';
    assert.deepEqual(links(`---\n${yaml}description: See https://no.example/\n---\n`), [
      'https://a.example/a.png',
      'https://b.example/',
    ]);
    assert.deepEqual(links('{"image": "https:\\/\\/a.example/"}\n'), ['https://a.example/ «"https:\\/\\/a.example/"»']);
    assert.deepEqual(links("+++\n[params]\nsite = 'https://a.example/'\n+++\n"), ['https://a.example/']);
  });

  it('are not what is code, comment, escaped, half typed, or leads elsewhere', () => {
    const code = '`[a](https://a.example/)` ``https://b.example/ ` ``\n\n```\nhttps://c.example/\n```\n';
    assert.deepEqual(links(code), []);
    assert.deepEqual(links('    https://a.example/\n\n<!-- https://b.example/\n\n[c](https://c.example/) -->\n'), []);
    assert.deepEqual(links('- a\n\n  ```sh\n  curl https://b.example/\n\n  ```\n- [c](https://c.example/)\n'), [
      'https://c.example/',
    ]);
    assert.deepEqual(links('{{< highlight sh >}}\ncurl https://b.example/\n{{< /highlight >}}\n'), []);
    assert.deepEqual(links('\\[a](b) [a](/b) [c](#d) [e](mailto:f@g.example) h@i.example [j](k\n'), []);
    assert.deepEqual(links('[a]({{< ref "b" >}}) [c](https://d.example/{{< e >}})\n'), []);
  });

  it('are what Markdown takes for links, in lists and quotes, too', () => {
    // Code: indented in an item, fenced in items and quotes, between backticks in a heading.
    assert.deepEqual(links('- a\n\n      curl https://no.example/\n\n- https://b.example/\n'), ['https://b.example/']);
    assert.deepEqual(links('> ~~~\n> [a](https://no.example/)\n> ~~~\n\n1. ```\n   https://no.example/\n   ```\n'), []);
    assert.deepEqual(links('### `[a](https://no.example/)`\n'), []);
    // A definition with its address on the next line is one link, used or not; of two with one label the first counts.
    assert.deepEqual(links('## [Talk][t1]\n\n[t1]:\nhttps://a.example/\n'), ['https://a.example/']);
    assert.deepEqual(links('> - [r]: https://a.example/\n\n[r]: https://no.example/\n'), ['https://a.example/']);
    assert.deepEqual(links('<div>\n[r]: https://no.example/ "unclosed\n[^1]: https://no.example/\n</div>\n'), []);
    assert.deepEqual(links('\\<a href="https://no.example/"> `<a href="https://no.example/">`\n', false), []);
    assert.deepEqual(links('<!-- a --> <!-- <a href="https://no.example/"> --> <b\ntitle="<">\n'), []);
    assert.deepEqual(links('> <img alt=""\n> src="https://a.example/b.png">\n'), ['https://a.example/b.png']);
    assert.deepEqual(links('<a title="{{< x "y" >}}" href="https://a.example/?b&amp;c">d</a>\n'), [
      'https://a.example/?b&c «https://a.example/?b&amp;c»',
    ]);
    assert.deepEqual(
      links('<script>\n"<a href=\'https://no.example/\'>"\n</script>\n<pre><a href="//a.example/"></pre>\n'),
      ['https://a.example/ «//a.example/»'],
    );
  });

  it('are found with any line ends, and in linear time', () => {
    assert.deepEqual(links('\ufeff---\r\nimage: https://a.example/\r\n---\r\n\r\n- [b](https://b.example/)\r\n'), [
      'https://a.example/',
      'https://b.example/',
    ]);
    for (const piece of [
      '](',
      '[a](<',
      '`'.repeat(3),
      '<a b="',
      '<a c=\' b="',
      '<!--',
      '[a]: ',
      'https://a.',
      '[a](b "',
    ])
      links(piece.repeat(30_000));
    for (let length = 1, text = ''; length < 500; length++) links((text += `${'`'.repeat(length)} `).slice(-9));
  });
});
