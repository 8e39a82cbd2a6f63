import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { headingText } from '../../../src/core/post/queries/textLines.js';
import { readHeading, splitTitle, type HeadingText } from '../../../src/core/recap/evidence/heading/readHeading.js';
import { linkOf } from '../../../src/core/recap/sections/sectionFacts.js';

function read(markdown: string): HeadingText {
  const post = parsePost(`## ${markdown}`);
  return readHeading(headingText(post, post.blocks[0]!));
}

const cases: readonly [markdown: string, title: string, url?: string][] = [
  ['Plain title', 'Plain title'],
  ['[Linked](https://example.org/a)', 'Linked', 'https://example.org/a'],
  ['[Nested [brackets]](https://example.org/a_(b)) tail', 'Nested [brackets] tail', 'https://example.org/a_(b)'],
  ['[Angles](<https://example.org/a b> "Title")', 'Angles', 'https://example.org/a b'],
  ['[Local](/posts/x/)', 'Local', '/posts/x/'],
  ['**Bold** and *thin* and `code`', 'Bold and thin and code'],
  ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ['A \\[stub\\] \\#1', 'A [stub] #1'],
  ['![icon](x.png) Title', 'Title'],
  ['<a name="x"></a>Title {#custom .wide}', 'Title'],
  ['一、绳结与网', '绳结与网'],
  ['（二）绳结与网', '绳结与网'],
  ['十二. Knots', 'Knots'],
  ['一个人的网', '一个人的网'],
  ['[Half', '[Half'],
  ['[Half](https://example.org', '[Half](https://example.org'],
];

describe('readHeading', () => {
  for (const [markdown, title, url] of cases) {
    it(markdown, () => {
      const heading = read(markdown);
      assert.deepEqual({ title: splitTitle(heading).title, url: linkOf(heading) }, { title, url });
    });
  }

  it('reads a long line of brackets and half links in linear time', () => {
    for (const piece of ['[', '](', '[a](', '![', '\\[', '**', '<a', '_x'])
      assert.ok(splitTitle(read(piece.repeat(200_000))).title.length <= 2_000);
  });
});
