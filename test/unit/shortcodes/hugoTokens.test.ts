import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { formatMessage } from '../../../src/core/problem.js';
import { lexShortcodes } from '../../../src/core/shortcodes/lexer/lexShortcodes.js';
import type { ShortcodeToken } from '../../../src/core/shortcodes/lexer/shortcodeToken.js';

/** Tokens of Hugo's own lexer: one line per document, each token with line, column in bytes, type and value. */
const recorded = '../shared/hugo/lexer-tokens.jsonl';

type HugoToken = readonly [line: number, column: number, type: string, value: unknown];

const hugoTypes: Readonly<Record<string, (token: ShortcodeToken) => boolean>> = {
  tText: ({ type }) => type === 'text',
  tIndentation: ({ type }) => type === 'text',
  TypeLeadSummaryDivider: ({ type }) => type === 'summaryDivider',
  tLeftDelimScNoMarkup: (token) => token.type === 'leftDelimiter' && token.notation === 'standard',
  tLeftDelimScWithMarkup: (token) => token.type === 'leftDelimiter' && token.notation === 'markdown',
  tRightDelimScNoMarkup: (token) => token.type === 'rightDelimiter' && token.notation === 'standard',
  tRightDelimScWithMarkup: (token) => token.type === 'rightDelimiter' && token.notation === 'markdown',
  tScName: ({ type }) => type === 'name',
  tScNameInline: ({ type }) => type === 'inlineName',
  tScClose: ({ type }) => type === 'close',
  tScParam: ({ type }) => type === 'argument',
  tScParamVal: ({ type }) => type === 'argumentValue',
  ERROR: ({ type }) => type === 'error',
};

describe('lexShortcodes, compared with Hugo’s tokens', () => {
  if (!existsSync(recorded)) {
    it('has no recorded tokens here', () => {
      console.log(`      ${recorded} is not there: nothing compared`);
    });
    return;
  }
  for (const line of readFileSync(recorded, 'utf8').split('\n').filter(Boolean)) {
    const { doc, tokens } = JSON.parse(line) as { doc: string; tokens: HugoToken[] };
    const body = /^(---|\+\+\+)\n[^]*?\n\1\n/.exec(doc);
    // If the front matter is invalid, there is no body.
    if (!body) continue;
    it(JSON.stringify(doc.slice(body[0].length)), () => {
      const expected = joinText(doc, upToError(tokens));
      const actual = lexShortcodes(doc, body[0].length);
      expected.forEach(({ offset, type, value }, index) => {
        const token = actual[index]!;
        assert.ok(hugoTypes[type]?.(token), `${type} is not ${token.type}`);
        assert.equal(token.type === 'error' ? token.culprit.start : token.start, offset);
        if (type !== 'TypeLeadSummaryDivider') assert.deepEqual(valueOf(doc, token), value);
      });
      if (!expected.some(({ type }) => type === 'ERROR')) assert.equal(actual.length, expected.length);
    });
  }
});

interface Expected {
  readonly offset: number;
  readonly type: string;
  readonly value: unknown;
}

function upToError(tokens: readonly HugoToken[]): readonly HugoToken[] {
  const shortcodes = tokens.filter(([, , type]) => !type.startsWith('TypeFrontMatter') && type !== 'tEOF');
  const error = shortcodes.findIndex(([, , type]) => type === 'ERROR');
  return error < 0 ? shortcodes : shortcodes.slice(0, error + 1);
}

/** Hugo separates text from indentation and splits it at every `{{`; empty text is omitted. */
function joinText(doc: string, tokens: readonly HugoToken[]): readonly Expected[] {
  const joined: Expected[] = [];
  for (const [line, column, type, value] of tokens) {
    const offset = offsetOf(doc, line, column);
    const isText = type === 'tText' || type === 'tIndentation';
    const before = joined.at(-1);
    if (isText && value === '') continue;
    if (isText && before?.type === 'tText' && before.offset + String(before.value).length === offset)
      joined[joined.length - 1] = { ...before, value: `${String(before.value)}${String(value)}` };
    else joined.push({ offset, type: isText ? 'tText' : type, value });
  }
  return joined;
}

function offsetOf(doc: string, line: number, column: number): number {
  const lines = doc.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const text = Buffer.from(lines[line - 1] ?? '').subarray(0, column - 1);
  return before + text.toString().length;
}

function valueOf(doc: string, token: ShortcodeToken): unknown {
  if (token.type === 'error') return formatMessage(token.message);
  return 'value' in token ? token.value : doc.slice(token.start, token.end);
}
