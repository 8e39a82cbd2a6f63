import assert from 'node:assert/strict';
import { bareContext } from '../../../src/core/checks/check.js';
import { programmeChecks } from '../../../src/core/checks/programme/programmeChecks.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits, lineAt } from '../../../src/core/text.js';
import type { Programme } from '../../../src/core/programme/programme.js';
import { lanternDays } from '../programme/lanternDays.js';

function problemsIn(text: string, programme: Programme | undefined) {
  const recap = parseRecap(text);
  const context = { ...bareContext, programme };
  return programmeChecks
    .flatMap(({ check }) => check(recap, context))
    .map(({ code, severity, message, range, fixes = [] }) => ({
      code,
      severity,
      message: formatMessage(message),
      at: lineAt(recap.source, range.start.line).slice(range.start.character, range.end.character),
      fixed: fixes.map(({ edits }) => applyEdits(recap.source, edits)),
    }));
}

describe('checks by the programme', () => {
  it('report a name that is spelt differently', () => {
    const text = '## Day 1\n\n### Blowing glass without a furnace\n\n_By Thomas Lukowski_\n\nNotes.\n';
    const [problem, ...others] = problemsIn(text, lanternDays);
    assert.deepEqual(others, []);
    assert.deepEqual(problem, {
      code: 'programme-name',
      severity: 'information',
      message: 'The programme has this name as "Tomasz Łukowski".',
      at: 'Thomas Lukowski',
      fixed: [text.replace('Thomas Lukowski', 'Tomasz Łukowski')],
    });
  });

  it('report a title that differs by a word', () => {
    const text = '## Day 1\n\n### Blowing glass without the furnace by Tomasz Łukowski\n\nNotes.\n';
    const [problem, ...others] = problemsIn(text, lanternDays);
    assert.deepEqual(others, []);
    assert.equal(problem!.code, 'programme-title');
    assert.equal(problem!.at, 'Blowing glass without the furnace');
    assert.deepEqual(problem!.fixed, [text.replace('without the', 'without a')]);
  });

  it('report a talk on the wrong day, and move it', () => {
    const text =
      '## Day 1\n\n### Why moths? by Chidi Okafor\n\nWings.\n\n## Day 2\n\n### The last lighthouse keeper by Brigid O’Hara\n\nLight.\n';
    const [problem, ...others] = problemsIn(text, lanternDays);
    assert.deepEqual(others, []);
    assert.equal(problem!.message, 'The programme has this talk on another day: "Day 2".');
    assert.deepEqual(problem!.fixed, [
      '## Day 1\n\n## Day 2\n\n### The last lighthouse keeper by Brigid O’Hara\n\nLight.\n\n### Why moths? by Chidi Okafor\n\nWings.\n',
    ]);
  });

  it('report nothing in what is right, shortened, or the same but for capitals and marks', () => {
    const text =
      "## Day 1\n\n### Trimming wicks\n\n_By Ruth Müller & Iwan Petrow_\n\nNotes.\n\n### LIGHT IN DARK PLACES by Åse Nørgård\n\nNotes.\n\n## Day 2\n\n### The last lighthouse keeper by Brigid O'Hara\n\nNotes.\n";
    assert.deepEqual(problemsIn(text, lanternDays), []);
  });

  it('report nothing without a programme', () => {
    assert.deepEqual(problemsIn('## Day 1\n\n### Blowing glas by Thomas Lukowski\n', undefined), []);
  });
});
