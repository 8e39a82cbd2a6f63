import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage } from '../../../src/core/problem.js';
import { lexShortcodes } from '../../../src/core/shortcodes/lexer/lexShortcodes.js';
import { half } from './pieces.js';

/** `type:text` for each token; an error as `!message@offset`. */
function lex(text: string): string[] {
  return lexShortcodes(text).map((token) =>
    token.type === 'error'
      ? `!${formatMessage(token.message)}@${token.culprit.start}`
      : `${token.type}:${text.slice(token.start, token.end)}`,
  );
}

describe('lexShortcodes', () => {
  it('reads a call with named arguments', () => {
    assert.deepEqual(lex('See {{< figure src="/stage.jpg" width=300 >}}!'), [
      'text:See ',
      'leftDelimiter:{{<',
      'name:figure',
      'argument:src',
      'argumentValue:/stage.jpg',
      'argument:width',
      'argumentValue:300',
      'rightDelimiter:>}}',
      'text:!',
    ]);
  });

  it('types unquoted values only', () => {
    const values = lexShortcodes('{{< talk 12 -1.5 true "12" yes >}}').flatMap((token) =>
      token.type === 'argument' ? [token.value] : [],
    );
    assert.deepEqual(values, [12, -1.5, true, '12', 'yes']);
  });

  it('drops the backslashes of a string with an escaped quotation mark', () => {
    const [value] = lexShortcodes(String.raw`{{< talk by="the \"cloud\" \n" >}}`).flatMap((token) =>
      token.type === 'argumentValue' ? [token.value] : [],
    );
    assert.equal(value, 'the "cloud" n');
  });

  it('reads a commented-out call as text', () => {
    assert.deepEqual(lex('a {{</* talk "x" */>}} b'), [
      'text:a ',
      'text:{{<',
      'text: talk "x" ',
      'text:>}}',
      'text: b',
    ]);
  });

  it('recognises only the first summary divider, including the white space after it', () => {
    assert.deepEqual(lex('Intro\n<!--more-->\n\nBody <!--more-->'), [
      'text:Intro\n',
      'summaryDivider:<!--more-->\n\n',
      'text:Body <!--more-->',
    ]);
  });

  it('continues after a call with an error', () => {
    assert.deepEqual(lex('{{< a x@y >}} and {{< b >}}'), [
      'leftDelimiter:{{<',
      'name:a',
      'argument:x',
      "!unrecognized character in shortcode action: U+0040 '@'. Note: Parameters with non-alphanumeric args must be quoted@7",
      'text: and ',
      'leftDelimiter:{{<',
      'name:b',
      'rightDelimiter:>}}',
    ]);
  });

  it('continues after the line of an unfinished call, although Hugo reads on', () => {
    assert.deepEqual(lex('{{< figure src="x"\nNext line.\n\n{{< b >}}'), [
      'leftDelimiter:{{<',
      'name:figure',
      'argument:src',
      'argumentValue:x',
      "!got positional parameter 'Next'. Cannot mix named and positional parameters@19",
      'text:\nNext line.\n\n',
      'leftDelimiter:{{<',
      'name:b',
      'rightDelimiter:>}}',
    ]);
  });

  it('shows an unprintable character only by its number', () => {
    assert.match(lex('{{< a\u00a0b >}}').join(), /U\+00A0\. Note/);
  });

  it('never throws, and keeps ranges within the text', () => {
    fc.assert(
      fc.property(fc.array(half, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const token of lexShortcodes(text)) {
          assert.ok(token.start <= token.end && token.end <= text.length);
          if (token.type === 'error') {
            assert.ok(token.culprit.start <= token.culprit.end && token.culprit.end <= text.length);
          } else assert.ok(token.start >= end);
          end = token.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  for (const piece of [
    '{{< a "x ',
    '{{</* ',
    '{{< a b=',
    '{{<',
    '{{< a `',
    '{{ {{',
    '{{< /a >}}',
    '{{< a \\" ',
    '{{< a ',
  ]) {
    it(`takes linear time for a line of ${piece}`, () => {
      const text = piece.repeat(200_000 / piece.length);
      lexShortcodes(text);
    });
  }
});
