import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '../../../../src/core/frontMatter/parseFrontMatter.js';
import { readSource } from '../../../../src/core/text.js';
import { theirs } from './peer.js';
import { documents, runs, seed } from './pieces.js';

const posts = '../shared/corpus/recaps';

/** The patterns with which each kind begins and ends. */
const isWhole =
  /^(?:link \[[^]*[\])]|image !\[[^]*[\])]|autolink <[^<>]*>|bare [^\s<]+|code (`+)(?!`)[^]*\1|html <[^]*>|footnote \[\^[^\n]*\])$/;

/** The kind of each inline element and the text at its offsets: `link [a](b)`. */
function written(text: string): string[] {
  return theirs(text).inlines.map((inline) => {
    const [, kind, start, end] = /^(\w+) (\d+)-(\d+)/.exec(inline)!;
    return `${kind} ${text.slice(Number(start), Number(end))}`;
  });
}

describe('inlines: the oracle', () => {
  it('returns every kind with its offsets and values', () => {
    assert.deepEqual(theirs('[a](/b "c") ![d](<e f>) <http://g.h>').inlines, [
      'link 0-11 1-2 /b',
      'image 12-23 14-15 e f',
      'autolink 24-36 http://g.h',
    ]);
    assert.deepEqual(theirs('www.a.org <a@b.co> a@b.co `c` <d>').inlines, [
      'bare 0-9 https://www.a.org',
      'autolink 10-18 mailto:a@b.co',
      'bare 19-25 mailto:a@b.co',
      'code 26-29',
      'html 30-33',
    ]);
    assert.deepEqual(theirs('a[^b] [^c]\n\n[^b]: d').inlines, ['footnote 1-5 b']);
  });

  it('unescapes URLs without encoding them, and keeps dangerous ones', () => {
    assert.deepEqual(theirs('[a](/\\(&amp;ä%20)').inlines, ['link 0-17 1-2 /(&ä%20']);
    assert.deepEqual(theirs('<javascript:a>[b](javascript:c)').inlines, [
      'autolink 0-14 javascript:a',
      'link 14-31 15-16 javascript:c',
    ]);
    assert.deepEqual(theirs('[a]()').inlines, ['link 0-5 1-2 ']);
  });

  it('includes the label in the range of a reference', () => {
    assert.deepEqual(theirs('[a][b] [b][] [b] ![b] [b]()\n\n[b]: /c').inlines, [
      'link 0-6 1-2 /c',
      'link 7-12 8-9 /c',
      'link 13-16 14-15 /c',
      'image 17-21 19-20 /c',
      'link 22-27 23-24 ',
    ]);
  });

  it('returns elements in the labels of links, but not of images', () => {
    assert.deepEqual(written('[`a` ![`b`](c) <d>](e)'), [
      'link [`a` ![`b`](c) <d>](e)',
      'code `a`',
      'image ![`b`](c)',
      'html <d>',
    ]);
    assert.deepEqual(written('[a [b](c)](d) ![e [f](g)](h)'), ['link [b](c)', 'image ![e [f](g)](h)']);
  });

  it('finds the offsets in quotes, lists, footnotes, definitions and lazy lines', () => {
    assert.deepEqual(theirs('> - [a\n>   b](c)\n`d`').inlines, ['link 4-16 5-12 c', 'code 17-20']);
    assert.deepEqual(written('>\t- `a\n>\t\tb`\n> \t*c*<d>\n\n1. x\n\n\t`e`'), [
      'code `a\n>\t\tb`',
      'html <d>',
      'code `e`',
    ]);
    assert.deepEqual(written('[^a]: `b`\n\n    - `c`\n\n[^a]'), ['code `b`', 'code `c`', 'footnote [^a]']);
    assert.deepEqual(written('`a`\n[b](c)\n:   `d`\n    `e`\n: > `f`'), [
      'code `a`',
      'link [b](c)',
      ...['code `d`', 'code `e`', 'code `f`'],
    ]);
  });

  it('finds the offsets in headings, with attributes and without', () => {
    const text = '#  `a`  ## \n\n##\t[b](c) {#d}\n\n  e\n  `f` {.g}\n---\n\n> # `h`';
    assert.deepEqual(written(text), ['code `a`', 'link [b](c)', 'code `f`', 'code `h`']);
    assert.deepEqual(theirs(text).headings, ['0-0 h1 a', '2-2 h2 d', '4-6 h2 f', '8-8 h1 h']);
  });

  it('finds the offsets after task marks', () => {
    assert.deepEqual(theirs('- [ ] `a`\n- [x]   [b](c)\n  `d`').inlines, [
      'code 6-9',
      'link 18-24 19-20 c',
      'code 27-30',
    ]);
    // `[x]` is a mark whatever text follows.
    assert.deepEqual(theirs('- [x]\n  `a`\n- [x](b) `c`\n\n[x] `d`').inlines, [
      'code 8-11',
      'code 21-24',
      'code 30-33',
    ]);
  });

  it('finds the offsets in the cells of tables, and above them', () => {
    assert.deepEqual(written('`a`\n | `b` |c\n-|:-:\n[d](e)\n|| f@g.hi | `none`\n`h\\|i`'), [
      ...['code `a`', 'code `b`', 'link [d](e)', 'bare f@g.hi', 'code `h\\|i`'],
    ]);
    assert.deepEqual(written('> - a | `b`\n>   --|--\n>   `c|d`'), ['code `b`']);
  });

  it('finds the offsets below a line of Unicode spaces, which is not content', () => {
    assert.deepEqual(written('\ufeff\n`a`'), ['code `a`']);
    assert.deepEqual(written('> \u2003\n> a|`b`\n> -|-\n> `c`|d'), ['code `b`', 'code `c`']);
  });

  it('counts UTF-16 code units, with every kind of line end', () => {
    assert.deepEqual(theirs('😀\r\n`a`\r`b`\n\0<c>\r\n\r\n\ud83d`d`').inlines, [
      'code 4-7',
      'code 8-11',
      'html 13-16',
      'code 21-24',
    ]);
    assert.deepEqual(theirs('> [a\r\n> b](c)').inlines, ['link 2-13 3-9 c']);
  });

  it('returns the definitions that apply, in document order', () => {
    assert.deepEqual(
      theirs('[^b]\n\n[A]: b\n[a]: c\n\n> - [Ä\n>   x]:\n>   /d&amp;e\n\n[^b]: f\n\n[^b]: g').definitions,
      ['2 definition A b', '5 definition Ä X /d&e', '9 footnote b'],
    );
    // The preview uses the one that ends first.
    assert.deepEqual(theirs('[^a]: b\n\n    [^a]: c').definitions, ['2 footnote a']);
    assert.deepEqual(theirs('[a]: b\n\n```\n[c]: d\n```\n<p>\n[^e]: f').definitions, ['0 definition A b']);
  });

  it('returns headings without an id', () => {
    assert.deepEqual(theirs('#\n# a\n# a\n\n[^b]: # not on the page').headings, [
      '0-0 h1',
      '1-1 h1 a',
      '2-2 h1 a-1',
      '4-4 h1',
    ]);
    // Footnotes are at the end of the page.
    assert.deepEqual(theirs('[^b]: # a\n\n# a\n\n[^b]').headings, ['0-0 h1 a-1', '2-2 h1 a']);
  });
});

describe('inlines: the oracle finds all offsets', () => {
  it(`in ${runs} documents of all kinds of inline syntax`, () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const element of written(text)) assert.match(element, isWhole, element);
      }),
      { numRuns: runs, ...seed },
    );
  });

  it("in the examples of CommonMark's specification", () => {
    assert.ok(examples.length > 600);
    for (const { markdown } of examples)
      for (const element of written(markdown.replaceAll('→', '\t'))) assert.match(element, isWhole);
  });

  it('in the posts of the corpus', () => {
    if (!existsSync(posts)) {
      console.log(`      (passed over: there is no ${posts})`);
      return;
    }
    for (const name of readdirSync(posts).filter((file) => file.endsWith('.md'))) {
      const source = readSource(readFileSync(join(posts, name), 'utf8'));
      const body = source.text.slice(source.lineStarts[parseFrontMatter(source)?.bodyLine ?? 0]);
      for (const element of written(body)) assert.match(element, isWhole, name);
    }
  });
});
