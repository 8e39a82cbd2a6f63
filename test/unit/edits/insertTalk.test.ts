import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertTalk } from '../../../src/core/edits/insertTalk.js';
import type { NewTalk } from '../../../src/core/edits/newTalk.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { daysOf, talksOf } from '../../../src/core/recap/recap.js';
import { applyEdits, lineAt, readSource } from '../../../src/core/text.js';

const bare: NewTalk = { title: 'New', url: '', speakers: [], tags: [] };
const start = { line: 0, character: 0 };

/** The text with the talk inserted and `|` at the cursor. */
function insert(text: string, talk: Partial<NewTalk>, day?: number, line = 0): string {
  const recap = parseRecap(text);
  const { edits, cursor } = insertTalk(
    recap,
    { ...bare, ...talk },
    day === undefined ? undefined : daysOf(recap)[day],
    {
      line,
      character: 0,
    },
  );
  const result = readSource(applyEdits(recap.source, edits));
  const offset = result.lineStarts[cursor.line]! + cursor.character;
  return result.text.slice(0, offset) + '|' + result.text.slice(offset);
}

describe('insertTalk', () => {
  it('lands behind the last talk of the day, before its other sections', () => {
    assert.equal(
      insert('## Day 1\n\n### A\n\nnotes\n\n### Miscellaneous\n\n## Day 2\n', { url: 'https://e.org/n' }, 0),
      '## Day 1\n\n### A\n\nnotes\n\n### [New](https://e.org/n)\n\n|\n\n### Miscellaneous\n\n## Day 2\n',
    );
  });

  it('lands behind the talk at the cursor', () => {
    assert.equal(
      insert('## Day 1\n### A\nx\n\n### B\ny\n', {}, 0, 2),
      '## Day 1\n### A\nx\n\n### New\n\n|\n\n### B\ny\n',
    );
  });

  it('writes speakers and tags in the form of the post', () => {
    assert.equal(
      insert('## Day 1\n\n### A\n', { speakers: ['Ada Ek', 'Bo Li', 'Cy'], tags: ['Live Demo', 'Sea'] }, 0),
      '## Day 1\n\n### A\n\n### New\n\n_By Ada Ek, Bo Li & Cy_\n\n_#Live Demo, #Sea_\n\n|\n',
    );
    assert.equal(
      insert('## Day 1\n#### A\n_#x_\n', { tags: ['y'] }, 0),
      '## Day 1\n#### A\n_#x_\n\n#### New\n_#y_\n\n|\n',
    );
  });

  it('opens an empty day, and takes the level of the other days', () => {
    assert.equal(
      insert('## Day 1\n#### A\n## Day 2\n\nIntro.\n', {}, 1),
      '## Day 1\n#### A\n## Day 2\n\nIntro.\n\n#### New\n\n|\n',
    );
    assert.equal(insert('## Day 1\n\n## Day 2\n', {}, 0), '## Day 1\n\n### New\n\n|\n\n## Day 2\n');
  });

  it('starts a text that has nothing but front matter, or nothing at all', () => {
    assert.equal(insert('---\ntitle: E\n---\n', {}), '---\ntitle: E\n---\n\n## New\n\n|\n');
    assert.equal(insert('', {}), '## New\n\n|\n');
    assert.equal(insert('Text', {}), 'Text\n\n## New\n\n|\n');
  });

  it('stays among talks that stand in a section, and outside days where that was asked', () => {
    const text = '# C\n## Keynotes\n### [A](https://a.org)\nx\n### [B](https://b.org)\n## Conclusion\n';
    assert.equal(insert(text, {}, undefined, 3), text.replace('x\n', 'x\n\n### New\n\n|\n'));
  });

  it('keeps the line ends of the text', () => {
    assert.equal(insert('## Day 1\r\n\r\n### A\r\n', {}, 0), '## Day 1\r\n\r\n### A\r\n\r\n### New\r\n\r\n|\r\n');
  });

  const word = fc.string({
    unit: fc.constantFrom('a', 'B', '#', ' ', '[', ']', '(', ')', '*', '_', '`', '\\', '<', 'ü', '😀', '-', ','),
    minLength: 1,
  });
  const title = word.map((text) => `x${text}y`.replace(/\s+/g, ' '));
  const name = fc.constantFrom('Ada Ek', 'Bo_Li', 'Søren *K*', 'Zoë [x]', 'Ünal');
  const documents = [
    '',
    '---\ntitle: E\n---\n',
    '## Day 1\n',
    '## Day 1\n\n### [A](https://e.org)\n\n_#x_\n\nnotes\n\n### Miscellaneous\n\n## Day 2\n\n### B\n\n## Links\n',
    '# E\r\n\r\n## Day 1\r\n### A\r\n_By X_\r\n',
    '## A\n_By X_\n\n## B\n_By Y_\n\n## Conclusion',
  ];

  it('adds exactly the asked talk, moves nothing, and leaves every other byte', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.record({
          title,
          url: fc.constantFrom('', 'https://e.org/a', 'https://e.org/a_(b) c'),
          speakers: fc.array(name, { maxLength: 3 }),
          tags: fc.array(fc.constantFrom('x', 'Live Demo', 'CI/CD', 'C_x'), { maxLength: 3 }),
        }),
        fc.nat(),
        (text, talk, chance) => {
          const recap = parseRecap(text);
          const days = daysOf(recap);
          const { edits, cursor } = insertTalk(recap, talk, days[chance % (days.length + 1)], start);
          const after = applyEdits(recap.source, edits);
          const [edit] = edits;
          assert.equal(edits.length, 1);
          assert.deepEqual(edit!.range.start, edit!.range.end);
          const result = parseRecap(after);
          assert.equal(lineAt(result.source, cursor.line), '');
          if (days.length === 0) return;
          const before = talksOf(recap).map((each) => each.title);
          const added = talksOf(result).filter((each) => !before.includes(each.title));
          const found = added[0];
          if (before.includes(talk.title) || chance % (days.length + 1) === days.length) return;
          assert.equal(added.length, 1, after);
          assert.equal(found!.title, talk.title, after);
          assert.equal(found!.url, talk.url === '' ? undefined : talk.url);
          assert.equal(found!.speakers.length, talk.speakers.length);
          assert.equal(found!.tags.length, talk.tags.length);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
