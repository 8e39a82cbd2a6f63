import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits } from '../../../src/core/text.js';
import { contextOf } from './ownShortcodes.js';

interface Recorded {
  readonly body: string;
  /** `line:column message`, with lines from the start of the body and columns in bytes; `null` if Hugo accepts it. */
  readonly hugo: string | null;
}

const recorded = JSON.parse(readFileSync('test/fixtures/shortcodes/fences.json', 'utf8')) as readonly Recorded[];
const head = '---\ntitle: T\ndate: 2025-01-02\n---\n';

function check(body: string) {
  const text = head + body;
  const recap = parseRecap(text);
  const problems = checkRecap(recap, contextOf(text)).filter(({ severity }) => severity === 'error');
  const places = problems.map(({ code, range: { start } }) => {
    const offset = recap.source.lineStarts[start.line]!;
    return `${code} ${start.line - 3}:${Buffer.byteLength(text.slice(offset, offset + start.character)) + 1}`;
  });
  return { recap, problems, places };
}

/** The body after each fix of its first problem, by the title of the fix. */
function repairs(body: string): readonly (readonly [string, string])[] {
  const { recap, problems } = check(body);
  return problems[0]!.fixes!.map(({ title, edits }) => [
    formatMessage(title),
    applyEdits(recap.source, edits).slice(head.length),
  ]);
}

describe('braces after code fences, compared with the recorded results of the real Hugo 0.169', () => {
  it('are many', () => {
    assert.ok(recorded.filter(({ hugo }) => hugo !== null).length >= 100);
    assert.ok(recorded.filter(({ hugo }) => hugo === null).length >= 100);
  });

  for (const { body, hugo } of recorded)
    it(`${hugo === null ? 'accepts' : 'rejects'} ${JSON.stringify(body)}`, () => {
      const { places } = check(body);
      if (hugo === null) assert.deepEqual(places, []);
      // Hugo has no place for an option that it cannot use.
      else if (!hugo.includes('failed to parse Markdown attributes'))
        assert.match(places[0] ?? '', /^fence-attributes/);
      else assert.equal(places[0], `fence-attributes ${/^\S+/.exec(hugo)![0]}`);
    });

  it('have fixes that Hugo accepts', () => {
    for (const { body } of recorded.filter(({ hugo }) => hugo !== null)) {
      const { problems } = check(body);
      for (const [title, text] of repairs(body))
        assert.equal(check(text).problems.length, problems.length - 1, `${title}: ${JSON.stringify(text)}`);
    }
  });

  it('are changed to what was meant', () => {
    const fixed = (info: string): string => repairs(`\`\`\`${info}\nx\n\`\`\`\n`)[0]![1].split('\n')[0]!.slice(3);
    assert.equal(fixed('js {1,3-4}'), 'js {hl_lines=[1,"3-4"]}');
    assert.equal(fixed('js {2}'), 'js {hl_lines=[2]}');
    assert.equal(fixed('js {hl_lines=1-3}'), 'js {hl_lines=["1-3"]}');
    assert.equal(fixed("js {hl_lines='1 3-4', linenos=true}"), 'js {hl_lines=[1,"3-4"] linenos=true}');
    assert.equal(fixed("js {title='a b' .wide}"), 'js {title="a b" .wide}');
    assert.equal(fixed('js {title=“a b”}'), 'js {title="a b"}');
    assert.equal(fixed('js {title=src/a.js}'), 'js {title="src/a.js"}');
    assert.equal(fixed('js {"a": 1, "b": "c"}'), 'js {a=1 b="c"}');
    assert.equal(fixed('{r}'), 'r');
    assert.equal(fixed('{r, echo=TRUE}'), 'r');
    assert.equal(fixed('js {nothing here}'), 'js');
    assert.equal(fixed('js {a=null}'), 'js {a="null"}');
  });

  it('are not reported where Hugo does not read them', () => {
    const text = `${head}\`\`\`js {1}\nx\n\`\`\`\n`;
    const context = contextOf(text);
    const { markup } = context.site;
    const site = { ...context.site, markup: { ...markup, highlight: { ...markup.highlight, codeFences: false } } };
    assert.deepEqual(checkRecap(parseRecap(text), { ...context, site }), []);
    const option = `${head}\`\`\`js {tabwidth=x}\nx\n\`\`\`\n`;
    const exists = (path: string): boolean => path === 'layouts/_markup/render-codeblock.html';
    assert.deepEqual(checkRecap(parseRecap(option), { ...context, exists }), []);
  });
});
