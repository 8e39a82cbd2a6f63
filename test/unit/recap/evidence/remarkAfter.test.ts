import assert from 'node:assert/strict';
import { remarkAfter } from '../../../../src/core/recap/evidence/remarkAfter.js';

const remarks = [
  '(30min)',
  '[40 Minuten]',
  '（20分）',
  '(duration: 25:00)',
  '(durée : 2 h)',
  '(Beginner)',
  '(Level 300)',
];
const others = [
  '(25 boats)',
  '(25:00)',
  '(at a higher level)',
  '(2h of knots)',
  '(Beginners of all countries)',
  '(30min',
];

describe('the length of a talk, or for whom it is, after its title', () => {
  for (const remark of remarks) it(remark, () => assert.equal(remarkAfter(`Knots ${remark}`), remark.length + 1));

  for (const other of others) it(`is not ${other}`, () => assert.equal(remarkAfter(`Knots ${other}`), 0));

  it('is not all of a title', () => assert.equal(remarkAfter('(30min)'), 0));
});
