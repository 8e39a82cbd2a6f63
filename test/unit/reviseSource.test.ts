import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviseSource } from '../../src/core/reviseSource.js';
import { lineAt, readSource } from '../../src/core/text.js';

describe('reviseSource', () => {
  it('returns the lines that differ', () => {
    const change = (before: string, after: string) => reviseSource(readSource(before), after).change;
    assert.deepEqual(change('a\nb\nc\n', 'a\nx\nc\n'), { line: 1, endLine: 1, newEndLine: 1 });
    assert.deepEqual(change('a\nb\nc\n', 'a\nx\ny\nb\nc\n'), { line: 1, endLine: 1, newEndLine: 3 });
    assert.deepEqual(change('a\nb\nc\n', 'a\nc\n'), { line: 1, endLine: 2, newEndLine: 1 });
    assert.deepEqual(change('', 'a\nb'), { line: 0, endLine: 0, newEndLine: 1 });
  });

  it('returns the same source if nothing differs', () => {
    const source = readSource('a\nb');
    assert.equal(reviseSource(source, ['a', 'b'].join('\n')).source, source);
  });

  const unit = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '😀');

  it('reads the text as if it were new, and leaves all lines outside the change unchanged', () => {
    fc.assert(
      fc.property(fc.array(unit), fc.array(unit), fc.nat(), fc.nat(9), (before, inserted, at, deleted) => {
        const previous = readSource(before.join(''));
        const start = at % (previous.text.length + 1);
        const text = previous.text.slice(0, start) + inserted.join('') + previous.text.slice(start + deleted);
        const { source, change } = reviseSource(previous, text);
        assert.deepEqual(source, readSource(text));
        for (let line = 0; line < change.line; line++) assert.equal(lineAt(source, line), lineAt(previous, line));
        for (let below = 1; change.endLine + below < previous.lineStarts.length; below++)
          assert.equal(lineAt(source, change.newEndLine + below), lineAt(previous, change.endLine + below));
        assert.equal(source.lineStarts.length - previous.lineStarts.length, change.newEndLine - change.endLine);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a change in a long text', () => {
    const text = 'line\n'.repeat(200_000);
    const changed = `${text.slice(0, 700_000)}x\n${text.slice(700_000)}`;
    assert.deepEqual(reviseSource(readSource(text), changed).change, {
      line: 140_000,
      endLine: 140_000,
      newEndLine: 140_001,
    });
  });
});
