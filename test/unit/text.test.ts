import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, lineAt, lineCount, lineEnd, offsetAt, positionAt, readSource } from '../../src/core/text.js';

describe('text', () => {
  it('splits lines at CRLF, LF and a lone CR', () => {
    const source = readSource('one\r\ntwo\nthree\rfour');
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lineAt(source, line)),
      ['one', 'two', 'three', 'four'],
    );
    assert.equal(lineCount(source), 4);
    assert.equal(lineAt(source, 9), '');
  });

  it('has an empty last line after a final line end', () => {
    assert.equal(lineCount(readSource('one\n')), 2);
    assert.equal(lineCount(readSource('')), 1);
  });

  it('returns the line end of the text', () => {
    assert.equal(lineEnd(readSource('a\r\nb\nc')), '\r\n');
    assert.equal(lineEnd(readSource('a\nb')), '\n');
    assert.equal(lineEnd(readSource('a\rb')), '\r');
    assert.equal(lineEnd(readSource('a')), '\n');
  });

  const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r\n', '\r') });

  it('converts every offset outside a line end to a position and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = readSource(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const back = offsetAt(source, positionAt(source, offset));
          assert.ok(back === offset || text.slice(back, offset) === '\r', `${JSON.stringify(text)} at ${offset}`);
        }
      }),
    );
  });

  it('keeps the lines and their ends together', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = readSource(text);
        const lines = source.lineStarts.map((_, line) => lineAt(source, line));
        assert.deepEqual(lines, text.split(/\r\n|\r|\n/));
      }),
    );
  });

  it('applies edits to the text before any of them', () => {
    const source = readSource('one\ntwo\n');
    const at = (line: number, start: number, end: number) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    const edits = [
      { range: at(1, 0, 3), newText: '2' },
      { range: at(0, 0, 1), newText: 'O' },
      { range: at(0, 3, 3), newText: '!' },
    ];
    assert.equal(applyEdits(source, edits), 'One!\n2\n');
  });
});
