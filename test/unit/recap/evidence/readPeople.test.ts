import assert from 'node:assert/strict';
import { looksLikeName } from '../../../../src/core/recap/evidence/people/names.js';
import { readPeople, type NameContext } from '../../../../src/core/recap/evidence/people/readPeople.js';

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
  ['Static Generation', 'title'],
  ['Saturday Morning', 'title'],
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
