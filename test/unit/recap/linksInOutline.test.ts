import assert from 'node:assert/strict';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { talksOf } from '../../../src/core/recap/model/recap.js';

/** Title, address and speakers of each talk. */
function talks(...lines: readonly string[]): readonly (readonly (string | undefined)[])[] {
  return talksOf(parseRecap(lines.join('\n'))).map(({ title, url, speakers }) => [
    title,
    url,
    ...speakers.map(({ name }) => name),
  ]);
}

const address = 'https://example.org/talk';

describe('links in the outline', () => {
  it('have an address that is on the line after its label', () => {
    for (const heading of ['[Talk one][t1]', '[Talk one]', '[Talk one][]']) {
      const label = heading.includes('t1') ? 't1' : 'Talk one';
      assert.deepEqual(talks('## Day 1', `### ${heading}`, '', 'Notes.', '', `[${label}]:`, address), [
        ['Talk one', address],
      ]);
    }
  });

  it('may be references with the speaker in them or after them', () => {
    assert.deepEqual(
      talks(
        '## Day 1',
        '### [Tides and Deadlines - Ada Ek][1]',
        '### [Fog][] by Bo Li',
        '### [Gulls]',
        '',
        `[1]: ${address}`,
        '[fog]: /fog/',
        '[gulls]: <https://example.org/g b>',
      ),
      [
        ['Tides and Deadlines', address, 'Ada Ek'],
        ['Fog', '/fog/', 'Bo Li'],
        ['Gulls', 'https://example.org/g b'],
      ],
    );
  });

  it('are not in code', () => {
    assert.deepEqual(talks('## Day 1', '### `[a](http://x.org/talk)`'), [['[a](http://x.org/talk)', undefined]]);
  });

  it('read alike in underlined headings of two lines', () => {
    const found = [['Tides and tails', address, 'Ada Ek']];
    assert.deepEqual(talks('## Day 1', '[Tides', `and tails](${address}) by Ada Ek`, '---'), found);
    assert.deepEqual(talks('Day 1', '===', '[Tides', `and tails](${address}) by Ada Ek`, '---'), found);
  });

  it('go over several lines of a list item', () => {
    const list = ['# Some conference', '', '- [A long', `  title](${address}) by Ada`, '  Ek', '- [B](/b) by Bo Li'];
    assert.deepEqual(talks(...list, '- [C](/c) by Cy Dahl'), [
      ['A long title', address, 'Ada Ek'],
      ['B', '/b', 'Bo Li'],
      ['C', '/c', 'Cy Dahl'],
    ]);
  });
});

describe('what is not text', () => {
  const list = [
    '- [A Boat for All](/a) by Ada Ek',
    '- [Ropes in Use](/b) by Bo Li',
    '- [Nets at Night](/c) by Cy Dahl',
  ];
  const conference = '# Some conference';

  it('lists no talks', () => {
    const indented = ['- Notes:', '', ...list.map((line) => `      ${line}`)];
    assert.deepEqual(talks(conference, '', ...indented), []);
    assert.deepEqual(talks(conference, '<div>', ...list, '</div>'), []);
    assert.deepEqual(talks(conference, '{{< highlight md >}}', ...list, '{{< /highlight >}}'), []);
    assert.equal(talks(conference, '', ...list).length, 3);
  });

  it('is not counted with the notes', () => {
    const words = (...notes: string[]): number =>
      talksOf(parseRecap(['## Day 1', '### [A](/a)', '', ...notes].join('\n')))[0]!.words;
    assert.equal(words('- one', '', '      code in a list'), 1);
    assert.equal(words('one', '', '<!-- two', 'three -->', '', '<p class="four">five</p>'), 2);
    assert.equal(words('{{< highlight go >}}', 'one', '{{< /highlight >}}', '', 'two {{< figure src="three" >}}'), 1);
    assert.equal(words('one', '', '[label]: https://example.org/x "title"'), 1);
  });
});
