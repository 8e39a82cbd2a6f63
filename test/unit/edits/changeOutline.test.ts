import assert from 'node:assert/strict';
import * as level from '../../../src/core/edits/move/changeLevel.js';
import { deleteParts } from '../../../src/core/edits/move/deleteParts.js';
import { duplicateAsStub } from '../../../src/core/edits/move/duplicateAsStub.js';
import type { EditResult } from '../../../src/core/edits/verification/editResult.js';
import { renamePart } from '../../../src/core/edits/rename/renamePart.js';
import { renameTag } from '../../../src/core/edits/rename/renameTag.js';
import { renumberDays } from '../../../src/core/edits/rename/renumberDays.js';
import { sortTalks } from '../../../src/core/edits/move/sortTalks.js';
import { defaultMarkup } from '../../../src/core/site/markup.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { partsWithin, type AnyPart } from '../../../src/core/recap/model/parts.js';
import { daysOf, type Recap } from '../../../src/core/recap/model/recap.js';
import { applyEdits, offsetAt, readSource } from '../../../src/core/text.js';

/** The text after an edit, with what is selected between bars, or why there is none. */
function after(recap: Recap, result: EditResult): string {
  if (result.kind === 'refusal') return formatMessage(result.reason);
  const text = applyEdits(recap.source, result.edits);
  const source = readSource(text);
  const [start, end] = [offsetAt(source, result.selection.start), offsetAt(source, result.selection.end)];
  return start === end ? text : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

function edit(text: string, title: string, how: (recap: Recap, part: AnyPart) => EditResult, talkLevel = 3): string {
  const recap = parseRecap(text, { talkLevel });
  const part = partsWithin(recap).find((each) => each.title === title);
  assert.ok(part, `no ${title}`);
  return after(recap, how(recap, part));
}

describe('promote and demote', () => {
  const promote = (recap: Recap, part: AnyPart): EditResult => level.promote(recap, [part]);
  const demote = (recap: Recap, part: AnyPart): EditResult => level.demote(recap, [part]);

  it('change a heading and those below it, whatever their form', () => {
    const text = '## Day 1\n\n### A ##\n\n### B ###\n\n#### x\n';
    assert.equal(edit(text, 'B', demote), '## Day 1\n\n### A ##\n\n#### B ####\n\n##### x\n');
    assert.equal(edit(text, 'B', promote), '## Day 1\n\n### A ##\n\n## B ##\n\n### x\n');
    assert.equal(edit('Day 1\n-----\n\n### A\n', 'Day 1', demote), '### Day 1\n\n#### A\n');
    assert.equal(edit('Day 1\n-----\n\nx\n', 'Day 1', promote), 'Day 1\n=====\n\nx\n');
  });

  it('refuse what Markdown has no level for, and what would swallow others', () => {
    assert.match(edit('# Day 1\n# Day 2\n', 'Day 1', promote), /highest level/);
    assert.match(edit('## Day 1\n### A\n###### x\n', 'A', demote), /contains headings at level 6/);
    assert.match(edit('## Day 1\n### A\n### B\n', 'A', promote), /after that text first/);
    const list =
      '## Day 1\n- [A](https://a.org) - Ada Ek\n- [B](https://b.org) - Bo Li\n- [C](https://c.org) - Cy Do\n';
    assert.match(edit(list, 'B', demote), /is a list item/);
  });

  it('change several at once, or none of them', () => {
    const text = '## Day 1\n### A\n#### x\n### B\n### C\n## Day 2\n';
    const change = (titles: readonly string[], how: typeof level.promote): string => {
      const recap = parseRecap(text, { talkLevel: 3 });
      const parts = partsWithin(recap).filter(({ title }) => titles.includes(title));
      return after(recap, how(recap, parts));
    };
    assert.equal(change(['B', 'C'], level.demote), text.replace('### B\n### C', '#### B\n#### C'));
    assert.equal(change(['C', 'x', 'B', 'A'], level.promote), text.replace(/#(##+ [ABCx])/g, '$1'));
    assert.match(change(['A', 'B'], level.promote), /after "B"/);
    assert.equal(change(['A', 'Day 1', 'Day 2'], level.promote), text.replace(/#(#+ )/g, '$1'));
  });
});

describe('delete', () => {
  const remove = (recap: Recap, part: AnyPart): EditResult => deleteParts(recap, [part]);

  it('takes notes and one gap with it', () => {
    const text = '## Day 1\n\n### A\na\n\n### B\nb\n\n\n## Day 2\n\n### C';
    assert.equal(edit(text, 'A', remove), '## Day 1\n\n### B\nb\n\n\n## Day 2\n\n### C');
    assert.equal(edit(text, 'B', remove), '## Day 1\n\n### A\na\n\n\n## Day 2\n\n### C');
    assert.equal(edit(text, 'Day 2', remove), '## Day 1\n\n### A\na\n\n### B\nb');
    assert.equal(edit('## Day 1\n', 'Day 1', remove), '\n');
  });

  it('takes several that only what looks like a blank line parts', () => {
    for (const space of ['\u2028', '\u00a0', '\u3000']) {
      const text = `## Day 1\n### A\n${space}\nDay 2\n-----\nx\n## Day 3\n`;
      const recap = parseRecap(text);
      const [first, , second] = partsWithin(recap);
      const result = deleteParts(recap, [first!, second!]);
      assert.ok(result.kind === 'edit');
      assert.equal(applyEdits(recap.source, result.edits), '## Day 3\n');
    }
    assert.equal(edit('## Day 1\n### A\n\u00a0\n### B\n', 'A', remove), '## Day 1\n### B\n');
  });

  it('leaves a list that goes on counting from its first number', () => {
    const list =
      '## Day 1\n1. [A](https://a.org) - Ada Ek\n2. [B](https://b.org) - Bo Li\n3. [C](https://c.org) - Cy Do\n';
    const longer = `${list}4. [D](https://d.org) - Di Fo\n`;
    assert.equal(
      edit(longer, 'A', remove),
      list
        .replace('A](https://a.org) - Ada Ek', 'B](https://b.org) - Bo Li')
        .replace('2. [B](https://b.org) - Bo Li', '2. [C](https://c.org) - Cy Do')
        .replace('3. [C](https://c.org) - Cy Do', '3. [D](https://d.org) - Di Fo'),
    );
  });

  it('refuses to take away what others refer to', () => {
    const text = '## Day 1\n\n### A\n\n[x]: https://a.org\n[^1]: note\n\n### B\nsee [x]\n';
    assert.match(edit(text, 'A', remove), /uses \[x\]/);
    assert.match(edit(text.replace('[x]\n', '[^1]\n'), 'A', remove), /uses \[\^1\]/);
    assert.equal(edit(text.replace('see [x]', 'no'), 'A', remove), '## Day 1\n\n### B\nno\n');
  });
});

describe('duplicate as stub', () => {
  it('copies heading, speakers and tags, and selects the title', () => {
    const text =
      '## Day 1\n\n### [A](https://a.org)\n\n_By Ada Ek_\n\n_#x_\n\n[Slides](https://s.org)\n\nnotes\n\n#### sub\n\n### B\n';
    assert.equal(
      edit(text, 'A', duplicateAsStub),
      text.replace('### B', '### [|A|](https://a.org)\n\n_By Ada Ek_\n\n_#x_\n\n### B'),
    );
    assert.equal(edit('## Day 1\n### A\nx', 'A', duplicateAsStub), '## Day 1\n### A\nx\n### |A|');
  });
});

describe('rename', () => {
  const to =
    (title: string) =>
    (recap: Recap, part: AnyPart): EditResult =>
      renamePart(recap, part, title);

  it('changes the title and keeps link, names, numbers and marks', () => {
    const renamed = (heading: string, title: string): string =>
      edit(`## Day 1\n\n${heading}\n\n[r]: https://r.org\n`, title, to('New')).slice(10).split('\n\n')[0]!;
    assert.equal(renamed('### [A b](https://a.org) ###', 'A b'), '### [|New|](https://a.org) ###');
    assert.equal(renamed('### 2. "A b" by Ada Ek', 'A b'), '### 2. "|New|" by Ada Ek');
    assert.equal(renamed('### Ada Ek, Acme - **A** b', 'A b'), '### Ada Ek, Acme - |New|');
    assert.equal(renamed('### [A b][r] [[slides](https://s.org)]', 'A b'), '### [|New|][r] [[slides](https://s.org)]');
    assert.equal(renamed('A b\n===', 'A b'), '|New|\n===');
    assert.equal(renamed('###A b', 'A b'), '###|New|');
  });

  it('escapes what would be markup, and refuses what would be another talk', () => {
    const text = '## Day 1\n\n### [A](https://a.org)\n';
    assert.equal(edit(text, 'A', to('x] (y')), '## Day 1\n\n### [|x\\] (y|](https://a.org)\n');
    assert.equal(edit(text, 'A', to('*x*')), '## Day 1\n\n### [|*x*|](https://a.org)\n');
    assert.match(edit('## Day 1\n\n### A\n\n### B\n', 'A', to('A by Ada Ek')), /not be read as only the title/);
    assert.match(edit(text, 'A', to(' \n ')), /cannot be empty/);
  });

  it('renames days, sections and items of lists', () => {
    assert.equal(edit('## Day 1\n\n## Links\n', 'Links', to('Credits')), '## Day 1\n\n## |Credits|\n');
    const list =
      '## Day 1\n1. [A](https://a.org) - Ada Ek\n2. [B](https://b.org) - Bo Li\n3. [C](https://c.org) - Cy Do\n';
    assert.equal(edit(list, 'B', to('New')), list.replace('[B]', '[|New|]'));
  });
});

const ids = { ...defaultMarkup.goldmark.parser, fromRendered: true };

describe('links to a heading that is renamed', () => {
  const renamed = (text: string, title: string, to: string): string => {
    const recap = parseRecap(text);
    const part = partsWithin(recap).find((each) => each.title === title)!;
    return after(recap, renamePart(recap, part, to, ids));
  };

  it('go along, however they are written', () => {
    const text =
      '## Day 1\n\n[b](#sea-food) `[b](#sea-food)` [b](<#sea-food> "x") [r] <a href="#sea-food">b</a> {{< relref "#sea-food" >}}\n\n[r]: #sea-food\n\n```\n[b](#sea-food)\n```\n\n### [Sea *food*](https://a.org)\n\n[not](#sea-foods) [nor](/x#sea-food)\n';
    const old =
      '(#sea-food) `[b](#sea-food)` [b](<#sea-food> "x") [r] <a href="#sea-food">b</a> {{< relref "#sea-food"';
    assert.equal(
      renamed(text, 'Sea food', 'Größe!'),
      text
        .replace(old, old.replaceAll('#sea-food', '#größe').replace('`[b](#größe)`', '`[b](#sea-food)`'))
        .replace('[r]: #sea-food', '[r]: #größe')
        .replace('Sea *food*', '|Größe!|'),
    );
    assert.equal(
      renamed('## Day 1\n[x](#zo%C3%AB)\n### Zoë\n', 'Zoë', 'Chloë'),
      '## Day 1\n[x](#chlo%C3%AB)\n### |Chloë|\n',
    );
    assert.equal(renamed('## Day 1\n### [A](#a) b\n[x](#a-b)\n', 'A b', 'New'), '## Day 1\n### |New|\n[x](#new)\n');
  });

  it('stay where the id is not from the heading alone', () => {
    assert.equal(renamed('## Day 1\n[x](#a)\n### A {#a}\n', 'A', 'New'), '## Day 1\n[x](#a)\n### |New| {#a}\n');
    assert.equal(
      renamed('## Day 1\n<a id="a"></a>[x](#a)\n### A\n', 'A', 'New'),
      '## Day 1\n<a id="a"></a>[x](#a)\n### |New|\n',
    );
    // The one after it takes its place: what led there leads to the same text as before.
    assert.equal(
      renamed('## Day 1\n[x](#a) [y](#a-1)\n### A\n#### A\n', 'A', 'New'),
      '## Day 1\n[x](#new) [y](#a)\n### |New|\n#### A\n',
    );
  });
});

describe('rename a tag', () => {
  const rename = (text: string, from: string, to: string): string => {
    const recap = parseRecap(text, { talkLevel: 3 });
    return after(recap, renameTag(recap, from, to));
  };

  it('changes it in the front matter and in tag lines, in any case, and in the quotes that it has', () => {
    const body = '## Day 1\n\n### A\n_#live demo, #Sea_\n';
    assert.equal(
      rename(`---\ntags: [Sea, "Live Demo", 'x'] # Sea\n---\n${body}`, 'live demo', 'Show'),
      `---\ntags: [Sea, "Show", 'x'] # Sea\n---\n${body.replace('live demo', 'Show')}`,
    );
    assert.equal(
      rename(`---\ntags:\n  - Seas\n  - Sea # wet\n---\n${body}`, 'Sea', 'a: b'),
      `---\ntags:\n  - Seas\n  - "a: b" # wet\n---\n${body.replace('Sea', 'a: b')}`,
    );
    assert.equal(rename(`+++\ntags = ['Sea']\n+++\n`, 'sea', "it's"), `+++\ntags = ["it's"]\n+++\n`);
  });

  it('leaves a tag once that is there already', () => {
    const line = (tags: string): string => `## Day 1\n\n### A\n_${tags}_\n`;
    assert.equal(rename(line('#Sea, #Waves, #Tide'), 'Tide', 'sea'), line('#sea, #Waves'));
    assert.equal(rename(line('#Sea, #Waves, #Tide'), 'Sea', 'Tide'), line('#Tide, #Waves'));
    assert.equal(rename('---\ntags: [x, "Sea", y]\n---\n', 'y', 'Sea'), '---\ntags: [x, "Sea"]\n---\n');
    assert.equal(
      rename('---\ntags:\n  - Sea # wet\n  - x\n  - Tide # too\nother: 1\n---\n', 'Tide', 'Sea'),
      '---\ntags:\n  - Sea # wet\n  - x\nother: 1\n---\n',
    );
    assert.equal(rename('{\n"tags": [\n  "a",\n  "b"\n]\n}\n', 'b', 'a'), '{\n"tags": [\n  "a"\n]\n}\n');
    assert.equal(rename("+++\ntags = ['a', 'b', 'c']\n+++\n", 'a', 'b'), "+++\ntags = ['b', 'c']\n+++\n");
  });

  it('refuses what is not a tag', () => {
    assert.match(rename('## Day 1\n', 'x', 'y'), /no tag "x"/);
    assert.match(rename('---\ntags: [x]\n---\n', 'x', 'y, z'), /contain a comma/);
    assert.match(rename('---\ntags: [x]\n---\n', 'x', ' # '), /contain a comma/);
  });
});

describe('sort talks by time', () => {
  const sort = (text: string): string => {
    const recap = parseRecap(text);
    return after(recap, sortTalks(recap, daysOf(recap)[0]!));
  };

  it('puts them in order, and leaves those without a time after the one that they follow', () => {
    assert.equal(
      sort('## Day 1\n\n### Opening\n\n### 14:00 C\nc\n\n### more\n\n### 9:30 am A\n\n\n### B\n_10h15, Hall 2_\n'),
      '## Day 1\n\n### Opening\n\n### 9:30 am A\n\n### B\n_10h15, Hall 2_\n\n\n### 14:00 C\nc\n\n### more\n',
    );
    assert.equal(sort('## Day 1\n### 1:30 B\n### 11:00 A\n'), '## Day 1\n### 11:00 A\n### 1:30 B\n');
  });

  it('numbers the items of a list by their new order', () => {
    const [a, b, c] = ['[A](https://a.org) - Ada Ek', '[B](https://b.org) - Bo Li', '[C](https://c.org) - Cy Do'];
    assert.equal(
      sort(`## Day 1\n1. ${a}\n   _11:00_\n2. ${b}\n   _10:00_\n3. ${c}\n   _9:00_\n`),
      `## Day 1\n1. ${c}\n   _9:00_\n2. ${b}\n   _10:00_\n3. ${a}\n   _11:00_\n`,
    );
  });

  it('says where no times are known', () => {
    assert.match(sort('## Day 1\n### A\n16:9 is a ratio\n### B\n3 things\n'), /fewer than two talks/);
  });
});

describe('renumber days', () => {
  const renumber = (text: string): string => {
    const recap = parseRecap(text);
    return after(recap, renumberDays(recap));
  };

  it('counts from the lowest number on', () => {
    assert.equal(
      renumber('## Day 3: x\n## Day 1\n## Tuesday\n## Day 7\n'),
      '## Day 1: x\n## Day 2\n## Tuesday\n## Day 3\n',
    );
    assert.equal(renumber('## Day 0\n## Day 2\n'), '## Day 0\n## Day 1\n');
    assert.equal(renumber('## Day 4\n\n&nbsp;\nDay 4\n---\n'), '## Day 4\n\n&nbsp;\nDay 5\n---\n');
    assert.match(renumber('## Tuesday\n'), /No day of this post has a number/);
  });
});
