import assert from 'node:assert/strict';
import { completeTitle } from '../../../../src/core/edits/insert/session/completeTitle.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import { lanternDays } from '../../programme/lanternDays.js';

const talks = '## Day 1\n\n### Light in dark places\n\n_By Åse Nørgård_\n\nNotes.\n\n';

/** What a session gives where `|` is the cursor; `undefined` where nothing is offered. */
function completion(marked: string, id = 'glass'): string | undefined {
  const at = marked.lastIndexOf('¦');
  const before = marked.slice(0, at).split('\n');
  const recap = parseRecap(marked.replace('¦', ''));
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return completeTitle(recap, lanternDays, position)?.all.find(({ session }) => session.id === id)?.newText;
}

describe('completing a title', () => {
  it('gives the talk in the form of the post, with its speakers', () => {
    assert.equal(
      completion(`${talks}### Blo¦\n`),
      '### [Blowing glass without a furnace](https://lantern.example/2026/talks/glass/)\n\n_By Tomasz Łukowski_\n\n',
    );
  });

  it('works before anything is typed, and parts the talk from what follows', () => {
    assert.ok(completion('## Day 1\n\n### ¦\n')?.startsWith('### [Blowing glass'));
    assert.ok(completion(`${talks}### ¦\n### Next by Ada Ek\n`)?.endsWith('\n\n\n'));
  });

  it('has the sessions of the day that the post does not have', () => {
    assert.equal(completion(`${talks}### ¦\n`, 'k1'), undefined);
    assert.equal(completion(`${talks}### ¦\n`, 'moths'), undefined);
    assert.equal(completion(`${talks}### ¦\n`, 'b1'), undefined);
  });

  it('completes an item in a list of talks', () => {
    const list = '## Day 1\n\n- 09:00 Light in dark places - Åse Nørgård\n- 09:10 On ropes - Ada Ek\n';
    assert.equal(
      completion(`${list}- Blo¦\n`),
      '- 10:30 [Blowing glass without a furnace](https://lantern.example/2026/talks/glass/) - Tomasz Łukowski',
    );
  });

  it('completes the title in a table of talks, and keeps what is in other cells', () => {
    const table =
      '## Day 1\n\n| Time | Talk | Speaker |\n| --- | --- | --- |\n| 09:00 | Light in dark places | Åse Nørgård |\n';
    assert.equal(
      completion(`${table}| 10:45 | Blo¦ | |\n`),
      '| 10:45 | [Blowing glass without a furnace](https://lantern.example/2026/talks/glass/) | Tomasz Łukowski |',
    );
    assert.equal(completion(`${table}| 10:45 | | Tom¦ |\n`), undefined);
  });

  it('never interrupts notes', () => {
    for (const notes of ['¦', 'Some ¦', '- an item¦', '#### A part¦', '1. one¦', '> a quote ¦', '    ### code ¦'])
      assert.equal(completion(`${talks}${notes}\n`), undefined, notes);
    assert.equal(completion('## Day 1\n\n| A | B |\n| --- | --- |\n| 1 | ¦ |\n'), undefined);
  });
});
