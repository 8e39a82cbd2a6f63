import fc from 'fast-check';

/** A talk of a made post, whatever it is written as. */
interface MadeTalk {
  readonly title: string;
  readonly names: string;
  readonly notes: string;
}

/** The talks of a day in one form; `from`: how many others of the post come before them. */
type Writing = (talks: readonly MadeTalk[], from: number) => string;

const url = (index: number): string => `https://example.org/${index}`;

const tables: readonly Writing[] = [
  (talks, from) =>
    ['| Time | Talk | Speaker |', '|---|:--|---|']
      .concat(
        talks.map(
          ({ title, names }, index) => `| 1${(index * 7) % 10}:30 | [${title}](${url(from + index)}) | ${names} |`,
        ),
      )
      .join('\n'),
  (talks) =>
    ['Speaker | Title', '--- | ---'].concat(talks.map(({ title, names }) => `${names} | ${title} \\| x`)).join('\n'),
  (talks) =>
    ['| Speaker | Talk | Room |', '| --- | --- | --- |', '| | Lunch | |']
      .concat(
        talks.map(({ title, names }, index) =>
          index === 0 ? `| ${names} | **${title}**` : `| ${names} | ${title} | Hall 2 | extra |`,
        ),
      )
      .join('\n'),
  // The header is a talk.
  (talks, from) =>
    talks
      .map(({ title, names }, index) => `| 9:1${index} | **[${title}](${url(from + index)})** | ${names} |`)
      .flatMap((row, index) => (index === 0 ? [row, '|-|-|-|'] : [row]))
      .join('\n'),
];

const lines: readonly Writing[] = [
  (talks) => talks.map(({ title, names, notes }) => `**${title} by ${names}**${below(notes)}`).join('\n\n'),
  (talks, from) =>
    talks
      .map(({ title, names, notes }, index) => `[${title}](${url(from + index)})  \n${names}${below(notes)}`)
      .join('\n\n'),
  (talks) => talks.map(({ title, names, notes }) => `**${title}** – ${names}\\\n${notes || 'Nets.'}`).join('\n\n'),
  (talks, from) => talks.map(({ title, names }, index) => `[${title}](${url(from + index)}) by ${names}`).join('  \n'),
  (talks, from) =>
    talks.map(({ title, names }, index) => `**[${title}](${url(from + index)})** by ${names}`).join('\\\n'),
];

const nested: readonly Writing[] = [
  (talks, from) =>
    [
      '- Morning',
      ...talks.flatMap(({ title, names, notes }, index) => [
        ...(index === 2 ? ['- Afternoon'] : []),
        `  - [${title}](${url(from + index)}) - ${names}`,
        ...(notes === '' ? [] : [`    - ${notes}`]),
      ]),
    ].join('\n'),
  (talks, from) =>
    talks
      .map(({ title, names }, index) => `${index + 1}. Slot\n   1. [${title}](${url(from + index)}) by ${names}`)
      .join('\n'),
  (talks, from) =>
    talks
      .map(({ title, names }, index) => `- [${index % 2 ? 'x' : ' '}] [${title}](${url(from + index)}) by ${names}`)
      .join('\n'),
  (talks, from) =>
    talks
      .map(
        ({ title, names }, index) => `* [${title}](${url(from + index)}),\n  ${names}${index === 1 ? '\n* Lunch' : ''}`,
      )
      .join('\n'),
];

function below(notes: string): string {
  return notes === '' ? '' : `\n\n${notes}`;
}

const talk = fc.record({
  title: fc.constantFrom(
    'Gulls over Quays',
    'Waves & Tides',
    'A Boat for All',
    'On Knots, Again',
    'The C♯ Harbour',
    'Buoys of the 😀',
  ),
  names: fc.constantFrom('Ada Ek', 'Bo Lindqvist', 'Cy Dahl', 'Di Foxe'),
  notes: fc.constantFrom('', '', 'Wet.', 'Wind, see [the quay][q].', 'Many.[^1]'),
});

/** Posts whose talks are rows of tables, lines of their own, or nested items; now and then in two forms. */
export const formPosts: fc.Arbitrary<string> = fc
  .record({
    writings: fc.oneof(
      ...[tables, lines, nested].map((forms) =>
        fc.oneof(
          fc.constantFrom(...forms).map((one) => [one]),
          fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...tables, ...lines, ...nested)),
        ),
      ),
    ),
    days: fc.array(fc.array(talk, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    intro: fc.constantFrom('', '', 'Rain.\n\n', '[q]: /quay\n\n'),
    end: fc.constantFrom('', '\n', '\n\nHome.\n', '\n\n## Links\n\n[^1]: the note\n'),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ writings, days, intro, end, lineEnd }) => {
    const sections = days.map((talks, index) => {
      const write = writings[index % writings.length]!;
      return `## Day ${index + 1}\n\n${intro}${talks.length === 0 ? 'Nothing.' : write(talks, index * 5)}`;
    });
    return `A conference.\n\n${sections.join('\n\n')}${end}`.replace(/\n/g, lineEnd);
  });
