import assert from 'node:assert/strict';
import { readData, type DataValue } from '../../../src/core/frontMatter/readData.js';

describe('a data file in YAML', () => {
  const read = (text: string): DataValue => {
    const result = readData(text, 'yaml');
    assert.ok('value' in result, JSON.stringify(result));
    return result.value;
  };

  for (const text of [
    'hall: one\nhall: two',
    'hall: *unknown',
    'hall: @one',
    'hall: "\\q"',
    'halls: [1, 2',
    '\thall: 1',
    'hall: one: two',
    ': one',
    '[hall]: one',
    'hall: one\ntwo',
    'hall: -\nroom: -x',
    'hall: "one\n---\n"',
  ])
    it(`is refused where Hugo refuses it: ${JSON.stringify(text)}`, () => {
      const result = readData(text, 'yaml');
      assert.ok('fault' in result && result.fault !== '', JSON.stringify(result));
    });

  it('has integers that stay exact, and numbers with a point', () => {
    const value = read('seats: 9007199254740993\nrows: !!int 3.0\nprice: 5.0\nrate: !!float 3\ncode: "7"');
    assert.deepEqual([...(value as ReadonlyMap<string, DataValue>).values()], [9007199254740993n, 3n, 5, 3, '7']);
  });

  it('may have keys that are not text, as front matter may not', () => {
    const value = read('2.50: a\ntrue: b\n0x10: c\n__proto__: d');
    assert.deepEqual([...(value as ReadonlyMap<string, DataValue>).keys()], ['2.5', 'true', '16', '__proto__']);
  });

  it('ends with its first document', () => {
    assert.deepEqual(read('# halls\n---\n- one\n---\n- two\n'), ['one']);
    assert.deepEqual(read('- one\r\n--- # more\r\n- @two\r\n'), ['one']);
    assert.deepEqual(read('- ---x\n'), ['---x']);
    assert.equal(read('--- one'), 'one');
    assert.equal(read(''), null);
  });

  it('gives a fault for what would take too long', () => {
    const many = `all: [${'['.repeat(400)}`;
    const aliases = `a: &a x\nb: [${'*a, '.repeat(200)}]`;
    for (const text of [many, aliases, '- '.repeat(400)]) assert.ok('fault' in readData(text, 'yaml'));
  });
});
