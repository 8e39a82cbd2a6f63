import assert from 'node:assert/strict';
import { directionOf, isolated } from '../../src/core/direction.js';

describe('isolated', () => {
  it('keeps a text from right to left apart from what is beside it', () => {
    for (const text of ['יום 1', 'مقدمة 2', 'Kafka בענן', 'ﷺ', '𞤀𞤣'])
      assert.equal(isolated(text), `\u2068${text}\u2069`);
  });

  it('leaves other texts as they are', () => {
    for (const text of ['', 'Day 1', 'Überblick', '基調講演', 'Ωμέγα', '👩‍💻 1', '\ufeffA'])
      assert.equal(isolated(text), text);
  });
});

describe('directionOf', () => {
  it('is that of the first letter', () => {
    assert.equal(directionOf('3. "תורים" and Kafka'), 'rtl');
    assert.equal(directionOf('Kafka: תורים'), 'ltr');
    assert.equal(directionOf('10:30 – 11:00'), undefined);
  });
});
