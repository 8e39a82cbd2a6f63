import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { daysOf, isRecap, talksOf, type Day, type Section, type Talk } from '../../../src/core/recap/model/recap.js';
import { comparePositions, lineAt, lineCount } from '../../../src/core/text.js';

/** The outline as indented lines: kind, title, and what a talk has. */
function outline(text: string): string[] {
  const line = (part: Day | Talk | Section, indent: string): string[] => {
    if (part.kind !== 'talk')
      return [`${indent}${part.kind} ${part.title}`, ...part.parts.flatMap((each) => line(each, indent + '  '))];
    const speakers = part.speakers.length > 0 ? ` (${part.speakers.map(({ name }) => name).join('; ')})` : '';
    const tags = part.tags.map((tag) => ` #${tag}`).join('');
    const links = part.links.map(({ kind, url }) => ` ${kind}=${url}`).join('');
    return [`${indent}talk ${part.title}${speakers}${part.url ? ` <${part.url}>` : ''}${tags}${links}`];
  };
  return parseRecap(text).parts.flatMap((part) => line(part, ''));
}

describe('parseRecap', () => {
  it('finds talks in lines in bold below days, whatever their notes list, and whoever is named right below a day', () => {
    const talk = (title: string, ...notes: readonly string[]): string =>
      `**${title}**\n\n${notes.map((note) => `- ${note}\n`).join('')}\n`;
    const text =
      '# Harbour Conf 2025\n\n## Day 1\n\n' +
      talk('Tides of Data', 'speaker: Ada Ek', 'Bo Li, Acme University', 'the tide is high') +
      talk('Herding Seals at Scale', 'speaker: Bo Li', 'seals are heavy') +
      '## Day 2\n\n' +
      talk('Mending Nets by Night', 'speaker: Zoë Brandt', 'nets tear');
    assert.deepEqual(outline(text), [
      'day Day 1',
      '  talk Tides of Data (Ada Ek)',
      '  talk Herding Seals at Scale (Bo Li)',
      'day Day 2',
      '  talk Mending Nets by Night (Zoë Brandt)',
    ]);
  });

  it('reads days with linked talks, tag lines, slides and a miscellaneous section', () => {
    const text = [
      '---',
      'title: Harbour Days',
      '---',
      'Intro.',
      '## Day 1',
      '### [Tides, and Other Deadlines](https://example.org/tides)',
      '',
      '_#People & Culture, #Live Demo_',
      '',
      '[Slides](https://example.org/s.pdf) · [Video](https://example.org/v)',
      '',
      'Notes.',
      '#### A thought',
      '## Day 2',
      '### [#NoAnchors](https://example.org/no-anchors)',
      '### Fog – *Field* Notes',
      '_By Ada Ek & Bo [Li](https://example.org/li)_',
      '### Miscellaneous',
      '## Conclusion',
      'Bye.',
    ].join('\n');
    assert.deepEqual(outline(text), [
      'day Day 1',
      '  talk Tides, and Other Deadlines <https://example.org/tides> #People & Culture #Live Demo slides=https://example.org/s.pdf video=https://example.org/v',
      'day Day 2',
      '  talk #NoAnchors <https://example.org/no-anchors>',
      '  talk Fog – Field Notes (Ada Ek; Bo Li)',
      '  section Miscellaneous',
      'section Conclusion',
    ]);
    const recap = parseRecap(text);
    assert.equal(recap.title, 'Harbour Days');
    assert.deepEqual(
      daysOf(recap).map(({ title, level }) => [title, level]),
      [
        ['Day 1', 2],
        ['Day 2', 2],
      ],
    );
    const [first] = talksOf(recap);
    assert.deepEqual(first!.range, { start: { line: 5, character: 0 }, end: { line: 12, character: 14 } });
    assert.deepEqual(first!.bodyRange.start, { line: 6, character: 0 });
  });

  it('finds talks without days where they show themselves', () => {
    const text = '## One\n_By A_\n## A Boat for Two\n[Slides](https://example.org)\n## Conclusion\n';
    assert.deepEqual(outline(text), [
      'talk One (A)',
      'talk A Boat for Two slides=https://example.org',
      'section Conclusion',
    ]);
  });

  it('leaves other posts alone', () => {
    const text = '# How to install\n## Requirements\n## Steps\n### First\n### Second\n## Day 1 Afterparties\n';
    assert.equal(isRecap(parseRecap(text)), false);
  });

  it('takes a lone first heading of level 1 for the event', () => {
    const recap = parseRecap('# Fog Conf\n## Day 1\n### A talk\n');
    assert.equal(recap.title, 'Fog Conf');
    assert.deepEqual(outline('# Fog Conf\n## Day 1\n### A talk\n'), ['day Day 1', '  talk A talk']);
  });

  it('recognises days by number, word and weekday', () => {
    for (const title of [
      'Day 1',
      'DAY 2: Talks',
      'Day One',
      'Tag 1',
      'Tuesday',
      'Wed nothing',
      'Dienstag, 3. Juni',
      'Friday 13 June',
      'First day',
    ]) {
      assert.equal(daysOf(parseRecap(`## ${title}\n### T\n`)).length, title === 'Wed nothing' ? 0 : 1, title);
    }
    for (const title of [
      'Day 1 Afterparties',
      'Lunch on Day 2',
      'Days gone by',
      'Daytona',
      'Sunday Drivers of the Web',
    ]) {
      assert.equal(daysOf(parseRecap(`## ${title}\n### T\n`)).length, 0, title);
    }
  });

  it('places days next to a section that contains them', () => {
    assert.deepEqual(outline('## Notes\nHello\n### Day 1\n#### A\n### Day 2\n## End'), [
      'section Notes',
      'day Day 1',
      '  talk A',
      'day Day 2',
      'section End',
    ]);
  });

  it('takes code in a shortcode for no heading, Markdown in one for Markdown', () => {
    const text =
      '## Day 1\n{{< highlight bash >}}\n# no\n## Day 2\n{{< /highlight >}}\n{{< details >}}\n### A\n{{< /details >}}\n';
    assert.deepEqual(outline(text), ['day Day 1', '  talk A']);
  });

  it('looks for talks below the tracks of a day', () => {
    const text =
      '## Day 1\n### Morning\n#### [A](https://e.org)\n#### [B](https://e.org)\n### Afternoon\n#### [C](https://e.org)';
    assert.deepEqual(outline(text), [
      'day Day 1',
      '  section Morning',
      '    talk A <https://e.org>',
      '    talk B <https://e.org>',
      '  section Afternoon',
      '    talk C <https://e.org>',
    ]);
  });

  it('is sure of a recap by its days with talks, or by what its talks say', () => {
    const begun = '---\ntitle: A\n---\n## Day 1\n\n## Day 2\n';
    const sure = ['## Day 1\n### A', '## A\n_By X_\n## B\n_By Y_', begun];
    const diary = begun.replaceAll('\n\n', '\nWe ate.\n').replace(/$/, 'Again.\n');
    const unsure = [
      '## Monday\nA note',
      diary,
      '## Day 1\n\n## Day 2\n',
      '## [1.0.0](https://e.org)\n## [0.9.0](https://e.org)',
      '# Title',
    ];
    for (const text of sure) assert.ok(isRecap(parseRecap(text)), text);
    for (const text of unsure) assert.ok(!isRecap(parseRecap(text)), text);
  });

  it('shows a title that is a number', () => {
    assert.equal(parseRecap('---\ntitle: 2025\n---\n').title, '2025');
  });

  it('reads a post of 130,000 talks, and a line of a million spaces', () => {
    assert.equal(
      talksOf(parseRecap('# Some conference\n## Day 1\n' + '### Ada Ek: Gulls over quays\n'.repeat(130_000))).length,
      130_000,
    );
    const spaces = `# A conference\n## Day 1\n### A by Ann Lee\n_By a${' '.repeat(1_000_000)}b_\n`;
    assert.equal(talksOf(parseRecap(spaces)).length, 1);
  });

  it('is quiet on texts without headings', () => {
    for (const text of ['', '\uFEFF', 'Text', '---\n', '---\ntitle: A', '\0\u0001\u0002', '```\n# no']) {
      assert.deepEqual(parseRecap(text).parts, [], JSON.stringify(text));
    }
  });

  const piece = fc.constantFrom(
    '# ',
    '## Day 1',
    '## Day 2',
    '### ',
    '#### [A](https://e.org)',
    '_#Tag, #b_',
    '_By A & B_',
    '[Slides](x)',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '```',
    '---',
    '===',
    '<!--',
    '-->',
    'text',
    '[',
    '](',
    '\\',
    '**',
    '\uFEFF',
    '😀',
  );

  it('never throws; ranges lie in the text, siblings do not overlap, children lie in their parents', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const recap = parseRecap(pieces.join(''));
        const check = (parts: readonly (Day | Talk | Section)[], start: number, end: number): void => {
          let last = start;
          for (const part of parts) {
            assert.ok(part.range.start.line >= last && part.range.end.line <= end);
            assert.ok(part.range.end.character <= lineAt(recap.source, part.range.end.line).length);
            assert.ok(comparePositions(part.headingRange.end, part.bodyRange.end) <= 0);
            assert.deepEqual(part.bodyRange.end, part.range.end);
            if (part.kind !== 'talk') check(part.parts, part.range.start.line, part.range.end.line);
            last = part.range.end.line + 1;
          }
        };
        check(recap.parts, 0, lineCount(recap.source) - 1);
      }),
      { numRuns: 3000 },
    );
  });
});
