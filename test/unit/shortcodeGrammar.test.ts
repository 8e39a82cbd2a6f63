import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);

/** The part of VS Code's own grammar that an injection needs: paragraphs, and code without Markdown. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { name: 'markup.fenced_code', begin: '^```', end: '^```' },
    {
      match: '^(#.*)$',
      captures: { 1: { name: 'markup.heading', patterns: [{ name: 'markup.italic', match: '_\\w+_' }] } },
    },
    {
      name: 'meta.paragraph',
      begin: '^(?=\\S)',
      end: '^\\s*$',
      patterns: [{ name: 'markup.bold', match: '\\*\\*[^*]+\\*\\*' }],
    },
  ],
};

/** Each word of the text with one of our scopes, as "words scope". */
async function scopesOf(text: string): Promise<readonly string[]> {
  await loaded;
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (line) => new oniguruma.OnigString(line),
    }),
    loadGrammar: (name) => {
      const grammars: Readonly<Record<string, string>> = {
        'text.html.markdown': JSON.stringify(markdown),
        'markdown.hugo-shortcode.injection': readFileSync('media/shortcodes.tmLanguage.json', 'utf8'),
      };
      const grammar = grammars[name];
      return Promise.resolve(grammar === undefined ? null : textmate.parseRawGrammar(grammar, `${name}.json`));
    },
    getInjections: (name) => (name === 'text.html.markdown' ? ['markdown.hugo-shortcode.injection'] : undefined),
  });
  const grammar = (await registry.loadGrammar('text.html.markdown'))!;
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.at(-1)!;
      const words = line.slice(startIndex, endIndex).trim();
      return /hugo-shortcode$|toml$|frontmatter$/.test(scope) && words !== ''
        ? [`${words} ${scope.replace('.hugo-shortcode', '')}`]
        : [];
    });
  });
}

const loaded = oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));

describe('the grammar of shortcodes', () => {
  const call = [
    '{{< punctuation.definition.tag.begin',
    'figure entity.name.function',
    'src entity.other.attribute-name',
    '= keyword.operator.assignment',
    '"/a.jpg" string.quoted.double',
    'width entity.other.attribute-name',
    '= keyword.operator.assignment',
    '10 constant.numeric',
    '>}} punctuation.definition.tag.end',
  ];

  it('colours calls everywhere', async () => {
    const text = '{{< figure src="/a.jpg" width=10 >}}';
    for (const around of [text, `A **b** ${text} c`, `# ${text}`, `\`\`\`\n${text}\n\`\`\``])
      assert.deepEqual(await scopesOf(around), call, around);
  });

  it('supports both notations, closers and calls over several lines', async () => {
    assert.deepEqual(await scopesOf('{{% box %}}a{{% /box %}}'), [
      '{{% punctuation.definition.tag.begin',
      'box entity.name.function',
      '%}} punctuation.definition.tag.end',
      '{{% punctuation.definition.tag.begin',
      '/ punctuation.definition.tag.close',
      'box entity.name.function',
      '%}} punctuation.definition.tag.end',
    ]);
    assert.deepEqual(await scopesOf('{{< figure\n  src="/a.jpg"\n  width=10\n>}}'), call);
  });

  it('colours commented-out calls as comments, and ignores other braces', async () => {
    assert.deepEqual(await scopesOf('{{</* figure */>}} {{ x }}'), ['{{</* figure */>}} comment.block']);
  });

  it('ends an unfinished call with its paragraph', async () => {
    assert.deepEqual((await scopesOf('{{< figure src="\n\nText with = and "quotes".')).length, 5);
  });

  it('colours TOML front matter, and the text below it as Markdown', async () => {
    assert.deepEqual(await scopesOf('+++\ntitle = "A" # b\ndraft = true\n+++\n\ntitle = "B"'), [
      '+++ punctuation.definition.begin.frontmatter',
      'title entity.name.tag.toml',
      '= keyword.operator.assignment.toml',
      '"A" string.quoted.double.toml',
      '# b comment.line.number-sign.toml',
      'draft entity.name.tag.toml',
      '= keyword.operator.assignment.toml',
      'true constant.language.boolean.toml',
      '+++ punctuation.definition.end.frontmatter',
    ]);
  });
});
