import assert from 'node:assert/strict';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits, offsetAt } from '../../../src/core/text.js';
import { contextOf } from './ownShortcodes.js';

const head = '---\ntitle: T\ndate: 2025-01-02\n---\n';

/** Each syntax error as "«marked text» message", and the text after its first fix. */
function check(body: string): readonly (readonly [error: string, fixed: string | undefined])[] {
  const text = head + body;
  const { source, ...recap } = parseRecap(text);
  return checkRecap({ source, ...recap }, contextOf(text))
    .filter(({ code }) => code === 'shortcode-syntax')
    .map(({ range, message, fixes }) => {
      const marked = text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
      const fix = fixes?.[0];
      return [
        `«${marked}» ${formatMessage(message)}`,
        fix && applyEdits(source, fix.edits).slice(head.length),
      ] as const;
    });
}

const notClosed = '«{{< youtube abc» The shortcode "youtube" is not closed. Add >}}.';

describe('a shortcode that is not closed', () => {
  it('is reported where it is, whatever follows, and is closed by a fix', () => {
    for (const rest of [
      '',
      '\n',
      '\n\nHello, world.\n',
      '\nHello, world.\n',
      '\n\nHello world\n\n{{< youtube def >}}\n',
      '\n\n```sh\necho 1\n```\n',
      '\n\n## Day 2\n',
      '\n\nA stray, lone >}} in the text.\n',
      ' {{< youtube def >}}\n',
    ])
      assert.deepEqual(check(`{{< youtube abc${rest}`), [[notClosed, `{{< youtube abc >}}${rest}`]], rest);
    assert.deepEqual(check('- {{< youtube abc\n- b, c\n'), [[notClosed, '- {{< youtube abc >}}\n- b, c\n']]);
    assert.deepEqual(check('{{< youtube abc\r\n\r\nHello, world.\r\n'), [
      [notClosed, '{{< youtube abc >}}\r\n\r\nHello, world.\r\n'],
    ]);
  });

  it('can have arguments on several lines, content, or no name yet', () => {
    const figure = '{{< figure src="/a.png"\n  alt="A"';
    assert.deepEqual(check(`${figure}\n\nHello, world.\n`), [
      [`«${figure}» The shortcode "figure" is not closed. Add >}}.`, `${figure} >}}\n\nHello, world.\n`],
    ]);
    assert.deepEqual(check('{{% details\n\nHello, world.\n'), [
      ['«{{% details» The shortcode "details" is not closed. Add %}}.', '{{% details %}}\n\nHello, world.\n'],
    ]);
    assert.deepEqual(check('{{< details >}}\nHello.\n{{< /details\n\nHello, world.\n'), [
      [
        '«{{< /details» This closing tag is not complete. Add >}}.',
        '{{< details >}}\nHello.\n{{< /details >}}\n\nHello, world.\n',
      ],
    ]);
    assert.deepEqual(check('{{<\n\nHello, world.\n'), [
      ['«{{<» This shortcode is not closed. Add its name and >}}.', undefined],
    ]);
  });

  it('keeps Hugo’s words for what is wrong within it', () => {
    assert.deepEqual(
      check('{{< youtube abc >}\n\nHello.\n').map(([, fixed]) => fixed),
      ['{{< youtube abc >}}\n\nHello.\n'],
    );
    assert.deepEqual(
      check('{{< youtube abc }}\n\nHello.\n').map(([, fixed]) => fixed),
      ['{{< youtube abc >}}\n\nHello.\n'],
    );
    assert.deepEqual(check('{{< figure\n  src="/a.png", alt="A"\n>}}\n')[0]![0].startsWith('«,»'), true);
  });

  it('can end before a value, as while it is typed', () => {
    for (const body of [
      '{{< figure src=',
      '{{< figure src=\n',
      '{{< figure src= \n\nHello.\n',
      '{{% a b=c d=\n\n## Day 2\n',
    ])
      assert.equal(check(body).length, 1, body);
  });

  it('takes linear time, however many there are', () => {
    assert.equal(check('{{< youtube abc\n'.repeat(3000)).length, 3000);
  });
});
