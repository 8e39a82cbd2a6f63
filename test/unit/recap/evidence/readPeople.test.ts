import assert from 'node:assert/strict';
import { looksLikeName } from '../../../../src/core/recap/evidence/people/names.js';
import { readPeople } from '../../../../src/core/recap/evidence/people/readPeople.js';
import type { NameContext } from '../../../../src/core/recap/evidence/people/splitOrganisation.js';

const cases: readonly [text: string, context: NameContext, ...names: string[]][] = [
  ['Ada Ek, PhD', 'line', 'Ada Ek, PhD'],
  ['Ada Ek, PhD, Acme', 'line', 'Ada Ek, PhD'],
  ['Ada "Spoons" Ek (Acme) (Acme)', 'line', 'Ada "Spoons" Ek'],
  ["Ada O'Ek", 'line', "Ada O'Ek"],
  ['J. Ada Ek', 'title', 'J. Ada Ek'],
  ['Ada van der Ek', 'title', 'Ada van der Ek'],
  ['Ada Ek (Acme) Bo Li (Bolt)', 'line', 'Ada Ek', 'Bo Li'],
  ['Ada Ek | Acme', 'line', 'Ada Ek'],
  ['Ada Ek / Acme', 'line', 'Ada Ek'],
  ['Ada Ek · Bo Li', 'line', 'Ada Ek', 'Bo Li'],
  ['Ada Ek och Bo Li', 'title', 'Ada Ek', 'Bo Li'],
  ['Ada Ek ja Bo Li', 'title', 'Ada Ek', 'Bo Li'],
  ['Ada Ek e Bo Li', 'title', 'Ada Ek', 'Bo Li'],
  ['Ada Ek – Acme', 'line', 'Ada Ek'],
  ['Ada Ek - @ada', 'line', 'Ada Ek'],
  ['@ada Ada Ek', 'line', 'Ada Ek'],
  ['@ada', 'line', '@ada'],
  ['🙍‍♂️ Ada Ek et Bo Li', 'title', 'Ada Ek', 'Bo Li'],
  ['Ada Ek, Acme; Panelists: Bo Li, Cy Roe', 'line', 'Ada Ek', 'Bo Li', 'Cy Roe'],
  ['Ada Ek, Acme —', 'line', 'Ada Ek'],
  ['Ada Ek —', 'line', 'Ada Ek'],
  ['田中氏、鈴木さん', 'title', '田中', '鈴木'],
  ['田中さんと鈴木さん', 'title', '田中', '鈴木'],
  ['김하나님', 'title', '김하나'],
  ['이두리/박세찬', 'line', '이두리', '박세찬'],
  ['张三老师', 'title', '张三'],
  ['ジョン・スミス', 'line', 'ジョン・スミス'],
  ['Ada Ek – she had much to say on the knots that we tie', 'line'],
  ['感想', 'line'],
  ['이야기', 'title'],
  ['大容量', 'title'],
  ['OWASP ZAP', 'title'],
  ['AI Safety', 'title'],
  ['VR Boats', 'title'],
  ['UX Harbour', 'line'],
  ['JP Farthing', 'title', 'JP Farthing'],
  ['中山 浩太郎', 'title', '中山 浩太郎'],
  ['田中\u3000太郎', 'line', '田中 太郎'],
  ['さくら たかえ 氏', 'title', 'さくら たかえ'],
  ['さくら たかえ', 'said', 'さくら たかえ'],
  ['hassan 氏', 'title', 'hassan'],
  ['山P さん', 'line', '山P'],
  ['P 山', 'said', 'P 山'],
  ['みなさん', 'title'],
  ['王小明 某公司 工程师', 'said', '王小明'],
  ['黄小明 某公司总经理', 'title', '黄小明'],
  ['Ada Ek Acme创始人', 'said', 'Ada Ek'],
  ['小罗 ~ 某研究院负责人', 'line', '小罗'],
  ['顾问', 'line'],
  ['김하나 외 2인', 'title', '김하나'],
  ['김하나 | 한빛 개발팀장', 'line', '김하나'],
  ['Ada Ek@Acme', 'line', 'Ada Ek'],
  ['@k-nots', 'line', '@k-nots'],
  ['@k-nots さん', 'line', '@k-nots'],
  ['Acme株式会社 田中 太郎 氏', 'title', '田中 太郎'],
  ['Static Generation', 'title'],
  ['Saturday Morning', 'title'],
  ['DecksDays London', 'title'],
  ['Ada DeVries', 'title', 'Ada DeVries'],
  ['Tue PM', 'title'],
  ['Ada Ek, Senior Architect', 'line', 'Ada Ek'],
  ['Ada Ek, Chief Technology Officer, Acme', 'line', 'Ada Ek'],
  ['Ada Ek, Bo Li, Université de Brest', 'line', 'Ada Ek', 'Bo Li'],
  ["Ada Ek's", 'title'],
  ['陈大文 David Chen', 'said', '陈大文 David Chen'],
  ['陳大文 Chen Da-Wen', 'title', '陳大文 Chen Da-Wen'],
  ['陈大文 Copper Kettle', 'said', '陈大文'],
  ['Ada Ek, UC South Sea (USA); Bo Li, Knot Harbour', 'line', 'Ada Ek', 'Bo Li'],
  ['Ada Ek, The University of the Sea; Bo Li, Bolt', 'line', 'Ada Ek', 'Bo Li'],
  ['Ada Ek, Bo Li; Cy Roe, Di Ro', 'line', 'Ada Ek', 'Bo Li', 'Cy Roe', 'Di Ro'],
  ['Dr. Ek', 'title', 'Dr. Ek'],
  ['Dr. Data', 'title'],
  ['Ada d’Ombre', 'title', 'Ada d’Ombre'],
  ['Retour d’Escale', 'title'],
  ['Ada GrayWhale', 'title', 'Ada GrayWhale'],
  ['Spring GrayWhale', 'title'],
  ['Tidy CAP Hammock', 'title'],
  ['Ada MOOR', 'title', 'Ada MOOR'],
  ['Beginner Skill Level', 'title'],
  ['Kafka Harbour', 'title'],
];

describe('people', () => {
  for (const [text, context, ...names] of cases) {
    it(`${text} (${context})`, () => {
      const people = readPeople({ text, links: [] }, context);
      assert.deepEqual(people?.map(({ name }) => name) ?? [], names);
    });
  }

  it('have no sentence end in their names', () => {
    assert.ok(!looksLikeName('Ada Roberts. Personally'));
    assert.ok(looksLikeName('Ada J. Roberts'));
  });

  it('have a no-break space read as a space', () => {
    assert.equal(readPeople({ text: 'Ada\u00a0Ek', links: [] }, 'line')?.[0]?.name, 'Ada Ek');
  });
});
