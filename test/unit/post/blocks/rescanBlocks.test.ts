import fc from 'fast-check';
import assert from 'node:assert/strict';
import { noOpaqueLines, type BlockScan } from '../../../../src/core/post/blocks/block.js';
import { rescanBlocks } from '../../../../src/core/post/blocks/rescanBlocks.js';
import { scanBlocks } from '../../../../src/core/post/blocks/scanBlocks.js';
import { reviseSource } from '../../../../src/core/reviseSource.js';
import { readSource } from '../../../../src/core/text.js';
import { documents, runs } from './pieces.js';

/** Scans a text, then changes it and rescans it; checks that the result is the same as that of a new scan. */
function rescan(before: string, after: string): readonly [BlockScan, BlockScan] {
  const old = readSource(before);
  const first = scanBlocks(old, 0);
  const { source, change } = reviseSource(old, after);
  const second = rescanBlocks(first, source, change, 0);
  assert.deepEqual(second, scanBlocks(readSource(after), 0), JSON.stringify([before, after]));
  return [first, second];
}

const post = Array.from({ length: 50 }, (_, talk) => `## Talk ${talk}\n\nA few words.\n\n- one\n- two\n`).join('\n');

describe('blocks: rescanBlocks', () => {
  it('keeps the blocks that an edit within a line does not affect', () => {
    const [first, second] = rescan(post, post.replace('A few words.\n\n- one', 'A few more words.\n\n- one'));
    const kept = second.blocks.filter((block) => first.blocks.includes(block));
    assert.ok(kept.length >= second.blocks.length - 2);
    assert.ok(second.headings.filter((heading) => first.headings.includes(heading)).length >= 49);
  });

  it('moves the blocks after new lines', () => {
    const [first, second] = rescan(post, post.replace('## Talk 25', 'New\n\n## New\n\n## Talk 25'));
    assert.equal(second.blocks.at(-1)!.line, first.blocks.at(-1)!.line + 4);
    for (const { heading } of second.blocks) assert.ok(!heading || second.headings.includes(heading));
  });

  it('finds the effects of an edit far after and before it', () => {
    rescan(post, post.replace('A few words', '```\nA few words'));
    rescan(post, post.replace('A few words', '<!--\nA few words'));
    rescan(`\`\`\`\n${post}`, post);
    rescan('- a\n\n\nb\n', '- a\n\n\n  b\n');
    rescan('[a]: b\n"c\n===\nd\n===\ne\n', '[a]: b\n"c\n===\nd\n===\ne"\n');
    rescan('a\n\nb | c\n', 'a\n\nb | c\n-|-\n');
    rescan('a\nb | c\n-|', 'a\nb | c\n-|-');
    rescan('a\n\n===', 'a\n===');
    rescan('a\n: b\n\nc\n', 'a\n: b\n\nc\n: d\n');
    rescan('a\n: b\n\n# c\n\nd\n: e\n', 'a\n: b\n\nd\n: e\n');
    rescan('a\n\nb | c\n-|-\n', 'b | c\n-|-\n');
    rescan('[^a]: b\n\n    c\n', '[^a]: b\n\nc\n');
    rescan('<script>\n\n# a\n\n</script>\n\n# b', '<script>\n\n# a\n\n</script\n\n# b');
  });

  const piece = fc.oneof(
    documents,
    fc.constantFrom('', '\n', '```\n', '<!--', '-->', '  ', '> ', '\n\n', '===\n', '"'),
  );
  const edit = fc.record({ at: fc.nat(), length: fc.nat(12), text: piece, literal: fc.boolean(), fromLine: fc.nat(9) });

  it('returns the same as a new scan', () => {
    fc.assert(
      fc.property(documents, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let source = readSource(text);
        let scan = scanBlocks(source, 0);
        for (const { at, length, text: inserted, literal, fromLine } of edits) {
          const start = at % (source.text.length + 1);
          const changed = source.text.slice(0, start) + inserted + source.text.slice(start + length);
          const revision = reviseSource(source, changed);
          const { line, endLine, newEndLine } = revision.change;
          const shift = newEndLine - endLine;
          const lines = [...scan.opaque.code].flatMap((each) =>
            each < line ? each : each > endLine ? each + shift : [],
          );
          const from = fromLine > 1 ? scan.fromLine : fromLine;
          const now = { ...noOpaqueLines, code: new Set(literal ? [...lines, line] : lines) };
          ({ source } = revision);
          scan = rescanBlocks(scan, source, revision.change, from, now);
          assert.deepEqual(scan, scanBlocks(readSource(changed), from, now));
        }
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
  });
});
