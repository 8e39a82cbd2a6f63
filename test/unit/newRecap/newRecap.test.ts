import assert from 'node:assert/strict';
import { readEventDates } from '../../../src/core/newRecap/eventDates.js';
import { isRecapPath, placesFor, slugOf } from '../../../src/core/newRecap/placeRecap.js';
import { writeRecap } from '../../../src/core/newRecap/writeRecap.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { valueOf } from '../../../src/core/frontMatter/frontMatter.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { daysOf } from '../../../src/core/recap/model/recap.js';

const dates = { first: '2026-06-12', last: '2026-06-13', days: 2 };
const event = { title: 'Harbour Conf: 2026', dates };

describe('a new recap', () => {
  it('reads the days of the event', () => {
    assert.deepEqual(readEventDates('2026-06-12'), { first: '2026-06-12', last: '2026-06-12', days: 1 });
    assert.deepEqual(readEventDates(' 2026-06-12 – 2026-06-13 '), dates);
    assert.deepEqual(readEventDates('2026-06-12 - 13'), dates);
    assert.equal(readEventDates('2026-02-28 – 2026-03-01')?.days, 2);
    for (const text of ['', 'June', '2026-06-31', '2026-06-12 – 2026-06-11', '2026-06-12 – 2027-06-11', '2026-13-01'])
      assert.equal(readEventDates(text), undefined, text);
  });

  it('has a file name that is valid for every site', () => {
    assert.equal(slugOf('Zoë’s Día & C++: 2026!'), 'zoe-s-dia-c-2026');
    assert.equal(slugOf('会议 2026'), '会议-2026');
    assert.equal(slugOf('???'), 'recap');
  });

  it('is placed next to the other posts, as file or bundle, with or without a date', () => {
    const bundles = [
      'content/blog/a/index.md',
      'content/blog/b/index.md',
      'content/about.md',
      'content/blog/_index.md',
    ];
    assert.deepEqual(placesFor(bundles, 'content', 'x', '2026-06-13'), [
      'content/blog/x/index.md',
      'content/blog/x.md',
    ]);
    const files = ['content/posts/2025-01-02-a.md', 'content/posts/2025-02-03-b.md'];
    assert.equal(placesFor(files, 'content', 'x', '2026-06-13')[0], 'content/posts/2026-06-13-x.md');
    assert.equal(placesFor([], 'inhalt', 'x', '2026-06-13')[0], 'inhalt/posts/x.md');
  });

  it('stays within the site, and is Markdown', () => {
    for (const path of ['content/a.md', 'content/a b/index.md']) assert.ok(isRecapPath(path), path);
    for (const path of ['', 'a.txt', '../a.md', 'content/../../a.md', '/a.md', 'C:\\a.md'])
      assert.ok(!isRecapPath(path), path);
  });

  it('uses the YAML keys, quotation marks, order and line ends of the site', () => {
    const text = `---\r\ntitle: 'Old: One'\r\nauthor: Ada Ek\r\ndate: 2025-06-14T08:00:00+02:00\r\nurl: /old/\r\ncategories:\r\n  - articles\r\ntags:\r\n  - Old\r\n  - Sea\r\ndescription: Something.\r\n---\r\n\r\n# Day 1\r\n\r\n## A by Bo Li\r\n`;
    assert.equal(
      writeRecap(event, [{ path: 'content/posts/old.md', text }], 'en'),
      `---\ntitle: 'Harbour Conf: 2026'\nauthor: Ada Ek\ndate: 2026-06-13T08:00:00+02:00\nurl: ""\ncategories:\n  - articles\ntags:\n  - Harbour Conf\ndescription: ""\n---\n\n# Day 1\n\n# Day 2\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  it('uses TOML and JSON if the site does', () => {
    const toml = `+++\ntitle = "Old"\ndate = 2025-06-14\ndraft = false\ntags = ["Old"]\nauthors = ["Ada"]\n+++\n`;
    assert.equal(
      writeRecap(event, [{ path: 'a.md', text: toml }], 'en'),
      `+++\ntitle = "Harbour Conf: 2026"\ndate = 2026-06-13\ndraft = true\ntags = ["Harbour Conf"]\nauthors = ["Ada"]\n+++\n\n## Day 1\n\n## Day 2\n`,
    );
    const json = writeRecap(
      event,
      [{ path: 'a.md', text: '{\n  "title": "Old",\n  "date": "2025-06-14",\n  "author": "Ada"\n}\n' }],
      'en',
    );
    assert.equal(valueOf(parseRecap(json).frontMatter, 'author'), 'Ada');
    assert.equal(valueOf(parseRecap(json).frontMatter, 'date'), '2026-06-13');
  });

  it('has the keys that most posts have, with their common values or empty ones', () => {
    const post = (name: string, rest: string): { path: string; text: string } => ({
      path: `content/${name}.md`,
      text: `---\ntitle: ${name}\ntoc: true\n${rest}---\n`,
    });
    const posts = [
      post('a', 'thumbnail: /img/a.png\nlastmod: 2025-01-02T10:00:00Z\nseries: [Sea]\nweight: 3\n'),
      post('b', 'thumbnail: /img/b.png\nlastmod: 2025-01-03T10:00:00Z\nseries: [Ice]\nweight: 4\nodd: 1\n'),
      post('c', 'thumbnail: "/img/c.png"\nexpiryDate: 2025-01-04\ncomments: false\n'),
    ];
    assert.equal(
      writeRecap(event, posts, 'en').split('---\n')[1],
      'title: "Harbour Conf: 2026"\ntoc: true\nthumbnail: ""\nlastmod: 2026-06-13T10:00:00Z\nseries: []\n',
    );
  });

  it("has days in the format of the site's recaps, otherwise in its language", () => {
    const days = (headings: string, language = 'en'): string =>
      writeRecap(event, headings === '' ? [] : [{ path: 'a.md', text: `---\ntitle: x\n---\n${headings}` }], language)
        .split(/^---\n/m)
        .slice(2)
        .join('---\n')
        .trim();
    const talks = '### A by Ada Ek\n### B by Bo Li\n';
    assert.equal(days(`## Tag 1\n${talks}## Tag 2\n`), '## Tag 1\n\n## Tag 2');
    assert.equal(days(`Day One: Arrival\n---\n${talks}`), 'Day One\n-------\n\nDay Two\n-------');
    assert.equal(
      days(`# **Day 1: Wednesday 2019-10-02**\n\n${talks}`),
      '# **Day 1: Friday 2026-06-12**\n\n# **Day 2: Saturday 2026-06-13**',
    );
    assert.equal(days(`## Montag\n${talks}## Dienstag\n`), '## Freitag\n\n## Samstag');
    assert.equal(days(`## Day 1 at sea\n${talks}## Day 2 at sea\n`), '## Day 1 at sea\n\n## Day 2 at sea');
    assert.equal(days(`## Samstag, 31.12.2022\n${talks}`), '## Freitag, 12.06.2026\n\n## Samstag, 13.06.2026');
    assert.equal(days(`## November 30th\n${talks}`), '## June 12th\n\n## June 13th');
    assert.equal(days('', 'fr-CA'), '## Jour 1\n\n## Jour 2');
    assert.equal(days('', 'ja'), '## 1日目\n\n## 2日目');
    assert.equal(days('', 'hu'), '## Day 1\n\n## Day 2');
  });

  it('is valid for any site and any name of the event', () => {
    for (const title of ['A "b"', "It's: #1", '{x}', '- a', 'true', '会议', 'A\\b', '@x', '`x`'])
      for (const text of [
        '',
        "---\ntitle: 'x'\n---\n",
        '---\ntitle: x\n---\n',
        "+++\ntitle = 'x'\n+++\n",
        '---\ntags: [a]\ntitle: "x"\n---\n',
        '---\ntitle: x\nconstructor: y\n"a b": c\nparams:\n  deep: 1\nlist: [{ a: 1 }]\n---\n',
        "+++\ntitle = 'x'\n'a b' = 'c'\nin = { a = 1 }\n[params]\ndeep = 1\n[[list]]\na = 1\n+++\n",
      ]) {
        const recap = parseRecap(
          writeRecap(
            { title, dates },
            [
              { path: 'a.md', text },
              { path: 'b.md', text },
            ],
            'en',
          ),
        );
        assert.equal(valueOf(recap.frontMatter, 'title'), title, recap.source.text);
        assert.equal(daysOf(recap).length, 2);
        assert.deepEqual(
          checkRecap(recap).filter(({ severity }) => severity === 'error'),
          [],
        );
      }
  });
});
