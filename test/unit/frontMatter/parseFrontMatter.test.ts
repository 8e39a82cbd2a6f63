import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryOf, valueOf } from '../../../src/core/frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../../src/core/frontMatter/parseFrontMatter.js';
import { lineAt, lineCount, offsetAt, readSource } from '../../../src/core/text.js';

function parse(text: string) {
  return parseFrontMatter(readSource(text));
}

function codes(text: string): string[] {
  return parse(text)?.problems.map(({ code }) => code) ?? [];
}

describe('parseFrontMatter', () => {
  it('reads keys and values with their ranges', () => {
    const frontMatter = parse('---\ntitle: "Two: Days"\ntags: [One, Two]\ndate: 2025-06-12\n---\n\nText\n')!;
    assert.equal(frontMatter.format, 'yaml');
    assert.equal(frontMatter.bodyLine, 5);
    assert.equal(valueOf(frontMatter, 'Title'), 'Two: Days');
    assert.deepEqual(valueOf(frontMatter, 'tags'), ['One', 'Two']);
    assert.deepEqual(entryOf(frontMatter, 'date')!.valueRange, {
      start: { line: 3, character: 6 },
      end: { line: 3, character: 16 },
    });
    assert.deepEqual(entryOf(frontMatter, 'title')!.keyRange.end, { line: 1, character: 5 });
    assert.ok(frontMatter.complete);
  });

  it('finds the same ranges after a BOM and with CRLF', () => {
    const frontMatter = parse('\uFEFF---\r\ntitle: A\r\ndate: 2025-06-12\r\n---\r\nText')!;
    assert.equal(valueOf(frontMatter, 'title'), 'A');
    assert.deepEqual(entryOf(frontMatter, 'date')!.keyRange.start, { line: 2, character: 0 });
    assert.deepEqual(frontMatter.range.start, { line: 0, character: 1 });
  });

  it('ends at any line that starts with the delimiter, as Hugo does', () => {
    assert.equal(parse('---\ntitle: A\n-----\nText')?.bodyLine, 3);
    assert.equal(parse('\n \n---\ntitle: A\n---')?.bodyLine, 5);
  });

  it('recognises TOML and JSON, and texts without front matter', () => {
    assert.equal(parse('+++\ntitle = "A"\n+++\n')?.format, 'toml');
    const json = parse('{\n\t"title": "A } b",\n\t"tags": ["x"]\n}\nText')!;
    assert.deepEqual([json.format, json.bodyLine, valueOf(json, 'title')], ['json', 4, 'A } b']);
    assert.deepEqual(json.problems, []);
    for (const text of ['', 'Text', '# Title\n---\n', '{{< figure src="a" >}}', '- item'])
      assert.equal(parse(text), undefined);
  });

  it('recognises front matter without its opening line, and reports it', () => {
    const text = 'title: A\ndate : 2025-06-12\ntags:\n- one\n  - two\n---\n\n## Day 1\n';
    const frontMatter = parse(text)!;
    assert.deepEqual([valueOf(frontMatter, 'title'), frontMatter.bodyLine, frontMatter.complete], ['A', 6, false]);
    assert.deepEqual(
      frontMatter.problems.map(({ code, severity, range }) => [code, severity, range.start.line, range.end]),
      [['front-matter-unopened', 'warning', 0, { line: 0, character: 8 }]],
    );
    assert.deepEqual(codes('\uFEFF\r\ntitle: A\r\ndate: soon\r\n---\r\n'), ['front-matter-unopened']);
  });

  it('does not mistake similar texts for front matter', () => {
    for (const text of [
      'Note: this is a heading\n---\n',
      'title: A\n---\n',
      'Title: A\nDate: today\n---\n',
      'speaker: A\nroom: B\n---\n',
      'title: A\n\ndate: 2025-06-12\n---\n',
      'title: A\ndate: 2025-06-12\nand some words\n---\n',
      'title: A\n- one\ndate: 2025-06-12\n---\n',
      'title: A\ndate: 2025-06-12\n',
      'title: A\ndate: 2025-06-12\n----\n',
      'title:A\ndate:B\n---\n',
      `title: A\ndate: 2025-06-12\n${'key: value\n'.repeat(60)}---\n`,
      '- item\ntitle: A\ndate: B\n---\n',
    ])
      assert.equal(parse(text), undefined, text);
  });

  it('reports where the syntax is invalid', () => {
    const [problem] = parse('---\ntitle: A\ndate: [2025\nauthor: B\n---\n')!.problems;
    assert.equal(problem?.code, 'front-matter-syntax');
    assert.deepEqual([2, 3].includes(problem.range.start.line), true);
    assert.deepEqual(codes('---\ntitle: a: b\n---\n'), ['front-matter-syntax']);
    assert.deepEqual(codes('---\n- one\n---\n'), ['front-matter-no-map']);
  });

  it('marks the second of two duplicate keys', () => {
    const [problem] = parse('---\ntitle: A\ntitle: B\n---\n')!.problems;
    assert.equal(problem?.code, 'front-matter-duplicate-key');
    assert.deepEqual(problem.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } });
  });

  it('keeps the Markdown below front matter that is not closed yet', () => {
    const frontMatter = parse('---\ntitle: A\ntags:\n  - x\n## Day 1\n')!;
    assert.equal(frontMatter.bodyLine, 4);
    assert.equal(valueOf(frontMatter, 'title'), 'A');
    assert.equal(frontMatter.problems[0]?.code, 'front-matter-unclosed');
  });

  it('handles aliases that multiply and endless brackets', () => {
    const bomb =
      'a: &a [x, x, x, x, x, x, x, x, x]\n' +
      ['b', 'c', 'd', 'e', 'f', 'g', 'h']
        .map((key, index) => {
          const before = 'abcdefg'.charAt(index);
          return `${key}: &${key} [${Array(9).fill(`*${before}`).join(', ')}]\n`;
        })
        .join('');
    assert.ok(parse(`---\n${bomb}---\n`));
    assert.deepEqual(codes(`---\na: ${'['.repeat(100_000)}\n---\n`).includes('front-matter-syntax'), true);
  });

  it('keeps what is around an alias or a merge that is half typed', () => {
    const keys = (text: string) => parse(text)?.entries.map(({ key, value }) => [key, value]);
    assert.deepEqual(keys('{ "title": *a, "x": 1 }'), [
      ['title', null],
      ['x', 1],
    ]);
    assert.deepEqual(codes('{ "title": *a, "x": 1 }'), ['front-matter-syntax']);
    assert.deepEqual(keys('---\np:\n  <<: *de\n  a: 1\ntitle: X\n---\n')?.at(-1), ['title', 'X']);
    assert.deepEqual(keys('---\n<<: ab\ntitle: X\n---\n'), [
      ['<<', 'ab'],
      ['title', 'X'],
    ]);
  });

  it('never throws, and every range is within the text', () => {
    const piece = fc.constantFrom(
      '---',
      '+++',
      '{',
      '}',
      '\n',
      '\r\n',
      ': ',
      'title',
      '- ',
      '"',
      "'",
      '[',
      '&a',
      '*a',
      '<<',
      '!',
      '|',
      '\t',
      '  ',
      '#',
      '{{<',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('---\n', '+++\n', '{ "x": '),
        fc.array(piece, { maxLength: 25 }),
        (opener, pieces) => {
          const source = readSource(opener + pieces.join(''));
          const frontMatter = parseFrontMatter(source);
          const ranges = [
            ...(frontMatter?.problems ?? []).map(({ range }) => range),
            ...(frontMatter?.entries ?? []).map(({ valueRange }) => valueRange),
          ];
          for (const { start, end } of ranges) {
            assert.ok(start.line < lineCount(source) && end.line < lineCount(source));
            assert.ok(offsetAt(source, start) <= offsetAt(source, end));
            assert.ok(end.character <= lineAt(source, end.line).length);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
