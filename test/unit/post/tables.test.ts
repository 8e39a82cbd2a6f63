import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { tablesWithin } from '../../../src/core/post/queries/forms/tables.js';

describe('tables', () => {
  const text = 'Text\n\n| a | **b** |\n|---|---|\n| [c](/c) | |\n| d | e | f |\n\nText\n\ng | h\n--|--\n';

  it('have rows of cells as they read', () => {
    const tables = tablesWithin(parsePost(text), 0, 99);
    assert.deepEqual(
      tables.map((rows) => rows.map(({ line, cells }) => [line, ...cells.map((cell) => cell.text)])),
      [
        [
          [2, 'a', 'b'],
          [4, 'c', ''],
          [5, 'd', 'e'],
        ],
        [[9, 'g', 'h']],
      ],
    );
    assert.equal(tables[0]![1]!.cells[0]!.links[0]!.url, '/c');
  });

  it('are those that begin on the lines asked for', () => {
    const post = parsePost(text);
    const first = (from: number, end: number): readonly number[] =>
      tablesWithin(post, from, end).map(([row]) => row!.line);
    assert.deepEqual(first(0, 3), [2]);
    assert.deepEqual(first(3, 99), [9]);
    assert.deepEqual(first(0, 2), []);
  });
});
