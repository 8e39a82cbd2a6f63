import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAtOffset, offsetOfLine, type PositionedBlocks } from '../../../src/webview/scroll/lineOffsets.js';

type Block = readonly [startLine: number, endLine: number, top: number, bottom: number];

function placed(blocks: readonly Block[]): PositionedBlocks {
  return {
    count: blocks.length,
    linesOf: (index) => ({ startLine: blocks[index]![0], endLine: blocks[index]![1] }),
    edgesOf: (index) => ({ top: blocks[index]![2], bottom: blocks[index]![3] }),
  };
}

describe('offsets of lines', () => {
  const page = placed([
    [4, 6, 100, 140],
    [8, 9, 160, 200],
  ]);

  it('are inside blocks, between them, above and below', () => {
    const places = [0, 2, 4, 5, 6, 7, 8, 8.5, 9, 50].map((line) => offsetOfLine(page, line));
    assert.deepEqual(places, [0, 50, 100, 120, 140, 150, 160, 180, 200, 200]);
  });

  it('give back the line', () => {
    const lines = [0, 50, 100, 120, 140, 150, 160, 180, 200, 500].map((place) => lineAtOffset(page, place));
    assert.deepEqual(lines, [0, 2, 4, 5, 6, 7, 8, 8.5, 9, 9]);
  });

  it('are at the top of an empty page', () => {
    assert.deepEqual([offsetOfLine(placed([]), 7), lineAtOffset(placed([]), 7)], [0, 0]);
  });

  it('are inverse to each other, and never decrease', () => {
    const steps = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.nat(3),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 40 }),
      ),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(steps, fc.nat(1000), (sizes, part) => {
        let [line, place] = [0, 0];
        const blocks = sizes.map(([lines, gap, height, space]): Block => {
          const block = [line + gap, line + gap + lines, place + space, place + space + height] as const;
          [, line, , place] = block;
          return block;
        });
        const wanted = (line * part) / 1000;
        const all = placed(blocks);
        // Between two adjacent blocks, one line has many offsets, so no more is required.
        const back = lineAtOffset(all, offsetOfLine(all, wanted));
        assert.ok(Math.abs(back - wanted) < 1e-6, `${wanted} became ${back}`);
        assert.ok(offsetOfLine(all, wanted) <= offsetOfLine(all, wanted + 0.5) + 1e-9);
      }),
    );
  });
});
