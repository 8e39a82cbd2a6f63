import assert from 'node:assert/strict';
import { down, drop, find, move, up } from './moved.js';

describe('moving talks that are lines', () => {
  it('moves lines with their notes, and in one paragraph without what breaks the lines', () => {
    const [a, b] = ['**Boats by Ada Ek**\n\nWet.\n', '**Gulls by Bo Li**\n\nLoud.\n'];
    assert.equal(down(`## Day 1\n\n${a}\n${b}`, 'Boats'), `## Day 1\n\n${b}\n${a}`);
    const [x, y, z] = ['[Boats](/a) by Ada Ek', '[Gulls](/b) by Bo Li', '[Knots](/c) by Cy Do'];
    const lines = (...all: readonly string[]): string => `## Day 1\n\n${all.join('  \n')}\n\nBye.\n`;
    assert.equal(up(lines(x, y, z), 'Gulls'), lines(y, x, z));
    assert.equal(
      drop(`## Day 1\n\n${[x, y, z].join('\\\n')}\n`, 'Boats', 'Knots'),
      `## Day 1\n\n${[y, z, x].join('\\\n')}\n`,
    );
  });

  it('moves lines of a paragraph below a heading, which keeps its line', () => {
    const [x, y, z] = ['[Boats](/a) by Ada Ek', '[Gulls](/b) by Bo Li', '[Knots](/c) by Cy Do'];
    for (const [mark, end] of [
      ['  ', '\n'],
      ['\\', '\n'],
      ['  ', '\r\n'],
    ]) {
      const text = ['A conference.', '', '## Day 1', '', `${x}${mark}`, y, '', '## Day 2', '', z, ''].join(end);
      const moved = ['A conference.', '', '## Day 1', '', y, '', '## Day 2', '', x, '', z, ''].join(end);
      const joined = moved.replace(`${x}${end}${end}`, `${x}${mark}${end}`);
      const above = move(text, ['Boats'], (recap) => ({ holder: find(recap, 'Day 2'), before: find(recap, 'Knots') }));
      const below = drop(text.replace(z, '').trimEnd(), 'Boats', 'Day 2');
      assert.deepEqual([above, below], [joined, moved.replace(z, '').trimEnd()]);
    }
  });
});
