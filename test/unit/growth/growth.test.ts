import assert from 'node:assert/strict';
import { cost, isTooMuch, tooMuchOf } from './cost.js';
import { hostileTexts, type HostileText } from './hostileTexts.js';
import { readSubject, works, type Work } from './works.js';

/** Sizes of texts in characters. */
const [small, large] = [2000, 8000];

const reading: Work = { name: 'read', run: ({ recap }) => readSubject(recap.source.text) };

/** What grows faster than the text, with its figures. */
function growing({ write, scale = 1 }: HostileText): readonly string[] {
  const unit = (write(101).length - write(1).length) / 100;
  const [before, after] = [small, large].map((size) => write(Math.max(2, Math.round((scale * size) / unit))));
  const subjects = [before!, after!].map(readSubject);
  return [reading, ...works].flatMap((work) => {
    const [less, more] = subjects.map((subject) => cost(() => work.run(subject)));
    if (!isTooMuch(less!, more!)) return [];
    const [one, other] = [before!, after!].map((text) => () => {
      const subject = readSubject(text);
      return () => work.run(subject);
    });
    const figures = tooMuchOf(one!, other!);
    return figures === undefined ? [] : [`${work.name}: ${figures}`];
  });
}

describe('four times the text is not much more than four times the work', () => {
  for (const text of hostileTexts) {
    it(`for ${text.name}`, () => assert.deepEqual(growing(text), []));
  }
});
