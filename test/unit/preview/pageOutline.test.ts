import assert from 'node:assert/strict';
import { pageOutlineOf } from '../../../src/core/preview/pageOutline.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';

describe('pageOutlineOf', () => {
  it('returns days with their talks, and talks outside any day, with their lines', () => {
    const text = [
      ...[
        '## [Opening](https://example.org/o)',
        '',
        '_By A Bee_',
        '',
        '## Day 1',
        '',
        '### [Gulls](https://example.org/g)',
      ],
      ...[
        '',
        'Many.',
        '',
        '### [Terns](https://example.org/t)',
        '',
        'Few.',
        '',
        '## Day 2',
        '',
        '### [Soup](https://example.org/s)',
      ],
    ];
    const outline = pageOutlineOf(parseRecap(text.join('\n')));
    const days = outline.filter(({ isDay }) => isDay);
    assert.deepEqual(
      days.map(({ title, line, endLine, talks }) => [
        title,
        line,
        endLine,
        talks.map((talk) => [talk.title, talk.line]),
      ]),
      [
        [
          'Day 1',
          4,
          14,
          [
            ['Gulls', 6],
            ['Terns', 10],
          ],
        ],
        ['Day 2', 14, 17, [['Soup', 16]]],
      ],
    );
  });

  it('is a single group without a title if a recap has talks but no days', () => {
    const outline = pageOutlineOf(
      parseRecap('## [A](https://example.org/a)\n\n_By B Cee_\n\n## [D](https://example.org/d)\n\n_By E Ef_\n'),
    );
    assert.deepEqual(
      outline.map(({ title, isDay, line, talks }) => [title, isDay, line, talks.map((talk) => talk.title)]),
      [['', false, 0, ['A', 'D']]],
    );
  });

  it('is empty for a text without talks', () => {
    assert.deepEqual(pageOutlineOf(parseRecap('# Title\n\nSome words.\n')), []);
    assert.deepEqual(pageOutlineOf(parseRecap('')), []);
  });
});
