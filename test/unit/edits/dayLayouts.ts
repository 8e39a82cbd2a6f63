import fc from 'fast-check';
import { dayTitles, listTalks, titles } from './layouts.js';

/** How days are written that are not headings. */
const dayLines: readonly ((title: string) => string)[] = [
  (title) => `**${title}**`,
  (title) => `__${title}:__`,
  (title) => `<h2>${title}</h2>`,
  (title) => `<details>\n<summary><b>${title}</b></summary>`,
  (title) => title,
];

const talksOfLines: readonly ((title: string, index: number) => string)[] = [
  ...listTalks,
  (title, index) => `### [${title}](https://example.org/${index})\n\nWaves.`,
  (title) => `#### ${title} by Ada Ek`,
];

/** Posts whose days are lines: in bold, in HTML, or alone. */
export const dayLinePosts: fc.Arbitrary<string> = fc
  .record({
    day: fc.constantFrom(...dayLines),
    talk: fc.constantFrom(...talksOfLines),
    top: fc.constantFrom('', '', '## Talks\n\n', '# Quay Conf\n\n', '## Food\n\nFish.\n\n## Talks\n\nAll.\n\n'),
    days: fc.array(
      fc.record({
        title: fc.constantFrom(...dayTitles),
        intro: fc.constantFrom('', '', '', 'Rain.\n\n', '![A gull](/img/gull.png)\n\n'),
        talks: fc.array(fc.constantFrom(...titles), { maxLength: 3 }),
        end: fc.constantFrom('', '', '\nHome.\n', '\n</details>\n', '\n[q]: /quay\n'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    section: fc.constantFrom('', '', '\n## Conclusion\n\nBye.\n', '\n### Miscellaneous\n\nFoam.\n'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ day, talk, top, days, section, lineEnd }) => {
    let count = 0;
    const written = days.map(({ title, intro, talks, end }) => {
      const own = talks.map((each) => talk(each, count++)).join('\n');
      return `${day(title)}\n\n${intro}${own}${own === '' ? '' : '\n'}${end}`;
    });
    return `A conference.\n\n${top}${written.join('\n')}${section}`.replace(/\n/g, lineEnd);
  });

/** Posts whose days are headers of tables, or items that hold their talks. */
export const dayRowPosts: fc.Arbitrary<string> = fc
  .record({
    isTable: fc.boolean(),
    days: fc.array(
      fc.record({
        title: fc.constantFrom(...dayTitles),
        talks: fc.array(fc.constantFrom(...titles), { maxLength: 3 }),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    end: fc.constantFrom('', '\nHome.\n', '\n## Conclusion\n\nBye.\n'),
  })
  .map(({ isTable, days, end }) => {
    const table = (title: string, talks: readonly string[]): string =>
      `| ${title} | |\n|---|---|\n${talks.map((talk) => `| Ada Ek | ${talk} |\n`).join('')}\n`;
    const item = (title: string, talks: readonly string[]): string =>
      `- ${title}\n${talks.map((talk, index) => `  - [${talk}](https://example.org/${index}) - Ada Ek\n`).join('')}`;
    const written = days.map(({ title, talks }) => (isTable ? table : item)(title, talks));
    return `A conference.\n\n${written.join('')}${end}`;
  });
