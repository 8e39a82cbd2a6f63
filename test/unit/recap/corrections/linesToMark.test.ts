import { strict as assert } from 'node:assert';
import { candidatesIn, mayBeTalkAt } from '../../../../src/core/recap/corrections/candidatesIn.js';
import { linesToMark } from '../../../../src/core/recap/corrections/linesToMark.js';
import type { Mark } from '../../../../src/core/recap/corrections/mark.js';
import type { Recap } from '../../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { RecapMemory } from '../../../../src/core/recap/readRecap.js';
import { LazyFacts } from '../../../../src/core/recap/sections/lazyFacts.js';
import type { Range } from '../../../../src/core/text.js';
import { corrected, lineOf, listed, mark } from './marked.js';

describe('what selections are about, where their author says what that is', () => {
  const recap = parseRecap(listed);
  const lines = recap.source.text.split('\n');
  const selection = (first: string, last = first): Range => ({
    start: { line: lineOf(recap, first), character: 2 },
    end: { line: lineOf(recap, last), character: 3 },
  });
  const marked = (ranges: readonly Range[], mark: Mark = 'talk'): readonly string[] =>
    linesToMark(recap, ranges, mark).map((line) => lines[line]!);
  const terns = '### [Terns](https://e.org/t) by Ada Ek';

  it('are the items that each reaches, else the heading above', () => {
    assert.deepEqual(marked([selection('Sails in winter')]), ['- Sails in winter']);
    assert.deepEqual(marked([selection('Sails in winter', 'Lamps')]), ['- Sails in winter', '- Lamps of the north']);
    assert.deepEqual(marked([selection('Terns dive')]), ['- Terns dive']);
    assert.deepEqual(marked([selection('We had tea.')]), ['### Tea on the pier']);
    assert.deepEqual(marked([selection('Sails')], 'notTalk'), ['## What I heard']);
    assert.deepEqual(marked([selection('Sails'), selection('We had tea.')]), [
      '### Tea on the pier',
      '- Sails in winter',
    ]);
    const upTo = { start: selection('Ropes that last').start, end: { line: lineOf(recap, 'Lamps'), character: 0 } };
    assert.deepEqual(marked([upTo]), ['- Ropes that last', '- Sails in winter']);
  });

  it('are of several parts those that the mark says something new of', () => {
    const all = [selection('What I heard', '### [Waves]')];
    assert.deepEqual(marked(all, 'notDay'), ['## Day 1']);
    assert.deepEqual(marked(all, 'notTalk'), [terns, '### Tea on the pier', '### [Waves](https://e.org/w) by Bo Li']);
    assert.deepEqual(marked(all, 'day'), [
      '## What I heard',
      terns,
      '### Tea on the pier',
      '### [Waves](https://e.org/w) by Bo Li',
    ]);
  });

  it('are no headings in a talk that is selected with it', () => {
    const within = parseRecap('## Day 1\n\n### Terns by Ada Ek\n\n#### Questions\n\nNone.\n\n### Waves by Bo Li\n');
    const range = { start: { line: 2, character: 0 }, end: { line: 8, character: 3 } };
    assert.deepEqual(linesToMark(within, [range], 'notTalk'), [2, 8]);
    assert.deepEqual(linesToMark(within, [range], 'talk'), []);
  });

  it('are told by menus where they may be talks and are none', () => {
    assert.equal(mayBeTalkAt(recap, lineOf(recap, 'Sails in winter')), 'Sails in winter');
    assert.equal(mayBeTalkAt(recap, lineOf(recap, terns)), undefined);
    assert.equal(mayBeTalkAt(recap, lineOf(recap, 'We had tea.')), undefined);
    const after = corrected(recap, mark(recap, 'Sails in winter', 'talk'));
    assert.equal(mayBeTalkAt(after, lineOf(recap, 'Sails in winter')), undefined);
  });

  it('are not read in talks that are sure, before anybody asks', () => {
    const before = parseRecap(listed);
    assert.ok(before.memory instanceof RecapMemory);
    const { facts } = before.memory.sections;
    const isRead = (title: string): boolean => {
      const found = facts.find((each) => each.heading.line.text.includes(title));
      assert.ok(found instanceof LazyFacts, title);
      return Reflect.get(found, 'peeked') !== undefined;
    };
    assert.deepEqual([isRead('What I heard'), isRead('Terns')], [true, false]);
    assert.ok(candidatesIn(before).length > 0 && isRead('Terns'));
  });

  it('are found without deciding again while notes are typed', () => {
    const before = parseRecap(listed);
    assert.equal(mayBeTalkAt(before, lineOf(before, 'Terns dive')), 'Terns dive');
    assert.ok(candidatesIn(before).length > 0);
    const typed = parseRecap(listed.replace('Terns dive', 'Terns dive deep'), before.options, before);
    assert.equal(decisionsOf(typed), decisionsOf(before));
    assert.equal(mayBeTalkAt(typed, lineOf(typed, 'Terns dive')), 'Terns dive deep');
  });
});

function decisionsOf({ memory }: Recap): object {
  assert.ok(memory instanceof RecapMemory);
  return memory.decided.decisions;
}
