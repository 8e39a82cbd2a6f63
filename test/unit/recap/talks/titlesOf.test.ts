import assert from 'node:assert/strict';
import { talksOf } from '../../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';

/** What the talks of a post with these headings, and the notes below them, are called, and who gives them. */
function talksFor(...sections: readonly string[]): string[] {
  const recap = parseRecap(sections.map((section) => `### ${section}\n\n`).join(''), { talkLevel: 3 });
  return talksOf(recap).map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)].join(' | '));
}

describe('what is a habit of a post', () => {
  it('are names after a comma where others have a dash', () => {
    const talks = talksFor('Knots - Ada Ek', 'Tester at the table and in my head, Bo Li', 'Ropes - Cy Roe');
    assert.deepEqual(talks, ['Knots | Ada Ek', 'Tester at the table and in my head | Bo Li', 'Ropes | Cy Roe']);
  });

  it('are not names after a comma where nobody has any', () => {
    assert.deepEqual(talksFor('Knots, Bo Li', 'Ropes', 'Nets'), ['Knots, Bo Li', 'Ropes', 'Nets']);
  });

  it('are names after a comma where others have a link there', () => {
    const linked = 'Knots, [Ada Ek](https://example.org/ada)';
    assert.deepEqual(talksFor(linked, 'Nets of old, Trisha Roe', 'Seas'), [
      'Knots | Ada Ek',
      'Nets of old | Trisha Roe',
      'Seas',
    ]);
    assert.deepEqual(talksFor(linked, 'Nets, Seas and Boats', 'Seas'), [
      'Knots | Ada Ek',
      'Nets, Seas and Boats',
      'Seas',
    ]);
  });

  it('are names after the last colon, or before the first comma', () => {
    assert.deepEqual(talksFor('Knots: Ada Ek', 'Nets: the future: Bo Li'), [
      'Knots | Ada Ek',
      'Nets: the future | Bo Li',
    ]);
    assert.deepEqual(talksFor('Ada Ek, Knots', 'Bo Li, Nets: why?', 'Cy Roe, Ropes'), [
      'Knots | Ada Ek',
      'Nets: why? | Bo Li',
      'Ropes | Cy Roe',
    ]);
  });

  it('are short Chinese words after a dash', () => {
    assert.deepEqual(talksFor('绳结 - 张三', '渔网 - 李小龙', '灯塔 - 王五'), [
      '绳结 | 张三',
      '渔网 | 李小龙',
      '灯塔 | 王五',
    ]);
    assert.deepEqual(talksFor('绳结 - 高明', '渔网', '灯塔'), ['绳结 - 高明', '渔网', '灯塔']);
    assert.deepEqual(talksFor('매듭 - 김하나님', '그물', '등대'), ['매듭 | 김하나', '그물', '등대']);
  });

  it('are names between two dashes, before their organisation, or what people are called on a network', () => {
    assert.deepEqual(talksFor('Knots -Ada Ek-', 'Nets - Bo Li-', '그물 -김하나-'), [
      'Knots | Ada Ek',
      'Nets | Bo Li',
      '그물 | 김하나',
    ]);
    assert.deepEqual(talksFor('Knots – Ada Ek – Acme', 'Nets – big and small – Bo Li – Boltworks'), [
      'Knots | Ada Ek',
      'Nets – big and small | Bo Li',
    ]);
    assert.deepEqual(talksFor('結び目入門 @ada', 'Nets @bo @cy-roe', 'Talking with @ada', 'Nets @Scale'), [
      '結び目入門 | @ada',
      'Nets | @bo | @cy-roe',
      'Talking with @ada',
      'Nets @Scale',
    ]);
  });

  it('are letters before titles, arrows and pictures around them', () => {
    const lettered = ['A. Knots', 'B. Nets: big and small', 'D. Ropes by Ada Ek', 'E. Boats'];
    assert.deepEqual(talksFor(...lettered), ['Knots', 'Nets: big and small', 'Ropes | Ada Ek', 'Boats']);
    assert.deepEqual(talksFor('A. Knots', 'Nets', 'Ropes'), ['A. Knots', 'Nets', 'Ropes']);
    assert.deepEqual(talksFor('> Knots - Ada Ek', '🌟 Nets by Bo Li 🌟'), ['Knots | Ada Ek', 'Nets | Bo Li']);
  });

  it('is a title that looks like a name after the first comma', () => {
    const talks = ['Anna Ek, Why knots?', 'Paul Roe, Nets: big and small', 'Peter Li, Rope Covered'];
    assert.deepEqual(talksFor(...talks), [
      'Why knots? | Anna Ek',
      'Nets: big and small | Paul Roe',
      'Rope Covered | Peter Li',
    ]);
  });

  it('are nicknames in brackets, and organisations between names and titles', () => {
    assert.deepEqual(talksFor('绳结 - 李小龙 (Ruddy 老師)', '渔网 - 王五 (Wu)'), ['绳结 | 李小龙', '渔网 | 王五']);
    assert.deepEqual(talksFor('Anna Ek | @anna | knots.org | Knots', 'Paul Roe | @paul | Nets'), [
      'Knots | Anna Ek',
      'Nets | Paul Roe',
    ]);
    assert.deepEqual(talksFor('A long way down - Yak Shaving', 'Nets - Anna Fielding'), [
      'A long way down - Yak Shaving',
      'Nets | Anna Fielding',
    ]);
  });

  it('are short names before a colon where others have them before theirs', () => {
    assert.deepEqual(talksFor('李小龙：绳结', '王小明：渔网', '玄澄：灯塔小传'), [
      '绳结 | 李小龙',
      '渔网 | 王小明',
      '灯塔小传 | 玄澄',
    ]);
    assert.deepEqual(talksFor('绳结', '渔网', '玄澄：灯塔小传'), ['绳结', '渔网', '玄澄：灯塔小传']);
  });

  it('are single names after "by" where others are there', () => {
    assert.deepEqual(talksFor('Knots by Ada Ek', 'Ropes by Bo Li', 'Nets by Glyph'), [
      'Knots | Ada Ek',
      'Ropes | Bo Li',
      'Nets | Glyph',
    ]);
    assert.deepEqual(talksFor('Knots', 'Ropes', 'Fishing by Night'), ['Knots', 'Ropes', 'Fishing by Night']);
  });

  it('are names with a word of titles, where others are names, too', () => {
    assert.deepEqual(talksFor('Knots - Bo Li', 'Ropes - Ada Stack', 'Nets - Cy Roe', 'Seas - Deep Stack'), [
      'Knots | Bo Li',
      'Ropes | Ada Stack',
      'Nets | Cy Roe',
      'Seas - Deep Stack',
    ]);
    assert.deepEqual(talksFor('Bo Li - Knots', 'Eva You - Ropes', 'Cy Roe - Nets', 'Hans - Seas', 'Deep - Sea'), [
      'Knots | Bo Li',
      'Ropes | Eva You',
      'Nets | Cy Roe',
      'Seas | Hans',
      'Deep - Sea',
    ]);
    assert.deepEqual(talksFor('Knots by Bo Li', 'Ropes by Ruby Jane', 'Nets by Cy Roe', 'Seas by Open Code'), [
      'Knots | Bo Li',
      'Ropes | Ruby Jane',
      'Nets | Cy Roe',
      'Seas by Open Code',
    ]);
    assert.deepEqual(talksFor('Eva You - Ropes', 'Nets', 'Seas'), ['Eva You - Ropes', 'Nets', 'Seas']);
  });

  it('are names after "with"', () => {
    const talks = talksFor('Knots with Ada Ek', 'Ropes with Bo Li', 'Nets with Spring Sails', 'A Chat with Eva Roe');
    assert.deepEqual(talks, ['Knots | Ada Ek', 'Ropes | Bo Li', 'Nets with Spring Sails', 'A Chat with Eva Roe']);
    const told = talksFor(
      'Knots with Ada Ek',
      'Ropes with Bo Li',
      'Nets with Gull Sails\n\nGull Sails gave a talk on nets.',
    );
    assert.equal(told[2], 'Nets | Gull Sails');
    assert.deepEqual(talksFor('Knots with Ada Ek', 'Ropes', 'Nets'), ['Knots with Ada Ek', 'Ropes', 'Nets']);
    assert.deepEqual(talksFor('Keynote with Ada Ek', 'Ropes', 'Nets'), ['Keynote | Ada Ek', 'Ropes', 'Nets']);
  });

  it('is the name of the event, with a year, before a dash', () => {
    assert.deepEqual(talksFor('RopeConf 2015 - Knots by Ada Ek', 'RopeConf 2015 - Nets', 'Back in 1990: Seas'), [
      'Knots | Ada Ek',
      'Nets',
      'Back in 1990: Seas',
    ]);
  });

  it('is the name of the event after a dash', () => {
    assert.deepEqual(talksFor('Knots - RopeConf 2015', 'Ropes - RopeConf 2015', 'Nets - the 2015'), [
      'Knots',
      'Ropes',
      'Nets - the 2015',
    ]);
  });

  it('are rooms before a colon', () => {
    const recap = parseRecap('### R2: Knots\n\n### R0: Ropes by Ada Ek\n\n### R2: Nets\n\n### Keynote\n', {
      talkLevel: 3,
    });
    assert.deepEqual(
      talksOf(recap).map(({ title, tags }) => [title, ...tags]),
      [['Knots', 'R2'], ['Ropes', 'R0'], ['Nets', 'R2'], ['Keynote']],
    );
    assert.deepEqual(talksFor('H2: a database', 'Ropes'), ['H2: a database', 'Ropes']);
  });

  it('are people that the notes begin with', () => {
    const talks = talksFor(
      'Knots\n\n[Ada Ek](https://e.org/a) talked about knots.',
      'Ropes\n\n[Bo Li](https://e.org/b) presented ropes.',
      'Nets\n\n[Cy Roe](https://e.org/c) has been tying nets for years.',
    );
    assert.deepEqual(talks, ['Knots | Ada Ek', 'Ropes | Bo Li', 'Nets | Cy Roe']);
    assert.deepEqual(talksFor('Knots', 'Ropes', 'Nets\n\n[Cy Roe](https://e.org/c) has been tying nets.'), [
      'Knots',
      'Ropes',
      'Nets',
    ]);
  });
});

describe('handles in the notes', () => {
  const by = (name: string): string => `[@${name}](https://twitter.com/${name})`;
  const spoken = [`Nudos\n\n${by('ada')} mostró nudos.`, `Redes\n\nAquí ${by('bo')} explicó redes.`];

  it('are the speakers where others of the post are said to speak', () => {
    assert.deepEqual(talksFor(...spoken, `Mar\n\n${by('cy')} nunca falla.`, `Sal\n\nFui a ver la de ${by('di')}.`), [
      'Nudos | @ada',
      'Redes | @bo',
      'Mar | @cy',
      'Sal | @di',
    ]);
  });

  it('are nobody where none is', () => {
    assert.deepEqual(talksFor(`Mar\n\n${by('cy')} nunca falla.`, 'Sal\n\nMuy bien.'), ['Mar', 'Sal']);
  });
});

describe('a title', () => {
  it('names the speaker that the notes mention', () => {
    assert.deepEqual(talksFor('Ada Ek on Knots\n\nThe day ended with the author [Ada Ek](https://e.org/a).'), [
      'Ada Ek on Knots | Ada Ek',
    ]);
  });

  it('has its speakers in the heading below', () => {
    assert.deepEqual(talksFor('Knots\n\n#### Speaker - Ada Ek@Acme\n\nText.', 'Ropes\n\n#### Speaker: Bo Li\n'), [
      'Knots | Ada Ek',
      'Ropes | Bo Li',
    ]);
  });

  it('is whole where the notes name somebody else', () => {
    const talks = talksFor('Roaming Boats: Nets\n\nThis talk was presented by Ada Ek.', 'Ropes', 'Knots');
    assert.equal(talks[0], 'Roaming Boats: Nets | Ada Ek');
  });

  it('may go on in italics, above its speaker in bold', () => {
    const talks = talksFor(
      'Knots\n_**The sea, the boat and we**_\n\n**Ada Ek**\n\nText.',
      'Ropes\n_We went._\n\nAda Ek',
    );
    assert.deepEqual(talks, ['Knots | Ada Ek', 'Ropes']);
  });

  it('has those who took notes below its speaker', () => {
    const talks = talksFor('Knots, by Ada Ek\n\n_Bo Li_\n\nText.', 'Ropes, by Fallen Elm\n\n_Bo Li_\n\nText.');
    assert.deepEqual(talks, ['Knots | Ada Ek', 'Ropes, by Fallen Elm | Bo Li']);
    assert.deepEqual(talksFor('Knots, seen by Ada Ek\n\nSpeaker: Bo Li\n\nText.'), ['Knots, seen by Ada Ek | Bo Li']);
  });

  it('has no characters that nobody sees, and spaces as they are written', () => {
    assert.deepEqual(talksFor('\u200bKnots\u00a0?\u200b\u200b by Ada Ek', 'Ropes\n\n\u200bBo Li\u200b\n\nText.'), [
      'Knots\u00a0? | Ada Ek',
      'Ropes | Bo Li',
    ]);
  });

  it('is the line below a time', () => {
    assert.deepEqual(talksFor('10:00\n**Knots**  \nAda Ek | Acme', '11:00 Ropes'), ['Knots | Ada Ek', 'Ropes']);
  });
});
