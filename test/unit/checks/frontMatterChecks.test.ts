import assert from 'node:assert/strict';
import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { suggestDate } from '../../../src/core/checks/frontMatter/suggestDate.js';
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

  it('look for the post’s image', () => {
    const there =
      (path: string): CheckContext['exists'] =>
      (each) =>
        each === path;
    assert.deepEqual(check(yaml('thumbnail: img/a.jpg'), { exists: there('static/img/a.jpg') }), []);
    assert.deepEqual(check(yaml('cover: { image: /a.jpg }'), { exists: there('assets/a.jpg') }), []);
    assert.deepEqual(check(yaml('image: a.png # x'), { exists: () => false }), ['image-missing warning «a.png»']);
    assert.deepEqual(check(yaml('image: a.png')), [], 'while nobody has looked');
    assert.deepEqual(check(yaml('image: https://example.org/a.png'), { exists: () => false }), []);
    assert.deepEqual(check(yaml('feature: true', 'image: cover'), { exists: () => false }), []);
  });

  it('compare the date with the days', () => {
    const post = (date: string) =>
      `${yaml('title: A', `date: ${date}`, 'description: D')}## Day 1: 2025-06-12\n### A\n`;
    assert.deepEqual(check(post('2025-06-11')), ['date-before-event information «2025-06-11»']);
    assert.deepEqual(check(post('2025-06-12')), []);
    assert.deepEqual(check(yaml('title: FooConf 2025', 'date: 2024-12-30')), [
      'date-before-event information «2024-12-30»',
    ]);
  });

  it('validate against the author’s own schema', () => {
    const schema = {
      required: ['author'],
      properties: {
        author: {},
        title: { type: 'string', minLength: 5 },
        tags: { items: { enum: ['a', 'b'] } },
        cover: { required: ['alt'] },
      },
      additionalProperties: false,
    };
    assert.deepEqual(
      check(yaml('title: Tiny', 'tags:', '  - a', '  - c # d', 'cover:', '  image: x', 'odd: 1'), { schema }),
      [
        'front-matter-schema warning «---»',
        'front-matter-schema warning «Tiny»',
        'front-matter-schema warning «c»',
        'front-matter-schema warning «cover»',
        'front-matter-schema warning «odd»',
      ],
    );
    assert.deepEqual(check('{ "author": "A", "tags": ["z"] }', { schema }), ['front-matter-schema warning «"z"»']);
    for (const broken of [{ type: 'nonsense' }, { $ref: 'https://example.org/other.json' }, { pattern: '(' }])
      assert.ok(
        check(yaml('title: Long enough'), { schema: broken }).every((problem) =>
          problem.startsWith('front-matter-schema'),
        ),
      );
    assert.deepEqual(check(yaml('title: A'), { schema: 'none' }), []);
  });
});
