import assert from 'node:assert/strict';
import { talksOf } from '../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { firstNotes } from '../../../src/core/recap/queries/firstNotes.js';

/** The first lines of the notes of the first talk. */
function notesIn(text: string): readonly string[] {
  const recap = parseRecap(text);
  const [talk] = talksOf(recap);
  assert.ok(talk);
  return firstNotes(recap.post, talk);
}

const talk = '## Day 1\n\n### [Gulls](https://example.org/gulls)\n\n_By Ada Ek_\n\n';

describe('the first lines of notes', () => {
  it('are read without marks, after the lines of speakers, tags and links', () => {
    const lines = '_#Sea_\n\n[Slides](https://example.org/s.pdf)\n\n';
    assert.deepEqual(
      notesIn(`${talk}${lines}They **are** [many](https://example.org).\n\n<!-- how -->\n- One\n- Two\n`),
      ['They are many.', '• One', '• Two'],
    );
  });

  it('leave out code, pictures and calls, and are none where nothing is written', () => {
    assert.deepEqual(notesIn(`${talk}{{< x user="a" id="1" >}}\n\n![A](a.png)\n\n\`\`\`\ncode\n\`\`\`\n\nWet.\n`), [
      'Wet.',
    ]);
    assert.deepEqual(notesIn(talk), []);
    assert.deepEqual(notesIn(`${talk}\n### Next by Bo Li\n\nHers.\n`), []);
  });

  it('end with an ellipsis where there is more', () => {
    assert.deepEqual(notesIn(`${talk}a\n\nb\n\nc\n\nd\n`), ['a', 'b', 'c …']);
    const [long, ...others] = notesIn(`${talk}${'word '.repeat(100)}\n\nb\n`);
    assert.equal(others.length, 0);
    assert.match(long!, /^(?:word )+…$/);
    assert.ok(long!.length <= 242);
    const [whole] = notesIn(`${talk}${'🦆'.repeat(200)}\n`);
    assert.equal(whole, `${'🦆'.repeat(120)} …`);
  });

  it('are those of items, lines and, for a row of a table, none', () => {
    const item =
      '## Day 1\n\n- [Gulls](https://example.org/gulls) by Ada Ek\n\n  Many.\n\n- [Terns](https://example.org/t) by Bo Li\n';
    assert.deepEqual(notesIn(item), ['Many.']);
    const line =
      '## Day 1\n\n**[Gulls](https://example.org/gulls)** by Ada Ek\n\nMany.\n\n**[Terns](https://example.org/t)** by Bo Li\n\nFew.\n';
    assert.deepEqual(notesIn(line), ['Many.']);
    const table =
      '## Day 1\n\n| Time | Talk | Speaker |\n|--|--|--|\n| 9:00 | Herding Boats | Ada Ek |\n| 9:30 | Gulls | Bo Li |\n';
    assert.deepEqual(notesIn(table), []);
  });
});
