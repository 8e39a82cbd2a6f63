import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RecapMemory } from '../../../src/core/recap/readRecap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import type { AnyPart } from '../../../src/core/recap/model/parts.js';
import { talksOf, type Recap } from '../../../src/core/recap/model/recap.js';

const piece = fc.constantFrom(
  '## Day 1\n',
  '## Tuesday\n',
  '**Day 1**\n',
  '**Friday**\n\n- [F](https://example.org/f) - Ada Ek\n\n',
  '<h2>Day 2</h2>\n\n',
  'Day 3\n\n- [G](https://example.org/g) - Bo Li\n',
  '| Day 1 | |\n|---|---|\n| Ada Ek | Gulls |\n\n',
  '- Sunday\n  - [H](https://example.org/h) - Ada Ek\n',
  '### [A](https://example.org/a)\n',
  '### B by Ada Ek\n',
  '#### Notes\n',
  '##NoBlank\n',
  '_#Tag_\n',
  '_By Ada Ek & Bo Li_\n',
  '[Slides](https://example.org/s)\n',
  '- [C][c] - Ada Ek\n- [D][d] - Bo Li\n- E (Cy Dahl)\n',
  '[c]: https://example.org/c\n',
  'A talk about boats.\n',
  'Underlined\n',
  '===\n',
  '---\n',
  '```\n',
  '{{< highlight go >}}\n',
  '{{< /highlight >}}\n',
  '{{< details >}}\n',
  '{{< /details >}}\n',
  '{{</* highlight go */>}}\n',
  '{{<',
  '{{< x "a\n',
  ' highlight\n',
  '>}}\n',
  '*/>}}\n',
  '<!--\n',
  '-->\n',
  '> quoted\n',
  '\n',
  '\r\n',
  'title: A\n',
  'x',
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

/** All that a recap says, as plain values: talks read theirs when first asked for. */
function said({ frontMatter, title, parts, linesLackingSpace }: Recap): unknown {
  return { frontMatter, title, linesLackingSpace, parts: parts.map(plain) };
}

function plain(part: AnyPart): unknown {
  const { kind, title, level, headingRange, range, bodyRange, certainty } = part;
  const common = { kind, title, level, headingRange, range, bodyRange, certainty, parts: part.parts.map(plain) };
  if (part.kind === 'day') return { ...common, form: part.form, date: part.date };
  if (part.kind === 'section') return common;
  const { form, url, speakers, tags, links, words, images, tweets, evidence } = part;
  return { ...common, form, url, speakers, tags, links, words, images, tweets, evidence };
}

describe('parseRecap of a changed text', () => {
  it('says what it says of the text alone, whatever was changed', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(), fc.nat(40), text), { minLength: 1, maxLength: 4 }),
        (first, edits) => {
          let now = first;
          let recap = parseRecap(now);
          for (const [at, length, inserted] of edits) {
            const start = at % (now.length + 1);
            now = now.slice(0, start) + inserted + now.slice(start + length);
            recap = parseRecap(now, {}, recap);
            assert.deepEqual(said(recap), said(parseRecap(now)));
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('reads a section again whose lines have become code by a change elsewhere', () => {
    const before = parseRecap('## Day 1\n### B by Ada Ek\n{{< highlight go >}}\nmany words here\n### C\n');
    assert.equal(talksOf(before)[0]!.words, 3);
    const after = before.source.text.replace('### C', '### C {{< /highlight >}}');
    assert.deepEqual(said(parseRecap(after, {}, before)), said(parseRecap(after)));
  });

  it('leaves what earlier versions say, whenever it is asked for', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(40), text), { maxLength: 4 }), (first, edits) => {
        const texts = [first];
        const recaps = [parseRecap(first)];
        for (const [at, length, inserted] of edits) {
          const now = texts.at(-1)!;
          const start = at % (now.length + 1);
          texts.push(now.slice(0, start) + inserted + now.slice(start + length));
          recaps.push(parseRecap(texts.at(-1)!, {}, recaps.at(-1)));
        }
        for (const [index, recap] of recaps.entries()) assert.deepEqual(said(recap), said(parseRecap(texts[index]!)));
      }),
      { numRuns: 200 },
    );
  });

  it('reads nothing again but the talk that was changed', () => {
    const sections = Array.from(
      { length: 50 },
      (_, index) => `### [T${index}](https://example.org/${index})\n\nNotes.\n`,
    );
    const before = `# A conference\n## Day 1\n${sections.join('')}`;
    const recap = parseRecap(before);
    const again = parseRecap(before.replace('/25)\n\nNotes', '/25)\n\nMore\nnotes'), {}, recap);
    const [former, now] = [recap, again].map(({ memory }) => memory);
    assert.ok(former instanceof RecapMemory && now instanceof RecapMemory);
    const { facts } = former.sections;
    assert.equal(now.sections.facts.filter((each) => facts.includes(each)).length, facts.length - 1);
  });

  it('says what it says of the text alone while letters are typed, whether asked in between or not', () => {
    const typed = fc.tuple(
      fc.nat(),
      fc.constantFrom('x', 'A', ' ', '.', ':', '*', '3', '-', 'by Ada Ek'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(text, fc.array(typed, { minLength: 1, maxLength: 8 }), (first, letters) => {
        let now = `---\ntitle: Conf 2025\ndate: 2025-10-06\n---\n${first}`;
        let recap = parseRecap(now);
        for (const [at, letter, isAsked] of letters) {
          const start = at % (now.length + 1);
          now = now.slice(0, start) + letter + now.slice(start);
          recap = parseRecap(now, {}, recap);
          if (isAsked) assert.deepEqual(said(recap), said(parseRecap(now)));
        }
        assert.deepEqual(said(recap), said(parseRecap(now)));
      }),
      { numRuns: Number(process.env['RECAP_RUNS'] ?? 400) },
    );
  });

  it('decides nothing again while the notes of a talk are typed, but where they change what it was decided on', () => {
    const before = '# A conference\n## Day 1\n### [A](https://example.org/a)\n\nNotes.\n\n### Food\n\n- Fish\n';
    const decisionsOf = ({ memory }: Recap): unknown => {
      assert.ok(memory instanceof RecapMemory);
      return memory.decided.decisions;
    };
    const first = parseRecap(before);
    const recap = parseRecap(before.replace('Notes.', 'Notes, and more.'), {}, first);
    assert.equal(decisionsOf(recap), decisionsOf(first));
    const renamed = parseRecap(recap.source.text.replace('[A]', '[B]'), {}, recap);
    assert.notEqual(decisionsOf(renamed), decisionsOf(recap));
    const corrected = parseRecap(recap.source.text, { talkLevel: 3 }, recap);
    assert.notEqual(decisionsOf(corrected), decisionsOf(recap));
  });

  it('decides again on front matter where its title or date is typed, and nothing where anything else is', () => {
    const before = '---\ntitle: Boats 2025\ndate: 2025-10-06\ndescription: Two days.\n---\n## Day 1\n### A by Ada Ek\n';
    const first = parseRecap(before);
    const decisionsAfter = (from: string, to: string): unknown => {
      const { memory } = parseRecap(before.replace(from, to), {}, first);
      assert.ok(memory instanceof RecapMemory);
      return memory.decided.decisions;
    };
    const { memory } = first;
    assert.ok(memory instanceof RecapMemory);
    assert.equal(decisionsAfter('Two days.', 'Two long days.'), memory.decided.decisions);
    assert.notEqual(decisionsAfter('Boats', 'Ships'), memory.decided.decisions);
    assert.notEqual(decisionsAfter('10-06', '10-07'), memory.decided.decisions);
  });
});
