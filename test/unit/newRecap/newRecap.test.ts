import assert from 'node:assert/strict';
import { readModelPost, usesDrafts, type ModelPost } from '../../../src/core/newRecap/modelPosts.js';
import { writeRecap, type NewRecap } from '../../../src/core/newRecap/writeRecap.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { valueOf } from '../../../src/core/frontMatter/frontMatter.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { daysOf } from '../../../src/core/recap/model/recap.js';

const dates = { first: '2026-06-12', last: '2026-06-13', each: ['2026-06-12', '2026-06-13'] };
const event = { title: 'Harbour Conf: 2026', dates, draft: false };

interface PostText {
  readonly path: string;
  readonly text: string;
}

function write(
  event: NewRecap,
  posts: readonly PostText[],
  language = 'en',
  timeZones: readonly string[] = [],
): string {
  return writeRecap(event, { posts: read(posts), language, timeZones }).text;
}

function read(posts: readonly PostText[]): readonly ModelPost[] {
  return posts.map(({ path, text }) => readModelPost(path, text));
}

/** A recap without front matter. */
const bare = '# Quay Conf 2025\n\n## Day 1\n\n### Gulls by Ada Ek\n\nx\n\n### Waves by Bo Li\n\ny\n';

/** The date of a recap of June 2026 in a site whose posts have these dates. */
function dateAfter(dates: readonly string[], timeZones: readonly string[] = []): unknown {
  const posts = dates.map((date, index) => ({ path: `${index}.md`, text: `---\ntitle: x\ndate: ${date}\n---\n` }));
  return valueOf(parseRecap(write(event, posts, 'en', timeZones)).frontMatter, 'date');
}

describe('a new recap', () => {
  it('uses the YAML keys, quotation marks, order and line ends of the site', () => {
    const text = `---\r\ntitle: 'Old: One'\r\nauthor: Ada Ek\r\ndate: 2025-06-14T08:00:00+02:00\r\nurl: /old/\r\ncategories:\r\n  - articles\r\ntags:\r\n  - Old\r\n  - Sea\r\ndescription: Something.\r\n---\r\n\r\n# Day 1\r\n\r\n## A by Bo Li\r\n`;
    assert.equal(
      write(event, [{ path: 'content/posts/old.md', text }], 'en'),
      `---\ntitle: 'Harbour Conf: 2026'\nauthor: Ada Ek\ndate: 2026-06-13T08:00:00+02:00\nurl: ""\ncategories:\n  - articles\ntags:\n  - Harbour Conf\ndescription: ""\n---\n\n# Day 1\n\n\n\n# Day 2\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  it('uses TOML and JSON if the site does', () => {
    const toml = `+++\ntitle = "Old"\ndate = 2025-06-14\ndraft = false\ntags = ["Old"]\nauthors = ["Ada"]\n+++\n`;
    assert.equal(
      write(event, [{ path: 'a.md', text: toml }], 'en'),
      `+++\ntitle = "Harbour Conf: 2026"\ndate = 2026-06-13\ndraft = false\ntags = ["Harbour Conf"]\nauthors = ["Ada"]\n+++\n\n## Day 1: June 12\n\n\n\n## Day 2: June 13\n`,
    );
    const json = write(
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
      write(event, posts, 'en').split('---\n')[1],
      'title: "Harbour Conf: 2026"\ntoc: true\nthumbnail: ""\nlastmod: 2026-06-13T10:00:00Z\nseries: []\n',
    );
  });

  it("has days in the format of the site's recaps, otherwise in its language", () => {
    const days = (headings: string, language = 'en'): string =>
      write(event, headings === '' ? [] : [{ path: 'a.md', text: `---\ntitle: x\n---\n${headings}` }], language)
        .split(/^---\n/m)
        .slice(2)
        .join('---\n')
        .trim()
        .replace(/\n{3,}/g, '\n\n');
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
    assert.equal(days('', 'fr-CA'), '## Jour 1: 12 juin\n\n## Jour 2: 13 juin');
    assert.equal(days('', 'ja'), '## 1日目: 6月12日\n\n## 2日目: 6月13日');
    assert.equal(days('', 'hu'), '## Day 1: June 12\n\n## Day 2: June 13');
  });

  it('keeps all dates of the event, in headings that are read as those days', () => {
    const languages = 'en en-GB de nl fr es it pt sv no nb da fi cs pl ru uk tr ja zh ko hu not-a-language'.split(' ');
    for (const each of [dates.each, ['2026-12-31', '2027-01-02']])
      for (const language of languages) {
        const text = write({ ...event, dates: { first: each[0]!, last: each.at(-1)!, each } }, [], language);
        assert.deepEqual(
          daysOf(parseRecap(text)).map(({ date }) => date),
          each,
          text,
        );
      }
    const text = `---\ntitle: x\ndate: 2025-01-03\nevent_start: 2025-01-01\nevent_end: 2025-01-02\n---\n`;
    const posts = ['a.md', 'b.md'].map((path) => ({ path, text }));
    assert.match(write(event, posts), /date: 2026-06-13\nevent_start: 2026-06-12\nevent_end: 2026-06-13\n/);
  });

  it('has the cursor on a blank line below the first day', () => {
    const underlined = '---\ntitle: x\n---\nDay One\n---\n\n### A by Ada Ek\n### B by Bo Li\n';
    for (const posts of [[], [{ path: 'a.md', text: underlined }]])
      for (const each of [dates.each, dates.each.slice(0, 1)]) {
        const place = { posts: read(posts), language: 'en', timeZones: [] };
        const { text, cursor } = writeRecap({ ...event, dates: { ...dates, each } }, place);
        const lines = text.split('\n');
        lines[cursor.line] = 'Rain.';
        const recap = parseRecap(lines.join('\n'));
        assert.deepEqual([daysOf(recap).length, lines[cursor.line - 1]], [each.length, '']);
        const [first] = daysOf(recap);
        assert.ok(first!.headingRange.end.line < cursor.line && cursor.line <= first!.range.end.line, text);
        assert.ok(lines[cursor.line + 1] === '' || lines.length === cursor.line + 1, text);
      }
  });

  it('is a draft if that is asked for, in every format', () => {
    for (const text of [
      '',
      '---\ntitle: x\n---\n',
      "+++\ntitle = 'x'\n+++\n",
      '{\n  "title": "x"\n}\n',
      '---\ndraft: false\n---\n',
      bare,
    ])
      for (const draft of [true, false]) {
        const recap = parseRecap(write({ ...event, draft }, text === '' ? [] : [{ path: 'a.md', text }]));
        assert.equal(valueOf(recap.frontMatter, 'draft') ?? false, draft, recap.source.text);
      }
  });

  it('has the offset of its own date in the time zone of the posts', () => {
    const winter = '2025-12-01T08:00:00+01:00';
    assert.equal(dateAfter([winter]), '2026-06-13T08:00:00+01:00');
    assert.equal(dateAfter([winter], ['Europe/Amsterdam']), '2026-06-13T08:00:00+02:00');
    assert.equal(dateAfter([winter], ['Asia/Tokyo', 'Europe/Amsterdam']), '2026-06-13T08:00:00+02:00');
    assert.equal(dateAfter([winter], ['Asia/Tokyo', 'No/Zone']), '2026-06-13T08:00:00+01:00');
    // The zone of the site is not that of the posts.
    assert.equal(dateAfter([winter, '2025-07-01T08:00:00+02:00'], ['UTC']), '2026-06-13T08:00:00+02:00');
    assert.equal(dateAfter(['2025-12-01T08:00:00+0000'], ['Europe/London']), '2026-06-13T08:00:00+0100');
    assert.equal(dateAfter(['2025-12-01T08:00:00Z'], ['Europe/London']), '2026-06-13T08:00:00Z');
    assert.equal(dateAfter(['2025-12-01T08:00:00-05:00'], ['America/New_York']), '2026-06-13T08:00:00-04:00');
    assert.equal(dateAfter(['2025-12-01'], ['Europe/London']), '2026-06-13');
  });

  it('has no front matter where no recap has any', () => {
    assert.equal(write(event, [{ path: 'a.md', text: bare }]), '# Harbour Conf: 2026\n\n## Day 1\n\n\n\n## Day 2\n');
  });

  it('has any name of the event as its heading where there is no front matter', () => {
    for (const title of [
      'C#',
      'A *b* _c_',
      '<br> & &amp;',
      '[x](y)',
      '`x`',
      '# x',
      '> x',
      'x {{< y >}}',
      'A\\b',
      '会议',
    ]) {
      const recap = parseRecap(write({ ...event, title }, [{ path: 'a.md', text: bare }]));
      assert.equal(recap.title, title);
      assert.equal(daysOf(recap).length, 2);
    }
  });

  it('can be a draft where a post is one', () => {
    assert.ok(
      usesDrafts(
        read([
          { path: 'a.md', text: bare },
          { path: 'b.md', text: '---\ndraft: true\n---\n' },
        ]),
      ),
    );
    assert.ok(!usesDrafts(read([{ path: 'a.md', text: bare }])));
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
          write(
            { title, dates, draft: true },
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
