import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { pageSourceOf, type PageSource } from '../../../src/core/preview/pageSource.js';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { renderPage, type RenderedPage } from '../../../src/core/render/renderedPage.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { revisePage } from '../../../src/core/render/revisePage.js';
import { defaultSite, withUnsafe, type Site } from '../../../src/core/site/site.js';
import { documents, runs } from '../post/blocks/pieces.js';

const site = withUnsafe(defaultSite, true);
const { goldmark } = site.markup;
/** One that reads all that a site can have read. */
const richSite: Site = {
  ...site,
  enableEmoji: true,
  markup: {
    ...site.markup,
    goldmark: { ...goldmark, parser: { ...goldmark.parser, attribute: { title: true, block: true } } },
  },
};

function pageOf(text: string, of = site): PageSource {
  return pageSourceOf(parseRecap(text), of, 'content/posts/a.md');
}

/** As the preview's page gets it: what did not change is the same object. */
function after(page: PageSource, text: string): PageSource {
  const next = pageOf(text, page.site);
  const keepsValues = JSON.stringify(next.values) === JSON.stringify(page.values);
  return { ...next, values: keepsValues ? page.values : next.values };
}

/** Revises, and compares with a new rendering. Cheap is what takes over blocks. */
function revise(previous: RenderedPage, text: string): { readonly page: RenderedPage; readonly isCheap: boolean } {
  const page = revisePage(previous, after(previous.page, text));
  assert.deepEqual(
    page.recap,
    renderRecap(parsePost(page.page.text), page.page),
    JSON.stringify([previous.page.text, text]),
  );
  const former = new Set(previous.recap.blocks);
  return { page, isCheap: page.recap.blocks.some((block) => former.has(block)) };
}

function isCheap(before: string, text: string): boolean {
  return revise(renderPage(pageOf(before)), text).isCheap;
}

const talk = (number: number): string =>
  `### [Talk ${number}](https://example.org/${number})\n\n_By A Bee_\n\nSome words of it.\n\n- one\n- two\n\n#### Missed\n\nMuch.\n`;
const post = `---\ntitle: T\n---\n\n## Day 1\n\n${Array.from({ length: 20 }, (_, number) => talk(number)).join('\n')}`;

const pieces = [
  ...[
    'a',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '# A\n',
    '\n## Missed\n',
    '\n### A {#a}\n',
    '===\n',
    '---\n',
    '> ',
    '- ',
    '1. ',
    '    ',
  ],
  ...[
    '```\n',
    '~~~\n',
    '<div>\n',
    '\n</div>\n',
    '<!-- ',
    ' -->',
    '<!--more-->',
    '<details>',
    '</details>',
    '<img src="/a.png">',
  ],
  ...[
    '[a]',
    '[b][a]',
    '[a]: /x\n',
    '\n[c d]: /y "t"\n',
    '[C\nD]',
    '[^1]',
    '\n[^1]: note\n',
    '![x](/b.png)',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '{{< figure src="/c.png" >}}\n',
    '{{< details >}}\n',
    '\n{{< /details >}}\n',
    '{{% own %}}',
    '{{% /own %}}',
    '{{< own >}}',
  ],
  ...[
    '{{< /own >}}',
    '{{<',
    '>}}',
    '{{</* a */>}}',
    '"',
    "'",
    '`',
    '*',
    '\r\n',
    '\r',
    '\ufeff',
    ': d\n',
    'Term\n: d\n',
    'https://a.example ',
  ],
  ...[
    '\n: defined\n',
    '\n{.c #i}\n',
    '~a~',
    ':wave:',
    '```go {hl_lines=[1]}\nx\n```\n',
    '- [ ] b\n',
    '\n<blockquote class="twitter-tweet"><p>a</p><a href="https://x.com/a/status/1">b</a></blockquote>\n',
    '{{< highlight go >}}\nx\n{{< /highlight >}}\n',
  ],
];

const piece = fc.constantFrom(...pieces);
const anything = fc.oneof(
  documents,
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(documents, piece), { maxLength: 12 }).map((parts) => parts.join('\n\n')),
  fc.constant(post),
);
const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(30)),
  text: fc.oneof(piece, fc.constant(''), documents),
});

const edits = fc.array(edit, { minLength: 1, maxLength: 5 });

describe('revisePage', () => {
  it('renders a few blocks for a word', () => {
    const page = renderPage(pageOf(post));
    const { page: next, isCheap } = revise(page, post.replace('Some words', 'Some more words'));
    assert.ok(isCheap);
    assert.equal(next.recap.blocks.filter((block) => !page.recap.blocks.includes(block)).length, 1);
  });

  it('is cheap for what people type in a talk', () => {
    const at = post.indexOf('Some words', 600);
    const typed = [
      'A',
      'A new',
      '- one',
      '\n',
      '\n\n',
      '> quote',
      '#### Another',
      '![a](/img/a.png)',
      '[a][b]',
      '**x',
      '`',
    ];
    for (const text of typed) assert.ok(isCheap(post, `${post.slice(0, at)}${text}${post.slice(at)}`), text);
    const shortcode = `${post.slice(0, at)}{{< figure src="/img/a.png" >}}\n\n${post.slice(at)}`;
    assert.ok(isCheap(shortcode, shortcode.replace('a.png', 'b.png')));
  });

  it('is cheap beside reference definitions that are elsewhere', () => {
    const text = `${post}\n[the page]: https://example.org/page\n`;
    assert.ok(isCheap(text, text.replace('Some words', 'Some [words][The  Page]')));
    assert.ok(isCheap(text, text.replace('Some words', 'Some [the\npage]')));
  });

  it('sees what has to do with more than its place', () => {
    const changes: readonly (readonly [string, string])[] = [
      ['Some words', '[the page]: /x\n\nSome words'],
      ['Some words', '```\nSome words'],
      ['Some words', '<!-- Some words'],
      ['Some words', '<div>\n\nSome words'],
      ['Some words', '{{< details >}}\n\nSome words'],
      ['#### Missed\n', '#### Talk 3\n'],
      ['#### Missed\n', '#### Mist\n'],
      ['Talk 1]', 'Missed]'],
      ['title: T', 'title: U'],
      ['---\n\n## Day', '---\n\n\n## Day'],
      ['## Day', 'param: x\n---\n\n## Day'],
    ];
    for (const [from, to] of changes) {
      revise(renderPage(pageOf(post)), post.replace(from, to));
      revise(renderPage(pageOf(post.replace(from, to))), post);
    }
  });

  it('forgets an image without an address when it goes', () => {
    revise(renderPage(pageOf('<img src="">\n')), 'a\n');
  });

  it('recognises a definition by any address, including one that no page may have, and before the summary divider', () => {
    for (const address of ['javascript:x', '< file:x>', '/x', '/x<!--more-->]: y']) {
      const text = `[a]: ${address}\n\nb\n\nc\n\nd\n\ne\n\n[a]! f\n`;
      revise(renderPage(pageOf(text)), text.replace('!', ''));
    }
  });

  it('sees an id that an attribute gives the paragraph above', () => {
    const text = 'a\n\n### A {#a}\n1. ';
    revise(renderPage(pageOf(text, richSite)), text.replace('\n### A', ''));
  });

  it('gives what a full render gives, whatever is typed into whatever', function () {
    this.timeout(120_000);
    let [cheap, all] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(site, richSite), anything, edits, (of, text, changes) => {
        let page = renderPage(pageOf(text, of));
        for (const { at, length, text: inserted } of changes) {
          const { text: now } = page.page;
          const start = at % (now.length + 1);
          const result = revise(page, now.slice(0, start) + inserted + now.slice(start + length));
          page = result.page;
          all++;
          if (result.isCheap) cheap++;
        }
      }),
      { numRuns: Math.ceil(runs / 15) },
    );
    assert.ok(cheap > all / 10, `only ${cheap} of ${all} were cheap`);
  });

  it('keeps the footnotes when the last paragraph changes', () => {
    const text = `${post}\nA note.[^1]\n\n[^1]: Gulls.\n\nThe last words, aren't they?\n`;
    revise(renderPage(pageOf(text)), text.replace("aren't", "are> n't"));
  });

  it('gives what a full render gives in real posts', function () {
    const folders = ['sample/content/posts', 'test/fixtures/outlines', '../shared/corpus/recaps'];
    const files = folders.filter(existsSync).flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name)),
    );
    if (!existsSync('../shared/corpus/recaps')) console.log('      without the corpus, which is not there');
    this.timeout(120_000);
    let seed = 1;
    const random = (limit: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % limit;
    };
    for (const file of files) {
      const text = readFileSync(file, 'utf8').slice(0, 15_000);
      let page = renderPage(pageOf(text));
      for (let round = 0; round < 4; round++) {
        const { text: now } = page.page;
        const start = random(now.length + 1);
        const inserted = random(3) === 0 ? '' : pieces[random(pieces.length)]!;
        page = revise(
          page,
          now.slice(0, start) + inserted + now.slice(start + (random(2) === 0 ? 0 : random(40))),
        ).page;
      }
    }
  });
});
