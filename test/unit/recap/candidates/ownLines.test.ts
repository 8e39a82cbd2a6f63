import assert from 'node:assert/strict';
import type { Candidate } from '../../../../src/core/recap/candidates/candidate.js';
import { readOwnLines } from '../../../../src/core/recap/candidates/ownLines.js';
import { linesOf, shown } from './candidates.js';

function read(...lines: readonly string[]): readonly Candidate[] {
  return readOwnLines(linesOf(lines.join('\n')));
}

const page = 'https://example.org/talk';

const lines: readonly (readonly [line: string, says: string])[] = [
  ['**Tides of Data by Ada Ek**', 'Tides of Data / Ada Ek'],
  ['__Tides of Data__', 'Tides of Data'],
  ['***Tides of Data*** by Ada Ek', 'Tides of Data / Ada Ek'],
  ['**Tides of Data** - Ada Ek, Acme', 'Tides of Data / Ada Ek (Acme)'],
  ['**2. Ada Ek, Acme – Tides of Data – [Slides PDF](tides.pdf)**', 'Tides of Data / Ada Ek (Acme) / slides'],
  ['**王小明：《数据的潮汐》**', '数据的潮汐 / 王小明'],
  ['**1. 데이터의 조수 : 김하나**', '데이터의 조수 / 김하나'],
  ['**데이터의 조수 - 김하나 -**', '데이터의 조수 / 김하나'],
  ['10:30 **Tides of Data**', 'Tides of Data'],
  ['10:30 - Tides of Data', 'Tides of Data'],
  ['Tides of Data by Ada Ek', 'Tides of Data / Ada Ek'],
  [`[Tides of Data](${page})`, `Tides of Data / ${page}`],
  [`[Tides of Data](${page}): a look at the sea`, `Tides of Data / ${page}`],
  [`[Tides of Data](${page}). This one was good.`, `Tides of Data / ${page}`],
  [`<a href="${page}">Tides of Data</a>`, `Tides of Data / ${page}`],
  [`**[Ada Ek - Tides of Data](talks/tides.md)**`, 'Tides of Data / Ada Ek / talks/tides.md'],
];

describe('lines of their own', () => {
  for (const [line, says] of lines) {
    it(line, () => {
      assert.deepEqual(read(line, '', 'We liked it a lot.').map(shown), [says]);
    });
  }

  it('have the speakers on the next line', () => {
    for (const speakers of ['Ada Ek, Acme', 'Ada Ek | Acme', 'by Ada Ek (Acme)', 'Speaker: Ada Ek, Acme']) {
      for (const title of ['**Tides of Data**  ', `[Tides of Data](${page})  `]) {
        const [talk, ...others] = read(title, `${speakers}  `, 'We liked it.', '- More');
        assert.equal(talk!.title, 'Tides of Data');
        assert.deepEqual(talk!.speakers, [{ name: 'Ada Ek', organisation: 'Acme', url: undefined }], speakers);
        assert.deepEqual([talk!.line, talk!.endLine, others.length], [0, 1, 0]);
        assert.ok(talk!.evidence.includes('speakers-line'));
      }
    }
    assert.deepEqual(read('**Tides of Data**', '', '_By Ada Ek_', '', 'Notes.').map(shown), ['Tides of Data / Ada Ek']);
    assert.deepEqual(read('Tides of Data', 'Ada Ek, Acme', '', 'Notes.').map(shown), ['Tides of Data / Ada Ek (Acme)']);
  });

  it('may be a list without marks', () => {
    for (const end of ['<br />', '  ', '<br>']) {
      const found = read(`Tides of Data - Ada Ek${end}`, `Small Nets (Bo Li)${end}`, 'Why we fish, Cy Roe');
      assert.deepEqual(found.map(shown), ['Tides of Data / Ada Ek', 'Small Nets / Bo Li', 'Why we fish / Cy Roe'], end);
      assert.deepEqual(
        found.map(({ line }) => line),
        [0, 1, 2],
      );
    }
    assert.deepEqual(read('It was a good day.<br>', 'We fished: a lot.<br>', 'Then, we slept.'), []);
  });

  it('may be terms that are explained by their speakers', () => {
    const found = read(
      'Tides of Data',
      ': Ada Ek, Acme',
      '',
      '10:30 Small Nets',
      ': They were small.',
      '',
      'Knot',
      ': A rope.',
    );
    assert.deepEqual(found.map(shown), ['Tides of Data / Ada Ek (Acme)', 'Small Nets']);
  });

  it('may be a link that is a sentence by itself', () => {
    const prose = 'We came early, sat down and heard about the sea for two hours. It was cold, and so were we.';
    assert.deepEqual(read(`[Tides of Data](${page}). ${prose}`).map(shown), [`Tides of Data / ${page}`]);
  });

  it('may be the first line of the notes', () => {
    const code = 'SEA1234 – Tides of Data for Everybody Who Has a Boat and a Net';
    assert.deepEqual(read(`${code}  `, 'We liked it.').map(shown), [`${code.slice(10)} / #SEA1234`]);
    assert.deepEqual(read('**Tides of Data by Ada Ek**', 'We liked it.').map(shown), ['Tides of Data / Ada Ek']);
  });

  it('may be several in one paragraph', () => {
    assert.deepEqual(read('**Tides of Data** - Ada Ek  ', '**Small Nets** - Bo Li').map(shown), [
      'Tides of Data / Ada Ek',
      'Small Nets / Bo Li',
    ]);
  });

  it('can be counted by letters, from A on; one letter alone is an initial', () => {
    const counted = ['**A. Keynote: Tides of Data**', '- Wet.', '**B. Nets**', '**D) Ropes, Knots and Sails**'];
    assert.deepEqual(read(...counted.flatMap((line) => [line, ''])).map(shown), [
      'Tides of Data',
      'Nets',
      'Ropes, Knots and Sails',
    ]);
    for (const others of [
      ['**A. Ek on Tides**', '**B. Li on Nets**'],
      ['**C. Ek on Tides**', '**B. Li on Nets**', '**A. Bo on Ropes**'],
    ])
      assert.ok(read(...others.flatMap((line) => [line, ''])).every(({ title }) => /^[A-C]\. /.test(title)));
  });

  it('are none where a line only introduces or goes on', () => {
    for (const line of [
      'We saw a lot, and it was good.',
      'We saw **big** boats there.',
      '**Note**: the tide was low.',
      '**12:00 Lunch**',
      '**Ada Ek**',
      '[Slides](tides.pdf)',
      'Photo by Ada Ek',
      '- **Tides of Data by Ada Ek**',
      '> **Tides of Data by Ada Ek**',
      '# **Tides of Data by Ada Ek**',
      'The talks were',
      'Ada Ek from Acme and Bo Li led us through a talk called "Tides of Data"',
    ])
      assert.deepEqual(read(line).map(shown), [], line);
  });
});
