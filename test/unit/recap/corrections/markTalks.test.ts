import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { alike } from '../../../../src/core/recap/corrections/alike.js';
import { candidatesIn, mayBeTalkAt } from '../../../../src/core/recap/corrections/candidatesIn.js';
import { linesToMark } from '../../../../src/core/recap/corrections/linesToMark.js';
import { correctionAt, placeOfCorrection } from '../../../../src/core/recap/corrections/placeCorrections.js';
import { withCorrection } from '../../../../src/core/recap/model/corrections.js';
import { partsWithin } from '../../../../src/core/recap/model/parts.js';
import { isRecap, talksOf, type Correction, type Recap } from '../../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';

/** The zero-based line that a text is on. */
function lineOf(recap: Recap, text: string): number {
  const line = recap.source.text.split('\n').findIndex((each) => each.includes(text));
  assert.ok(line >= 0, text);
  return line;
}

function mark(recap: Recap, text: string, kind: Correction['kind']): Correction {
  const correction = correctionAt(recap, lineOf(recap, text), kind);
  assert.ok(correction, text);
  return correction;
}

function corrected(recap: Recap, ...added: readonly Correction[]): Recap {
  const corrections = added.reduce(withCorrection, recap.options.corrections ?? []);
  return parseRecap(recap.source.text, { ...recap.options, corrections }, recap);
}

function titles(recap: Recap): readonly string[] {
  return talksOf(recap).map(({ title }) => title);
}

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

const listed = `---
title: HarbourConf 2031
---
## What I heard

- Ropes that last
- Sails in winter
- Lamps of the north

## Day 1

### [Terns](https://e.org/t) by Ada Ek

- Terns return
- Terns dive

### Tea on the pier
We had tea.

### [Waves](https://e.org/w) by Bo Li
Notes.

### [Acme Ropes](https://acme.example)
Thanks to the sponsor.

### [Hawser Ltd](https://hawser.example)
Thanks, too.
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

describe('what a selection is about, where its author says what that is', () => {
  const recap = parseRecap(listed);
  const at = (first: string, last = first): readonly string[] => {
    const start = { line: lineOf(recap, first), character: 2 };
    const end = { line: lineOf(recap, last), character: 3 };
    return linesToMark(recap, { start, end }, 'talk').map((line) => recap.source.text.split('\n')[line]!);
  };

  it('is the item at the cursor, else the heading above it', () => {
    assert.deepEqual(at('Sails in winter'), ['- Sails in winter']);
    assert.deepEqual(at('Terns dive'), ['- Terns dive']);
    assert.deepEqual(at('We had tea.'), ['### Tea on the pier']);
    assert.deepEqual(linesToMark(recap, rangeAt(lineOf(recap, 'Sails')), 'section'), [lineOf(recap, 'What I heard')]);
  });

  it('is all headings that it reaches, not what is listed below them', () => {
    assert.deepEqual(at('### [Terns]', '### Tea'), ['### [Terns](https://e.org/t) by Ada Ek', '### Tea on the pier']);
  });

  it('is told by menus where it may be a talk and is none', () => {
    assert.equal(mayBeTalkAt(recap, lineOf(recap, 'Sails in winter')), 'Sails in winter');
    assert.equal(mayBeTalkAt(recap, lineOf(recap, '### [Terns]')), undefined);
    assert.equal(mayBeTalkAt(recap, lineOf(recap, 'We had tea.')), undefined);
    const marked = corrected(recap, mark(recap, 'Sails in winter', 'talk'));
    assert.equal(mayBeTalkAt(marked, lineOf(recap, 'Sails in winter')), undefined);
  });
});

function rangeAt(line: number): {
  start: { line: number; character: number };
  end: { line: number; character: number };
} {
  return { start: { line, character: 2 }, end: { line, character: 2 } };
}

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
