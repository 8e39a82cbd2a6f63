import assert from 'node:assert/strict';
import { outlineNodeAt, outlineOf } from '../../../src/core/recap/outline.js';
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

  it('keeps the ids of rows while their titles are typed', () => {
    const ids = (each: string) =>
      outlineOf(parseRecap(each))!.children.flatMap((day) => [day.id, ...day.children.map(({ id }) => id)]);
    assert.deepEqual(ids(text.replace('### A', '### A new name')), ids(text));
    assert.equal(new Set(ids(text)).size, ids(text).length);
  });

  it('finds the row at a position', () => {
    const outline = outlineOf(parseRecap(text))!;
    const at = (line: number) => outlineNodeAt(outline, { line, character: 0 }).title;
    assert.deepEqual([at(0), at(3), at(5), at(7), at(10), at(11)], ['E', 'Day 1', 'A', 'B', 'C', 'End']);
  });
});
