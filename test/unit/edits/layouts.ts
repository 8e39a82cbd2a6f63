import fc from 'fast-check';

/** How a made post is laid out. */
interface Layout {
  readonly frontMatter: string;
  readonly top: string;
  readonly day: (title: string) => string;
  readonly talk: (title: string, index: number) => string;
  readonly section: string;
  /** Lines between sections, blank or with blanks. */
  readonly gap: string;
  readonly inner: string;
}

const frontMatters = [
  ...['', '', '', '', ''],
  '---\ntitle: Quay Conf\ndate: 2025-06-12\ntags: [Sea, "live demo", \'C++\']\n---\n',
  '---\ntitle: Quay Conf\ntags:\n  - Sea # the wet one\n  - Live Demo\n---\n',
  '+++\ntitle = "Quay Conf"\ntags = ["Sea", \'Live Demo\']\n+++\n',
  '{ "title": "Quay Conf", "tags": ["Sea", "Tide"] }\n',
];

const talkForms: readonly Layout['talk'][] = [
  (title, index) => `### [${title}](https://example.org/${index})`,
  (title) => `### ${title} by Ada Ek`,
  (title, index) => `### ${title} ###\n\n_By Cy Do ${index}_`,
  (title, index) => `### [${title}](https://example.org/${index})\n_By Ada Ek & Bo Li_\n\n_#Sea, #Live Demo_`,
  (title, index) => `### 1${(index * 7) % 10}:30 – [${title}][t${index}]\n\n_#tide_\n\n[Slides](https://example.org/s)`,
  (title) => `### *${title}* - Ada Ek, Acme`,
];

const dayForms: readonly Layout['day'][] = [
  (title) => `## ${title}`,
  (title) => `## ${title} ##`,
  (title) => `${title}\n${'-'.repeat(title.length)}`,
];

const layouts: fc.Arbitrary<Layout> = fc.record({
  frontMatter: fc.constantFrom(...frontMatters),
  top: fc.constantFrom('', '', '# Quay Conf 2025', 'Quay Conf\n=========', 'A conference, and a talk or two.'),
  day: fc.constantFrom(...dayForms),
  talk: fc.constantFrom(...talkForms),
  section: fc.constantFrom('## Conclusion', '## Links', '### Miscellaneous', '# Credits'),
  gap: fc.constantFrom('', '\n', '\n', '\n', '\n\n', ' \t\n'),
  inner: fc.constantFrom('', '\n', '\n'),
});

/** What is whole in itself, however long. */
const wholeNotes = [
  'Notes on boats.',
  '* one\n* two\n\n  two and a half\n',
  '1. first\n2. second',
  '```sh\n# no heading\n```',
  '~~~\n\n## none\n~~~',
  '    # code',
  '> quoted\n> ### deep',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '<div>\nraw\n</div>',
  '<!--\n## not there\n-->',
  '{{< x user="ada" id="1" >}}',
  '{{< highlight go >}}\n# code\n{{< /highlight >}}',
  '{{% details "More" %}}\nhidden\n{{% /details %}}',
  'Zoë 𝄞 said 😀\u00a0!',
  '\ttabbed',
  '#### Take-aways\n\nMany.',
  'Setext below\n---',
  '![A gull](/img/gull.png)',
  '***',
];

/** What belongs together from afar, and what is half typed. */
const farNotes = [
  'See [the quay][q] and [it][].',
  '[q]: https://example.org/q',
  '[it]: https://example.org/it "It"',
  '[q]: https://example.org/other',
  'A note.[^1]',
  '[^1]: the footnote',
  '```',
  '~~~~ js',
  '<!-- never closed',
  '-->',
  '<div>',
  '</div>',
  '{{< details >}}',
  '{{< /details >}}',
  '{{< highlight',
  '{{< figure src="',
  '[half](https://',
  '**bold',
  '##',
  '###NoBlank',
  '###### deepest',
  '- [Tides][q] - Ada Ek\n- [Ebbs](https://example.org/e) - Bo Li\n- "Floods" (Cy Do)',
  '3. [Tides][q] - Ada Ek\n4. [Ebbs](https://example.org/e) - Bo Li\n5) "Floods" (Cy Do)\n   wet\n5. [Foam](/f) - Di Fo',
  'Back to [the first](#gulls), {{< ref "#a-boat" >}}.',
  '- See\n\n  ```\n  [a](#gulls)\n  ```',
  '<div>\n[a](#gulls) <a href="#gulls">b</a>\n[^1]: not a note\n[q]: /not\n</div>',
  '> [q]: https://example.org/quoted\n>\n> [quoted][q]',
  '[q]: https://example.org/q "unclosed',
  '<custom-el>\nheld',
  '[^1]: another note\n\n    of two paragraphs',
  'A ![gull][q] and [a gull [^1]](#ropes).',
  '\u2028',
  '\u00a0',
  '\\',
];

export const titles = [
  'Gulls',
  'Waves & Tides',
  'A Boat',
  'Ropes',
  'On “Knots”',
  'C♯ Harbours',
  '船',
  'Zoë’s 😀 Buoys',
];
export const dayTitles = ['Day 1', 'Day 2', 'Day 3', 'Tuesday', 'Friday, 13 June'];

interface Talk {
  readonly title: string;
  readonly notes: readonly string[];
}

function talksOf(pieces: readonly string[]): fc.Arbitrary<readonly Talk[]> {
  const notes = fc.array(fc.constantFrom(...pieces), { maxLength: 2 });
  return fc.array(fc.record({ title: fc.constantFrom(...titles), notes }), { maxLength: 3 });
}

function postsOf(pieces: readonly string[]): fc.Arbitrary<string> {
  const day = fc.record({ title: fc.constantFrom(...dayTitles), talks: talksOf(pieces) });
  return fc
    .record({
      layout: layouts,
      days: fc.array(day, { maxLength: 3 }),
      loose: talksOf(pieces),
      hasSection: fc.boolean(),
      lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '', '', '\ufeff'),
      end: fc.constantFrom('', '\n', '\n', '\n\n', '\n \t'),
    })
    .map(({ layout, days, loose, hasSection, lineEnd, mark, end }) => {
      let count = 0;
      const talkText = ({ title, notes }: Talk): string =>
        [layout.talk(title, count++), ...notes].join(`\n${layout.inner}`);
      const sections = [
        layout.top,
        ...days.flatMap(({ title, talks }) => [layout.day(title), ...talks.map(talkText)]),
        ...(days.length > 0 ? [] : loose.map(talkText)),
        hasSection ? `${layout.section}\n\nBye.` : '',
      ].filter((text) => text !== '');
      const references = Array.from({ length: count }, (_, index) => `[t${index}]: https://example.org/${index}`);
      const usesThem = layout.talk('x', 0).includes('[t0]');
      if (usesThem) sections.push(references.join('\n'));
      const text = layout.frontMatter + sections.join(`\n${layout.gap}`) + end;
      return mark + text.replace(/\n/g, lineEnd);
    });
}

/** Posts in the layouts that people use, nothing half typed, every blank line in its place. */
export const soundPosts = postsOf(wholeNotes);

/** The same with all that reaches over headings, is defined twice or is not finished. */
export const anyPosts = postsOf([...wholeNotes.slice(0, 8), ...farNotes]);

export const listTalks: readonly ((title: string, index: number) => string)[] = [
  (title, index) => `- [${title}](https://example.org/${index}) - Ada Ek`,
  (title) => `* **${title}** (Bo Li and Cy Do)`,
  (title, index) => `${index + 1}. [${title}](/${index}) by Ada Ek`,
  (title, index) => `- [${title}](/${index}) by Bo Li,\n  who came late`,
];

const listNotes = ['', '', '', '\n\n  Wet.[^1]', '\n\nWind, all day.', '\n  - deeper [quay][q]', '\n  [^1]: a note'];
const listHolders = ['## Day 1', '## Day 2', '## Go devroom', '## By the pier', '## Day 3\n\n### Morning'];

/** Posts whose talks are items of lists, in days, tracks and other sections. */
export const listPosts: fc.Arbitrary<string> = fc
  .record({
    form: fc.constantFrom(...listTalks),
    holders: fc.array(
      fc.record({
        heading: fc.constantFrom(...listHolders),
        intro: fc.constantFrom('', '', 'Rain.\n\n', 'Rain.\n', '<custom-el>\nheld\n', '<div>\n\n', '[q]: /other\n\n'),
        talks: fc.array(fc.record({ title: fc.constantFrom(...titles), notes: fc.constantFrom(...listNotes) }), {
          maxLength: 3,
        }),
        end: fc.constantFrom('', '', '\nHome.\n', '\n<custom-el>\nheld\n', '\n[q]: /quay\n', '\n[^1]: the note\n'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    gap: fc.constantFrom('\n', '\n', '\n\n'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isCut: fc.boolean(),
  })
  .map(({ form, holders, gap, lineEnd, isCut }) => {
    const sections = holders.map(({ heading, intro, talks, end }) => {
      const items = talks.map(({ title, notes }, index) => form(title, index) + notes).join(gap);
      return `${heading}\n\n${intro}${items}${items === '' ? '' : '\n'}${end}`;
    });
    const text = `A conference.\n\n${sections.join('\n')}`;
    return (isCut ? text.trimEnd() : text).replace(/\n/g, lineEnd);
  });
