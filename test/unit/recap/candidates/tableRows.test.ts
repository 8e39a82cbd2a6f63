import assert from 'node:assert/strict';
import { rowsOf, shown } from './candidates.js';

const page = 'https://example.org/talk';

function table(...rows: readonly string[]): string {
  const [header, ...others] = rows;
  const columns = header!.split('|').length;
  return [`|${header}|`, `|${'---|'.repeat(columns)}`, ...others.map((row) => `|${row}|`)].join('\n');
}

describe('rows of tables', () => {
  it('have headers in many languages', () => {
    for (const header of [
      'Waktu | Pembicara | Agenda',
      'Thời gian | Diễn giả | Nội dung',
      'Czas | Prelegent | Temat',
      'Время | Докладчик | Доклад',
      'Час | Доповідач | Доповідь',
      'Saat | Konuşmacı | Konu',
      'Zeit | Referentin | Vortrag',
    ]) {
      const found = rowsOf(table(header, '09:00 | Peserta | Registrasi', '09:30 | Ada Ek | Tides of Data'));
      assert.deepEqual(found.map(shown), ['Tides of Data / Ada Ek'], header);
    }
  });

  it('are none where they list who speaks', () => {
    assert.deepEqual(rowsOf(table('Diễn giả | Vai trò | Tổ chức', 'Ada Ek | Head of Boats | Acme')), []);
  });

  it('have columns that the header names', () => {
    const found = rowsOf(
      table(
        'Time | Speaker | Topic | Room',
        '09:00-09:30 | All | Registration | Foyer',
        '09:30-10:00 | Ada Ek | Tides of Data | R1',
        '10:00-10:30 | Bo Li | Small Nets: Big Fish | -',
        '10:30 | | Coffee |',
      ),
    );
    assert.deepEqual(found.map(shown), ['Tides of Data / Ada Ek / #R1', 'Small Nets: Big Fish / Bo Li']);
    assert.deepEqual(
      found.map(({ line, group, evidence }) => [line, group, evidence.join(' ')]),
      [
        [3, 0, 'time title-names'],
        [4, 0, 'time title-names'],
      ],
    );
  });

  for (const [header, row, says] of [
    ['Talk title | Speaker(s) | Company', 'Tides of Data | Ada Ek | Acme', 'Tides of Data / Ada Ek (Acme)'],
    ['タイトル | 登壇者', 'データの潮 | 中山 浩太郎', 'データの潮 / 中山 浩太郎'],
    ['タイトル | 登壇者', 'データの潮 | さくら\u3000たかえ', 'データの潮 / さくら たかえ'],
    ['议题 | 讲者', '数据的潮汐 | 王小明 某公司 工程师', '数据的潮汐 / 王小明 (某公司 工程师)'],
    ['Uhrzeit | Vortrag | Referentin', '10:00 | Gezeiten der Daten | Ada Ek', 'Gezeiten der Daten / Ada Ek'],
    [
      'Horaire | Conférence | Intervenants',
      '10h30 | Marées et données | Ada Ek et Bo Li',
      'Marées et données / Ada Ek, Bo Li',
    ],
    ['Hora | Charla | Ponente', '10:00 | Mareas de datos | Ada Ek', 'Mareas de datos / Ada Ek'],
    ['Ora | Titolo | Relatore', '10:00 | Maree di dati | Ada Ek', 'Maree di dati / Ada Ek'],
    ['Horário | Palestra | Palestrante', '10:00 | Marés de dados | Ada Ek', 'Marés de dados / Ada Ek'],
    ['Tijd | Onderwerp | Spreker', '10:00 | Getijden van data | Ada Ek', 'Getijden van data / Ada Ek'],
    ['Godzina | Temat | Prelegent', '10:00 | Fale i dane | Ada Ek', 'Fale i dane / Ada Ek'],
    ['Время | Доклад | Спикер', '10:00 | Приливы данных | Ада Эк', 'Приливы данных / Ада Эк'],
    [
      '開始時間 | セッション名 | 登壇者 | スライド',
      `10:00 | データの潮 | 山田太郎 | [資料](${page}.pdf)`,
      'データの潮 / 山田太郎 / slides',
    ],
    ['时间 | 分享主题 | 嘉宾', '10:00 | 《数据的潮汐》 | 王小明 某公司 工程师', '数据的潮汐 / 王小明 (某公司 工程师)'],
    ['시간 | 발표 제목 | 연사', '10:00 | 데이터의 물결 이야기 | 김철수', '데이터의 물결 이야기 / 김철수'],
    [
      'Timeslot | Speaker | Slide Deck | Video',
      `10:00 | Ada Ek | [Tides of Data](${page}) | [Video](https://youtu.be/a)`,
      `Tides of Data / Ada Ek / ${page} / video`,
    ],
  ] as const)
    it(`are read below "${header}"`, () => {
      assert.deepEqual(rowsOf(table(header, row)).map(shown), [says]);
    });

  it('may begin with the first, and name the speakers beside the title', () => {
    const found = rowsOf(
      table(
        '**9:10** | **Tides of Data, By [Ada Ek](https://example.org/ada)** | On the sea.',
        '**9:40** | **Small Nets, By [Bo Li](https://example.org/bo)** | On fish.',
        '**10:20** | **Tea Break, By [The Team](https://example.org/team)** | |',
      ),
    );
    assert.deepEqual(found.map(shown), ['Tides of Data / Ada Ek', 'Small Nets / Bo Li']);
    assert.deepEqual(
      found.map(({ line }) => line),
      [0, 2],
    );
  });

  it('may have no header: columns of links and of names', () => {
    const found = rowsOf(
      table(
        ' | | ',
        ` | [Tides of Data<br>](${page}) | [Ada Ek](https://example.org/ada)`,
        ` | [Small Nets](${page}) | Bo Li, Cy Reed`,
      ),
    );
    assert.deepEqual(found.map(shown), [`Tides of Data / Ada Ek / ${page}`, `Small Nets / Bo Li, Cy Reed / ${page}`]);
  });

  it('are none in other tables', () => {
    assert.deepEqual(rowsOf(table('Fish | Weight', 'Cod | 3 kg', 'Herring | 200 g')), []);
    assert.deepEqual(rowsOf(table('Topic | Page', '[Tides](#tides) | 1', '[Nets](#nets) | 2')), []);
    assert.deepEqual(rowsOf(table('', 'a')), []);
  });

  it('are read in linear time', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `10:${10 + (index % 50)} | Tides ${index} by Ada Ek`);
    assert.equal(rowsOf(table('Time | Talk', ...rows)).length, 10_000);
    rowsOf(table('a |'.repeat(5_000), 'b |'.repeat(5_000)));
  });
});
