import assert from 'node:assert/strict';
import { dropPositionOn } from '../../../src/core/edits/move/dropPosition.js';
import { moveParts } from '../../../src/core/edits/move/moveParts.js';
import { partsDroppedOn } from '../../../src/core/edits/move/partsDroppedOn.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { partsWithin, type AnyPart } from '../../../src/core/recap/model/parts.js';
import { applyEdits } from '../../../src/core/text.js';

/** The text after some rows are dropped on one, or why they are not moved. */
function drop(text: string, titles: readonly string[], on: string): string {
  const recap = parseRecap(text);
  const find = (title: string): AnyPart => partsWithin(recap).find((each) => each.title === title)!;
  const parts = partsDroppedOn(recap, find(on), titles.map(find));
  const result = moveParts(recap, parts, dropPositionOn(recap, find(on), parts));
  return result.kind === 'refusal' ? formatMessage(result.reason) : applyEdits(recap.source, result.edits);
}

const days = '## Day 1\n\n### A\na\n\n### B\nb\n\n\n## Day 2\n### C\nc\n\n### D\nd';
const tracks = '## Day 1\n### Track A\n#### A by Ada Ek\na\n#### B by Bo Li\nb\n### Track B\n#### C by Cy Do\nc\n';

describe('a drop of several rows', () => {
  it('on a selected one that would hold them leaves that where it is', () => {
    const inDayOne = '## Day 1\n\n### C\nc\n\n### A\na\n\n### B\nb\n\n\n## Day 2\n### D\nd';
    assert.equal(drop(days, ['Day 1', 'C'], 'Day 1'), inDayOne);
    assert.equal(drop(days, ['Day 1', 'C', 'A'], 'Day 1'), drop(days, ['C'], 'A'));
    assert.notEqual(drop(tracks, ['C'], 'Track A'), tracks);
    assert.equal(drop(tracks, ['Track A', 'C'], 'Track A'), drop(tracks, ['C'], 'Track A'));
  });

  it('on one that is in a selected one brings them there', () => {
    assert.equal(drop(days, ['Day 1', 'C'], 'A'), drop(days, ['C'], 'A'));
    assert.equal(drop(days, ['Day 1', 'A', 'C'], 'A'), drop(days, ['C'], 'A'));
    assert.notEqual(drop(tracks, ['C'], 'B'), tracks);
    assert.equal(drop(tracks, ['Track A', 'C'], 'B'), drop(tracks, ['C'], 'B'));
  });

  it('on a selected talk gathers them there, in the order of the text', () => {
    assert.equal(drop(days, ['A', 'C'], 'A'), drop(days, ['C'], 'A'));
    assert.equal(drop(days, ['A', 'C'], 'C'), drop(days, ['A'], 'Day 2'));
    for (const on of ['Day 1', 'A']) assert.equal(drop(days, ['Day 1', 'Day 2'], on), days);
  });

  it('says that days and talks do not move together', () => {
    assert.match(
      drop(`${days}\n\n## Day 3\n### E\ne\n`, ['Day 1', 'C'], 'Day 3'),
      /^Days cannot be moved there together with talks/,
    );
  });
});
