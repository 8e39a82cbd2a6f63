import assert from 'node:assert/strict';
import { insertTalk } from '../../../src/core/edits/insert/insertTalk.js';
import { toSnippet } from '../../../src/core/edits/insert/snippetStops.js';
import type { NewTalk } from '../../../src/core/edits/insert/newTalk.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { daysOf } from '../../../src/core/recap/model/recap.js';
import { applyEdits, readSource } from '../../../src/core/text.js';

const bareStart = { line: 0, character: 0 };
const bare: NewTalk = { title: 'New', url: '', speakers: [], tags: [] };

/** Short titles as in these tests are talks because their author has set the level. */
const options = { talkLevel: 3 };

/** The text with the talk inserted and `|` at the cursor. */
function insert(text: string, talk: Partial<NewTalk>, day?: number, line = 0, talkLevel = 3): string {
  const recap = parseRecap(text, { talkLevel });
  const under = day === undefined ? undefined : daysOf(recap)[day];
  const { edits, cursor } = insertTalk(recap, { talk: { ...bare, ...talk } }, under, { line, character: 0 })!;
  const result = readSource(applyEdits(recap.source, edits));
  const offset = result.lineStarts[cursor.line]! + cursor.character;
  return result.text.slice(0, offset) + '|' + result.text.slice(offset);
}

describe('insertTalk', () => {
  it('is inserted after the last talk of the day, before its other sections', () => {
    assert.equal(
      insert('## Day 1\n\n#### A\n\nnotes\n\n### Miscellaneous\n\n## Day 2\n', { url: 'https://e.org/n' }, 0, 0, 4),
      '## Day 1\n\n#### A\n\nnotes\n\n#### [New](https://e.org/n)\n\n|\n\n### Miscellaneous\n\n## Day 2\n',
    );
  });

  it('is inserted after the talk at the cursor', () => {
    assert.equal(
      insert('## Day 1\n### A\nx\n\n### B\ny\n', {}, 0, 2),
      '## Day 1\n### A\nx\n\n### New\n|\n\n### B\ny\n',
    );
  });

  it('writes speakers and tags in the form of the post', () => {
    assert.equal(
      insert('## Day 1\n\n### A\n', { speakers: ['Ada Ek', 'Bo Li', 'Cy'], tags: ['Live Demo', 'Sea'] }, 0),
      '## Day 1\n\n### A\n\n### New\n\n_By Ada Ek, Bo Li & Cy_\n\n_#Live Demo, #Sea_\n\n|\n',
    );
    assert.equal(
      insert('## Day 1\n#### A\n_#x_\n', { tags: ['y'] }, 0, 0, 4),
      '## Day 1\n#### A\n_#x_\n\n#### New\n_#y_\n\n|\n',
    );
  });

  it('opens an empty day, and takes the level of the other days', () => {
    assert.equal(
      insert('## Day 1\n#### A\n## Day 2\n\nIntro.\n', {}, 1, 0, 4),
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
    assert.equal(insert(text, {}, undefined, 3), text.replace('x\n', 'x\n### New\n|\n'));
  });

  it('keeps the line ends of the text', () => {
    assert.equal(insert('## Day 1\r\n\r\n### A\r\n', {}, 0), '## Day 1\r\n\r\n### A\r\n\r\n### New\r\n\r\n|\r\n');
  });

  const forms: readonly (readonly [string, string, string])[] = [
    ['names after a dash', '### A – Cy Dahl\n\nx\n\n### B – Di Fox\n\ny\n', '### New – Ada Ek & Bo Li'],
    ['names before a colon', '### Cy Dahl: A\n\nx\n\n### Di Fox: B\n\ny\n', '### Ada Ek & Bo Li: New'],
    ['names after "by"', '### "A" by Cy Dahl\n\nx\n\n### "B" by Di Fox\n\ny\n', '### "New" by Ada Ek & Bo Li'],
    ['names in brackets', '### A (Cy Dahl, Di Fox)\n\nx\n', '### New (Ada Ek, Bo Li)'],
    ['a line with a label', '### A\n\n**Speaker:** Cy Dahl\n\nx\n', '### New\n\n**Speaker:** Ada Ek & Bo Li'],
    ['a quoted line', '### A\n\n> Cy Dahl and Di Fox\n\nx\n', '### New\n\n> Ada Ek and Bo Li'],
    ['emphasised names', '### A ###\n*Cy Dahl*\n\nx\n', '### New ###\n*Ada Ek & Bo Li*'],
    ['underlined headings', 'A\n---\n\n_By Cy Dahl_\n\nx\n', 'New\n---\n\n_By Ada Ek & Bo Li_'],
  ];
  for (const [name, talks, expected] of forms)
    it(`writes as the post does: ${name}`, () => {
      const day = talks.startsWith('A\n') ? '# Day 1' : '## Day 1';
      const text = `${day}\n\n${talks}`;
      const level = day === '# Day 1' ? 2 : 3;
      const after = insert(text, { speakers: ['Ada Ek', 'Bo Li'] }, 0, 0, level);
      assert.equal(after, `${text}\n${expected}\n\n|\n`);
    });

  it('links the title, title and names, or the names, as the post does', () => {
    const url = 'https://e.org/n';
    const speakers = ['Ada Ek'];
    const after = (talk: string): string => insert(`## Day 1\n\n${talk}\n\nx\n`, { url, speakers }, 0);
    assert.match(after('### [A](/a) - Cy Dahl'), /### \[New\]\(https:\/\/e\.org\/n\) - Ada Ek\n/);
    assert.match(after('### [A - Cy Dahl](/a)'), /### \[New - Ada Ek\]\(https:\/\/e\.org\/n\)\n/);
    assert.match(after('### A\n\n> [Cy Dahl, Acme](/a)'), /### New\n\n> \[Ada Ek\]\(https:\/\/e\.org\/n\)\n/);
  });

  it('writes tags as the post does', () => {
    const after = (tags: string): string => insert(`## Day 1\n\n### A\n\n${tags}\n\nx\n`, { tags: ['y', 'z'] }, 0);
    assert.match(after('*#x*'), /### New\n\n\*#y, #z\*\n/);
    assert.match(after('Tags: x'), /### New\n\nTags: y, z\n/);
    assert.match(after('**Tags:** #x'), /### New\n\n\*\*Tags:\*\* #y, #z\n/);
  });

  it('is an item where talks are items', () => {
    const text = '## Day 1\n\nHeard:\n\n* [A](/a) - Cy Dahl\n* [B](/b) - Di Fox\n* [C](/c) - Ed Gray\n\nEnd.\n';
    assert.equal(
      insert(text, { url: '/n', speakers: ['Ada Ek'] }, 0, 5),
      text.replace('* [C]', '* [New](/n) - Ada Ek|\n* [C]'),
    );
  });

  it('lands in the track at the cursor, at its end', () => {
    const text = '## Day 1\n\n### Main Track\n\n#### A by Cy Dahl\n\n### Side Track\n\n#### B by Di Fox\n';
    assert.equal(insert(text, {}, 0, 2, 4), text.replace('Dahl\n', 'Dahl\n\n#### New\n\n|\n'));
  });

  const leftEmpty: readonly (readonly [string, string, string])[] = [
    ['headings', '### [A](/a)\n\n_By Cy Dahl_\n\n_#x_\n\nx', '\n### New\n\n|\n'],
    ['headings with names', '### [A](/a) - Cy Dahl\n\nx', '\n### New\n\n|\n'],
    ['headings with times', '### 9:30 – A\n\nx\n\n### 10:15 – B\n\ny', '\n### New\n\n|\n'],
    ['items', '* [A](/a) - Cy Dahl\n* [B](/b) - Di Fox', '* New\n  |\n'],
    ['numbered items', '1. [A](/a) - Cy Dahl\n2. [B](/b) - Di Fox', '3. New\n   |\n'],
    ['items with notes', '* [A](/a) - Cy Dahl\n\n  Wet.\n\n* [B](/b) - Di Fox\n\n  Dry.', '\n* New\n\n  |\n'],
    ['lines in bold', '**[A](/a)** by Cy Dahl\n\nx\n\n**[B](/b)** by Di Fox\n\ny', '\n**New**\n\n|\n'],
    ['lines of one paragraph', '**[A](/a)** by Cy Dahl\\\n**[B](/b)** by Di Fox', '\n**New**\n\n|\n'],
    [
      'rows',
      '| Time | Talk | Speaker |\n|--|--|--|\n| 9:30 | [Gulls over Quays](/a) | Cy Dahl |',
      '|  | New |  |\n\n|\n',
    ],
    [
      'rows with notes',
      '| Talk | Speaker | Notes |\n|--|--|--|\n| [Gulls over Quays](/a) | Cy Dahl | Wet |',
      '| New |  | | |\n',
    ],
  ];
  for (const [name, talks, expected] of leftEmpty)
    it(`leaves out what was left empty, with the cursor in the notes: ${name}`, () => {
      const before = `## Day 1\n\n${talks}\n`;
      const after = '\n## Day 2\n';
      assert.equal(insert(before, {}, 0), before + expected);
      assert.equal(insert(before + after, {}, 0), before + expected + after);
    });

  it('stays on the line of its title where a line below would part a list or a table in two', () => {
    const list = '* [A](/a) - Cy Dahl\n* [B](/b) - Di Fox\n';
    assert.equal(insert(`## Day 1\n\n${list}`, {}, 0, 2), `## Day 1\n\n${list.replace('\n', '\n* New|\n')}`);
    const table =
      '| Talk | Speaker |\n|--|--|\n| [Gulls over Quays](/a) | Cy Dahl |\n| [Waves and Tides](/b) | Di Fox |\n';
    assert.equal(insert(`## Day 1\n\n${table}`, {}, 0, 4), `## Day 1\n\n${table.replace('| [W', '| New |  ||\n| [W')}`);
  });

  it('uses the blank lines that are there, so that talks written one after the other leave none', () => {
    const start = '## Day 1\n\n\n\n## Day 2\n';
    const one = insert(start, {}, 0).replace('|', '');
    assert.equal(one, '## Day 1\n\n### New\n\n\n\n## Day 2\n');
    assert.equal(insert(one, { title: 'Next' }, 0), '## Day 1\n\n### New\n\n### Next\n\n|\n\n## Day 2\n');
    const crlf = start.replaceAll('\n', '\r\n');
    assert.equal(insert(crlf, {}, 0), '## Day 1\r\n\r\n### New\r\n\r\n|\r\n\r\n## Day 2\r\n');
  });

  it('has a place for what is unsaid, where the other talks have it', () => {
    const recap = parseRecap('## Day 1\n\n### [9:30 – A](/a)\n\n_By Cy Dahl_\n\n_#x_\n\nx\n', options);
    const unsaid = new Set(['time', 'url', 'speakers', 'tags'] as const);
    const { edits, stops, end } = insertTalk(recap, { talk: bare, unsaid }, daysOf(recap)[0], bareStart)!;
    const text = edits[0].newText;
    assert.equal(text, '\n### [9:30 – New]()\n\n_By Speaker_\n\n_#Tag_\n\n\n');
    assert.deepEqual(
      stops.map((stop) => text.slice(stop.start, stop.end)),
      ['9:30', '', 'Speaker', 'Tag'],
    );
    assert.equal(
      toSnippet(text, stops, end),
      '\n### [${1:9:30} – New](${2:})\n\n_By ${3:Speaker}_\n\n_#${4:Tag}_\n\n$0\n',
    );
  });

  it('is separated if it would otherwise be read as something else', () => {
    const text = '## Day 1\n\n### A\nx\n### B\n<div>\ny\n</div>\n';
    assert.equal(insert(text, {}, 0, 4), `${text}\n### New\n|\n`);
  });

  it('is refused in code that is not closed', () => {
    const recap = parseRecap('## Day 1\n\n### A\n\n```js\nx\n', options);
    assert.equal(insertTalk(recap, { talk: bare }, daysOf(recap)[0], bareStart), undefined);
  });
});

describe('toSnippet', () => {
  it('keeps what would be a variable, a stop or an end of one', () => {
    const text = 'a $1 \\ ${TM_SELECTED_TEXT} }';
    assert.equal(toSnippet(text, [], text.length), 'a \\$1 \\\\ \\${TM_SELECTED_TEXT\\} \\}$0');
  });
});
