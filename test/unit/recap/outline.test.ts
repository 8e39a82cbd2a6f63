import assert from 'node:assert/strict';
import {
  outlineNodeOf,
  outlineNodesAt,
  outlineOf,
  rowsBelow,
} from '../../../src/core/recap/queries/outline/outline.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';

const text = '---\ntitle: E\n---\n## Day 1\n### A\n_By X_\n_#t_\n### B\n## Day 2\n### C\nnotes\n## End\n';

describe('outline', () => {
  it('has the event above days, talks and sections, with counts', () => {
    const outline = outlineOf(parseRecap(text))!;
    assert.deepEqual([outline.kind, outline.title, outline.talks], ['event', 'E', 3]);
    assert.deepEqual(
      outline.children.map(({ kind, title, talks }) => [kind, title, talks]),
      [
        ['day', 'Day 1', 2],
        ['day', 'Day 2', 1],
        ['section', 'End', 0],
      ],
    );
  });

  it('is absent where nothing has a heading', () => {
    assert.equal(outlineOf(parseRecap('---\ntitle: E\n---\nText')), undefined);
  });

  it('finds the row at a position, and with an id', () => {
    const outline = outlineOf(parseRecap(text))!;
    const at = (line: number) => outlineNodesAt(outline, { line, character: 0 })[0]!;
    assert.deepEqual(
      [0, 3, 5, 7, 10, 11].map((line) => at(line).title),
      ['E', 'Day 1', 'A', 'B', 'C', 'End'],
    );
    for (const row of [outline, ...rowsBelow(outline)]) assert.equal(outlineNodeOf(outline, row.id), row);
    assert.equal(outlineNodeOf(outline, 'none'), undefined);
  });
});

describe('the ids of the outline', () => {
  /** Each row of the last text as "title id", after all texts were seen in turn. */
  function rows(...texts: string[]): string[] {
    let outline = outlineOf(parseRecap(texts[0]!));
    for (const each of texts.slice(1)) outline = outlineOf(parseRecap(each), outline);
    return rowsBelow(outline!).map(({ title, id }) => `${title} ${id}`);
  }

  it('are one for each row, in order at first', () => {
    assert.deepEqual(rows(text), ['Day 1 1', 'A 2', 'B 3', 'Day 2 4', 'C 5', 'End 6']);
  });

  it('stay while a title is typed', () => {
    assert.deepEqual(rows(text, text.replace('### A', '### A new')).slice(0, 3), ['Day 1 1', 'A new 2', 'B 3']);
    assert.deepEqual(rows(text, text.replace('## Day 2', '## Eve')).slice(3), ['Eve 4', 'C 5', 'End 6']);
  });

  it('stay with their talks when one is inserted above, taken away or moved', () => {
    assert.deepEqual(rows(text, text.replace('### A', '### New\n### A')).slice(0, 4), [
      'Day 1 1',
      'New 7',
      'A 2',
      'B 3',
    ]);
    assert.deepEqual(rows(text, text.replace('### A\n_By X_\n_#t_\n', '')), [
      'Day 1 1',
      'B 3',
      'Day 2 4',
      'C 5',
      'End 6',
    ]);
    const moved = text.replace('### B\n', '').replace('notes\n', 'notes\n### B\n');
    assert.deepEqual(rows(text, moved), ['Day 1 1', 'A 2', 'Day 2 4', 'C 5', 'B 3', 'End 6']);
  });

  it('stay when a day is put between the talks of another', () => {
    assert.deepEqual(rows(text, text.replace('### B', '## Day 3\n### B')).slice(0, 4), [
      'Day 1 1',
      'A 2',
      'Day 3 7',
      'B 3',
    ]);
  });

  it('are never given twice', () => {
    assert.deepEqual(rows(text, text.replace('## End\n', ''), text).at(-1), 'End 7');
    const twins = '## Day 1\n### A\n### A\n';
    assert.deepEqual(rows(twins, twins.replace('### A', '### A\n### A')), ['Day 1 1', 'A 2', 'A 3', 'A 4']);
  });
});
