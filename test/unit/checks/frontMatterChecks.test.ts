import assert from 'node:assert/strict';
import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { suggestDate } from '../../../src/core/checks/frontMatter/dates/suggestDate.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { indexPosts, readSitePost } from '../../../src/core/site/content/sitePosts.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { applyEdits, offsetAt } from '../../../src/core/text.js';

const base: CheckContext = { ...bareContext, now: Date.parse('2026-01-10T22:30:00Z'), pagePath: 'content/posts/p.md' };

/** Each problem as "code severity «marked text»". */
function check(text: string, context: Partial<CheckContext> = {}): string[] {
  const recap = parseRecap(text);
  const { source } = recap;
  return checkRecap(recap, { ...base, ...context }).map(({ code, severity, range: { start, end } }) => {
    return `${code} ${severity} «${source.text.slice(offsetAt(source, start), offsetAt(source, end))}»`;
  });
}

/** The titles of all fixes of the problem with that code. */
function fixTitles(text: string, code: string, context: Partial<CheckContext> = {}): readonly string[] {
  const problem = checkRecap(parseRecap(text), { ...base, ...context }).find((each) => each.code === code);
  return (problem?.fixes ?? []).map(({ title }) => formatMessage(title));
}

/** The text after the first fix of a problem with that code. */
function fix(text: string, code: string, context: Partial<CheckContext> = {}): string | undefined {
  const recap = parseRecap(text);
  const [first] = checkRecap(recap, { ...base, ...context }).find((each) => each.code === code)?.fixes ?? [];
  return first && applyEdits(recap.source, first.edits);
}

const yaml = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`;
const inTokyo = { site: { ...defaultSite, timeZone: 'Asia/Tokyo' } };
const old = (hugoVersion: string) => ({ site: { ...defaultSite, hugoVersion } });

describe('checks of front matter', () => {
  it('use the site’s time zone: the same date is future in one and past in another', () => {
    const text = yaml('date: 2026-01-11');
    assert.deepEqual(check(text), ['publish-future warning «2026-01-11»']);
    assert.deepEqual(check(text, inTokyo), []);
    assert.deepEqual(check(yaml('date: 2026-01-11T08:00:00'), inTokyo), [
      'publish-future warning «2026-01-11T08:00:00»',
    ]);
    assert.deepEqual(check(yaml('expiryDate: 2026-01-11'), inTokyo), ['publish-expired warning «2026-01-11»']);
    assert.deepEqual(check(text, { site: { ...defaultSite, buildFuture: true } }), []);
    assert.deepEqual(check(yaml('date: 2026-01-11', 'draft: true')), []);
    assert.deepEqual(check(text, { now: undefined }), []);
    const [problem] = checkRecap(parseRecap(text), base);
    assert.match(formatMessage(problem!.message), /2026-01-11 00:00 UTC: a date without a time means midnight UTC/);
    assert.equal(fix(text, 'publish-future', inTokyo), undefined);
    assert.equal(
      fix(yaml('date: 2026-01-12 # soon'), 'publish-future', inTokyo),
      yaml('date: 2026-01-11T07:30:00+09:00 # soon'),
    );
  });

  it('follow each version of Hugo', () => {
    assert.deepEqual(check(yaml('draft: yes'), old('0.151.0')), []);
    assert.deepEqual(check(yaml('draft: "yes"'), old('0.151.0')), ['front-matter-type warning «"yes"»']);
    assert.deepEqual(check(yaml('a: 1', 'a: 2'), old('0.151.0')), ['front-matter-duplicate-key warning «a»']);
    assert.deepEqual(check(yaml('date: soon'), old('0.135.0')), ['date-unparsable warning «soon»']);
    assert.deepEqual(check(yaml('_build: { list: never }'), old('0.144.0')), []);
    assert.deepEqual(check(yaml('_build: { list: never }'), old('0.150.0')), ['key-deprecated warning «_build»']);
    assert.deepEqual(check(yaml('_build: { list: never }')), ['key-removed error «_build»']);
    assert.deepEqual(check(yaml('lang: de'), old('0.143.0')), []);
    assert.deepEqual(check(yaml('url: /a:b/'), old('0.130.0')), []);
    assert.deepEqual(check(yaml('markup: html'), { site: { ...defaultSite, choosesContent: true } }), []);
    assert.deepEqual(check(yaml('outputs: [Print]'), { site: { ...defaultSite, outputFormats: ['print'] } }), []);
  });

  it('read dates in common formats', () => {
    for (const [written, date] of [
      ['2025/6/1', '2025-06-01'],
      ['12.06.2025', '2025-06-12'],
      ['June 3rd, 2025', '2025-06-03'],
      ['3 of June 2025', '2025-06-03'],
      ['3. Sept 2025 9:05', '2025-09-03T09:05:00'],
      [' 2025-06-12T09:00z ', '2025-06-12T09:00:00Z'],
      ['2025-06-12 09:00:30 +0200', '2025-06-12T09:00:30+02:00'],
    ] as const)
      assert.equal(suggestDate(written), date, written);
    for (const written of ['06/12/2025', '2025-02-30', 'tomorrow', 'Juni 3, 2025', '2025', '2025-06-12 later'])
      assert.equal(suggestDate(written), undefined, written);
    assert.equal(
      fix("---\r\ndate: '2025/6/1' # x\r\n---\r\n", 'date-unparsable'),
      "---\r\ndate: '2025-06-01' # x\r\n---\r\n",
    );
  });

  it('compare terms with those of other posts', () => {
    const post = (path: string, ...lines: readonly string[]) => readSitePost(path, yaml(...lines), defaultSite);
    const posts = indexPosts([
      post('content/posts/a.md', 'tags: [Live Demo, Go]'),
      post('content/posts/b.md', 'tags: [Live Demo, go]', 'url: /same/'),
      post('content/posts/p.md', 'tags: [live-demo, go]'),
    ]);
    const text = yaml('tags: [live-demo, "go"] # mine');
    assert.deepEqual(check(text, { posts }), ['term-variant information «live-demo»']);
    assert.equal(fix(text, 'term-variant', { posts }), yaml('tags: [Live Demo, "go"] # mine'));
    assert.deepEqual(check(yaml('url: same'), { posts }), ['url-collision warning «same»']);
    assert.deepEqual(check(yaml('slug: b'), { posts }), []);
    assert.deepEqual(check(yaml('slug: a'), { posts }), ['url-collision warning «a»']);
    assert.equal(fix(yaml('tags: a, b c'), 'terms-as-text'), yaml('tags: [a, b c]'));
  });

  it('find typos in keys, unless other posts have them', () => {
    assert.deepEqual(check(yaml('tittle: A', 'lenght: 3', 'menu: main', 'author: B')), [
      'key-misspelt information «tittle»',
    ]);
    assert.equal(fix('+++\ntgas = ["a"]\n+++\n', 'key-misspelt'), '+++\ntags = ["a"]\n+++\n');
    const other = readSitePost('content/a.md', yaml('tittle: A'), defaultSite);
    assert.deepEqual(check(yaml('tittle: A'), { posts: indexPosts([other, { ...other, path: 'content/b.md' }]) }), []);
  });

  it('offer dates for one that does not exist: what it may mean, today, and a question', () => {
    const today = 'Change to 2026-01-10T22:30:00Z';
    const question = 'Change the date…';
    for (const [date, ...possible] of [
      ['2026-13-45'],
      ['2025-13-05', '2025-05-13'],
      ['2025-02-30', '2025-02-28'],
      ['2025-06-31T09:00:00+02:00', '2025-06-30T09:00:00+02:00'],
      ['2025-06-12T25:00:00', '2025-06-12', '2025-12-06'],
      ['06/07/2025', '2025-06-07', '2025-07-06'],
      ['someday'],
    ] as const) {
      const wanted = [...possible.map((each) => `Change to ${each}`), today, question];
      assert.deepEqual(fixTitles(yaml(`date: ${date}`), 'date-unparsable'), wanted, date);
      assert.deepEqual(fixTitles(`{ "date": "${date}" }\n`, 'date-unparsable'), wanted, date);
      if (!/^\d{4}/.test(date)) continue;
      assert.deepEqual(fixTitles(`+++\ndate = ${date}\n+++\n`, 'front-matter-syntax'), wanted, date);
    }
    assert.deepEqual(fixTitles(yaml('expiryDate: 2026-13-45'), 'date-unparsable'), [question]);
    assert.deepEqual(fixTitles(yaml('date: 2026-13-45'), 'date-unparsable', { now: undefined }), [question]);
    assert.equal(fix(yaml('date: "2025-02-30" # x'), 'date-unparsable'), yaml('date: "2025-02-28" # x'));
    // A format that Hugo does not read is not ambiguous, and no question.
    assert.deepEqual(fixTitles(yaml('date: 2025/6/1'), 'date-unparsable'), ['Change to 2025-06-01']);
  });

  it('leave items of a list that are still to be typed alone', () => {
    for (const key of ['tags', 'categories', 'keywords', 'aliases', 'outputs', 'resources', 'menus'])
      for (const items of [['  - '], ['  -'], ['  - html', '  - '], ['- html', '-', '- rss']]) {
        assert.deepEqual(check(yaml(`${key}:`, ...items)), []);
        assert.deepEqual(check(yaml(`${key}:`, ...items, 'weight: 3').replaceAll('\n', '\r\n')), []);
      }
    const text = yaml('tags:', '  - Kotlin', '  - ', '  - kotlin');
    assert.deepEqual(check(text), ['term-variant information «kotlin»']);
  });

  it('report terms that Hugo drops, each by itself', () => {
    const text = yaml('tags:', '  - Kotlin', '  - #Live Demo', '  - null', '  - "#Go" # yes', '  - ~');
    assert.deepEqual(check(text), [
      'terms-dropped warning «#Live Demo»',
      'terms-dropped warning «null»',
      'terms-dropped warning «~»',
    ]);
    assert.deepEqual(fixTitles(text, 'terms-dropped'), ['Change to Live Demo', 'Change to "#Live Demo"']);
    assert.equal(fix(text, 'terms-dropped'), text.replace('#Live', 'Live'));
    assert.equal(fix(yaml('tags: [1, null]'), 'terms-dropped'), yaml('tags: [1, "null"]'));
    assert.equal(fix('{ "tags": ["a", null] }\n', 'terms-dropped'), '{ "tags": ["a", "null"] }\n');
  });

  it('report a misspelt key once, as severe as a missing one', () => {
    const recap = (...lines: readonly string[]): string => `${yaml(...lines)}## Day 1\n\n### A talk\n\nNotes.\n`;
    assert.deepEqual(check(recap('titel: A', 'date: 2025-06-12', 'desciption: B')), [
      'key-misspelt warning «titel»',
      'key-misspelt information «desciption»',
    ]);
    assert.deepEqual(check(recap('title: A', 'dat: 2025-06-12', 'summary: B')), ['date-missing warning «---»']);
    assert.deepEqual(check(recap('title: A', 'date: 2025-06-12', 'summary: B', 'drafd: true')), [
      'key-misspelt information «drafd»',
    ]);
    // Other posts use it on purpose: then the title is missing.
    const other = readSitePost('content/a.md', yaml('titel: A'), defaultSite);
    const posts = indexPosts([other, { ...other, path: 'content/b.md' }]);
    assert.deepEqual(check(recap('titel: A', 'date: 2025-06-12', 'summary: B'), { posts }), [
      'title-missing warning «---»',
    ]);
  });

  it('look for the post’s image', () => {
    const there =
      (path: string): CheckContext['exists'] =>
      (each) =>
        each === path;
    assert.deepEqual(check(yaml('thumbnail: img/a.jpg'), { exists: there('static/img/a.jpg') }), []);
    assert.deepEqual(check(yaml('cover: { image: /a.jpg }'), { exists: there('assets/a.jpg') }), []);
    const nowhere = { exists: () => false, posts: indexPosts([]) };
    assert.deepEqual(check(yaml('image: a.png # x'), nowhere), ['image-missing warning «a.png»']);
    assert.deepEqual(check(yaml('image: a.png'), { exists: () => false }), [], 'while the site is being read');
    assert.deepEqual(check(yaml('image: a.png')), [], 'while nobody has looked');
    assert.deepEqual(check(yaml('image: https://example.org/a.png'), { exists: () => false }), []);
    assert.deepEqual(check(yaml('feature: true', 'image: cover'), { exists: () => false }), []);
  });

  it('compare the date with the days of what has been', () => {
    const talks = (notes: string): string => `### Seals - Ada Low\n\n${notes}\n\n### Terns - Bo Marsh\n\n${notes}\n`;
    const post = (date: string, notes: string): string =>
      `${yaml('title: A', `date: ${date}`, 'description: D')}## Day 1: 2025-06-12\n\n${talks(notes)}`;
    assert.deepEqual(check(post('2025-06-02', 'She counted them.')), ['date-before-event information «2025-06-02»']);
    for (const date of ['2025-06-11', '2025-06-12', '2025-06-20'])
      assert.deepEqual(check(post(date, 'She counted them.')), [], date);
    const titled = (notes: string): string => `${yaml('title: FooConf 2025', 'date: 2024-12-30')}${talks(notes)}`;
    assert.deepEqual(check(titled('She counted them.')), [
      'description-missing information «---»',
      'date-before-event information «2024-12-30»',
    ]);
    // A programme, and an invitation.
    assert.deepEqual(check(post('2025-06-02', '')), []);
    assert.deepEqual(check(post('2025-06-02', 'Join us: she will present seals. Register now.')), []);
    assert.deepEqual(check(yaml('title: FooConf 2025', 'date: 2024-12-30')), []);
  });

  it('say nothing of descriptions and names that are only a little longer, or only text', () => {
    const long = (length: number): string => yaml('title: A', `description: ${'word '.repeat(length / 5).trim()}x`);
    assert.deepEqual(check(long(170)), []);
    assert.deepEqual(check(long(400)).length, 1);
    const people = { ...base.site, taxonomies: ['tags', 'author', 'topics'] };
    for (const line of ['author: Ada Low', 'author: Low, Ada', 'topics: Seals'])
      assert.deepEqual(check(yaml('title: A', line), { site: people }), [], line);
    assert.deepEqual(check(yaml('topics: a, b'), { site: people }), ['terms-as-text warning «a, b»']);
    assert.deepEqual(check(yaml('tags: Seals')), ['terms-as-text information «Seals»']);
  });
});
