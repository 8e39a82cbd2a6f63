import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SectionFacts } from '../../../../src/core/recap/sections/sectionFacts.js';
import { Family, type Member } from '../../../../src/core/recap/signs/family.js';
import type { Sign } from '../../../../src/core/recap/signs/signs.js';
import { HeadingWeight } from '../../../../src/core/recap/talks/headingWeight.js';
import type { SignedHeading } from '../../../../src/core/recap/talks/talkCases.js';

const weights = {
  none: -2,
  'talk-prose': 1,
  'prose-speaker': 2,
  'prose-of-several': -1.5,
  'others-prose': 0.75,
  'others-speakers': 1,
  'others-several': -0.5,
  'same-parts': 2.5,
  time: 1.5,
};

interface Section {
  readonly tellsOfTalk: boolean;
  readonly isOfSeveral?: boolean;
  readonly speakers?: readonly string[];
  readonly labels: readonly string[];
  readonly sectionTitle: 'section' | undefined;
}

/** Headings of one family, and how often the prose of any was read. */
function headings(
  sections: readonly Section[],
  signs: readonly Sign[],
): { readonly all: readonly SignedHeading[]; readonly read: () => number } {
  const family = new Family();
  let count = 0;
  const all = sections.map(({ tellsOfTalk, isOfSeveral = false, speakers = [], labels, sectionTitle }) => {
    const facts = {
      get prose() {
        count++;
        return { speakers, mentioned: [], tellsOfTalk, isOfSeveral, opensWithSpeaker: false };
      },
      labels: new Set(labels),
      sectionTitle,
    } as unknown as SectionFacts;
    const member: Member = { evidence: [], facts };
    if (sectionTitle !== 'section') family.add(member);
    const own = Object.fromEntries(signs.map((sign) => [sign, 1]));
    return { node: { facts }, family, member, signs: own } as unknown as SignedHeading;
  });
  return { all, read: () => count };
}

const plain: Section = { tellsOfTalk: false, labels: [], sectionTitle: undefined };

describe('HeadingWeight', () => {
  it('says of any limit what the exact weight says', () => {
    const section = fc.record({
      tellsOfTalk: fc.boolean(),
      isOfSeveral: fc.boolean(),
      speakers: fc.subarray(['Ada Ek']),
      labels: fc.subarray(['summary', 'slides']),
      sectionTitle: fc.constantFrom('section' as const, undefined),
    });
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1, maxLength: 8 }),
        fc.subarray<Sign>(['time']),
        fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -20, max: 20 })), { minLength: 1, maxLength: 8 }),
        (sections, signs, questions) => {
          const asked = headings(sections, signs).all.map((heading) => new HeadingWeight(heading, weights));
          const exact = headings(sections, signs).all.map((heading) => new HeadingWeight(heading, weights).exact);
          for (const [index, quarters] of questions) {
            const at = index % sections.length;
            const limit = quarters / 4;
            assert.equal(asked[at]!.isAbove(limit), exact[at]! > limit);
            assert.equal(asked[at]!.isAtLeast(limit), exact[at]! >= limit);
          }
        },
      ),
    );
  });

  it('reads the prose of siblings only as far as it decides', () => {
    const { all, read } = headings(Array<Section>(100).fill(plain), []);
    // Only what others say of a talk.
    const own = { ...weights, 'prose-of-several': 0, 'others-speakers': 0, 'others-several': 0 };
    const weight = new HeadingWeight(all[0]!, own);
    assert.equal(weight.isAbove(0), false);
    assert.ok(read() < 5, 'nothing that others say can lift it above 0');
    // Of 0.75 that all others can add, a third must be ruled out.
    assert.equal(weight.isAtLeast(-1.5), false);
    assert.ok(read() > 30 && read() < 200, String(read()));
  });

  it('reads no prose where the other signs leave no doubt', () => {
    const { all, read } = headings([plain, plain], ['time']);
    const weight = new HeadingWeight(all[0]!, { ...weights, time: 9 });
    assert.equal(weight.isAtLeast(3), true);
    assert.equal(weight.exact, 7);
    assert.equal(read(), 0);
  });
});
