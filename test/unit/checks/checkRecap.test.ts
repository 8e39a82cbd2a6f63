import assert from 'node:assert/strict';
import { checkRecap, checks } from '../../../src/core/checks/checkRecap.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { offsetAt } from '../../../src/core/text.js';

/** Each problem as "code severity «marked text»". */
function checkText(post: string): string[] {
  const recap = parseRecap(post);
  return checkRecap(recap).map(({ code, severity, range }) => {
    const { text } = recap.source;
    return `${code} ${severity} «${text.slice(offsetAt(recap.source, range.start), offsetAt(recap.source, range.end))}»`;
  });
}

function check(yaml: string): string[] {
  return checkText(`---\n${yaml}\n---\n## Day 1\n`);
}

function checkToml(toml: string): string[] {
  return checkText(`+++\n${toml}\n+++\n## Day 1\n`);
}

const good = 'title: A\ndate: 2025-06-12\ndescription: D';

describe('checkRecap', () => {
  it('reports nothing for valid front matter', () => {
    assert.deepEqual(check(`${good}\ntags: [A]\naliases: /old/\nweight: 5\ndraft: false\nmine: { any: thing }`), []);
  });

  it('reports missing title, date and description', () => {
    assert.deepEqual(check('author: A'), [
      'title-missing warning «---»',
      'date-missing warning «---»',
      'description-missing information «---»',
    ]);
    assert.deepEqual(check('title: A\ndate:\ndescription: ""'), [
      'date-missing warning «date»',
      'description-missing information «description»',
    ]);
    assert.deepEqual(check('title: A\npublishDate: 2025-06-12\nsummary: S'), []);
  });

  it('marks dates that Hugo rejects', () => {
    assert.deepEqual(check(good.replace('2025-06-12', '12 June 2025')), ['date-unparsable error «12 June 2025»']);
    assert.deepEqual(check(`${good}\nlastmod: "2025-06-31"`), ['date-unparsable error «"2025-06-31"»']);
    assert.deepEqual(check(good.replace('2025-06-12', 'true')), ['front-matter-type error «true»']);
    assert.deepEqual(check(good.replace('2025-06-12', '1749722400')), []);
  });

  it('marks values of the wrong type, with the severity of their effect in Hugo', () => {
    assert.deepEqual(check(`${good}\ndraft: yes\nweight: heavy\nslug: [a]\nparams: 5`), [
      'front-matter-type warning «yes»',
      'front-matter-type warning «heavy»',
      'front-matter-type warning «[a]»',
      'front-matter-type error «5»',
    ]);
    assert.deepEqual(check(`${good}\ntags: { a: b }\nTITLE2: x`), ['front-matter-type warning «{ a: b }»']);
  });

  it('does not report missing keys while there is a syntax error', () => {
    assert.deepEqual(
      check('title: a: b').map((problem) => problem.split(' ')[0]),
      ['front-matter-syntax'],
    );
  });

  it('reports missing front matter only for recaps', () => {
    const codes = (text: string): string[] => checkRecap(parseRecap(text)).map(({ code }) => code);
    assert.deepEqual(codes('## Day 1\n### A'), ['front-matter-missing']);
    for (const text of ['# Read me\n', '---\ntitle: About\n---\n', '']) {
      assert.deepEqual(codes(text), [], text);
    }
  });

  it('reports nothing that Hugo accepts', () => {
    for (const lines of [
      'tags: [\n"a",\n"b"\n]',
      'summary: "long\ntext"',
      'tags: [\n\ta\n]',
      'lastmod: !!timestamp 2025-06-12',
      'weight: 1_000',
      'outputs: { a: b }',
      'lastmod: "Thu, 12 Jun 2025 09:00:00 GMT+2"',
    ])
      assert.deepEqual(check(`${good}\n${lines}`), [], lines);
    assert.deepEqual(check('<<: { title: A }\nauthor: B'), []);
    assert.deepEqual(checkRecap(parseRecap('{ "title": "A", "title": "B" }\nText')), []);
  });

  it('marks dates under other names, and reports a mistake once', () => {
    assert.deepEqual(check(`${good}\npublished: true`), ['front-matter-type error «true»']);
    assert.deepEqual(check(`${good}\nmodified: never`), ['date-unparsable error «never»']);
    assert.equal(check('- title: A\n- - : [').filter((problem) => problem.startsWith('front-matter-syntax')).length, 1);
  });

  it('applies the same rules to TOML and JSON', () => {
    assert.deepEqual(
      checkToml('title = "A"\ndate = 2025-06-12\ndescription = "D"\ntags = ["a"]\n[cover]\nany = 1'),
      [],
    );
    assert.deepEqual(checkToml('title = ""\nlastmod = 2025-06-12T09:00Z'), [
      'description-missing information «+++»',
      'title-missing warning «title»',
    ]);
    assert.deepEqual(checkToml('title = "A"\ndate = "12 June 2025"\nsummary = "S"'), [
      'date-unparsable error «"12 June 2025"»',
    ]);
    assert.deepEqual(checkToml('date = 09:00:00'), [
      'title-missing warning «+++»',
      'description-missing information «+++»',
      'date-unparsable error «09:00:00»',
    ]);
    assert.deepEqual(checkToml('date = 2025-06-31'), ['front-matter-syntax error «2025-06-31»']);
    assert.deepEqual(checkToml('a = 1\na = 1\ndraft = "yes"\nparams = 5\n[tags]\nb = 1'), [
      'front-matter-duplicate-key error «a»',
      'front-matter-type warning «"yes"»',
      'front-matter-type error «5»',
      'front-matter-type warning «[tags]\nb = 1»',
    ]);
    assert.deepEqual(checkText('{ "title": "A", "date": "12 June", "tags": 5 }\n## Day 1'), [
      'description-missing information «{»',
      'date-unparsable error «"12 June"»',
    ]);
  });

  it('reports nothing else for front matter without an opening delimiter', () => {
    assert.deepEqual(checkText('title: A\ndate: soon\n---\n## Day 1\n### A'), [
      'front-matter-unopened warning «title: A»',
    ]);
  });

  it('has unique codes, and messages without unfilled placeholders', () => {
    const codes = checks.flatMap((each) => each.codes);
    assert.equal(new Set(codes).size, codes.length);
    const recap = parseRecap('---\na: [\n- x\ntitle: [a]\ndate: foo\ntitle: b\n');
    for (const { code, message } of checkRecap(recap)) {
      assert.ok(codes.includes(code));
      assert.doesNotMatch(formatMessage(message), /\{\d\}/);
    }
  });
});
