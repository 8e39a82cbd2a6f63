import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineOf, outlineOfLeft, rowsBelow } from '../../../src/core/recap/queries/outline/outline.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { countUnfinished, progressOf, tallyOf } from '../../../src/core/recap/queries/progress.js';
import { daysOf, talksOf } from '../../../src/core/recap/model/recap.js';

const text = `---
title: Quay Conf
---

## Day 1

### [Gulls](https://example.org/gulls)

_By Ada Ek_

[Slides](https://example.org/gulls.pdf)

They are many.

### [Terns](https://example.org/terns)

_By Bo Li_

[Slides](https://example.org/terns.pdf)

### [Waves](https://example.org/waves)

Wet.

## Day 2

### Whatever it was

### [Buoys](https://example.org/buoys)

_By Cy Do_

[Slides](https://example.org/buoys.pdf) · [Video](https://example.org/buoys.mp4)

![A buoy](/img/buoy.png)

### [Kelp](https://example.org/kelp)

_By Di Fo_

[Slides](https://example.org/kelp.pdf)

Green.

## Conclusion

Bye.
`;

function left(markdown: string): Record<string, readonly string[]> {
  return Object.fromEntries([...progressOf(parseRecap(markdown)).left].map(([{ title }, lacks]) => [title, lacks]));
}

describe('progress', () => {
  it('counts talks with notes and words, and says what is missing', () => {
    const { talks, written, words, missing } = progressOf(parseRecap(text));
    assert.deepEqual([talks, written, words], [6, 4, 5]);
    assert.deepEqual(left(text), { Terns: ['notes'], Waves: ['speakers', 'slides'], 'Whatever it was': ['notes'] });
    assert.deepEqual(
      [...missing],
      [
        ['notes', 2],
        ['speakers', 1],
        ['slides', 1],
      ],
    );
  });

  it('misses nothing that the talks of the post do not have', () => {
    assert.deepEqual(left('## Day 1\n### A\nx\n### B\ny\n'), {});
    const titles = ['A', 'B', 'C', 'D', 'E'].map((title) => `### [${title}](https://example.org/talk)`);
    const post = (...notes: string[]): string =>
      `## Day 1\n${notes.map((note, at) => titles[at]! + note).join('\n')}\n`;
    const slides = '\n[Slides](https://example.org/s)\n\nx';
    assert.deepEqual(left(post(slides, '\ny', '\nz')), {});
    assert.deepEqual(left(post(slides, '\ny', slides, '\nz')), {});
    assert.deepEqual(left(post(slides, '\ny', slides, '')), { D: ['notes'] });
    assert.deepEqual(left(post(slides, '\ny', slides, slides, '')), { B: ['slides'], E: ['notes', 'slides'] });
  });

  it('takes no stub for how the author writes', () => {
    const stubs = '### A\n_By X Y_\n### B\n_By X Z_\n### C\n_By Y Z_\n';
    assert.deepEqual(left(`## Day 1\n${stubs}### D\nx\n`), { A: ['notes'], B: ['notes'], C: ['notes'] });
  });

  it('of what may be no talk misses the notes alone', () => {
    const linked = '### [A](https://example.org/a)\nx\n### [B](https://example.org/b)\ny\n';
    assert.deepEqual(left(`## Day 1\n${linked}### Whatever\nz\n### Whoever\n`), { Whoever: ['notes'] });
  });

  it('counts each day separately', () => {
    const recap = parseRecap(text);
    const tallies = daysOf(recap).map((day) => tallyOf(talksOf(day), progressOf(recap).left));
    assert.deepEqual(
      tallies.map(({ talks, written }) => [talks, written]),
      [
        [3, 2],
        [3, 2],
      ],
    );
  });

  it('is nothing where there is nothing', () => {
    const { talks, written, words, missing, left: of } = progressOf(parseRecap(''));
    assert.deepEqual([talks, written, words, missing.size, of.size], [0, 0, 0, 0, 0]);
  });
});

describe('what is left besides talks', () => {
  const rest = (markdown: string): readonly string[] => {
    const progress = progressOf(parseRecap(markdown));
    const found = [...progress.gaps, ...progress.emptyDays.map(({ title }) => title)];
    assert.equal(countUnfinished(progress), progress.left.size + found.length);
    return found;
  };
  const days = '## Day 1\n\n## Day 2\n\n### A\n\nx\n\n## Day 3\n';

  it('are days without talks, and keys of the front matter without a value', () => {
    assert.deepEqual(rest(days), ['Day 1', 'Day 3']);
    assert.deepEqual(rest(`---\ntitle: C\ndate:\ndescription: ""\n---\n\n## Day 1\n\n## Day 2\n\n## Day 3\n`), [
      'date',
      'description',
      'Day 1',
      'Day 2',
      'Day 3',
    ]);
    assert.deepEqual(rest(`---\ntitle:\ndate: 2025-06-12\n---\n${days}`), ['title', 'description', 'Day 1', 'Day 3']);
    assert.deepEqual(rest(`+++\ntitle = "C"\ndescription = ""\n+++\n${days}`), ['description', 'Day 1', 'Day 3']);
  });

  it('are not days of which something is told, and keys that are given in another way', () => {
    assert.deepEqual(rest('## Day 1\n\nI was late.\n\n## Day 2\n\n### A\n\nx\n'), []);
    assert.deepEqual(rest('---\ntitle: C\nsummary: S\n---\n## Day 1\n### A\nx\n'), []);
    assert.deepEqual(rest('---\ntags: [a]\n---\n# C\n## Day 1\n### A\nx\n'), []);
    assert.deepEqual(rest('---\ntitle: C\n---\n## Tides\n\n## Moons\n'), []);
    assert.deepEqual(rest(''), []);
  });
});

describe('the outline of what is left', () => {
  it('keeps days without talks', () => {
    const recap = parseRecap('## Day 1\n\n### A\n\nx\n\n## Day 2\n\n## Day 3\n\n### B\n');
    const shown = outlineOfLeft(outlineOf(recap)!, progressOf(recap))!;
    assert.deepEqual(
      rowsBelow(shown).map(({ title }) => title),
      ['Day 2', 'Day 3', 'B'],
    );
  });

  it('keeps the talks that are not finished and the days above them, with their ids', () => {
    const recap = parseRecap(text);
    const outline = outlineOf(recap)!;
    const shown = outlineOfLeft(outline, progressOf(recap))!;
    assert.deepEqual(
      rowsBelow(shown).map(({ title }) => title),
      ['Day 1', 'Terns', 'Waves', 'Day 2', 'Whatever it was'],
    );
    const known = new Map(rowsBelow(outline).map(({ id, title }) => [id, title]));
    for (const { id, title } of rowsBelow(shown)) assert.equal(known.get(id), title);
    assert.equal(shown.talks, 6);
  });

  it('is absent where nothing is left', () => {
    const recap = parseRecap('## Day 1\n### A\nx\n');
    assert.equal(outlineOfLeft(outlineOf(recap)!, progressOf(recap)), undefined);
  });

  it('has for any text exactly the talks that are left', () => {
    const lines = ['## Day 1', '## Day 2', '### A', '### [B](https://example.org/b)', '#### Q', '_By Ada Ek_', 'x', ''];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), (some) => {
        const recap = parseRecap(some.join('\n'));
        const outline = outlineOf(recap);
        const progress = progressOf(recap);
        const shown = outline && outlineOfLeft(outline, progress);
        const talks = shown ? rowsBelow(shown).flatMap(({ part }) => (part?.kind === 'talk' ? [part] : [])) : [];
        assert.deepEqual(talks, [...progress.left.keys()]);
      }),
      { numRuns: 300 },
    );
  });
});
