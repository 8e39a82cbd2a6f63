import assert from 'node:assert/strict';
import { toOutlineJson } from '../../../src/core/recap/queries/outline/outlineJson.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import type { Day, Part, Recap, Section, Talk } from '../../../src/core/recap/model/recap.js';

function part(title: string, line: number, level: number): Part {
  const range = { start: { line, character: 0 }, end: { line, character: 1 } };
  return { title, level, headingRange: range, range, bodyRange: range, certainty: 'sure' };
}

const ownLines = {
  speakers: [],
  tags: [],
  speakersLine: undefined,
  tagsLine: undefined,
  linksLine: undefined,
  notesLine: 0,
};

function talk(title: string, line: number, more: Partial<Talk> = {}): Talk {
  return {
    ...{
      kind: 'talk',
      ...part(title, line, 3),
      form: 'heading',
      url: undefined,
      speakers: [],
      tags: [],
      links: [],
    },
    ...{ words: 0, images: 0, tweets: 0, evidence: [], parts: [], ownLines },
    ...more,
  };
}

function section(title: string, line: number, parts: Section['parts'] = []): Section {
  return { kind: 'section', ...part(title, line, 2), parts };
}

function day(title: string, line: number, date: string | undefined, parts: Day['parts']): Day {
  return { kind: 'day', form: 'heading', ...part(title, line, 2), date, parts };
}

/** A recap made by hand: what the parser makes of a text is not what is tested here. */
function recap(title: string | undefined, parts: Recap['parts']): Recap {
  return { ...parseRecap(''), title, parts };
}

const plain = { url: null, speakers: [], tags: [], links: [], words: 0 };

describe('toOutlineJson', () => {
  it('gives a talk with all that belongs to it, lines counted from 1, and null for what is not there', () => {
    const full = talk('Horns', 4, {
      url: 'https://example.org/horns',
      speakers: [{ name: 'Ada Ek', organisation: 'Fog Ltd', url: 'https://example.org/ek' }],
      tags: ['Sound'],
      links: [{ kind: 'notes', url: 'https://example.org/notes' }],
      words: 12,
      images: 3,
      evidence: ['title-link'],
    });
    assert.deepEqual(toOutlineJson(recap(undefined, [day('Day 1', 3, undefined, [full, talk('Stub', 9)])])), {
      title: null,
      days: [
        {
          ...{ title: 'Day 1', line: 4, level: 2, date: null },
          talks: [
            {
              ...{ title: 'Horns', line: 5, level: 3, url: 'https://example.org/horns', speakers: ['Ada Ek'] },
              ...{ tags: ['Sound'], links: [{ kind: 'notes', url: 'https://example.org/notes' }], words: 12 },
            },
            { title: 'Stub', line: 10, level: 3, ...plain },
          ],
        },
      ],
      talks: [],
      sections: [],
    });
  });

  it('puts talks at any depth under their day, or outside days, and sections in the order of the document', () => {
    const inside = talk('B', 4, { parts: [section('Summary', 5)] });
    const parts = [
      section('Before', 0, [talk('Loose', 1), section('Deep', 2)]),
      day('Day 1', 3, '2024-05-06', [section('Track', 3, [inside]), talk('C', 6), section('Lunch', 7)]),
      talk('After', 8),
      section('End', 9),
    ];
    const { title, days, talks, sections } = toOutlineJson(recap('Fog Days', parts));
    assert.equal(title, 'Fog Days');
    assert.equal(days[0]!.date, '2024-05-06');
    const titles = (list: readonly { readonly title: string }[]): string[] => list.map((each) => each.title);
    assert.deepEqual(titles(days[0]!.talks), ['B', 'C']);
    assert.deepEqual(titles(talks), ['Loose', 'After']);
    assert.deepEqual(titles(sections), ['Before', 'Deep', 'Track', 'Lunch', 'End']);
  });

  it('gives a list item no level', () => {
    const { talks } = toOutlineJson(recap(undefined, [talk('Item', 0, { form: 'list' })]));
    assert.deepEqual(talks, [{ title: 'Item', line: 1, level: null, ...plain }]);
  });
});
