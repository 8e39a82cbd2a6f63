/** A text that grows with a number, about in proportion. */
export interface HostileText {
  readonly name: string;
  readonly write: (count: number) => string;
  /** How many times as long as usual, where the work for a short one is lost in that of the process; 1 if not given. */
  readonly scale?: number;
}

const head = '---\ntitle: A\ndate: 2025-06-12\ndescription: B\n---\n';

/** A text that repeats a piece, and one that does so in a single line. */
function repeated(name: string, piece: string, before = '', after = ''): HostileText {
  return { name, write: (count) => `${head}${before}${piece.repeat(count)}${after}\n` };
}

function numbered(name: string, piece: (index: number) => string, before = '', after = ''): HostileText {
  const write = (count: number): string =>
    `${head}${before}${Array.from({ length: count }, (_, index) => piece(index)).join('')}${after}\n`;
  return { name, write };
}

function keys(name: string, opener: string, line: (index: number) => string, closer: string): HostileText {
  const write = (count: number): string =>
    `${opener}\n${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n${closer}\n\n## Day 1\n\n### A - Ann Lee\n`;
  return { name, write };
}

const shortcodes: readonly HostileText[] = [
  repeated('unclosed shortcodes', '{{< details >}}\n\n'),
  repeated('shortcodes without a right delimiter', '{{< figure src="a.png"\n\n'),
  repeated('openers', '{{< '),
  repeated('closers', '{{< /details >}}\n'),
  repeated('crossed shortcodes', '{{< details >}}{{< /figure >}}\n'),
  repeated('quotes in calls', '{{< a "b >}}\n'),
  repeated('raw strings', '{{< a `b >}}\n'),
  repeated('backslashes in calls', '{{< a \\" >}}'),
  repeated('commented-out calls', '{{</* a */>}}\n{{</* b\n'),
  repeated('unknown shortcodes', '{{< nosuch a="b" >}}\n\n'),
  repeated('posts on X', '{{< x user="a" id="1" >}}\n\n'),
  repeated('notations', '{{< a %}}{{% b >}}\n'),
  {
    name: 'nested shortcodes',
    scale: 10,
    write: (n) => `${head}${'{{< details >}}\n'.repeat(n)}${'{{< /details >}}\n'.repeat(n)}`,
  },
  {
    name: 'arguments',
    write: (n) => `${head}{{< figure ${Array.from({ length: n }, (_, i) => `a${i}="b"`).join(' ')} >}}\n`,
  },
  { name: 'a long argument', write: (n) => `${head}{{< figure src="${'a b '.repeat(n)}" >}}\n` },
  repeated('calls in lines of arguments', '"{{< b\n'),
  repeated('calls that end before a value', '{{< a b=\n\n'),
  { name: 'an opener before spaces', write: (n) => `${head}{{<${'    '.repeat(n)}-\n`, scale: 2 },
  numbered('references', (i) => `[a]({{< ref "p${i}.md" >}})\n\n`),
];

const frontMatter: readonly HostileText[] = [
  keys('keys of YAML', '---', (i) => `key${i}: a`, '---'),
  keys('the same key of YAML', '---', () => 'titel: a', '---'),
];

/** What shows the generator of a post or a site. */
const generators: readonly HostileText[] = [
  { ...repeated('bars in braces', 'a | ', '{{ '), scale: 4 },
  repeated('blank lines between two lines', '\n', 'a\n', 'b'),
  { name: 'spaces after the name of a gem', write: (n) => `gem${'  '.repeat(n)}x\n`, scale: 2 },
];

const titles: readonly HostileText[] = [
  repeated('no-break spaces after a quoted title', `## "Small nets"${'\u00a0'.repeat(310)}"\n\n`),
];

const inlines: readonly HostileText[] = [
  repeated('open brackets', '['),
  repeated('closed brackets', '[a] '),
  repeated('images in images', '!['),
  repeated('links in one line', '[a](b) '),
  repeated('links without an end', '[a]('),
  repeated('links to angles', '[a](<b'),
  repeated('addresses without an end', 'https://a.b/( '),
  repeated('open angles', '<'),
  repeated('asterisks', '*a '),
  repeated('marks that may open and close', 'a**b_c'),
  repeated('underscores', '_a __b '),
  repeated('tildes', '~a ~~b '),
  repeated('back quotes', '`a ``b '),
  numbered('back quotes of every length', (i) => `${'`'.repeat(i % 60)} a `),
  repeated('quotation marks', '"a \'b '),
  repeated('inline HTML', '<b>a '),
  repeated('attributes without an end', '<b a="c '),
  repeated('comments without an end', '<!-- '),
  repeated('processing instructions', '<?a '),
  repeated('entities', '&amp; &a '),
  repeated('backslashes', '\\['),
  repeated('maths', '\\(a '),
  repeated('emoji', ':smile: :a '),
  repeated('one long line', 'word '),
  repeated('one long word', 'a'),
  repeated('dashes', '- -- '),
  repeated('words in capitals', 'TODO '),
  repeated('wrong encoding', 'Ã© '),
];

const blocks: readonly HostileText[] = [
  repeated('headings', '## Day\n\n'),
  numbered('talks', (i) => `### Talk ${i} - Ann Lee\n\n_#tag${i}_\n\n- note\n\n`),
  repeated('the same talk', '### A talk - Ann Lee\n\n- note\n\n'),
  numbered('days', (i) => `## Day ${i + 1}\n\n### A ${i} - Ann Lee\n\n`),
  repeated('underlined headings', 'A\n===\n'),
  repeated('lines of one paragraph', 'a b\n'),
  repeated('items', '- a\n'),
  repeated('numbered items', '1. a\n'),
  repeated('tasks', '- [ ] a\n'),
  numbered('nested items', (i) => `${'  '.repeat(i % 40)}- a\n`),
  repeated('items in one line', '- '),
  repeated('quotes', '> a\n\n'),
  repeated('nested quotes', '> '),
  repeated('quotes in items', '- > '),
  repeated('tables', '| a | b |\n| - | - |\n| c | d |\n\n'),
  repeated('rows of a table', '| c | d |\n', '| a | b |\n| - | - |\n'),
  repeated('cells of a row', '| a '),
  {
    name: 'columns of a table',
    write: (n) => `${head}${'| a '.repeat(n)}|\n${'| - '.repeat(n)}|\n${'| b '.repeat(n)}|\n`,
  },
  numbered('definitions', (i) => `[a${i}]: /b${i}\n`),
  { name: 'references', write: (n) => `${head}${'[a] [b][a] '.repeat(n)}\n\n[a]: /b\n` },
  numbered('footnotes', (i) => `a[^${i}]\n\n[^${i}]: b\n\n`),
  { name: 'references to one footnote', write: (n) => `${head}${'a[^1] '.repeat(n)}\n\n[^1]: b\n` },
  repeated('terms', 'a\n: b\n\n'),
  repeated('fences', '```\na\n```\n\n'),
  repeated('fences without an end', '```a\n\n'),
  repeated('fences and braces in a line', '~~~{', 'a '),
  repeated('braces', '{#a .b} {'),
  repeated('HTML blocks', '<div>\n\na\n\n</div>\n\n'),
  repeated('nested HTML blocks', '<div>\n\n'),
  repeated('closed HTML blocks', '</div>\n\n'),
  repeated('rules', '---\n\n'),
  repeated('blank lines', '\n'),
  repeated('indented lines', '    a\n'),
  repeated('carriage returns', 'a\r'),
  repeated('links to nowhere', '[Slides]()\n\n'),
  repeated('links to anchors', '[a](#b)\n\n'),
  repeated('pictures', '![](a.png)\n\n'),
];

const moreFrontMatter: readonly HostileText[] = [
  keys('keys of TOML', '+++', (i) => `key${i} = "a"`, '+++'),
  keys('tables of TOML', '+++', (i) => `[t${i}]\na = 1`, '+++'),
  keys('tags', '---\ntags:', (i) => `  - tag ${i}`, '---'),
  keys('misspelt keys', '---', (i) => `titel${i}: a`, '---'),
  {
    name: 'keys of JSON',
    write: (n) => `{${Array.from({ length: n }, (_, i) => `"k${i}": 1`).join(',\n')}}\n\n## A\n`,
  },
  { name: 'nested lists of YAML', write: (n) => `---\na: ${'['.repeat(n)}${']'.repeat(n)}\n---\n` },
  { name: 'a long value', write: (n) => `---\ntitle: ${'a b '.repeat(n)}\n---\n` },
  { name: 'a long quoted value', write: (n) => `---\ntitle: "${'a \\" '.repeat(n)}"\n---\n` },
  { name: 'a text of many lines', write: (n) => `---\ntitle: |\n${'  a\n'.repeat(n)}---\n` },
];

/** A run of one character that does not end where a pattern for it must end. */
const runs: readonly HostileText[] = [
  { name: 'spaces after half a delimiter', write: (n) => `${head}{{< figure src="a" >${' '.repeat(n)}x\n` },
  { name: 'spaces after an open string of a call', write: (n) => `${head}{{< a "b${' '.repeat(n)}x\n`, scale: 4 },
  { name: 'spaces in a closer', write: (n) => `${head}{{% /a${' '.repeat(n)}%x\n\n{{< /a b${' '.repeat(n)}>x\n` },
  {
    name: 'spaces before a second comment of an item',
    write: (n) => `---\ntags:\n  - #${' '.repeat(n)}#x\n---\n`,
    scale: 4,
  },
  { name: 'comments of an item', write: (n) => `---\ntags:\n  - a${' #'.repeat(n)}\u2028x\n---\n`, scale: 4 },
  {
    name: 'spaces after a key without an opener',
    write: (n) => `title: A\nx:${'  '.repeat(n)}\u2028x\n---\n`,
    scale: 4,
  },
  { name: 'spaces before a comma of JSON', write: (n) => `{\n"a": b${' '.repeat(n)}c\n}\n` },
  {
    name: 'digits of a value',
    write: (n) => `---\ntitle: ${'0'.repeat(n)}x\ntags: [${'0'.repeat(n)}x]\n---\n`,
    scale: 4,
  },
  {
    name: 'placeholders without an end in a value',
    write: (n) => `---\ntitle: {{ x }} ${'{{ '.repeat(n)}\n---\n`,
    scale: 4,
  },
  { name: 'spaces at the start of a line', write: (n) => `${head}a\n${' '.repeat(n)}x\n`, scale: 4 },
  { name: 'punctuation at the end of an address', write: (n) => `${head}https://a.b/${'!'.repeat(n)}x\n`, scale: 4 },
  { name: 'back quotes in code', write: (n) => `${head}\`a ${'``'.repeat(n)}x\`\n`, scale: 4 },
  { name: 'numbers in the id of a heading', write: (n) => `${head}## a${'-0'.repeat(n)}--0\n`, scale: 2 },
  {
    name: 'spaces after a language and in braces',
    write: (n) => `${head}\`\`\`{go${' '.repeat(n)}\u2028x}\n\`\`\`\n`,
    scale: 4,
  },
  {
    name: 'spaces before the end of a comment',
    write: (n) => `${head}<!-- recap-disable a${' '.repeat(n)}b-->\n`,
    scale: 4,
  },
];

export const hostileTexts: readonly HostileText[] = [
  ...runs,
  ...shortcodes,
  ...frontMatter,
  ...moreFrontMatter,
  ...generators,
  ...titles,
  ...inlines,
  ...blocks,
];
