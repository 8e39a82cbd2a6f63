import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { alike } from '../../../../src/core/recap/corrections/alike.js';
import { candidatesIn } from '../../../../src/core/recap/corrections/candidatesIn.js';
import { correctionAt, placeOfCorrection } from '../../../../src/core/recap/corrections/placeCorrections.js';
import { withMarks } from '../../../../src/core/recap/corrections/withMarks.js';
import { partsWithin } from '../../../../src/core/recap/model/parts.js';
import { isRecap, talksOf, type Correction, type Recap } from '../../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { corrected, lineOf, listed, mark, titles } from './marked.js';

/** The titles of what is like something. */
function like(recap: Recap, correction: Correction): readonly string[] {
  return alike(recap, correction).map(({ title }) => title);
}

const diary = `# Two days by the sea

## Getting there
The train was late.

## Ropes that last
How to dry them.

## Sails in winter
Where to store them.

## Conclusion
I will be back.
`;

describe('what the author says is a talk', () => {
  it('is one in a post that is not taken for a recap, which then is one, and so can those like it be', () => {
    const recap = parseRecap(diary);
    assert.deepEqual([titles(recap), isRecap(recap)], [[], false]);
    const ropes = mark(recap, 'Ropes that last', 'talk');
    assert.deepEqual(like(recap, ropes), ['Sails in winter']);
    assert.deepEqual(titles(corrected(recap, ropes)), ['Ropes that last']);
    const all = corrected(recap, ropes, ...alike(recap, ropes));
    assert.deepEqual([titles(all), isRecap(all)], [['Ropes that last', 'Sails in winter'], true]);
  });

  it('can be an item that was not taken for one, and so can those beside it', () => {
    const recap = parseRecap(listed);
    const sails = mark(recap, 'Sails in winter', 'talk');
    assert.deepEqual(sails, { title: 'Sails in winter', occurrence: 0, kind: 'talk', isListed: true });
    assert.deepEqual(like(recap, sails), ['Ropes that last', 'Lamps of the north']);
    const all = corrected(recap, sails, ...alike(recap, sails));
    assert.deepEqual(titles(all).slice(0, 4), ['Ropes that last', 'Sails in winter', 'Lamps of the north', 'Terns']);
    assert.deepEqual(like(all, sails), []);
  });

  it('can be an item in the notes of a talk: then these are talks, and not the heading', () => {
    const recap = parseRecap(listed);
    const dive = mark(recap, 'Terns dive', 'talk');
    assert.deepEqual(like(recap, dive), ['Terns return']);
    const after = corrected(recap, dive);
    assert.ok(titles(after).includes('Terns dive') && !titles(after).includes('Terns'), titles(after).join());
    assert.equal(placeOfCorrection(after, dive)?.line, lineOf(recap, 'Terns dive'));
  });

  it('can be an item in another', () => {
    const recap = parseRecap('# Notes\n\n- Saturday in the hall\n  - Ropes that last\n  - Sails in winter\n');
    const ropes = mark(recap, 'Ropes', 'talk');
    assert.deepEqual(titles(corrected(recap, ropes)), ['Ropes that last']);
    assert.deepEqual(like(recap, ropes), ['Sails in winter']);
  });

  it('is none of those of a day, and a line that names a day cannot be one', () => {
    const recap = parseRecap(
      '---\ntitle: HarbourConf 2031\n---\n\n**Day 1**\n\n- [Terns](https://e.org/t) by Ada Ek\n',
    );
    const day = lineOf(recap, '**Day 1**');
    assert.equal(correctionAt(recap, day, 'talk'), undefined);
    const notDay = correctionAt(recap, day, 'section');
    assert.deepEqual(notDay, { title: 'Day 1', occurrence: 0, kind: 'section' });
    assert.deepEqual(alike(recap, { ...notDay, kind: 'day' }), []);
  });
});

describe('what the author says is not a talk', () => {
  it('offers those that show the same, not those that show more', () => {
    const recap = parseRecap(listed);
    assert.deepEqual(like(recap, mark(recap, 'Acme Ropes', 'section')), ['Hawser Ltd']);
    assert.deepEqual(like(recap, mark(recap, 'Tea on the pier', 'section')), []);
  });

  it('can be a row of a table, and so can those beside it', () => {
    const recap = parseRecap('# Notes\n\n| 10:00 | Ropes that last |\n|---|---|\n| 11:00 | Sails in winter |\n');
    const ropes = mark(recap, 'Ropes', 'section');
    assert.deepEqual(like(recap, ropes), ['Sails in winter']);
    assert.deepEqual(titles(corrected(recap, ropes, ...alike(recap, ropes))), []);
  });

  it('leaves alone what has been marked', () => {
    const recap = parseRecap(listed);
    const after = corrected(recap, mark(recap, 'Hawser Ltd', 'talk'));
    assert.deepEqual(like(after, mark(after, 'Acme Ropes', 'section')), []);
  });
});

describe('marks one after the other', () => {
  /** The titles of the talks after marks of lines, of which the last counts. */
  const talksAfter = (recap: Recap, ...texts: readonly string[]): readonly string[] => {
    let now = recap;
    for (const text of texts) {
      const corrections = withMarks(now, [mark(now, text, 'talk')]);
      now = parseRecap(recap.source.text, { corrections }, now);
    }
    return titles(now);
  };

  it('make an item a talk instead of what holds it, and the other way round', () => {
    const recap = parseRecap(
      '# Notes\n\n## Around\n\n- Saturday in the hall\n  - Ropes that last\n- Sails in winter\n',
    );
    assert.deepEqual(talksAfter(recap, '## Around', 'Sails'), ['Sails in winter']);
    assert.deepEqual(talksAfter(recap, 'Sails', '## Around'), ['Around']);
    assert.deepEqual(talksAfter(recap, 'Saturday', 'Ropes'), ['Ropes that last']);
    assert.deepEqual(talksAfter(recap, 'Ropes', 'Saturday'), ['Saturday in the hall']);
    assert.deepEqual(talksAfter(recap, 'Sails', 'Ropes'), ['Ropes that last', 'Sails in winter']);
  });

  it('count below headings of the level that is set for talks', () => {
    const recap = parseRecap('# Notes\n\n## Around\n\n- Sails in winter\n\n## Below\n\nDeep.\n', { talkLevel: 2 });
    assert.deepEqual(titles(corrected(recap, mark(recap, 'Sails', 'talk'))), ['Sails in winter', 'Below']);
  });

  it('are each about one of several with the same title, whatever makes the post a recap', () => {
    const text = `# A walk

## [Terns](https://e.org/t) by Ada Ek

- Questions!
- Terns dive

## Supper

- Questions!
- Soup
`;
    const recap = parseRecap(text);
    for (const line of [4, 9]) {
      const said = correctionAt(recap, line, 'talk')!;
      const after = corrected(recap, said);
      assert.deepEqual(
        talksOf(after).flatMap(({ title, headingRange }) => (title === 'Questions!' ? [headingRange.start.line] : [])),
        [line],
      );
      assert.equal(placeOfCorrection(after, said)?.line, line);
    }
  });

  it('make nothing a recap where what they are about is gone', () => {
    const recap = parseRecap(diary, { corrections: [{ title: 'Gone', occurrence: 0, kind: 'talk', isListed: true }] });
    assert.deepEqual([titles(recap), isRecap(recap)], [[], false]);
  });
});

describe('corrections of any line', () => {
  const folder = 'test/fixtures/outlines';

  for (const name of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
    it(`count and stay where they are in ${name}`, () => {
      const recap = parseRecap(readFileSync(`${folder}/${name}`, 'utf8'));
      const lines = [
        ...partsWithin(recap).map(({ headingRange }) => headingRange.start.line),
        ...candidatesIn(recap).map(({ line }) => line),
      ];
      for (const line of new Set(lines)) {
        const said = correctionAt(recap, line, 'talk');
        if (!said) continue;
        const after = corrected(recap, said);
        const isTalk = (each: Recap): boolean =>
          talksOf(each).some(({ headingRange }) => headingRange.start.line === line);
        assert.ok(isTalk(after), `${line + 1}: no talk`);
        assert.equal(placeOfCorrection(after, said)?.line, line);
        const denied = correctionAt(after, line, 'section');
        assert.ok(denied && !isTalk(corrected(after, denied)), `${line + 1}: still a talk`);
      }
    });
  }
});
