import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { contextOf } from './ownShortcodes.js';

interface Recorded {
  readonly body: string;
  /**
   * `line:column message`, with lines from the start of the body and columns in bytes; `?` if Hugo reports no position.
   */
  readonly hugo: string | null;
}

const recorded = JSON.parse(readFileSync('test/fixtures/shortcodes/recorded.json', 'utf8')) as readonly Recorded[];
const head = '---\ntitle: T\ndate: 2025-01-02\n---\n';

/** All errors, formatted as Hugo does. */
function errorsIn(body: string): readonly string[] {
  const text = head + body;
  const recap = parseRecap(text);
  return checkRecap(recap, contextOf(text))
    .filter(({ severity }) => severity === 'error')
    .map(({ message, range: { start } }) => {
      const offset = recap.source.lineStarts[start.line]!;
      const column = Buffer.byteLength(text.slice(offset, offset + start.character)) + 1;
      return `${start.line - 3}:${column} ${formatMessage(message)}`;
    });
}

/** Cases in which we report more, or cannot know. */
const differences: Readonly<Record<string, string>> = {
  '{{< box >}}\n\n{{< nosuch >}}\n{{< /box >}}\n': 'Hugo names the place of the outer call, we that of the unknown one',
  '{{< speaker role="Host" >}}\n': 'errors in the site’s own templates are only found by Hugo',
};

/** Without the path to the error that Hugo prints, and without the rest of an unterminated string. */
function plain(words: string): string {
  return words
    .replace('failed to extract shortcode: ', '')
    .replace('[en] REF_NOT_FOUND: Ref "', 'Ref “')
    .replace(/^(.*parameter-argument: ').*/s, '$1')
    .replace(/^.*error calling \w+: /, '')
    .replace(/[“”"]/g, '"')
    .replace(/\.$/, '');
}

describe('shortcodes, compared with the recorded results of the real Hugo 0.169', () => {
  it('are many', () => {
    assert.ok(recorded.filter(({ hugo }) => hugo !== null).length >= 48);
    assert.ok(recorded.filter(({ hugo }) => hugo === null).length >= 40);
  });

  for (const { body, hugo } of recorded.filter((each) => !Object.hasOwn(differences, each.body)))
    it(`${hugo === null ? 'accepts' : 'rejects'} ${JSON.stringify(body)}`, () => {
      const errors = errorsIn(body);
      if (hugo === null) {
        assert.deepEqual(errors, []);
        return;
      }
      assert.ok(errors.length > 0, `nothing is said, but Hugo says ${hugo}`);
      const [, place = '', words = ''] = /^(\S+) ([^]*)$/.exec(hugo)!;
      const [, ourPlace, ourWords] = /^(\S+) ([^]*)$/.exec(errors[0]!)!;
      // Of a call without its right delimiter, Hugo reports where it gave up, and we the call itself.
      if (ourWords!.includes('is not closed. Add')) return;
      assert.equal(plain(ourWords!), plain(words));
      // For a value that runs into the delimiter, Hugo reports the end of the text, and for an error of a template, the
      // call; we mark the cause.
      if (/unclosed shortcode action|^The|REF_NOT|error calling/.test(words) || place === '?') return;
      assert.equal(ourPlace, place);
    });
});
