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

  it('are no names after a comma where nobody has any', () => {
    assert.deepEqual(talksFor('Knots, Bo Li', 'Ropes', 'Nets'), ['Knots, Bo Li', 'Ropes', 'Nets']);
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
  });

  it('are people whom the notes begin with', () => {
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

describe('a title', () => {
  it('names the speaker whom the notes mention', () => {
    assert.deepEqual(talksFor('Ada Ek on Knots\n\nThe day ended with the author [Ada Ek](https://e.org/a).'), [
      'Ada Ek on Knots | Ada Ek',
    ]);
  });

  it('is whole where the notes name somebody else', () => {
    const talks = talksFor('Roaming Boats: Nets\n\nThis talk was presented by Ada Ek.', 'Ropes', 'Knots');
    assert.equal(talks[0], 'Roaming Boats: Nets | Ada Ek');
  });

  it('is the line below a time', () => {
    assert.deepEqual(talksFor('10:00\n**Knots**  \nAda Ek | Acme', '11:00 Ropes'), ['Knots | Ada Ek', 'Ropes']);
  });
});
