import fc from 'fast-check';
import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { inlinesOf } from '../../../src/core/post/queries/postParts.js';
import type { Post } from '../../../src/core/post/post.js';
import { outcomeOf } from './inlines/ours.js';
import { documents, runs, seed } from './inlines/pieces.js';

/** Everything that a post provides, whether or not it is reused from a previous version. */
function described(post: Post): unknown {
  const { blocks, headings, calls, opaque, frontMatter } = post;
  const shown = blocks.map(({ kind, line, endLine, defines, paragraph }) => ({
    kind,
    line,
    endLine,
    defines,
    paragraph,
  }));
  return {
    ...outcomeOf(post),
    all: [...inlinesOf(post)].map(({ base, inline }) => `${inline.kind} ${base + inline.start}-${base + inline.end}`),
    blocks: shown,
    headings,
    calls,
    opaque,
    frontMatter,
  };
}

const calls = fc.constantFrom(
  '{{< figure src="a b" >}}',
  '{{< x\n\n> y\n>}}',
  '{{% note %}}',
  '{{% /note %}}',
  '{{< highlight go >}}',
  '{{< /highlight >}}',
  '{{</* x */>}}',
  '{{<',
  '>}}',
  '[a]({{< ref "b" >}})',
  '---\n',
  '---\ntitle: a\n---\n',
);

const texts = fc.array(fc.oneof(documents, calls), { maxLength: 4 }).map((pieces) => pieces.join(''));

describe('parsePost', () => {
  it('returns the same with a previous version as without', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(12), text: fc.oneof(documents, calls, fc.constant('')) });
    fc.assert(
      fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let post = parsePost(text);
        for (const { at, length, text: inserted } of edits) {
          described(post);
          const before = post.source.text;
          const start = at % (before.length + 1);
          const changed = before.slice(0, start) + inserted + before.slice(start + length);
          post = parsePost(changed, post);
          assert.deepEqual(described(post), described(parsePost(changed)), JSON.stringify([before, changed]));
        }
      }),
      { numRuns: Math.ceil(runs / 3), ...seed },
    );
  });

  it('does not parse blocks again that an edit does not affect', () => {
    const text = Array.from({ length: 50 }, (_, talk) => `## Talk ${talk}\n\nSee [a](b).\n\n- *one*\n`).join('\n');
    const before = parsePost(text);
    const contents = before.blocks.map(before.contentOf);
    const after = parsePost(text.replace('Talk 20\n\nSee', 'Talk 20\n\nAnd see'), before);
    const kept = after.blocks.map(after.contentOf).filter((content, index) => content === contents[index]);
    assert.ok(kept.length >= contents.length - 2);
  });

  it('reads a call of a shortcode as one word', () => {
    const text = '[a]({{< ref "x(y" >}}) and\n{{< figure\n    src="*b*"\n>}} *c*\n\n[d]: {{< ref "e f" >}}\n\n[d]\n';
    const post = parsePost(text);
    assert.deepEqual(
      post.blocks.map(({ kind, line, endLine }) => [kind, line, endLine]),
      [
        ['paragraph', 0, 3],
        ['definition', 5, 5],
        ['paragraph', 7, 7],
      ],
    );
    const found = [...inlinesOf(post)].map(({ base, inline }) => [
      inline.kind,
      text.slice(base + inline.start, base + inline.end),
    ]);
    assert.deepEqual(found, [
      ['link', '[a]({{< ref "x(y" >}})'],
      ['call', '{{< figure\n    src="*b*"\n>}}'],
      ['emphasis', '*c*'],
      ['link', '[d]'],
    ]);
    assert.equal(post.definitions.get('D')?.url, '{{< ref "e f" >}}');
  });
});
