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
  // Marks that Markdown does not read
  ['** Tides of Data (Ada Ek)**', 'Tides of Data / Ada Ek'],
  ['**Tides of Data **', 'Tides of Data'],
  ['__ Tides of Data __: what the sea says', 'Tides of Data'],
  ['**「データの潮」**の話', 'データの潮'],
  // Addresses
  ['Tides of Data https://speakerdeck.com/ada/tides', 'Tides of Data / slides'],
  [`Tides of Data ${page}`, `Tides of Data / ${page}`],
  [`Tides of Data - Ada Ek - ${page}`, `Tides of Data / Ada Ek / ${page}`],
  ['Ada Ek - @ada - Tides of Data (Slides: https://example.org/t.pdf)', 'Tides of Data / Ada Ek / slides'],
  // Words for "by" at the start of a title
  ['**10:30 - Por que redes? (Ada Ek)**', 'Por que redes? / Ada Ek'],
  ['(2) Tides of Data by Ada Ek', 'Tides of Data / Ada Ek'],
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

  it('may be below words that introduce them, or above a name that a line end parts from "by"', () => {
    const notes = 'He said that boats are small, and that the sea is not.';
    assert.deepEqual(read('Here we go:', `**Ada Ek: Tides of Data** ${notes}`).map(shown), ['Tides of Data / Ada Ek']);
    assert.deepEqual(read('We took:', '**Nets** and ropes, and all that one needs').map(shown), []);
    const found = read('**Tides of Data for All** presented by', `[Ada Ek](${page}) was about the sea. ${notes}`);
    assert.deepEqual(found.map(shown), ['Tides of Data for All / Ada Ek']);
    assert.deepEqual([found[0]!.line, found[0]!.endLine], [0, 1]);
    assert.deepEqual(
      read('**All the nets of the harbour** were mended over the long winter by', 'hand, which took.').map(shown),
      [],
    );
    assert.deepEqual(read(`**Maximilian Lindqvist: Small Nets**: ${notes}`).map(shown), [
      'Small Nets / Maximilian Lindqvist',
    ]);
  });

  it('may be several in one paragraph, each with its address', () => {
    const found = read('Tides of Data https://slides.com/ada/tides', 'Small Nets https://slides.com/bo/nets');
    assert.deepEqual(found.map(shown), ['Tides of Data / slides', 'Small Nets / slides']);
  });

  it('have the speakers on the next line with their handles and pages', () => {
    for (const speakers of [
      'by Ada Ek @ada.ek',
      'by Ada Ek @ada@sea.example',
      `by Ada Ek ([Blog](${page}), [Site](${page}))`,
    ])
      assert.deepEqual(read('(1) Tides of Data', speakers).map(shown), ['Tides of Data / Ada Ek'], speakers);
  });

  it('may begin with the time of their slot', () => {
    for (const end of ['  ', '\\', '']) {
      const slots = [
        ['10:00 - 10:40', 'ADA EK', 'TIDES OF DATA', 'Ada shows us the sea.'],
        ['11:00', 'Small Nets', 'Bo Li, Acme'],
        ['12:00', 'LUNCH'],
        ['13.00 Uhr:', 'Why We Fish', 'It was long.'],
      ].map((slot) => slot.map((line, index) => (index + 1 < slot.length ? line + end : line)).join('\n'));
      const found = read(slots.join('\n\n'));
      assert.deepEqual(found.map(shown), ['TIDES OF DATA / ADA EK', 'Small Nets / Bo Li (Acme)', 'Why We Fish'], end);
      assert.deepEqual(
        found.map(({ line, endLine }) => [line, endLine]),
        [
          [0, 2],
          [5, 7],
          [12, 13],
        ],
      );
      assert.ok(found.every(({ evidence }) => evidence.includes('time')));
    }
    assert.deepEqual(read('10:00', 'Tides of Data', '11:00', 'Small Nets').map(shown), ['Tides of Data', 'Small Nets']);
    assert.deepEqual(read('10:00', 'We left the harbour, and it was cold.').map(shown), []);
  });

  it('may be quotations above pictures', () => {
    const quoted = (...quotes: readonly string[]): readonly string[] =>
      read(quotes.join('\n\n')).map((each) => shown(each));
    const slide = '![Slide](slide.png)';
    assert.deepEqual(quoted('> Tides of Data - Ada Ek', slide, `> Ada Low’s [Nets](${page})\n${slide}`), [
      'Tides of Data / Ada Ek',
      `Nets / Ada Low / ${page}`,
    ]);
    // What somebody said
    assert.deepEqual(quoted('> The sea is deep - Ada Ek', 'Yes.', '> Nets are wide - Bo Li', 'No.'), []);
    assert.deepEqual(quoted('> Tides of Data - Ada Ek', slide), []);
    assert.deepEqual(quoted('> It is deep.\n> - Ada Ek', slide, '> It is wide.\n> - Bo Li', slide), []);
  });

  it('may be written as headings that Markdown does not read', () => {
    const found = read('#Tides of Data - Ada Ek', '', 'Wet.', '', '#Small Nets for All', 'They were small.');
    assert.deepEqual(
      found.map((each) => [shown(each), each.setOff]),
      [
        ['Tides of Data / Ada Ek', 'heading'],
        ['Small Nets for All', 'heading'],
      ],
    );
    assert.deepEqual(read('#Tides of Data', 'by Ada Ek').map(shown), ['Tides of Data / Ada Ek']);
    assert.deepEqual(read('<br/>', '## Tides of Data ##', 'by Ada Ek', '', '<br>', '### Small Nets').map(shown), [
      'Tides of Data',
      'Small Nets',
    ]);
    for (const none of [
      '#TideConf\n\n#Harbour',
      '#TideConf was great!\n\nYes.',
      '#Sea and #Nets\n\n#Boats and #Ropes',
      '#TideConf was great.\n\n#TideConf was long.',
      '_#Sea & Nets_\n\n_#Boats & Ropes_',
      '<pre>\n# List the nets\n# Count the boats\n</pre>',
      '<sea-chart>\n## North',
    ])
      assert.deepEqual(read(none).map(shown), [], none);
  });

  it('may be a heading in HTML of several sentences', () => {
    assert.deepEqual(read('<h3>Tides of Data. A view from the quay</h3>', '(by Acme)').map(shown), [
      'Tides of Data. A view from the quay',
    ]);
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
      'Slides: https://example.org/t.pdf',
      '**By Ada Ek and Bo Li**',
      '**Par Ada Ek et Bo Li**',
      '2 ** 3 is eight, and 3 ** 2 is nine',
      'Ada Ek from Acme and Bo Li led us through a talk called "Tides of Data"',
    ])
      assert.deepEqual(read(line).map(shown), [], line);
  });
});
