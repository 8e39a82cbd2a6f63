import assert from 'node:assert/strict';
import { lexTemplate } from '../../../../src/core/templates/syntax/lexTemplate.js';

/** Tokens as `KIND:TEXT`, spaces left out. */
function tokens(text: string): readonly string[] {
  return Array.from(lexTemplate(text))
    .filter(({ kind }) => kind !== 'space')
    .map((token) => `${token.kind}:${token.text}`);
}

describe('the tokens of a template', () => {
  it('cover the text, apart from comments and what is trimmed', () => {
    const text = 'a {{- if .X -}} b {{/* c */}}{{ $y := "q" | print `r` 1.5 \'x\' nil }}\u{1f600}{{ end }}';
    for (const { kind, text: written, start, end } of lexTemplate(text)) {
      if (kind !== 'end of file') assert.equal(text.slice(start, end), written);
    }
    assert.deepEqual(tokens(text), [
      ...['text:a', 'open:{{', 'keyword:if', 'field:.X', 'close:}}', 'text:b ', 'open:{{', 'variable:$y', ':=::='],
      ...[
        'string:"q"',
        '|:|',
        'identifier:print',
        'raw string:`r`',
        'number:1.5',
        "character:'x'",
        'nil:nil',
        'close:}}',
      ],
      ...['text:\u{1f600}', 'open:{{', 'keyword:end', 'close:}}', 'end of file:'],
    ]);
  });

  it('tell a field from a number and a sign from a marker', () => {
    assert.deepEqual(tokens('{{.5 .x -3 - }}').slice(1, -2), ['number:.5', 'field:.x', 'number:-3', 'number:-']);
    assert.deepEqual(tokens('{{- 3 -}}').slice(1, -2), ['number:3']);
    assert.deepEqual(tokens('{{-3}}').slice(1, -2), ['number:-3']);
  });

  it('end with what cannot be read', () => {
    assert.deepEqual(tokens('{{ "a').at(-1), 'fault:unterminated quoted string');
    assert.deepEqual(tokens('{{ \u0001').at(-1), 'fault:unrecognized character in action: U+0001');
    assert.deepEqual(tokens('{{ .a\u2026').at(-1), "fault:bad character U+2026 '\u2026'");
    assert.deepEqual(tokens('{{ 1').at(-1), 'fault:unclosed action');
  });
});
