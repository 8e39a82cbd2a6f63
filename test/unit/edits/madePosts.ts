import fc from 'fast-check';

/** How a made post writes its talks. */
interface MadeForm {
  readonly level: number;
  readonly heading: (title: string, url: string, names: readonly string[]) => string;
  /** Lines about a talk, below its heading. */
  readonly about: (names: readonly string[], tags: readonly string[]) => readonly string[];
  readonly above: number;
  readonly below: number;
}

const linked = (title: string, url: string): string => (url === '' ? title : `[${title}](${url})`);

// Names before a title are read as such where the post makes a habit of it: one talk more can change that.
const headings: readonly MadeForm['heading'][] = [
  (title, url) => linked(title, url),
  (title, url, names) => (names.length === 0 ? linked(title, url) : `${linked(title, url)} - ${names.join(', ')}`),
  (title, url, names) => (names.length === 0 ? linked(title, url) : `${linked(title, url)} by ${names.join(' and ')}`),
  (title, url, names) => (names.length === 0 ? linked(title, url) : `${linked(title, url)} (${names.join(', ')})`),
];

const noLines: MadeForm['about'] = (_, tags) => (tags.length === 0 ? [] : [`_#${tags.join(', #')}_`]);
const abouts: readonly MadeForm['about'][] = [
  (names, tags) => [...(names.length === 0 ? [] : [`_By ${names.join(' & ')}_`]), ...noLines([], tags)],
  (names, tags) => [...(names.length === 0 ? [] : [`Speakers: ${names.join(', ')}`]), ...noLines([], tags)],
  (names, tags) => [
    ...(names.length === 0 ? [] : [`> ${names.join(' and ')}`]),
    ...(tags.length === 0 ? [] : [`**Tags:** ${tags.join(', ')}`]),
  ],
];

const form: fc.Arbitrary<MadeForm> = fc
  .tuple(fc.constantFrom(2, 3, 4), fc.nat(headings.length - 1), fc.nat(abouts.length - 1), fc.nat(2), fc.nat(1))
  .map(([level, heading, about, above, below]) => ({
    level,
    heading: headings[heading]!,
    // Names stand in the heading, or on a line.
    about: heading === 0 ? abouts[about]! : noLines,
    above,
    below,
  }));

const words = fc.array(fc.constantFrom('Gulls', 'boats', 'Counting', '雾', 'älter', '😀', 'C++', 'in', 'of', 'Night'), {
  minLength: 2,
  maxLength: 5,
});

/** Titles that say nothing of people, days or sections. */
export const madeTitle = words.map((parts) => `Herding ${parts.join(' ')}`);
export const madeNames = fc.uniqueArray(fc.constantFrom('Ada Ek', 'Bo Lindqvist', 'Søren Kjær', 'Zoë Dahl'), {
  maxLength: 3,
});
export const madeTags = fc.uniqueArray(fc.constantFrom('Sea', 'Live Demo', 'CI/CD', 'Größe', 'C_x'), { maxLength: 3 });
export const madeUrl = fc.constantFrom('', 'https://example.org/a', 'https://example.org/a_(b) c', '/talks/1');

const notes = fc.constantFrom(
  ['Some notes.'],
  ['\tdeep = true', '', 'Behind code.'],
  ['* one', '  * two', '', '* three'],
  ['```js', '### no heading', '```'],
  ['> quoted', '> again'],
  ['{{< figure src="/img/a.png" >}}'],
  ['#### Within', '', 'More 😀.'],
  [],
);

const talk = fc.record({ title: madeTitle, url: madeUrl, names: madeNames, tags: madeTags, notes });
type MadeTalk = typeof talk extends fc.Arbitrary<infer T> ? T : never;

function writeTalk({ level, heading, about, above, below }: MadeForm, made: MadeTalk): readonly string[] {
  const { title, url, names, tags, notes: own } = made;
  const blank = (count: number): readonly string[] => Array<string>(count).fill('');
  const lines = about(names, tags).flatMap((line, index) => [...blank(index === 0 ? below : 1), line]);
  const mark = '#'.repeat(level);
  const deeper = own.map((line) => (line.startsWith('#### ') ? `${mark}#${line.slice(4)}` : line));
  return [
    ...blank(above),
    `${mark} ${heading(title, url, names)}`,
    ...lines,
    ...(own.length > 0 ? ['', ...deeper] : []),
  ];
}

/** Posts with days and talks, all in one form, with what editors and authors leave in them. */
export const madePost: fc.Arbitrary<string> = fc
  .record({
    form,
    days: fc.array(fc.array(talk, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    start: fc.constantFrom(
      'Notes from a conference.\n\n',
      'Intro to a conference.\n',
      'A conference by the sea.\n\n',
      '---\ntitle: Boats Conference 2025\ndate: 2025-06-14\n---\n',
      '+++\ntitle = "Boats Conference"\n+++\nIntro.\n\n',
    ),
    end: fc.constantFrom('', '\n', '\n\n\n', '\n\n## Conclusion\n\nIt was windy.\n', '\n\n## Links'),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\ufeff'),
  })
  .map(({ form: own, days, start, end, eol, bom }) => {
    const mark = '#'.repeat(own.level - 1);
    const lines = days.flatMap((talks, index) => [
      ...(index === 0 ? [] : ['']),
      `${mark} Day ${index + 1}`,
      ...talks.flatMap((each) => writeTalk(own, each)),
    ]);
    const conclusion = end.replace('##', mark);
    return bom + `${start}${lines.join('\n')}${conclusion}`.replace(/\n/g, eol);
  });

/** What is on its way to be a post. */
export const halfTyped: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '## Day 1\n',
      '## Tue\r\n',
      '### [A](https://example.org/a)\n',
      '### B by Ada Ek\n',
      '###No blank\n',
      '##\n',
      '_#Tag_\n',
      '_By Ada Ek & \n',
      '> Bo Li, Acme\n',
      '- [C](/c) - Ada Ek\n',
      '- **D** – Bo Li\n',
      '- E (Cy Dahl)\n',
      'Under\n---\n',
      '---\n',
      '+++\n',
      '```\n',
      '<div>\n',
      '<!--\n',
      '-->\n',
      '{{< details >}}\n',
      '[',
      '](',
      'Some notes 😀\n',
      '\tcode\n',
      '\n',
      '\r\n',
      '\ufeff',
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));
