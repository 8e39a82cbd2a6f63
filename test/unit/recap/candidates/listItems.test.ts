import assert from 'node:assert/strict';
import type { Candidate } from '../../../../src/core/recap/candidates/candidate.js';
import { readListItems } from '../../../../src/core/recap/candidates/listItems.js';
import { linesOf, shown } from './candidates.js';

function read(markdown: string): readonly Candidate[] {
  return readListItems(linesOf(markdown));
}

const page = 'https://example.org/talk';
const film = 'https://youtu.be/tides';
const profile = 'https://github.com/ada';

/** One item, what it says, and the evidence. */
const items: readonly (readonly [item: string, says: string, evidence: string])[] = [
  // Links
  [`[Tides of Data](${page})`, `Tides of Data / ${page}`, 'title-link'],
  [`[Tides of Data](${film})`, `Tides of Data / ${film} / video`, 'title-link related-links'],
  [`[Tides of Data](tides.pdf)`, 'Tides of Data / slides', 'title-link related-links'],
  [`[Tides of Data](${page}) - Ada Ek, Acme`, `Tides of Data / Ada Ek (Acme) / ${page}`, 'title-link title-names'],
  [`[Tides of Data](${page}) by Ada Ek and Bo Li`, `Tides of Data / Ada Ek, Bo Li / ${page}`, 'title-link title-by'],
  [`[Tides of Data](${page}) (Ada Ek): She was great.`, `Tides of Data / Ada Ek / ${page}`, 'title-link title-names'],
  [`[Tides of Data](${page}), a talk on boats by Ada Ek`, `Tides of Data / Ada Ek / ${page}`, 'title-link title-by'],
  [`[Tides of Data](${page})(Track B)`, `Tides of Data / #Track B / ${page}`, 'title-link session-code'],
  [`[Tides of Data](${page}) (day1 Track A)`, `Tides of Data / #Track A / ${page}`, 'title-link session-code'],
  [`[Mareas](${page}) de Ada Ek y Bo Li`, `Mareas / Ada Ek, Bo Li / ${page}`, 'title-link title-by'],
  ['**Le maree dei dati** di Ada Ek: bello.', 'Le maree dei dati / Ada Ek', 'title-by'],
  [`Tides of Data with [Ada Ek](${profile}) and [Bo Li](${profile})`, 'Tides of Data / Ada Ek, Bo Li', 'title-by'],
  [`Tides ([slides](tides.pdf)) with [Ada Ek](${profile}), [Bo Li](${profile})`, 'Tides / Ada Ek, Bo Li', 'title-by'],
  [`Marées et données avec [Ada Ek](${profile}).`, 'Marées et données / Ada Ek', 'title-by'],
  [`Marées de données de **Ada Ek**`, 'Marées de données / Ada Ek', 'title-by'],
  ['Tides with **Spring Boats**', 'Tides with Spring Boats', ''],
  [`[Mareas](${page}) de datos`, `Mareas / ${page}`, 'title-link'],
  ['__Припливи__ від Олени Коваль', 'Припливи / Олени Коваль', 'title-by'],
  ['データの潮 - 金子 雄一 氏', 'データの潮 / 金子 雄一', 'title-names'],
  ['データの潮 - 山P 氏', 'データの潮 / 山P', 'title-names'],
  ['「データの潮」の話 - むろほしりょうた 氏', '「データの潮」の話 / むろほしりょうた', 'title-names'],
  ['iOS and the sea', 'iOS and the sea', ''],
  [`[Tides of Data](${page}) was about the sea.`, `Tides of Data / ${page}`, 'title-link'],
  [`[Tides of Data - Ada Ek, Acme](${page})`, `Tides of Data / Ada Ek (Acme) / ${page}`, 'title-link title-names'],
  [`[Tides of Data, Ada Ek, Acme](${page})`, `Tides of Data / Ada Ek (Acme) / ${page}`, 'title-link title-names'],
  [`[Tides of Data by Ada Ek](${page})`, `Tides of Data / Ada Ek / ${page}`, 'title-link title-by'],
  [`[Ada Ek - Tides of Data](${page})`, `Tides of Data / Ada Ek / ${page}`, 'title-link title-names'],
  [`[Ada Ek (Acme)\n  Tides of Data](${page})`, `Tides of Data / Ada Ek (Acme) / ${page}`, 'title-link title-names'],
  [`[Quick Boats](${page}) - Ada Ek`, `Quick Boats / Ada Ek / ${page}`, 'title-link title-names'],
  [`<a href="${page}">Tides of Data</a> - Ada Ek`, `Tides of Data / Ada Ek / ${page}`, 'title-link title-names'],
  ['[Tides of Data][tides] - Ada Ek', `Tides of Data / Ada Ek / ${page}`, 'title-link title-names'],
  [
    `Bo Li showed [How to Catch a Tide](${page}) to us.`,
    `How to Catch a Tide / Bo Li / ${page}`,
    'title-link title-names',
  ],
  // Before a link
  [`Seas: [Tides of Data - Ada Ek](${page})`, `Tides of Data / Ada Ek / ${page}`, 'title-link title-names'],
  [`Ada Ek: [Tides of Data](${page})`, `Tides of Data / Ada Ek / ${page}`, 'title-link title-names'],
  [
    `[Ada Ek](https://x.com/ada): [Tides of Data](${page})`,
    `Tides of Data / Ada Ek / ${page}`,
    'title-link title-names',
  ],
  [`[Ada Ek](https://ada.example/) - Quick Boats: how to row`, 'Quick Boats: how to row / Ada Ek', 'title-names'],
  [`Ada Ek - [Tides of Data by Ada Ek](${page})`, `Tides of Data / Ada Ek / ${page}`, 'title-link title-by'],
  // Bold and quotation marks
  ['**Tides of Data** - Ada Ek', 'Tides of Data / Ada Ek', 'title-names'],
  [
    `**"[Tides of Data](${page})"** – Ada Ek gave an overview.`,
    `Tides of Data / Ada Ek / ${page}`,
    'title-link title-names quoted-title',
  ],
  ['"Tides of Data" (Ada Ek)', 'Tides of Data / Ada Ek', 'title-names quoted-title'],
  ['Ada Ek on “Tides of Data”', 'Tides of Data / Ada Ek', 'title-names quoted-title'],
  ['Ada Ek: „Gezeiten der Daten“', 'Gezeiten der Daten / Ada Ek', 'title-names quoted-title'],
  ['王小明：《数据的潮汐》', '数据的潮汐 / 王小明', 'title-names quoted-title'],
  ['**王小明-xiaoming：《数据的潮汐》**', '数据的潮汐 / 王小明', 'title-names'],
  ["김철수 '데이터의 물결 이야기'", '데이터의 물결 이야기 / 김철수', 'title-names quoted-title'],
  ['データの「潮」を読む', 'データの「潮」を読む', ''],
  ['**Tides of Data** went on for an hour.', 'Tides of Data', ''],
  // Nothing but names beside it
  ['Tides of Data, by Ada Ek (Acme)', 'Tides of Data / Ada Ek (Acme)', 'title-by'],
  ['Tides of Data, Ada Ek, Acme', 'Tides of Data / Ada Ek (Acme)', 'title-names'],
  ['Tides of Data (Ada Ek)', 'Tides of Data / Ada Ek', 'title-names'],
  ['Ada Ek: Tides of Data', 'Tides of Data / Ada Ek', 'title-names'],
  ['王小明 ~ 数据的潮汐', '数据的潮汐 / 王小明', 'title-names'],
  ['Tides of Data / @ada_ek', 'Tides of Data / @ada_ek', 'title-names'],
  ['Why do tides turn? Keynote by Ada Ek', 'Why do tides turn? / Ada Ek', 'title-by'],
  // "By" in other languages, after marks and what says that it was a talk
  ['__Tides of Data__ від Олени Коваль', 'Tides of Data / Олени Коваль', 'title-by'],
  ['**Приливы данных** от Анны Петровой', 'Приливы данных / Анны Петровой', 'title-by'],
  ['**Przypływy danych** przez Adę Ek', 'Przypływy danych / Adę Ek', 'title-by'],
  ['**Pasang Surut Data** oleh Ada Ek', 'Pasang Surut Data / Ada Ek', 'title-by'],
  [
    `[Les marées de données](${page}) : Présentation par : Ada Ek (Acme)`,
    `Les marées de données / Ada Ek (Acme) / ${page}`,
    'title-link title-by',
  ],
  [
    `[Nets : how to throw them](${page}) : Présentation par : Ada Ek`,
    `Nets : how to throw them / Ada Ek / ${page}`,
    'title-link title-by',
  ],
  [
    'Tides of Data -- by [Ada Ek of Small Boats](https://boats.example/). I came late. She was great.',
    'Tides of Data / Ada Ek (Small Boats)',
    'title-by',
  ],
  [
    `[Nets, Boats and Other Things : A Story](${page}) : Vortrag von Ada Ek`,
    `Nets, Boats and Other Things : A Story / Ada Ek / ${page}`,
    'title-link title-by',
  ],
  [`« [Les « marées » du sud](${page}) »`, `Les « marées » du sud / ${page}`, 'title-link quoted-title'],
  [`Small Boats Manager: [Slides](${page})`, 'Small Boats Manager / slides', 'related-links'],
  // People in marks of their own at the end
  ['Nets - How to Throw - *Ada Ek*', 'Nets - How to Throw / Ada Ek', 'title-names'],
  ['Nets: How to Throw ([Ada Ek](https://ada.example/))', 'Nets: How to Throw / Ada Ek', 'title-names'],
  ['Tides of Data- A. Ek', 'Tides of Data / A. Ek', 'title-names'],
  // Tags of other generators
  [
    '**Nets for Boats** {% include tw.html user="ada" %} {% include yt.html id="x1" %}  \n  Ada Ek {% include tw.html user="ada" %}  \n  It was fine.',
    'Nets for Boats / Ada Ek',
    'title-names',
  ],
  // In a sentence
  [
    `We read the sea each day, so I came for Ada Ek's talk on [Small Nets](${page}). It was fine.`,
    `Small Nets / Ada Ek / ${page}`,
    'title-link title-names',
  ],
  // Times, rooms, labels, numbers
  ['10:30 Tides of Data', 'Tides of Data', 'time'],
  ['8.45am: Tides of Data', 'Tides of Data', 'time'],
  ['Tides of Data<br>Ada Ek', 'Tides of Data / Ada Ek', 'title-names'],
  ['10h - 10h50 : Tides of Data', 'Tides of Data', 'time'],
  ['9:30–10:10 | Tides of Data - Ada Ek', 'Tides of Data / Ada Ek', 'time title-names'],
  [`14.00 Uhr: [Tides of Data](${page})`, `Tides of Data / ${page}`, 'title-link time'],
  [
    '[R1] Tides of Data, Big and Small, by Ada Ek',
    'Tides of Data, Big and Small / Ada Ek / #R1',
    'title-by session-code',
  ],
  [`Locks: [Lightning Talk: Tides of Data](${page})`, `Tides of Data / ${page}`, 'title-link title-label'],
  ['Keynote: Ada Ek', 'Keynote / Ada Ek', 'title-label'],
  ['🌊 **Tides of Data** by Ada Ek', 'Tides of Data / Ada Ek', 'title-by'],
  ['**Tides of Data (20 min)**', 'Tides of Data', ''],
  ['[ ] Tides of Data by Ada Ek', 'Tides of Data / Ada Ek', 'title-by'],
  // Related links
  [
    `Tides of Data by Ada Ek ([slides](${page}), [🎥](${film}))`,
    'Tides of Data / Ada Ek / slides / video',
    'title-by related-links',
  ],
  [`Tides of Data (Ada Ek): [Slides PDF](${page})`, 'Tides of Data / Ada Ek / slides', 'related-links title-names'],
  // A short line by itself
  ['Tides of Data', 'Tides of Data', ''],
  ['Bluetooth で潮を読む', 'Bluetooth で潮を読む', ''],
];

describe('items with a time', () => {
  it('have their title below it, or in the only item that they hold', () => {
    const slots =
      '* 10:00 – 10:40\n\n  Tides of Data (Ada Ek)\n\n* 11:00\n\n  Lunch\n\n* 12:00\n\n  We left early, and slept.\n';
    assert.deepEqual(
      read(slots).map((each) => [shown(each), each.line, each.endLine, each.evidence.includes('time')]),
      [['Tides of Data / Ada Ek', 0, 2, true]],
    );
    const timed = (markdown: string): readonly string[] =>
      read(markdown).flatMap((each) => (each.evidence.includes('time') ? [each.title] : []));
    assert.deepEqual(timed('- 10:00\n  - Tides of Data\n    - Wet\n- 11:00:\n  - Small Nets\n'), [
      'Tides of Data',
      'Small Nets',
    ]);
    assert.deepEqual(timed('- 10:00\n  - Boats\n  - Nets\n- Harbour\n  - Ropes\n'), []);
  });
});

describe('items with a link to a recording', () => {
  it('can go on with notes', () => {
    const item = `Keynote by Ada Ek [recording](${film}) I liked that this was about the sea, and about us.`;
    assert.deepEqual(read(`- ${item}`).map(shown), ['Keynote / Ada Ek / video']);
    assert.deepEqual(read(`- We liked the sea, see [video](${film}), and that it was wet.`).map(shown), []);
  });
});

describe('items of lists', () => {
  for (const [item, says, evidence] of items) {
    it(item.replace('\n', '⏎'), () => {
      const found = read(`- ${item}\n\n[tides]: ${page}`);
      assert.deepEqual(found.map(shown), [says]);
      assert.equal(found[0]!.evidence.join(' '), evidence);
    });
  }

  it('are none where nothing is like a title', () => {
    for (const item of [
      'we had a good time there',
      'The sea was calm. We liked that.',
      '**There were a lot of boats.**',
      'It had, among other things, a boat;',
      '[Day 1](#day-1)',
      'Ada Ek',
      '[Ada Ek](https://x.com/ada)',
      `[Slides](${page})`,
      `[Запись доклада](${film})`,
      `[Folien zum Vortrag](${page})`,
      `[Презентація](${page})`,
      '12:00 Обед',
      '10:00 Registrasi Ulang',
      '18:00 Giải lao',
      '12:00 Lunch',
      '15:30 - 16:00: Coffee break',
      '8:00 Registration',
      '12:00 Lunch, by the Tide Team',
      'https://example.org/',
      '![A boat](boat.png)',
    ])
      assert.deepEqual(read(`- ${item}`).map(shown), [], item);
  });

  it('may go on over several lines', () => {
    const found = read(
      `- [Tides of\n  Data](${page}) -\n  Ada Ek,\n  Acme\n- Nets: [Lightning Talk: Small Nets - How\n  Boats Fish - Bo Li,\n  Coda](${film})\n`,
    );
    assert.deepEqual(found.map(shown), [
      `Tides of Data / Ada Ek (Acme) / ${page}`,
      `Small Nets - How Boats Fish / Bo Li (Coda) / ${film} / video`,
    ]);
    assert.deepEqual(
      found.map(({ line, endLine, lastLine }) => [line, endLine, lastLine]),
      [
        [0, 3, 3],
        [4, 6, 6],
      ],
    );
  });

  it('may be of a title, and the speakers on the next line', () => {
    assert.deepEqual(read('- **Tides of Data**  \n  Ada Ek, Acme').map(shown), ['Tides of Data / Ada Ek (Acme)']);
    assert.deepEqual(
      read('- Tides of Data\n  - Ada Ek, Acme\n  - She sails.').map(shown)[0],
      'Tides of Data / Ada Ek (Acme)',
    );
  });

  it('have what the lines in them say', () => {
    const [talk] = read(`- Tides of Data\n\n  Speaker: Ada Ek\n\n  [Video](${film})\n\n  Notes.`);
    assert.equal(shown(talk!), 'Tides of Data / Ada Ek / video');
    assert.deepEqual([talk!.endLine, talk!.lastLine], [0, 6]);
    assert.deepEqual(talk!.evidence, ['speakers-line', 'related-links']);
  });

  it('are read in linear time, however deep or odd they are', () => {
    read('- '.repeat(10_000));
    read(Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth)}- Tides`).join('\n'));
    for (const piece of `"|“a|[|(|, Ada Ek| - | by |10:00 |[R1] |🌊|《|: |'| ~ |（`.split('|'))
      read(`- ${piece.repeat(50_000)}\n`.repeat(4));
  });
});
