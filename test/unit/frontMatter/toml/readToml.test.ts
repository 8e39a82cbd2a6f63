import assert from 'node:assert/strict';
import fc from 'fast-check';
import { valueOf, type FrontMatter } from '../../../../src/core/frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../../../src/core/frontMatter/parseFrontMatter.js';
import { formatMessage } from '../../../../src/core/problem.js';
import { comparePositions, lineAt, lineCount, offsetAt, readSource, type Range } from '../../../../src/core/text.js';

function read(toml: string): { frontMatter: FrontMatter; marked: (range: Range) => string } {
  const source = readSource(`+++\n${toml}\n+++\nText`);
  const marked = ({ start, end }: Range): string => source.text.slice(offsetAt(source, start), offsetAt(source, end));
  return { frontMatter: parseFrontMatter(source)!, marked };
}

/** Keys and values, one line per entry. */
function values(toml: string): string[] {
  return read(toml).frontMatter.entries.map(({ key, value }) => `${key} = ${JSON.stringify(value)}`);
}

/** Each entry as "key» «value", as written in the text. */
function places(toml: string): string[] {
  const { frontMatter, marked } = read(toml);
  return frontMatter.entries.map(({ keyRange, valueRange }) => `${marked(keyRange)} » ${marked(valueRange)}`);
}

/** Each problem as "code «marked text» first words of the message". */
function problems(toml: string): string[] {
  const { frontMatter, marked } = read(toml);
  return frontMatter.problems.map(({ code, range, message }) => {
    const words = formatMessage(message).split(' ').slice(0, 4).join(' ');
    return `${code.replace('front-matter-', '')} «${marked(range)}» ${words}`;
  });
}

// TOML, and the values that Hugo 0.169 reads from it.
const readable: readonly (readonly [toml: string, ...values: string[]])[] = [
  ['title = "Two: \\"Days\\"" # comment', 'title = "Two: \\"Days\\""'],
  ["title = 'C:\\tags'", 'title = "C:\\\\tags"'],
  ['"title" = "A"', 'title = "A"'],
  ['title = """\nOne # two\n"three""""\ndraft = true', 'title = "One # two\\n\\"three\\""', 'draft = true'],
  ['tags = [\n  "one", # first\n  "two]",\n]', 'tags = ["one","two]"]'],
  ['cover = {\n  image = "a",\n  alt = "b",\n}', 'cover = {"image":"a","alt":"b"}'],
  [
    'weight = 1_000\nratio = 1.5\nlarge = 9223372036854775807',
    'weight = 1000',
    'ratio = 1.5',
    'large = 9223372036854776000',
  ],
  ['[cover]\nimage = "a"\n', 'cover = {"image":"a"}'],
  ['cover.image = "a"\ntitle = "A"\ncover.alt = "b"', 'cover = {"image":"a","alt":"b"}', 'title = "A"'],
  ['[[resources]]\nsrc = "a"\n[[resources]]\nsrc = "b"', 'resources = [{"src":"a"},{"src":"b"}]'],
  ['[params.a]\nb = 1\n[cascade]\n[params.c]\nd = 2', 'params = {"a":{"b":1},"c":{"d":2}}', 'cascade = {}'],
  ['__proto__ = "a"\n[cover]\n__proto__ = 1', '__proto__ = "a"', 'cover = {"__proto__":1}'],
  // Dates stay as written, unless their form is valid only in TOML.
  ['date = 2025-06-12T09:00:00+02:00', 'date = "2025-06-12T09:00:00+02:00"'],
  ['date = 2025-06-12 09:00:00 # local', 'date = "2025-06-12T09:00:00"'],
  ['date = 2025-06-12', 'date = "2025-06-12"'],
  ['date = "12 June 2025"', 'date = "12 June 2025"'],
  ['date = 2025-06-12t09:00z', 'date = "2025-06-12T09:00:00Z"'],
  ['date = 09:00:00', 'date = "09:00:00"'],
  ['[event]\nfrom = 2025-06-12T09:00:00+02:00', 'event = {"from":"2025-06-12T09:00:00+02:00"}'],
];

// Invalid TOML, and the reported problem: code, range, first words.
const unreadable: readonly (readonly [toml: string, ...problems: string[]])[] = [
  ['title: A', 'syntax «title: A» Write "=" between a'],
  ['title', 'syntax «title» This key has no'],
  ['title =', 'syntax «title =» This key has no'],
  ['title = "A', 'syntax «"A» This string has no'],
  ['title = Two days', 'syntax «Two days» Enclose strings in quotation'],
  ['draft = True # soon', 'syntax «True» Enclose strings in quotation'],
  ['title = "A" date = 2025-06-12', 'syntax «"A" date = 2025-06-12» There is something after'],
  ['tags = ["a",\ntitle = "A"', 'syntax «["a",» The closing "]" is'],
  ['cover = { image = "a"\ntitle = "A"', 'syntax «{ image = "a"» The closing "}" is'],
  ['tags = ["a" two]', 'syntax «two» This is not valid'],
  ['date = 2025-06-31', 'syntax «2025-06-31» This is not a'],
  ['date = 2025-06-12T09:00:00+0200', 'syntax «2025-06-12T09:00:00+0200» This is not a'],
  ['date = 2025-06-12T24:00:00Z', 'syntax «2025-06-12T24:00:00Z» This is not a'],
  ['título = "A"', 'syntax «título = "A"» Enclose a key in'],
  ['[cover', 'syntax «[cover» Write the name of'],
  ['# \u0001', 'syntax «\u0001» This is not valid'],
  ['title = "A"\ntitle = "B"', 'duplicate-key «title» Duplicate key: Hugo stops'],
  [
    'a = 1\nb = 1\na = 2\nb = 2',
    'duplicate-key «a» Duplicate key: Hugo stops',
    'duplicate-key «b» Duplicate key: Hugo stops',
  ],
  ['[a]\nb = 1\n[a]\nc = 1', 'duplicate-key «a» Duplicate key: Hugo stops'],
  ['a.b = 1\na.b = 2', 'duplicate-key «a.b» Duplicate key: Hugo stops'],
  ['cover = { a = 1, a = 2 }', 'duplicate-key «a» Duplicate key: Hugo stops'],
];

describe('readToml', () => {
  for (const [toml, ...expected] of readable) {
    it(`reads ${JSON.stringify(toml)}`, () => {
      assert.deepEqual(values(toml), expected);
      assert.deepEqual([read(toml).frontMatter.complete, problems(toml)], [true, []]);
    });
  }

  for (const [toml, ...expected] of unreadable) {
    it(`marks ${JSON.stringify(toml.slice(0, 50))}`, () => {
      assert.deepEqual(problems(toml), expected);
      assert.equal(read(toml).frontMatter.complete, false);
    });
  }

  it('returns the ranges of each key and value', () => {
    assert.deepEqual(places('title = "😀" # x\n  tags = [\n"a"\n]\n"my key" = 1'), [
      'title » "😀"',
      'tags » [\n"a"\n]',
      '"my key" » 1',
    ]);
    assert.deepEqual(places('a.b = 1\n[ params . x ]\ny = 1 # one\n\n# two\n[cover]\n'), [
      'a » a.b = 1',
      'params » [ params . x ]\ny = 1',
      'cover » [cover]',
    ]);
    const frontMatter = parseFrontMatter(
      readSource('\uFEFF+++\r\ntitle = "A"\r\n\r\n[cover]\r\nimage = "b"\r\n+++\r\n'),
    )!;
    assert.deepEqual(
      frontMatter.entries.map(({ valueRange }) => valueRange),
      [
        { start: { line: 1, character: 8 }, end: { line: 1, character: 11 } },
        { start: { line: 3, character: 0 }, end: { line: 4, character: 11 } },
      ],
    );
  });

  it('keeps everything around an unfinished statement', () => {
    for (const half of [
      'tit',
      'tags =',
      'tags = "',
      'tags = [',
      'tags = ["a',
      'tags = """',
      'a: b',
      'tags = [\n  "a",',
    ]) {
      const { frontMatter } = read(`title = "A"\n${half}\ndate = 2025-06-12\n[cover]\nimage = "b"`);
      assert.deepEqual([half, valueOf(frontMatter, 'title')], [half, 'A']);
      assert.deepEqual([half, valueOf(frontMatter, 'date')], [half, '2025-06-12']);
      assert.deepEqual([half, valueOf(frontMatter, 'cover')], [half, { image: 'b' }]);
    }
    assert.deepEqual(values('title = "A"\n[cover\nimage = "b"\n[params]\na = 1'), ['title = "A"', 'params = {"a":1}']);
    assert.deepEqual(values('title = "A"\ntitle = "B"\n[a]\nb = 1'), ['title = "A"', 'title = "B"', 'a = {"b":1}']);
  });

  it('handles endless brackets', () => {
    for (const toml of [
      `a = ${'['.repeat(100_000)}`,
      `a = ${'['.repeat(300)}${']'.repeat(300)}`,
      'a = {'.repeat(20_000),
    ])
      assert.deepEqual(
        problems(toml).map((problem) => problem.split(' ')[0]),
        ['syntax'],
      );
  });

  it('never throws, keeps ranges within the text, and reads complete statements before an invalid one', () => {
    const pieces = [
      '\n',
      '\r\n',
      '\r',
      ' = ',
      'title',
      '.',
      '"',
      "'",
      '"""',
      '[',
      ']',
      '[[',
      ']]',
      '{',
      '}',
      ',',
      '#',
      '\\',
    ];
    const words = [
      '2025-06-31',
      '2025-06-12T09:00',
      '1',
      'true',
      '\t',
      // White space in JavaScript, but not in TOML.
      '\u00a0',
      '\ufeff',
      'a = 1\n',
      '[b]\n',
      '😀',
      '\u0000',
      '__proto__',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 30 }), (some) => {
        const source = readSource('+++\nfirst = "A"\n' + some.join(''));
        const { entries, problems: found } = parseFrontMatter(source)!;
        assert.equal(entries[0]?.value, 'A');
        const ranges = [
          ...found.map(({ range }) => range),
          ...entries.flatMap((each) => [each.keyRange, each.valueRange]),
        ];
        for (const { start, end } of ranges) {
          assert.ok(comparePositions(start, end) <= 0 && end.line < lineCount(source));
          assert.ok(offsetAt(source, start) <= offsetAt(source, end));
          assert.ok(end.character <= lineAt(source, end.line).length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('continues after a space that is invalid in TOML', () => {
    assert.deepEqual(values('a = 1\n\u00a0\nb = 2'), ['a = 1', 'b = 2']);
  });
});
