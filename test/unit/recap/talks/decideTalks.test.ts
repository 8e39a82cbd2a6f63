import assert from 'node:assert/strict';
import { daysOf, talksOf } from '../../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';

/** The titles of the talks of a post that is long enough not to have just been begun. */
function talks(...lines: string[]): readonly string[] {
  return talksOf(parseRecap(post(lines))).map(({ title }) => title);
}

function post(lines: readonly string[]): string {
  return ['---', 'title: TideConf 2024', '---', 'Our conference by the sea.', '', ...lines, '', filler].join('\n');
}

const filler = '<!-- ' + 'sea '.repeat(500) + '-->';

/** A talk below a heading, with notes that say who speaks. */
function talk(heading: string, speaker = 'Ada Ek'): readonly string[] {
  return [heading, '', `${speaker} gave a talk on boats that leave the harbour at night.`, ''];
}

describe('a heading that is not a talk', () => {
  it('is a game or a dinner, whatever it is called after', () => {
    const found = talks(
      ...talk('## Boats: Wood and Water'),
      ...talk('## Nets and the Deep', 'Bo Li'),
      ...talk('## Ropes without Knots', 'Cy Marsh'),
      '## Game Night at Tide::Conf',
      '',
      'We played until two in the morning.',
      '',
      '## The Speakers Dinner of Saturday Night',
      '',
      'There was fish.',
    );
    assert.deepEqual(found, ['Boats: Wood and Water', 'Nets and the Deep', 'Ropes without Knots']);
  });

  it('is part of a workshop that has its topic below its heading', () => {
    const found = talks(
      '## Talk 1',
      '',
      '**Topic**: Boats in Winter',
      '',
      'Keep them dry.',
      '',
      '## Workshop',
      '',
      '**Topic**: Nets for Everyone',
      '',
      'We made some.',
      '',
      '### How to Tie Knots',
      '',
      '- Slowly',
      '',
      '### Mending a Big Net',
      '',
      '- By hand',
    );
    assert.deepEqual(found, ['Boats in Winter', 'Nets for Everyone']);
  });

  it('is part of a session that has its slides and its video below its heading', () => {
    const found = talks(
      '## Session Review',
      '',
      '[Video](https://youtu.be/a) | [Slides](https://speakerdeck.com/a/b) | [Blog](https://example.com/a)',
      '',
      '### Nets: What Hurts',
      '',
      'They tear.',
      '',
      '### Knots and Connectors',
      '',
      'They slip.',
    );
    assert.deepEqual(found, []);
  });
});

describe('a heading that is a talk', () => {
  it('is that of several short ones, among others', () => {
    const found = talks(
      ...talk('## Boats: Wood and Water'),
      ...talk('## Nets and the Deep', 'Bo Li'),
      ...talk('## Ropes without Knots', 'Cy Marsh'),
      ...talk('## Harbours of the North', 'Di Moor'),
      ...talk('## Sails made of Paper', 'Ed Holm'),
      '## Lightning talks',
      '',
      'Short ones about tar, salt and gulls closed the presentation day.',
    );
    assert.equal(found.at(-1), 'Lightning talks');
  });

  it('has the words of a section in a session whose others are talks, as those of all sessions are', () => {
    const session = (number: number): readonly string[] => [
      `## Session ${number}`,
      '',
      '### Review',
      '',
      '- Rings of dust',
      '',
      `### How Comet ${number} Lost its Long Tail`,
      '',
      '- It was hot',
      '',
      `### Measuring Moon ${number} with Small Mirrors`,
      '',
      '- It was dark',
      '',
    ];
    assert.equal(talks(...session(1), ...session(2), ...session(3)).filter((title) => title === 'Review').length, 3);
  });

  it('may be a line in bold where there are no headings', () => {
    const lines = ['A Broom for Every Harbour', 'How to Leave a Harbour at Night', 'Counting Gulls with Small Cameras'];
    assert.deepEqual(
      talks(...lines.flatMap((line) => [`**${line}**`, '', 'Gulls came, too, and more of them.', ''])),
      lines,
    );
  });

  it('is about what was learned from something else than the event', () => {
    const found = talks(
      '## Session 1',
      '',
      '### Lessons Learned from Hauling Nets',
      '',
      '- Pull',
      '',
      '### Lessons Learned from TideConf',
      '',
      '- Rest',
    );
    assert.deepEqual(found, ['Lessons Learned from Hauling Nets']);
  });
});

it('The opening is a talk where a list of talks has its video', () => {
  const found = talks(
    '## Day 1',
    '',
    '- [The opening](https://www.youtube.com/watch?v=a): waves',
    '- [Boats for All](https://example.com/talks/a) (Ada Ek): wood',
    '- [Nets for All](https://example.com/talks/b) (Bo Li): knots',
    '- [Lunch](https://example.com/talks/c)',
  );
  assert.deepEqual(found, ['The opening', 'Boats for All', 'Nets for All']);
});

it('A day on level 2 after one on level 1 holds the talks on level 2', () => {
  const recap = parseRecap(
    post([
      '# Day 1',
      '',
      ...talk('## Boats: Wood and Water'),
      '## Day 2',
      '',
      ...talk('## Nets and the Deep', 'Bo Li'),
    ]),
  );
  assert.deepEqual(
    daysOf(recap).map((day) => talksOf(day).map(({ title }) => title)),
    [['Boats: Wood and Water'], ['Nets and the Deep']],
  );
});
