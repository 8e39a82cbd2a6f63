import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '../../../../src/core/frontMatter/parseFrontMatter.js';
import { parsePost } from '../../../../src/core/post/parsePost.js';
import { readSource } from '../../../../src/core/text.js';
import { isComparable, outcomeOf } from './ours.js';
import { theirs } from './peer.js';
import { documents, seed } from './pieces.js';

/** The number of documents; for more: `RECAP_RUNS=100000 npm test -- --only unit --grep inlines`. */
const runs = Number(process.env['RECAP_RUNS'] ?? 10_000);

const posts = ['../shared/corpus/recaps', '../shared/seed'];

/** Compares both results, and returns whether it did. */
function agree(text: string, message?: string): boolean {
  const post = parsePost(text);
  const isSame = isComparable(text, post);
  if (isSame) assert.deepEqual(outcomeOf(post), theirs(text), message);
  return isSame;
}

describe('inlines: a post and the preview’s markdown-it agree on links, images, code, definitions and heading ids', () => {
  it(`in ${runs} documents of difficult pieces`, () => {
    fc.assert(
      fc.property(documents, (text) => {
        fc.pre(agree(text));
      }),
      { numRuns: runs, maxSkipsPerRun: 10, ...seed },
    );
  });

  it('in headings whose code and images are on several lines', () => {
    const text = readFileSync('test/fixtures/render/lineEndsInHeadings.md', 'utf8');
    assert.ok(agree(text));
    assert.equal(theirs(text).headings.length, 14);
  });

  it('in a list after a footnote, which does not enclose it', () => {
    const text = '> [^n]: a\n> - # b\n> - # b\n\n[^n]';
    assert.ok(agree(text));
    assert.deepEqual(theirs(text).headings, ['1-1 h1 b', '2-2 h1 b-1']);
  });

  it('next to half a surrogate pair, which is shown as a symbol', () => {
    for (const text of ['# \ud83d_a_', '# _a_\ud83d', '# b\ude00_a_', '# \ud83d\ude00_a_']) {
      assert.ok(agree(text));
      assert.match(theirs(text).headings[0]!, /^0-0 h1 b?a$/);
    }
  });

  it('after brackets in code or in tags, which do not open the text of a link', () => {
    assert.ok(agree('[`a](b)` http://x.org/`c <http://x.org>`](d) <b c="[">www.x.org `[` www.x.org'));
    assert.deepEqual(theirs('`[` www.x.org <b c="["> www.x.org').inlines.length, 4);
    assert.deepEqual(theirs('[`]` www.x.org').inlines.length, 1);
  });

  it('after a backtick in a bare link, which does not begin code', () => {
    for (const before of ['', 'a ', '<b>', '*', '(', '\n']) {
      const text = `${before}http://x.org/\`a<b>[c\`]\`(http://x.org)[ ](b)\n\``;
      assert.ok(agree(text));
      const kinds = theirs(text).inlines.map((inline) => inline.split(' ')[0]);
      assert.deepEqual(kinds.slice(-4), ['bare', 'html', 'code', 'link'], text);
    }
  });

  it('where an image has no valid address, but a definition', () => {
    for (const end of ['(b c)', '(b "c)', '(<b)', '(b "c" d)']) {
      const text = `![a]${end}\n\n[a]: e`;
      assert.ok(agree(text));
      assert.deepEqual(theirs(text).inlines, ['image 0-4 2-3 e']);
    }
  });

  it('where white space is unusual', () => {
    const attributes = ['{a="[b](c)"}', '{#x}'];
    const spaces = ['', ' ', '\t', '\f', '\v', '\u00a0', '\u2003', '\ufeff'];
    const headings = attributes.flatMap((each) =>
      spaces.flatMap((space) => [
        `${space}${each}\n===`,
        `${each}${space}\n---`,
        `# ${space}${each}`,
        `# ${each}${space}`,
      ]),
    );
    const links = spaces.flatMap((space) => [`[a](\n${space}b)`, `[a](b\n${space}"t")`, `[a](\n${space})`]);
    const definitions = spaces.flatMap((space) => [`[a]:\n${space}u\n\n[a]`, `[a]: u\n${space}"t"\n\n[a]`]);
    for (const text of [...headings, ...links, ...definitions]) assert.ok(agree(`a\n\n${text}`), JSON.stringify(text));
  });

  it("in the examples of CommonMark's specification", () => {
    const compared = examples.filter(({ markdown, number }) =>
      agree(markdown.replaceAll('→', '\t'), `example ${number}`),
    );
    assert.ok(compared.length >= 645, String(compared.length));
  });

  it('in the posts of the corpus', () => {
    for (const folder of posts) {
      if (!existsSync(folder)) {
        console.log(`      (passed over: there is no ${folder})`);
        continue;
      }
      const names = readdirSync(folder).filter((file) => file.endsWith('.md'));
      const compared = names.filter((name) => {
        const source = readSource(readFileSync(join(folder, name), 'utf8'));
        const body = source.text.slice(source.lineStarts[parseFrontMatter(source)?.bodyLine ?? 0]);
        // In Hugo, a call of a shortcode is a word.
        return agree(
          body.replace(/\{\{[<%][^]*?[>%]\}\}/g, (call) => call.replace(/[^\r\n]/g, 'x')),
          name,
        );
      });
      assert.ok(compared.length >= names.length * 0.9, `${compared.length} of ${names.length}`);
    }
  });
});
