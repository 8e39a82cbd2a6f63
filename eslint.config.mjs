import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Only this place may import that package: [package, its owner]. */
const owners = [
  ['yaml', 'src/core/frontMatter/**'],
  ['smol-toml', 'src/core/frontMatter/parseToml.ts'],
  ['jsonschema', 'src/core/checks/frontMatter/ownSchema.ts'],
  ['markdown-it', 'src/core/markdown/**'],
  ['markdown-it-emoji/lib/data/full.mjs', 'src/core/markdown/emoji.ts'],
  ['highlight.js/lib/core', 'src/core/markdown/code/**'],
  ['dompurify', 'src/webview/**'],
];

/** The page renders, not the host: both room for the host's bundle and time on its thread are dear. */
const rendering = {
  group: ['**/core/render/**', '**/core/markdown/**'],
  message: 'Rendering is for src/webview: the host sends what it needs (core/preview).',
};

/** @param {string[]} allowed packages this part of the tree owns */
function importRules(allowed, more = [], patterns = []) {
  const paths = owners
    .filter(([name]) => !allowed.includes(name))
    .map(([name, owner]) => ({ name, message: `${name} is only for ${owner}.` }));
  return { 'no-restricted-imports': ['error', { paths: [...paths, ...more], patterns }] };
}

const noVscode = { name: 'vscode', message: "Only src/host and the two roots may import 'vscode'." };

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'test/host/node_modules/', 'sample/', '**/*.d.ts'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/extension.ts', 'src/features.ts', 'src/editing.ts'], rules: importRules([], [], [rendering]) },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...importRules([], [noVscode]),
      'no-restricted-globals': [
        'error',
        'setTimeout',
        'setInterval',
        'console',
        'document',
        'window',
        'process',
        'fetch',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Today is an argument.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Today is an argument.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance is an argument.',
        },
        { selector: ':function[async=true]', message: 'Core is synchronous.' },
      ],
    },
  },
  { files: ['src/core/frontMatter/**/*.ts'], rules: importRules(['yaml'], [noVscode]) },
  { files: ['src/core/frontMatter/parseToml.ts'], rules: importRules(['smol-toml'], [noVscode]) },
  { files: ['src/core/checks/frontMatter/ownSchema.ts'], rules: importRules(['jsonschema'], [noVscode]) },
  {
    files: ['src/core/markdown/**/*.ts'],
    rules: importRules(['markdown-it', 'markdown-it-emoji/lib/data/full.mjs', 'highlight.js/lib/core'], [noVscode]),
  },
  { files: ['src/webview/**/*.ts'], rules: importRules(['dompurify'], [noVscode]) },
  {
    files: ['src/host/**/*.ts'],
    rules: {
      ...importRules([], [], [rendering]),
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.property.name='Range']", message: 'Use convert.ts.' },
        { selector: "NewExpression[callee.property.name='Position']", message: 'Use convert.ts.' },
        { selector: "MemberExpression[property.name='onDidChangeTextDocument']", message: 'Listen to RecapDocuments.' },
      ],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: importRules([], [noVscode]) },
  { files: ['src/host/convert.ts', 'src/host/recapDocuments.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'test/host/**/*.js', 'test/host/bin/*'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        document: 'readonly',
        window: 'readonly',
        globalThis: 'readonly',
        AbortController: 'readonly',
      },
    },
  },
);
