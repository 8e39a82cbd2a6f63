import assert from 'node:assert/strict';
import { demote } from '../../../src/core/edits/move/changeLevel.js';
import { deleteParts } from '../../../src/core/edits/move/deleteParts.js';
import { dropPositionBelow, dropPositionOn } from '../../../src/core/edits/move/dropPosition.js';
import { moveParts } from '../../../src/core/edits/move/moveParts.js';
import { renamePart } from '../../../src/core/edits/rename/renamePart.js';
import { insertTalk } from '../../../src/core/edits/insert/insertTalk.js';
import type { EditResult } from '../../../src/core/edits/verification/editResult.js';
import { formatMessage } from '../../../src/core/problem.js';
import { partsWithin, type AnyPart } from '../../../src/core/recap/model/parts.js';
import { daysOf, type Recap } from '../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultMarkup } from '../../../src/core/site/markup.js';
import { applyEdits } from '../../../src/core/text.js';
import { publishedText } from './publishedText.js';

function find(recap: Recap, title: string): AnyPart {
  const part = partsWithin(recap).find((each) => each.title === title);
  assert.ok(part, `no ${title}`);
  return part;
}

function after(text: string, edit: (recap: Recap) => EditResult): string {
  const recap = parseRecap(text);
  const result = edit(recap);
  return result.kind === 'refusal' ? formatMessage(result.reason) : applyEdits(recap.source, result.edits);
}

const ids = { ...defaultMarkup.goldmark.parser, fromRendered: true };

function rename(text: string, title: string, to: string): string {
  return after(text, (recap) => renamePart(recap, find(recap, title), to, ids));
}

function remove(text: string, title: string): string {
  return after(text, (recap) => deleteParts(recap, [find(recap, title)]));
}

function drop(text: string, title: string, on: string): string {
  return after(text, (recap) => {
    const part = find(recap, title);
    return moveParts(recap, [part], dropPositionOn(recap, find(recap, on), [part]));
  });
}

describe('links to a renamed heading', () => {
  const post = (notes: string): string => `## Day 1\n\n### Old title\n\n${notes}\n`;
  const renamed = (notes: string): string =>
    rename(post(notes), 'Old title', 'New').replace('## Day 1\n\n### New\n\n', '').trimEnd();

  it('are not text of code, wherever the code is', () => {
    for (const notes of [
      '- See\n\n  ```\n  [a](#old-title)\n  ```',
      '> ```\n> [a](#old-title)\n> ```',
      '1. x\n\n       [a](#old-title)',
      '`` [a](#old-title)\n`x` ``',
      '{{< highlight md >}}\n[a](#old-title)\n{{< /highlight >}}',
      '{{</* ref "#old-title" */>}}',
    ])
      assert.equal(renamed(notes), notes);
  });

  it('are tags alone in raw HTML', () => {
    assert.equal(
      renamed('<div>\n[a](#old-title) <a href="#old-title">b</a>\n</div>'),
      '<div>\n[a](#old-title) <a href="#new">b</a>\n</div>',
    );
    for (const notes of [
      '<!-- <a href="#old-title">a</a> -->',
      '<script>\nx = \'<a href="#old-title">\'\n</script>',
      '<p title="[a](#old-title)">\n[r]: #old-title\n</p>',
    ])
      assert.equal(renamed(notes), notes);
  });

  it('are found in lists, quotes, tables, and references', () => {
    assert.equal(renamed('> * [a](\n> #old-title)'), '> * [a](\n> #new)');
    assert.equal(renamed('| a |\n|---|\n| [b](#old-title) |'), '| a |\n|---|\n| [b](#new) |');
    assert.equal(renamed('> [r]:\n> #old-title\n\n[r] ![i](#old-title)'), '> [r]:\n> #new\n\n[r] ![i](#new)');
    assert.equal(renamed('> <i\n> id=x href=#old-title>a</i>'), '> <i\n> id=x href=#new>a</i>');
  });
});

describe('a definition', () => {
  it('of a footnote in raw HTML is not one, so the real one stays as long as it is used', () => {
    const text =
      '## Friday\n\nFog[^sea]\n\n<aside>\n</aside>\n[^sea]: cold\n\n### [Tides](https://quay.example)\n\n_By Ada Ek_\n\n[^sea]: cold\n';
    assert.match(remove(text, 'Tides'), /uses \[\^sea\]/);
    assert.equal(
      remove(text.replace('Fog[^sea]', 'Fog `[^sea]`'), 'Tides'),
      '## Friday\n\nFog `[^sea]`\n\n<aside>\n</aside>\n[^sea]: cold\n',
    );
  });

  it('with an unclosed title is not one', () => {
    const text = '## Day 1\n\nsee [r]\n\n[r]: /x "unclosed\n\n### [T](https://e.x)\n\n[r]: /y\n';
    assert.match(remove(text, 'T'), /uses \[r\]/);
  });

  it('that something else replaces may go only if it says the same', () => {
    const text = (url: string): string =>
      `## Day 1\n\n[x][q]\n\n### [T](https://e.x)\n\n[q]: /a\n\n### [U](https://e.y)\n\n[q]: ${url}\n`;
    assert.match(remove(text('/b'), 'T'), /uses \[q\]/);
    assert.match(remove(text('/a'), 'T'), /### \[U\]/);
  });

  it('takes no heading in that is moved below it', () => {
    const text = '## Day 1\n\n[One](https://e.x)\n---\n\n## Day 2\n\n[^1]: note\n\n## Day 3\n\nx[^1]\n';
    const recap = parseRecap(text);
    for (const part of partsWithin(recap))
      for (const on of partsWithin(recap)) {
        const result = moveParts(recap, [part], dropPositionOn(recap, on, [part]));
        if (result.kind === 'edit') assert.deepEqual(publishedText(result.after), publishedText(recap));
      }
    const tight = '## Day 1\n\n### A\n[^1]: note\n\n[B](https://e.x)\n---\n### C\nx[^1]\n';
    const other = parseRecap(tight);
    for (const part of partsWithin(other)) {
      const to = dropPositionBelow(other, part);
      const result = to && moveParts(other, [part], to);
      if (result?.kind === 'edit') assert.deepEqual(publishedText(result.after), publishedText(other));
    }
  });
});

describe('a list talk', () => {
  const list =
    '1. [Buoys](https://e.x/buoys) by Ada Ek\n2. [Foghorns](https://e.x/foghorns) by Bo Li\n3. [Charts](https://e.x/charts) by Eva Aas\n';

  it('stays an item wherever it is dropped: below raw HTML, a quote, a table, a paragraph', () => {
    for (const open of ['<sea-chart>\n## North', '<div>\nx', '> x', '| a |\n|---|\n| b |', 'x']) {
      const text = `## Day 1\n\n${open}\n\n## Day 2\n\n${list}`;
      const recap = parseRecap(text);
      const moved = parseRecap(drop(text, 'Buoys', 'Day 1'));
      assert.deepEqual(publishedText(moved), publishedText(recap));
    }
  });

  it('takes nothing of the items around it along', () => {
    const text = `## Day 1\n\n${list.replace('Ada Ek\n', 'Ada Ek\n   [^1]: note\n')}\nsee [^1]\n\n## Day 2\n\n${list.replace(/\be\b/g, 'f')}`;
    const recap = parseRecap(text);
    for (const part of partsWithin(recap))
      for (const on of partsWithin(recap)) {
        const result = moveParts(recap, [part], dropPositionOn(recap, on, [part]));
        if (result.kind === 'edit') assert.deepEqual(publishedText(result.after), publishedText(recap));
      }
  });

  it('is inserted where it is not raw HTML', () => {
    const text = `## Day 1\n\n<sea-chart>\n## North\n\n## Day 2\n\n${list}`;
    const recap = parseRecap(text);
    const talk = { title: 'Herding Boats', url: '', speakers: ['Ada Ek'], tags: [] };
    for (const day of daysOf(recap)) {
      const insertion = insertTalk(recap, { talk }, day, day.headingRange.end);
      const before = publishedText(recap).words;
      const words = insertion ? publishedText(parseRecap(applyEdits(recap.source, insertion.edits))).words : [];
      assert.deepEqual(
        before.filter((word) => !words.includes(word)),
        [],
        day.title,
      );
    }
  });
});

describe('an edit', () => {
  it('of a level keeps what refers to footnotes', () => {
    const text = '## Day 1\n\nA[^1]\n---\n\n[^1]: note\n';
    assert.match(
      after(text, (recap) => demote(recap, [partsWithin(recap)[1]!])),
      /### A\[\^1\]/,
    );
  });
});
