import assert from 'node:assert/strict';
import { noOpaqueLines } from '../../../../src/core/post/blocks/block.js';
import { scanBlocks } from '../../../../src/core/post/blocks/scanBlocks.js';
import { readSource } from '../../../../src/core/text.js';

/** The headings, one per line: `0:h1 Title`, with `+` if nested and `!` if the space is missing. */
function headings(...lines: readonly string[]): string[] {
  return scanBlocks(readSource(lines.join('\n')), 0).headings.map(
    ({ level, text, line, nested, lacksSpace }) =>
      `${line}:h${level}${nested ? '+' : ''}${lacksSpace ? '!' : ''} ${text}`,
  );
}

/** The blocks with their lines: `paragraph 0-1`. */
function blocks(...lines: readonly string[]): string[] {
  return blocksOf(lines.join('\n'));
}

function blocksOf(text: string, literal?: readonly number[]): string[] {
  return scanBlocks(readSource(text), 0, literal && { ...noOpaqueLines, code: new Set(literal) }).blocks.map(
    ({ kind, line, endLine }) => (line === endLine ? `${kind} ${line}` : `${kind} ${line}-${endLine}`),
  );
}

describe('blocks: headings', () => {
  it('reads ATX headings of every level', () => {
    assert.deepEqual(headings('# A', '  ###### B', '####### C', '#D', '    # E'), ['0:h1 A', '1:h6 B']);
    assert.deepEqual(headings('#', '##\tA\t', '# A\u00a0', '#\u00a0A'), ['0:h1 ', '1:h2 A', '2:h1 A\u00a0']);
  });

  it('omits closing marks after a space', () => {
    assert.deepEqual(headings('# A ##', '## B##  ', '# C # D #', '## ##', '# #', '### A \\#'), [
      '0:h1 A',
      '1:h2 B##',
      '2:h1 C # D',
      '3:h2 ',
      '4:h1 ',
      '5:h3 A \\#',
    ]);
  });

  it('reads setext headings, including those of several lines', () => {
    assert.deepEqual(headings('A', '===', 'B', '-', '', 'two ', '    lines', '  ---  '), [
      '0:h1 A',
      '2:h2 B',
      '5:h2 two \n    lines',
    ]);
    assert.deepEqual(headings('A', '= =', '', '===', '', 'A', '    ==='), []);
  });

  it('includes the underline in the lines of a setext heading', () => {
    const { headings: found, blocks: all } = scanBlocks(readSource('a\n\nb\nc\n---\nd'), 0);
    assert.deepEqual(found, [{ level: 2, text: 'b\nc', line: 2, endLine: 4, nested: false, lacksSpace: false }]);
    assert.equal(all[1]!.heading, found[0]);
  });

  it('does not read an underline after anything but a paragraph', () => {
    assert.deepEqual(headings('# A', '===', '', '- a', '===', '', '> a', '===', '', '    a', '---'), ['0:h1 A']);
    assert.deepEqual(headings('```', '```', '---', '', '<p>', '---', '', '[a]: b', '---', '', '|a|', '|-|', '---'), []);
  });

  it('finds headings in quotes and list items, without their marks', () => {
    assert.deepEqual(headings('> # A', '> > ## B', '> C', '> ===', '# D'), ['0:h1+ A', '1:h2+ B', '2:h1+ C', '4:h1 D']);
    assert.deepEqual(headings('- # A', '  - B', '    b', '    ---', '1) ## C', '- -\t# D'), [
      '0:h1+ A',
      '1:h2+ B\nb',
      '4:h2+ C',
      '5:h1+ D',
    ]);
    assert.deepEqual(headings('- a', '# A', '- b', '', '  # B', '', ' # C'), ['1:h1 A', '4:h1+ B', '6:h1 C']);
  });

  it('accepts a heading without its space if it has two or more marks', () => {
    assert.deepEqual(headings('##Foo', '##"Foo" ##', '  ###1. Foo', 'text', '######[Foo](url#x)', 'text'), [
      '0:h2! Foo',
      '1:h2! "Foo"',
      '2:h3! 1. Foo',
      '4:h6! [Foo](url#x)',
    ]);
    assert.deepEqual(blocks('text', '##Foo', 'text'), ['paragraph 0', 'heading 1', 'paragraph 2']);
  });

  it('does not read tags, or lines in quotes and lists, as headings without their space', () => {
    assert.deepEqual(
      headings('#Foo', '', '##Foo #bar', '', '##Foo, ##bar', '', '##-', '', '##*Foo*', '', '#######Foo'),
      [],
    );
    assert.deepEqual(headings('- ##Foo', '  ##Foo', '##Foo', '', '> ##Foo', '##Foo', '', '    ##Foo'), []);
  });
});

describe('blocks: code and HTML that contain no headings', () => {
  it('reads fences up to one of the same length, or to the end', () => {
    assert.deepEqual(headings('```', '# a', '~~~', '``', '````', '# b'), ['5:h1 b']);
    assert.deepEqual(headings('~~~ go', '# a', '    ~~~', '~~~ x', '~~~~~  ', '# b'), ['5:h1 b']);
    assert.deepEqual(headings('``` a`b', '# b', '```', '# c'), ['1:h1 b']);
    assert.deepEqual(headings('- ```', '  # a', '# b', '> ```', '# c'), ['2:h1 b', '4:h1 c']);
  });

  it('reads the seven start conditions of HTML, and their ends', () => {
    assert.deepEqual(headings('<script>', '# a', '', '# b</STYLE>', '# c'), ['4:h1 c']);
    assert.deepEqual(headings('<!-- a', '', '# a -->', '# b', '<!-- -->', '# c'), ['3:h1 b', '5:h1 c']);
    assert.deepEqual(headings('<? a', '# a ?>', '# b', '<!A', '# c>', '# d'), ['2:h1 b', '5:h1 d']);
    assert.deepEqual(headings('<![CDATA[', '# a', ']]>', '# b'), ['3:h1 b']);
    assert.deepEqual(headings('</Div', '# a', '', '# b', '<x-y a="b>" c=d />', '# c', '', '# d'), ['3:h1 b', '7:h1 d']);
    assert.deepEqual(headings('a', '<div>', '# a'), []);
    assert.deepEqual(headings('a', '<b>', '# a', '', '<b> c', '# d'), ['2:h1 a', '5:h1 d']);
  });

  it('reads indented code, but not after a paragraph', () => {
    assert.deepEqual(blocks('    # a', '', '\t# b', 'c', '    # d'), ['code 0-2', 'paragraph 3-4']);
  });

  it('ignores lines of code in shortcodes', () => {
    assert.deepEqual(blocksOf('a\n# b\n\n# c\nd\n===', [1, 2, 3]), ['paragraph 0', 'code 1-3', 'heading 4-5']);
    assert.deepEqual(blocksOf('- a\n# b\n  c\n\n> d\n```\n# e\n> f', [1, 5, 6]), ['list 0-2', 'quote 4-7']);
    assert.deepEqual(blocksOf('```\n```\n# b\n```', [1]), ['code 0-3']);
  });
});

describe('blocks: top-level blocks', () => {
  it('splits a text into blocks without the blank lines around them', () => {
    assert.deepEqual(blocks('', 'a', 'b', '', '# c', '---', '> d', '', '```', '', '```', '', ''), [
      'paragraph 1-2',
      'heading 4',
      'rule 5',
      'quote 6',
      'code 8-10',
    ]);
    assert.deepEqual(blocks(''), []);
    assert.deepEqual(blocks(' ', '\t', ''), []);
  });

  it('continues a list after blank lines, and starts a new one at a different mark', () => {
    assert.deepEqual(blocks('- a', '', '', '  b', '- c', '* d', '', '1. e', '7. f', '2) g'), [
      'list 0-4',
      'list 5',
      'list 7-8',
      'list 9',
    ]);
    assert.deepEqual(blocks('-', '', '  a', '', '-', '  a', '- - -'), ['list 0', 'paragraph 2', 'list 4-5', 'rule 6']);
  });

  it('interrupts a paragraph only with certain lists', () => {
    assert.deepEqual(blocks('a', '-', '', 'a', '2. b', '', 'a', '1. b', '', 'a', '+', '', 'a', '+ b'), [
      'heading 0-1',
      'paragraph 3-4',
      'paragraph 6',
      'list 7',
      'paragraph 9-10',
      'paragraph 12',
      'list 13',
    ]);
  });

  it('continues quotes and items with lazy lines', () => {
    assert.deepEqual(blocks('> a', 'b', '> c', '- d', 'e', '', '> ```', 'f'), [
      'quote 0-2',
      'list 3-4',
      'quote 6',
      'paragraph 7',
    ]);
    assert.deepEqual(blocks('> a', '>', 'b', '> c', '# d'), ['quote 0-1', 'paragraph 2', 'quote 3', 'heading 4']);
  });

  it('recognises tables by their second line', () => {
    assert.deepEqual(blocks('| a | b |', '|---|:-:|', '| c', 'd', '> e'), ['table 0-3', 'quote 4']);
    assert.deepEqual(blocks('a', '# b | c', '-|-'), ['paragraph 0', 'heading 1', 'paragraph 2']);
    assert.deepEqual(blocks('a', 'b | c', '-|-', 'd'), ['paragraph 0', 'table 1-3']);
    assert.deepEqual(blocks('b | c', '-|-', '---'), ['table 0-1', 'rule 2']);
    assert.deepEqual(blocks('a | b', '---', '', 'a | b', '--- | --- | ---'), ['heading 0-1', 'table 3-4']);
    assert.deepEqual(blocks('a | b | c', '--- | ---'), ['paragraph 0-1']);
    assert.deepEqual(blocks('a \\| b | c', '- | -', '', 'a \\| b', '|-'), ['paragraph 0', 'list 1', 'table 3-4']);
  });

  it('reads definitions of links, including those of several lines', () => {
    assert.deepEqual(blocks('[a]: b', '[c', 'd]:', '  <e>', '  "f', 'g"', 'h'), [
      'definition 0',
      'definition 1-5',
      'paragraph 6',
    ]);
    assert.deepEqual(blocks('[a]: b', '"c" d', '', '[a]: b "c" d', '', 'a', '[b]: c', '', '[ ]: a', '', '[a]:'), [
      'definition 0',
      'paragraph 1',
      'paragraph 3',
      'paragraph 5-6',
      'paragraph 8',
      'paragraph 10',
    ]);
    assert.deepEqual(blocks('[a]: javascript:b', '', '[a]: data:image/png;b'), ['definition 0', 'definition 2']);
  });

  it('begins after the front matter', () => {
    const { blocks: found, headings: titles } = scanBlocks(readSource('# a\n---\n# b\n\nc'), 2);
    assert.deepEqual(
      found.map(({ line }) => line),
      [2, 4],
    );
    assert.deepEqual(
      titles.map(({ line }) => line),
      [2],
    );
    assert.deepEqual(scanBlocks(readSource('# a'), 9).blocks, []);
  });

  it('accepts every kind of line end', () => {
    assert.deepEqual(blocksOf('a\r===\r\nb\r\n\r\nc\rd\n---\r'), ['heading 0-1', 'paragraph 2', 'heading 4-6']);
  });
});
