import fc from 'fast-check';

/** The number of documents for each property; for more: `RECAP_RUNS=100000 npm test -- --only unit --grep blocks`. */
export const runs = Number(process.env['RECAP_RUNS'] ?? 3000);

const indents = ['', '', '', ' ', '  ', '   ', '    ', '     ', '\t', ' \t', '  \t', '   \t', '\t\t', '        '];

const marks = [
  ...['> ', '>', '>\t', '> \t', '>  ', '>>', '> > ', '> - ', '- > '],
  ...['- ', '-', '-\t', '-     ', '-    ', '*  ', '* ', '+ ', '+\t\t', '- - ', '- 1. '],
  ...['1. ', '1.', '1.\t', '2. ', '1) ', '01. ', '123456789. ', '1234567890. '],
];

const headings = [
  ...['# h', '## h ##', '#', '###', '# #', '####### x', '#\th', '# h #\t', '#\u00a0x'],
  ...['===', '---', '--', '-', '=', '= ='],
];

const text = [
  'a',
  'b c',
  'a  ',
  'a\\',
  '\0',
  'a\0',
  '\u00a0',
  '\u2003',
  '\ufeff',
  '\f',
  '&',
  '',
  '',
  '',
  '<b>',
  '##a #b',
];

const rulesAndFences = [
  ...['- - -', '***', '* * *', '___', '+', '*', '1.', '1)', '2.', '>'],
  ...['```', '````', '~~~', '``` x`', '~~~ a', '``'],
];

const html = [
  ...['<div>', '</div>', '<div/>', '<divx>', '<h1>', '<H1 x', '<!-- x', '-->', '<!-- x -->', '<!-->', '<!--->'],
  ...['<?php', '?>', '<?>', '<!DOCTYPE', '<!A', '<![CDATA[', ']]>', '<script>', '</script>', '<pre', '</pre>'],
  ...[
    '<textarea>',
    '</TEXTAREA>',
    '<style>x</style>',
    '<a href="x">',
    '<a b=c\u00a0d=e>',
    '<a',
    '</a >',
    '<x-y/>',
    '<a>b',
  ],
  ...['<b c=\0>', '<a b= c d>', '<a b="', '">', '<a/', "<a b='c'd>"],
];

const definitions = [
  ...[
    '[a]: b',
    '[a]:',
    '[a',
    'b]: c',
    '[a]:b c',
    '[]: b',
    '[\u00a0]: b',
    '[a\\]: b',
    '[a]: \\ ',
    '[a]: b\\',
    '[a]: \0',
  ],
  ...['[a]: b "t', 't"', '[a]: b "t"', '[a]: <b c> (t)', "[a]: b 't' x", '"t"', '"t" x', '"" x', '""', '(t', 't)'],
  ...['[a]: b (', '[a]: <', '[a]: (b', '[a]: b)', '[a]: <b>"t"', '[a]: javascript:x', '[a]: &#x6A;avascript&colon;x'],
  ...['[a]: data:image/png;x', '[a]: DATA:x', '[a]: <\u00a0file:x>'],
];

const tables = [
  ...['a | b', '| a |', '|', '||', 'a \\| b', '\\|', '| a | b | c', '\u00a0| a |', '# a | b', '- a | b'],
  ...['-|-', '|-|', '--- | ---', ':-:', '|-', '-:', '|---|---|', '| :- | -: |', '|-|-', '::', '|--'],
];

const contents = [...headings, ...text, ...rulesAndFences, ...html, ...definitions, ...tables];

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\n\n', '\r\n', '\r');

function linesOf(indent: fc.Arbitrary<string>, mark: fc.Arbitrary<string>, content: fc.Arbitrary<string>) {
  const prefix = fc.array(fc.tuple(mark, indent), { maxLength: 3 }).map((pairs) => pairs.flat().join(''));
  const line = fc.tuple(indent, prefix, content, lineEnd).map((parts) => parts.join(''));
  return fc.array(line, { maxLength: 10 }).map((lines) => lines.join(''));
}

/** Lines of any pieces. */
const anything = linesOf(fc.constantFrom(...indents), fc.constantFrom(...marks), fc.constantFrom(...contents));

/** Lines of a few pieces, repeated, so that related pieces occur together. */
const repetition = fc
  .tuple(
    fc.array(fc.constantFrom(...indents), { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom(...contents), { minLength: 1, maxLength: 6 }),
  )
  .chain(([indent, mark, content]) =>
    linesOf(fc.constantFrom('', ...indent), fc.constantFrom('', ...mark), fc.constantFrom('a', ...content)),
  );

/** Pieces of one kind and those that interact with them, in any order and not in lines. */
function mixOf(...pieces: readonly string[]) {
  const reagents = ['\n', '\n', '\n', '\n\n', '> ', '- ', '    ', ' ', '\n===\n', '\n# h\n', '\n2. x\n', '\n```\n'];
  return fc.array(fc.constantFrom(...pieces, ...reagents), { maxLength: 16 }).map((parts) => parts.join(''));
}

const mixes = [
  mixOf(...definitions, '[', ']', ': ', '"', "'", '(', ')', '\\', '<', '>', 'b'),
  mixOf(...tables, '|', '-', '\\|', ':'),
  mixOf(...html, '<', '</', '>', '/>', '=', '"', "'", 'b', 'x=y', '\u00a0', 'c="', '_', '--', '\u0001'),
  mixOf(...marks, '\t', '   ', '>\n', '-\n', 'a', '---\n'),
];

const characters = fc.string({
  unit: fc.constantFrom(...Array.from(' \t\n\n\n#>-=|:[]()"<`~*+1.a\\/!\u00a0')),
  maxLength: 40,
});

/** Unusual documents that consist of all kinds of block syntax. */
export const documents = fc.oneof(anything, repetition, repetition, ...mixes, characters);
