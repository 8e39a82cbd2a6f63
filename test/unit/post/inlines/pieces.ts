import fc from 'fast-check';

export { runs } from '../blocks/pieces.js';

/** `npm test` looks at the same documents each time; a run that asks for a number of them looks at new ones. */
export const seed = process.env['RECAP_RUNS'] === undefined ? { seed: 1 } : {};

const brackets = [
  ...['[', ']', '[]', '![', '](', ')', '](b)', '](b', '](<b c>)', '](<b', '](b "t")', '](b (t))', "](b 't'"],
  ...['](\nb\n"t\nu")', '[a]', '[b]', '[A\nB]', '[a][]', '[a][b]', '[a] [b]', '[a]\n[b]', '[x][a]', '![a]'],
  ...['![x][a]', '![a][]', '[][a]', '[a][x]', '[a](b)', '[a]()', '[a](<>)', '[]()', '![a](b)', '![](b "t")'],
  ...['[a](b) ', '[a] (b)', '[a](b c)', '[a](b(c)d)', '[a](b\\)c)', '[a [b](c)](d)', '[![a](b)](c)'],
  ...['![a [b](c) ![d](e)](f)', '[a [b]](c)', '[a `]`](b)', '[a <b x="](c)">](d)', '[*a](b)*'],
  ...['[a http://x.org](b)', '[a <http://x.org>](b)', '[a [^n]](b)', '[^n](b)', '[a\\](b)', '\\[a](b)'],
  ...['!\\[a](b)', '\\![a](b)', '[a](javascript:b)', '[a](/u b)', '[a](&quot;b&#35;&#0;&#010;)', '[a](b%20ä)'],
  ...['[a](\0)', '[a](b "t" )', '[a](  b  )', '[a](b "\n")', '[\u00a0](b)', '[a](\u00a0b)', '[😀](😀)'],
  ...['[a](b "t"c)', '[ẞ]', '[SS]', '[a](b\\\nc)', '[a\n](b)', '[\na](b)', '[\n  a\n](\n  b)'],
];

const code = [
  ...['`', '``', '```', '`a`', '``a`b``', '` a `', '`` ` ``', '`a\nb`', '`\n`', '\\`a`', '`a\\`', '`[a](b)`'],
  ...['`<b>`', '[`a](b)`', '`a | b`', '`a \\| b`', '`\u00a0`', '`\0`', '`😀`', '`https://x.org`', '`[^n]`'],
  ...['`a``b`', '```a`', '<!-- `a -->`'],
];

const html = [
  ...['<b>', '</b>', '<b/>', '<b c="d">', "<b c='`'>", '<b\nc>', '<a href="x">', '</a>', '<a href="x">[a](b)</a>'],
  ...['<b c=d`>`', '<b ', '<', '<!-- a -->', '<!-->', '<!--->', '<!-- a\nb -->', '<!-- [a](b) -->', '<!--', '-->'],
  ...['<?a?>', '<!A b>', '<![CDATA[a]]>', '<b c="](d)">', '</b c>', '<b*c>', '<3', '<x-y z>', '<b :c @d>'],
  ...['<b c = d>', '<\u00a0b>', '<b c="\0">', '<A HREF=x>http://x.org</A>', '<b c="&quot;">'],
];

const addresses = [
  ...['<http://x.org>', '<http://x.org/a b>', '<a@b.co>', '<mailto:a@b.co>', '<x:>', '<ab:>', '<ab:\0>'],
  ...['<http://x.org/`>`', '<http://x.org/](b)>', 'http://x.org', 'https://x.org/a_b*c', 'https://x.org/a)'],
  ...['(https://x.org/(a))', 'https://x.org.', 'https://x.org/?a&amp;', 'ftp://x.org', 'www.x.org', 'www.x.org/a,'],
  ...['a@b.co', 'a.b@c.de,', 'x@y', 'http://x', 'http://', 'xhttp://x.org', '*http://x.org*', '_www.x.org_'],
  ...['"http://x.org"', "'www.x.org'", '--http://x.org', '...www.x.org', '~http://x.org~', '~~a@b.co~~'],
  ...['<<http://x.org>>', '|http://x.org|', '\\http://x.org', '&amp;http://x.org', '[http://x.org]'],
  ...['[ http://x.org', ']http://x.org', 'http://x.org[a](b)', 'http://x.org<b>', 'http://x.org`a`'],
  ...['http://x.org/`a', '😀www.x.org', '\u00a0http://x.org', 'http://x.org\u00a0a', 'http://ä.org', 'HTTP://X.org'],
  ...['WWW.x.org'],
];

const references = [
  ...['[^n]', '[^m]', '[^x]', '[^n][a]', '[^n]()', '![^n]', '[^ n]', '[^n ]', '[^N]', '[^a\\]b]', '[^a*b*]'],
  ...['[^`]`', '[^😀]', '[^n\n]', '[^]'],
];

const characters = [
  ...['a', 'b c', '*', '**', '***', '_', '__', '~', '~~', '~~~', '*a*', '**b**', '_a_', '~~a~~', '*a **b*'],
  ...['a*b*c', 'a_b_c', '=', '+', '^', '"', "'", '"a"', "'a'", "it's", '--', '---', '...', '....', '<<', '>>', ':'],
  ...['|', '\\|', '\\', '\\\\', '\\*', '\\_', '\\<', '!', '\\!', '$', '&amp;', '&copy;', '&#35;', '&#x5b;'],
  ...['&#91;', '&#0;', '&nosuch;', '&', '&#60;', '&lt;b&gt;', '\0', '\u00a0', '\ufeff', '\u2003', '😀', '\ud83d'],
  ...['ä', ' ', '  ', '\t', '\n', '\n', '\n', '  \n', '\\\n', '\r\n', '\r', '\n    ', '\n\t', ':smile:', '{', '}'],
  ...['{#x}', '(', ')', '\f', '', ''],
];

const inlinePieces = [brackets, code, html, addresses, references, characters];

const inline = fc
  .array(fc.oneof(...inlinePieces.map((pieces) => fc.constantFrom(...pieces))), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

/** Inline pieces within a line, as required in table cells and headings. */
const inLine = inline.map((text) => text.replace(/[\r\n]+ */g, ' '));

const definitions = fc.oneof(
  fc.constantFrom(
    ...['[a]: u', '[A]: <u v> "t"', '[b]:\n  /u&amp;v', '[a b]: u', "[b]: u\n  't\n  u'", '[x]: javascript:a'],
    ...['[ẞ]: u', '[^]: u'],
  ),
  fc.constantFrom(
    ...['[a]: u "t', '[a]:', '[a]: u v', '[a\nb]: u', '[\\a]: u', '[a]: &#35;&#010;\\*', '[a]: \0', '[`]: u'],
    ...['[😀]: 😀', '[a]: b\n[b]: c'],
  ),
);

const noteStart = fc.constantFrom(
  ...['[^n]: ', '[^m]: ', '[^n]:', '[^x]:\n    ', '[^a\\]b]: ', '[^ n]: ', '[^`]: ', '[^😀]: ', '[^a*b*]: '],
  ...['[^n]:\t', '[^n]: [^m]: '],
);

const attributes = fc.constantFrom(
  ...['', '', ' {#x}', ' {.y}', '{#x .y z="`"}', ' {#x} ', ' \\{#x}', ' {#', ' {a="[b](c)"}', ' {}', ' {#a#b}'],
);

const closing = fc.constantFrom('', '', ' #', ' ##  ', '#', '\t#', ' \\#');

const cell = fc.oneof(
  inLine,
  fc.constantFrom('a', '', ' ', '`a\\|b`', '[a\\|b](c)', '\\', '[a', '](b)', '`', '[a](b)', '[^n]', '\u00a0'),
);

const row = fc
  .tuple(
    fc.constantFrom('', '|', '| ', '\u00a0|', '  |'),
    fc.array(cell, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '|', ' |  ', '\\|'),
  )
  .map(([start, cells, end]) => start + cells.join('|') + end);

const delimiterRow = fc.constantFrom(
  ...['-|-', '|-|-|', '|-|', ':-:|--:', '-', '|-', '-|', '|:-|-|-|', '\t|-|-|', '|-|-| x', '--|\u00a0-'],
);

const table = fc
  .tuple(
    fc.oneof(
      fc.constant(''),
      inline.map((text) => `${text}\n`),
    ),
    row,
    delimiterRow,
    fc.array(row, { maxLength: 3 }),
  )
  .map(([above, header, delimiters, rows]) => above + [header, delimiters, ...rows].join('\n'));

const heading = fc.oneof(
  fc
    .tuple(fc.constantFrom('# ', '## ', '###### ', '#\t', '#', '#  \t'), inLine, closing, attributes, closing)
    .map((parts) => parts.join('')),
  fc.tuple(inline, attributes, fc.constantFrom('\n===', '\n---', '\n  =  ', '\n-')).map((parts) => parts.join('')),
);

const task = fc
  .tuple(fc.constantFrom('[ ] ', '[x] ', '[X]\t', '[ ]', '[x]\n', '[\u00a0] ', '[x](', '[x]: ', '[ ]  \n  '), inline)
  .map((parts) => parts.join(''));

const blocks = fc.oneof(
  { weight: 6, arbitrary: inline },
  { weight: 3, arbitrary: definitions },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: task },
  fc.tuple(noteStart, inline).map((parts) => parts.join('')),
  fc
    .tuple(inline, fc.constantFrom('\n: ', '\n\n: ', '\n:   ', '\n:\t', '\n:', '\n: - '), inline)
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('```\n', '~~~ [a](b)\n', '    ', '\t', '<div>\n', '<!--\n', '<b>\n', '<div>', '<pre>'),
      inline,
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('---', '***', '```', '-->', '</div>', '- ', '> ', '#', '===', '&nbsp;'),
);

/** The marks of a container before its first line and before its other lines; lazy lines have fewer. */
const containers: readonly (readonly [string, string])[] = [
  ['> ', '> '],
  ['>', '>'],
  ['> ', ''],
  ['>\t', '> '],
  ['> > ', '> '],
  ['>   ', '>\t'],
  ['- ', '  '],
  ['- ', ''],
  ['-\t', '\t'],
  ['* ', '  '],
  ['1. ', '   '],
  ['10) ', '    '],
  ['-   ', '    '],
  ['-\n  ', '  '],
  ['- ', ' \t'],
  ['> - ', '>   '],
  ['- > ', '  > '],
  ['- - ', '    '],
  ['> - ', '> '],
  ['- > ', ''],
  ['[^n]: ', '    '],
  ['[^m]:\n    ', '    '],
  ['[^x]: ', ''],
  ['[^n]: ', '\t'],
  ['[^m]: > ', '    > '],
  ['t\n: ', '  '],
  ['t\n:   ', '    '],
  ['t `c`\n: ', ''],
  ['t\n:\t', '\t'],
  [': ', '  '],
  ['t\n: > ', '  > '],
  ['  ', '  '],
  ['   ', ''],
  ['', '   '],
  ['', '\t'],
  ['', '      '],
];

const document = fc.letrec<{ flow: string; block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'containers' },
    { weight: 2, arbitrary: blocks },
    fc
      .tuple(fc.constantFrom(...containers), tie('flow'))
      .map(([[first, rest], text]) => first + text.replaceAll('\n', `\n${rest}`)),
  ),
  flow: fc
    .array(fc.tuple(tie('block'), fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n \n')), {
      minLength: 1,
      maxLength: 4,
      depthIdentifier: 'containers',
    })
    .map((parts) => parts.flat().join('').replace(/\n+$/, '')),
})).flow;

/** Pieces of a few kinds in any order, so that related pieces occur together. */
const mixes = fc
  .array(
    fc.constantFrom(
      ...inlinePieces.flat(),
      '[a]: u\n',
      '\n[b]: v\n',
      '[^n]: ',
      '\n: ',
      '> ',
      '- ',
      '\n\n',
      '\n|-|-|\n',
      '# ',
    ),
    { minLength: 2, maxLength: 6 },
  )
  .chain((pieces) => fc.array(fc.constantFrom('a', '\n', ' ', '[', ']', ...pieces), { maxLength: 14 }))
  .map((parts) => parts.join(''));

const singles = fc.string({
  unit: fc.constantFrom(...Array.from('[[[]]]()()!`<>*_~"\'\\&|:^ab \n\n\t#-.😀')),
  maxLength: 40,
});

const lineEnds = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** Unusual documents that consist of all kinds of links, code, raw HTML and footnotes. */
export const documents = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: document }, { weight: 2, arbitrary: mixes }, singles), lineEnds)
  .map(([text, lineEnd]) => (lineEnd === '\n' ? text : text.replace(/\r?\n/g, lineEnd)));
