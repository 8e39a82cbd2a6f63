import assert from 'node:assert/strict';
import { dropPositionAbove, dropPositionBelow } from '../../../src/core/edits/move/dropPosition.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { down, drop, find, move, up } from './moved.js';

const two = '## Day 1\n\n### A\na\n\n### B\nb\n\n\n## Day 2\n### C\nc\n\n### D\nd';

describe('moving', () => {
  it('changes two talks, and leaves the blank lines where they are', () => {
    assert.equal(down(two, 'A'), '## Day 1\n\n### B\nb\n\n### A\na\n\n\n## Day 2\n### C\nc\n\n### D\nd');
    assert.equal(up(two, 'B'), down(two, 'A'));
  });

  it('gives the last section a line end, and takes it from what is the last now', () => {
    assert.equal(up(two, 'D'), '## Day 1\n\n### A\na\n\n### B\nb\n\n\n## Day 2\n### D\nd\n\n### C\nc');
    assert.equal(drop(two, 'D', 'A'), '## Day 1\n\n### A\na\n\n### D\nd\n\n### B\nb\n\n\n## Day 2\n### C\nc');
  });

  it('goes over the edge of a day, and no further', () => {
    assert.equal(down(two, 'B'), '## Day 1\n\n### A\na\n\n\n## Day 2\n### B\nb\n\n### C\nc\n\n### D\nd');
    assert.equal(up(two, 'C'), '## Day 1\n\n### A\na\n\n### B\nb\n\n### C\nc\n\n\n## Day 2\n### D\nd');
    const recap = parseRecap(two);
    assert.equal(dropPositionAbove(recap, find(recap, 'A')), undefined);
    assert.equal(dropPositionBelow(recap, find(recap, 'D')), undefined);
    assert.equal(dropPositionAbove(recap, find(recap, 'Day 1')), undefined);
  });

  it('moves days with all that is in them', () => {
    assert.equal(down(two, 'Day 1'), '## Day 2\n### C\nc\n\n### D\nd\n\n\n## Day 1\n\n### A\na\n\n### B\nb');
    assert.equal(drop(two, 'Day 1', 'D'), down(two, 'Day 1'));
  });

  it('moves several talks to one place, in the order of the text', () => {
    const result = '## Day 1\n\n### B\nb\n\n\n## Day 2\n### C\nc\n\n### A\na\n\n### D\nd';
    assert.equal(drop(two, ['D', 'A'], 'C'), result);
    assert.equal(
      drop(two, ['A', 'B'], 'Day 2'),
      '## Day 1\n\n## Day 2\n### A\na\n\n### B\nb\n\n\n### C\nc\n\n### D\nd',
    );
  });

  it('fills a day that has no talk', () => {
    assert.equal(
      drop('## Day 1\n\n### A\na\n\n## Day 2\n\nIntro.\n', 'A', 'Day 2'),
      '## Day 1\n\n## Day 2\n\nIntro.\n\n### A\na\n',
    );
  });

  it('keeps carriage returns, tabs and characters of any kind', () => {
    const text = '## Day 1\r\n\r\n### 😀\r\n\t𝄞  \r\n\r\n### B\r\nb\r\n';
    assert.equal(down(text, '😀'), '## Day 1\r\n\r\n### B\r\nb\r\n\r\n### 😀\r\n\t𝄞  \r\n');
  });

  it('takes the level of its new neighbours, with the headings below it', () => {
    const text = '## Day 1\n### Keynotes\n#### [B](https://b.org)\n\n### [A](https://a.org)\n#### x ####\n';
    const corrections = ['A', 'B'].map((title) => ({ title, occurrence: 0, kind: 'talk' }) as const);
    assert.equal(
      drop(text, 'A', 'Keynotes', { corrections }),
      '## Day 1\n### Keynotes\n#### [A](https://a.org)\n##### x #####\n\n#### [B](https://b.org)\n',
    );
  });

  it('moves items of a list', () => {
    const list =
      '## Day 1\n\n- [A](https://a.org) - Ada Ek\n- [B](https://b.org) - Bo Li\n- [C](https://c.org) - Cy Do\n';
    assert.equal(
      down(list, 'A'),
      '## Day 1\n\n- [B](https://b.org) - Bo Li\n- [A](https://a.org) - Ada Ek\n- [C](https://c.org) - Cy Do\n',
    );
  });

  it('lets the items of a numbered list count on from the number that it begins with', () => {
    const [a, b, c, d] = [
      'A](https://a.org) - Ada Ek',
      'B](https://b.org) - Bo Li',
      'C](/c) - Cy Do',
      'D](/d) - Di Fo',
    ];
    const list = `## Day 1\n\n1. [${a}\n2. [${b}\n3. [${c}\n`;
    assert.equal(down(list, 'A'), `## Day 1\n\n1. [${b}\n2. [${a}\n3. [${c}\n`);
    assert.equal(drop(list, 'C', 'Day 1'), `## Day 1\n\n1. [${c}\n2. [${a}\n3. [${b}\n`);
    const days = `${list}4. [${d}\n\n## Day 2\n\n9) [${b.replace('B', 'E')}\n10) [${c.replace('C', 'Y')}\n`;
    assert.equal(
      drop(days, 'A', 'E'),
      `## Day 1\n\n1. [${b}\n2. [${c}\n3. [${d}\n\n## Day 2\n\n9) [${b.replace('B', 'E')}\n10. [${a}\n11) [${c.replace('C', 'Y')}\n`,
    );
    const same = list.replace(/\d\./g, '1.');
    assert.equal(down(same, 'A'), `## Day 1\n\n1. [${b}\n1. [${a}\n1. [${c}\n`);
  });

  it('takes a talk out of a list of two, into a day without one, and back', () => {
    const [a, b, c] = ['- [A](/a) - Ada Ek\n', '- **B** (Bo Li)\n', '- [C](/c) - Cy Do\n'];
    const days = (...lists: readonly string[]): string =>
      lists.map((list, index) => `## Day ${index + 1}\n\n${list}`).join('\n');
    assert.equal(down(days(a + b, c), 'B'), days(a, b + c));
    assert.equal(down(days(a, b + c), 'A'), days('', a + b + c));
    assert.equal(drop(days(a + b, c), 'A', 'C'), days(b, c + a));
    assert.equal(down(days(a, c + b), 'C'), days(a, b + c));
    assert.equal(drop(days(a + b + c, 'Rain.\n'), 'B', 'Day 2'), days(a + c, 'Rain.\n' + b));
  });

  it('takes the notes below an item of a list along, be it alone there', () => {
    const [a, b, c] = ['- [A](/a) - Ada Ek\n\n  a\n', '- [B](/b) - Bo Li\n\nb\n', '- [C](/c) - Cy Do\n\nc\n'];
    const text = `## Day 1\n\n${a}\n## Day 2\n\n${b}\n${c}`;
    assert.equal(down(text, 'A'), `## Day 1\n\n## Day 2\n\n${a}\n${b}\n${c}`);
    assert.equal(down(`## Day 2\n\n${b}\n${a}\n${c}`, 'B'), `## Day 2\n\n${a}\n${b}\n${c}`);
  });

  it('reaches every place by one rule: right below the row that it is dropped on', () => {
    assert.equal(drop(two, 'B', 'Day 1'), up(two, 'B'));
    assert.equal(drop(two, 'C', 'Day 2'), two);
    assert.equal(drop(two, 'D', 'Day 1'), '## Day 1\n\n### D\nd\n\n### A\na\n\n### B\nb\n\n\n## Day 2\n### C\nc');
    assert.equal(drop(two, 'Day 2', undefined), '## Day 2\n### C\nc\n\n### D\nd\n\n\n## Day 1\n\n### A\na\n\n### B\nb');
    const plain = '# Quay Conf\n\nBy the sea.\n\n## [A](/a)\n\n_#x_\n\n## [B](/b)\n\n_#y_\n';
    assert.equal(
      drop(plain, 'B', undefined),
      '# Quay Conf\n\nBy the sea.\n\n## [B](/b)\n\n_#y_\n\n## [A](/a)\n\n_#x_\n',
    );
  });

  it('does nothing where the parts are there already, and refuses to put a part into itself', () => {
    assert.equal(drop(two, 'A', 'A'), two);
    assert.equal(drop(two, 'D', 'C'), two);
    assert.match(
      move(two, ['Day 1'], (recap) => ({ holder: find(recap, 'Day 1'), before: undefined })),
      /into itself/,
    );
  });

  it('refuses to tear what reaches over a heading, and says what', () => {
    const wrapped = '## Day 1\n\n{{< details >}}\n\n### A\na\n\n{{< /details >}}\n\n### B\nb\n';
    assert.match(down(wrapped, 'A'), /shortcode "details" from line 3 to line 8/);
    const inside = '## Day 1\n\n{{< details >}}\n\n### A\na\n\n### B\nb\n\n### C\n{{< /details >}}\n';
    assert.match(down(inside, 'A'), /^## Day 1\n\n\{\{< details >\}\}\n\n### B/);
    const element = '## Day 1\n\n### A\n<div>\n\n### B\nb\n\n</div>\n\n### C\nc\n';
    assert.match(down(element, 'B'), /element <div> from line 4 to line 9/);
    assert.match(drop(element, 'C', 'A'), /element <div>/);
    assert.match(up('## Day 1\n\n### A\na\n\n### B\n```\nopen', 'B'), /change the structure of the post/);
    assert.match(up('## Day 1\n\n### A\na\n\n### B\n<!-- open\n', 'B'), /change the structure of the post/);
  });

  it('moves rows within their table and to another with the same columns, past rows that are not talks', () => {
    const [a, b, c] = [
      '| 9:00 | Herding \\| Boats | Ada Ek |',
      '| 9:30 | **Counting Gulls** | Bo Li',
      '| 10:00 | Knots at Sea | Cy Do |',
    ];
    const [head, lunch] = ['| Time | Talk | Speaker |\r\n|--|:--|--|', '| 9:45 | Lunch | |'];
    const days = (...tables: readonly (readonly string[])[]): string =>
      tables.map((rows, index) => `## Day ${index + 1}\r\n\r\n${[head, ...rows].join('\r\n')}`).join('\r\n\r\n');
    const crlf = days([a, b, lunch], [c]);
    assert.equal(down(crlf, 'Herding | Boats'), days([b, a, lunch], [c]));
    assert.equal(up(crlf, 'Counting Gulls'), days([b, a, lunch], [c]));
    assert.equal(down(crlf, 'Counting Gulls'), days([a, lunch], [b, c]));
    assert.equal(drop(crlf, 'Knots at Sea', 'Herding | Boats'), days([a, c, b, lunch], []));
    const other = crlf.replace(/Talk \| Speaker(?![^]*Talk \| Speaker)/, 'Speaker | Talk');
    assert.match(down(other, 'Counting Gulls'), /only be moved to a table with the same columns/);
  });

  it('keeps the second line of a table where its header is a talk', () => {
    const [a, b, c] = ['| [Boats](/a) | Ada Ek |', '| [Gulls](/b) | Bo Li |', '| [Knots](/c) | Cy Do |'];
    const table = (first: string, ...rows: readonly string[]): string =>
      `## Day 1\n\n${[first, '|--|--|', ...rows].join('\n')}\n`;
    assert.equal(down(table(a, b, c), 'Boats'), table(b, a, c));
    assert.equal(drop(table(a, b, c), 'Knots', 'Day 1'), table(c, a, b));
    assert.equal(drop(table(a, b, c), ['Boats', 'Gulls'], 'Knots'), table(c, a, b));
  });

  it('moves nested items with what is in them, and indents them as their new neighbours', () => {
    const [a, b] = [
      '[Herding Boats at Night](https://e.org/a) by Ada Ek\n',
      '[Counting Gulls at Noon](https://e.org/b) by Bo Li\n',
    ];
    const text = `A conference.\n\n## Day 1\n\n- Morning\n  - ${a}    - wet\n  - ${b}- Evening\n    - [Ropes and Knots at Sea](https://e.org/c) by Cy Do\n`;
    assert.equal(
      down(text, 'Herding Boats at Night'),
      `A conference.\n\n## Day 1\n\n- Morning\n  - ${b}  - ${a}    - wet\n- Evening\n    - [Ropes and Knots at Sea](https://e.org/c) by Cy Do\n`,
    );
    assert.equal(
      drop(text, 'Herding Boats at Night', 'Ropes and Knots at Sea'),
      `A conference.\n\n## Day 1\n\n- Morning\n  - ${b}- Evening\n    - [Ropes and Knots at Sea](https://e.org/c) by Cy Do\n    - ${a}      - wet\n`,
    );
  });

  it('says what form does not fit', () => {
    const table = '| Talk | Speaker |\n|--|--|\n| Herding Boats at Night | Ada Ek |\n| Mending Old Nets | Bo Li |\n';
    const list =
      '- [Counting Gulls at Noon](https://e.org/b) by Bo Li\n- [Knots of Any Kind](https://e.org/d) by Ada Ek\n';
    const text = `A conference.\n\n## Day 1\n\n${table}\n## Day 2\n\n${list}`;
    const [row, item] = ['Herding Boats at Night', 'Counting Gulls at Noon'];
    assert.match(drop(text, row, item), /is a table row. It can only be moved/);
    assert.match(drop(text, [row, item], 'Mending Old Nets'), /cannot be moved together with other talks/);
    assert.match(drop(text, item, row), /is a list item, and the talks there are not/);
  });

  it('keeps links and footnotes where they lead', () => {
    const apart = '## Day 1\n\n### A\n[x]\n\n[x]: https://a.org\n\n### B\n[x][]\n';
    assert.match(down(apart, 'A'), /### B\n\[x\]\[\]\n\n### A/);
    const twice = apart + '\n[x]: https://b.org\n';
    assert.match(down(twice, 'A'), /change the structure of the post/);
    assert.match(
      down('## Day 1\n\n### A\n\n[^1]: one\n\n### B\nx[^1]\n\n[^1]: two\n', 'A'),
      /change the structure of the post/,
    );
  });

  it('tries the other blank lines where the usual ones would make a heading part of a paragraph', () => {
    const tight = '## Day 1\n\nA\n---\na\n\n### B\nb\n### C\nc\n';
    assert.doesNotMatch(down(tight, 'B'), /Nothing was changed/);
  });
});
