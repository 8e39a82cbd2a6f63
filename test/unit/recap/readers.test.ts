import assert from 'node:assert/strict';
import { bareContext } from '../../../src/core/checks/check.js';
import { missingHeadingSpace } from '../../../src/core/checks/missingHeadingSpace.js';
import { correctionAt } from '../../../src/core/recap/corrections/placeCorrections.js';
import { readCorrections, withCorrection } from '../../../src/core/recap/model/corrections.js';
import { foldingLinesOf } from '../../../src/core/recap/queries/outline/foldingRanges.js';
import { partAt } from '../../../src/core/recap/model/parts.js';
import { readOutlineSettings } from '../../../src/core/recap/model/readingOptions.js';
import { symbolsOf, type RecapSymbol } from '../../../src/core/recap/queries/outline/symbols.js';
import { isEmptyTalk, readingMinutes } from '../../../src/core/recap/queries/talkNotes.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits } from '../../../src/core/text.js';
import { day, recap, section, talk } from './parts.js';

describe('symbols', () => {
  const shown = (symbols: readonly RecapSymbol[]): string[] =>
    symbols.flatMap(({ kind, name, speakers, children }) => [
      [kind, name, ...speakers].join(' '),
      ...shown(children).map((line) => `  ${line}`),
    ]);

  it('are the parts that are not headings, with what they hold', () => {
    const ada = { name: 'Ada', organisation: undefined, url: undefined };
    const listed = (title: string, line: number) => talk(title, [4, line, line], { form: 'list', speakers: [ada] });
    const one = recap(
      '',
      [
        day('Day 1', [2, 0, 3], [talk('A', [3, 1, 1]), section('Main', [3, 2, 3], [listed('B', 3)])]),
        { ...day('Day 2', [2, 4, 6], [talk('C', [3, 5, 5]), listed('D', 6)]), form: 'line' },
        talk('E', [2, 7, 7]),
        section('F', [2, 8, 8]),
      ],
      [7],
    );
    assert.deepEqual(shown(symbolsOf(one)), ['talk B Ada', 'day Day 2', '  talk D Ada', 'talk E']);
  });

  it('have the heading inside their range', () => {
    const odd = {
      ...talk('A', [3, 4, 6], { form: 'line' }),
      headingRange: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
    };
    const [symbol] = symbolsOf(recap('', [odd]));
    assert.deepEqual(symbol!.selectionRange, { start: odd.range.start, end: odd.range.start });
  });
});

describe('folding', () => {
  const lines = 'a\nb\nc\nd\n\n\n';

  it("adds what is not folded by headings' levels", () => {
    const listed = talk('Listed', [3, 1, 3], { form: 'list' });
    assert.deepEqual(foldingLinesOf(recap(lines, [day('Day', [2, 0, 3], [listed])])), [{ start: 1, end: 3 }]);
    const flat = day('Day', [3, 0, 5], [talk('A', [3, 1, 1])]);
    assert.deepEqual(foldingLinesOf(recap(lines, [flat])), [{ start: 0, end: 3 }]);
    const lacking = talk('A', [3, 1, 2]);
    assert.deepEqual(foldingLinesOf(recap(lines, [lacking], [1])), [{ start: 1, end: 2 }]);
  });

  it('adds nothing to what is, and nothing of one line', () => {
    const plain = day('Day', [2, 0, 3], [talk('A', [3, 1, 3], { parts: [section('B', [4, 2, 3])] })]);
    assert.deepEqual(foldingLinesOf(recap(lines, [plain])), []);
    assert.deepEqual(foldingLinesOf(recap(lines, [talk('A', [3, 3, 5], { form: 'list' })])), []);
  });
});

describe('corrections', () => {
  const twins = recap('', [
    talk('A', [2, 0, 3], { parts: [section('Q&A', [3, 1, 3])] }),
    talk('B', [2, 4, 7], { parts: [section('Q&A', [3, 5, 7])] }),
  ]);

  it('name a part by its title and which of that title it is', () => {
    const text = '## Day 1\n\n### A by Ada Ek\n\n#### Q&A\n\n### B by Bo Marsh\n\n#### Q&A\n';
    assert.deepEqual(correctionAt(parseRecap(text), 8, 'talk'), { title: 'Q&A', occurrence: 1, kind: 'talk' });
    assert.equal(correctionAt(parseRecap(text), 1, 'talk'), undefined);
  });

  it('find the innermost part at a line', () => {
    const titleAt = (line: number): string | undefined => partAt(twins, { line, character: 0 })?.title;
    assert.deepEqual([0, 2, 4, 7, 9].map(titleAt), ['A', 'Q&A', 'B', 'Q&A', undefined]);
  });

  it('take the place of an earlier one of the same part', () => {
    const first = { title: 'A', occurrence: 0, kind: 'talk' } as const;
    const other = { title: 'A', occurrence: 1, kind: 'day' } as const;
    const again = { ...first, kind: 'section' } as const;
    assert.deepEqual([first, other, again].reduce(withCorrection, []), [other, again]);
  });

  it('are read from a store that holds anything', () => {
    const good = { title: 'A', occurrence: 0, kind: 'talk' };
    assert.deepEqual(readCorrections([good, null, 1, { title: 'A' }, { ...good, kind: 'x' }]), [good]);
    for (const bad of [undefined, null, 'x', {}, 3]) assert.deepEqual(readCorrections(bad), []);
  });
});

describe('settings of the outline', () => {
  it('take what makes sense and leave out the rest', () => {
    assert.deepEqual(readOutlineSettings([' Session ', '', 3, null, 'x'.repeat(61)], 3), {
      dayWords: ['Session'],
      talkLevel: 3,
    });
    for (const bad of [undefined, null, 'auto', '7', 0, 7, 2.5, {}, [3], true])
      assert.deepEqual(readOutlineSettings(bad, bad).talkLevel, undefined);
    for (const bad of [undefined, null, 'Session', 3, {}]) assert.deepEqual(readOutlineSettings(bad, 1).dayWords, []);
    assert.equal(readOutlineSettings([], '4').talkLevel, 4);
    assert.equal(readOutlineSettings(Array(1000).fill('x'), 1).dayWords?.length, 100);
  });
});

describe('notes', () => {
  it('are empty without words, pictures and posts', () => {
    assert.ok(isEmptyTalk(talk('A', [2, 0, 1])));
    for (const some of [{ words: 1 }, { images: 1 }, { tweets: 1 }])
      assert.ok(!isEmptyTalk(talk('A', [2, 0, 1], some)));
  });

  it("take as long to read as Hugo's pages", () => {
    assert.deepEqual([0, 1, 213, 214, 426, 427].map(readingMinutes), [0, 1, 1, 2, 2, 3]);
  });
});

describe('a heading without its space', () => {
  it('is marked from its first # to the end of its text', () => {
    const text = '## Day 1\n  ##Talk  \r\n';
    const recap = { ...parseRecap(text), linesLackingSpace: [1] };
    const [problem, ...others] = missingHeadingSpace.check(recap, bareContext);
    assert.deepEqual(others, []);
    assert.equal(problem!.code, 'heading-lacks-blank');
    assert.deepEqual(problem!.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } });
    assert.equal(applyEdits(recap.source, problem!.fixes![0]!.edits), '## Day 1\n  ## Talk  \r\n');
    assert.deepEqual(missingHeadingSpace.check(parseRecap(''), bareContext), []);
  });
});
