import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findKey, type KeyedValue } from '../../../src/core/frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../../src/core/frontMatter/parseFrontMatter.js';
import { plainEntries } from '../../../src/core/frontMatter/plain/plainEntries.js';
import { readSource } from '../../../src/core/text.js';

/** Compares with the whole reader, unless the text is not plain. Returns whether it is. */
function compare(text: string): boolean {
  const plain = plainEntries(text);
  if (!plain) return false;
  const { entries = [], problems = [] } = parseFrontMatter(readSource(text)) ?? {};
  const keys = new Set([...entries, ...plain].map(({ key }) => key));
  const valuesIn = (list: readonly KeyedValue[]): unknown =>
    Array.from(keys, (key) => [key, findKey(list, key)?.value]);
  assert.deepEqual([text, valuesIn(plain)], [text, valuesIn(entries)]);
  assert.deepEqual([text, problems.filter(({ severity }) => severity === 'error')], [text, []]);
  return true;
}

const yaml = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\nText\n`;
const toml = (...lines: readonly string[]): string => `+++\n${lines.join('\n')}\n+++\n\nText\n`;

const pieces = {
  yaml: [
    ...['title: A', 'title: Rope Days: two', "title: 'It''s'", 'title: "A \\"b\\": c"', 'title: "\\u0041"', 'title:'],
    ...['date: 2024-01-02', 'date: 2024-01-02T03:04:05Z', 'draft: true', 'draft: yes', 'Draft: FALSE', 'weight: 010'],
    ...['weight: 1_000', 'weight: 1e3', 'weight: -1', 'weight: .5', 'x: ~', 'x: null', 'x: 12:30', 'x: a:', 'x: a # b'],
    ...[
      'tags: [a, "b, c", \'d\']',
      'tags: []',
      'tags: [a,]',
      'tags: [a b , true, 1]',
      'tags: [a: b]',
      'tags: [[a], b]',
    ],
    ...['tags:', '- a', '  - a', '  - "b c"', '    - d', '- a: b', '-', '- ', '  -  e', 'tags: [a', 'b]', '? a', ': b'],
    ...[
      'cover:',
      '  image: /a.jpg',
      '  alt: A lamp',
      '    c: d',
      ' e: f',
      '  cover:',
      'null: a',
      '<<: a',
      'x: &a b',
      'x: *a',
    ],
    ...[
      'about: >-',
      'about: >',
      'about: |',
      'about: |-',
      '  One line',
      '  another',
      '   third',
      'about: |+',
      'x: !!str 1',
    ],
    ...[
      '',
      ' ',
      '# a',
      '  # b',
      'a',
      '  a',
      '...',
      '\tx: a',
      'x: \ta',
      'x: a\t',
      'x: é',
      'x: 😀',
      'x: \u00a0a',
      'x : a',
    ],
    ...[
      'x: {a: b}',
      'x: "a',
      "'",
      '"x": a',
      '1: a',
      'x: @a',
      'x: a, b',
      'x: (a) [b]',
      'x: /a/b/',
      'x:a',
      'x: a\r',
      'x: %a',
    ],
  ],
  toml: [
    ...[
      'title = "A"',
      "title = 'B'",
      'title = "A \\"b\\""',
      'title = """A"""',
      'title = A',
      'title="C"',
      '"title" = "D"',
    ],
    ...['date = 2024-01-02', 'date = 2024-01-02T03:04:05Z', 'date = 2024-02-31', 'date = 2024-01-02 03:04:05+01:00'],
    ...[
      'date = 2024-01-02T03:04',
      'draft = true',
      'Draft = false',
      'draft = yes',
      'weight = 1',
      'weight = 010',
      'x = 1.5',
    ],
    ...[
      'tags = ["a", \'b\']',
      'tags = []',
      'tags = ["a",]',
      'tags = ["a", 1]',
      'tags = [',
      '"a",',
      ']',
      'a.b = 1',
      '# a',
    ],
    ...[
      '[params]',
      'about = "A"',
      '[cover]',
      'image = "/a.jpg"',
      '[params.more]',
      '[[resources]]',
      'when = 2024-01-02',
    ],
    ...[
      '',
      'x = "a" # b',
      '__proto__ = 1',
      '[date]',
      '[ params ]',
      'x = {a = 1}',
      'x = 12345678901234567890',
      '\tx = 1',
    ],
  ],
  json: [
    ...[
      '"title": "A"',
      '"date": "2024-01-02"',
      '"draft": true',
      '"Draft": false',
      '"tags": ["a", "b"]',
      '"weight": 1.50',
    ],
    ...[
      '"x": null',
      '"x": {"a": [1, -2e3]}',
      '"x": "\\u0041"',
      '"x": "\\n\\/"',
      'x: 1',
      '"x": "é😀"',
      '"__proto__": 1',
      '"1": 2',
    ],
  ],
} as const;

describe('plain front matter', () => {
  it('is what most posts have', () => {
    for (const text of [
      yaml("title: 'Rope Days 2024: two days'", 'date: 2024-06-16T08:00:00+02:00', 'tags:', '  - A', '  - B C', 'x: 1'),
      yaml(
        'title: A',
        'cover:',
        '  image: a.jpg',
        '  more:',
        '    alt: b',
        'tags: [a, "b, c"]',
        '',
        '# draft',
        'x: >-',
        '  A',
        '  b',
      ),
      yaml('title: A', 'tags:', '- a', '- b', 'draft: true').replaceAll('\n', '\r\n'),
      toml(
        'title = "A"',
        'date = 2024-01-02T03:04:05+02:00',
        'tags = ["a", "b"]',
        'draft = true',
        '[params]',
        "x = 'y'",
      ),
      '{\n  "title": "A",\n  "tags": ["a"],\n  "draft": false\n}\n\nText\n',
    ])
      assert.equal(compare(text), true, text);
  });

  it('is read as all front matter is, or not at all', () => {
    const cases = JSON.parse(readFileSync('test/fixtures/frontMatter/cases.json', 'utf8')) as {
      readonly text: string;
    }[];
    const plain = cases.filter(({ text }) => compare(text));
    assert.ok(plain.length > 20, `${plain.length} of ${cases.length}`);
  });

  it('is read as all front matter is in the posts of the fixtures', () => {
    const names = readdirSync('test/fixtures', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    const plain = names.filter((name) => compare(readFileSync(join('test/fixtures', name), 'utf8')));
    assert.ok(plain.length > 20, `${plain.length} of ${names.length}`);
  });

  for (const [format, wrap] of [
    ['yaml', yaml],
    ['toml', toml],
    ['json', (...lines: readonly string[]) => `{\n${lines.join(',\n')}\n}\n`],
  ] as const)
    it(`is read as all front matter is, whatever lines of ${format} it has`, function () {
      this.timeout(60_000);
      let plain = 0;
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces[format]), { minLength: 1, maxLength: 6 }), (lines) => {
          if (compare(wrap(...lines))) plain++;
        }),
        { numRuns: Number(process.env['RECAP_RUNS'] ?? 3000) },
      );
      assert.ok(plain > 100, `${plain}`);
    });
});
