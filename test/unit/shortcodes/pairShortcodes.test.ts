import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage } from '../../../src/core/problem.js';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { argumentOf, type ShortcodeCall, type ShortcodeNode } from '../../../src/core/shortcodes/shortcode.js';
import { half } from './pieces.js';

/** `name(children)` for a call, the text itself for text, `!text` for a broken call. */
function show(text: string, nodes: readonly ShortcodeNode[]): string {
  return nodes
    .map((node) => {
      const written = text.slice(node.start, node.end);
      if (node.kind === 'broken') return `!${written}`;
      return node.kind === 'call' ? `${node.name}(${show(text, node.children)})` : written;
    })
    .join('|');
}

function parse(text: string): { shown: string; problems: string[] } {
  const { nodes, problems } = parsePost(text).shortcodes();
  return {
    shown: show(text, nodes),
    problems: problems.map(({ code, message, range: { start, end } }) => {
      const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
      return `${code} ${place} ${formatMessage(message)}`;
    }),
  };
}

function firstCall(text: string): ShortcodeCall {
  const call = parsePost(text)
    .shortcodes()
    .nodes.find((node) => node.kind === 'call');
  assert.ok(call);
  return call;
}

describe('the shortcodes of a post', () => {
  it('reads name, arguments and where they stand', () => {
    const text = 'Hi {{% figure src="a.jpg" width=30 src=`b.jpg` %}}';
    const call = firstCall(text);
    assert.equal(call.name, 'figure');
    assert.equal(call.notation, 'markdown');
    assert.equal(text.slice(call.nameSpan.start, call.nameSpan.end), 'figure');
    assert.deepEqual(
      call.arguments.map(({ name, value, start, end }) => [name?.value, value, text.slice(start, end)]),
      [
        ['src', 'a.jpg', 'a.jpg'],
        ['width', 30, '30'],
        ['src', 'b.jpg', 'b.jpg'],
      ],
    );
    assert.equal(argumentOf(call, 'src', 0), 'b.jpg');
    assert.equal(argumentOf(call, undefined, 0), undefined);
  });

  it('takes a positional argument by its place', () => {
    assert.equal(argumentOf(firstCall('{{< youtube abc 2 >}}'), 'id', 1), 2);
  });

  it('gives the inner content and what is in it', () => {
    const text = '{{< details >}}a {{< figure src="x" >}} b{{< /details >}}c';
    const call = firstCall(text);
    assert.equal(text.slice(call.inner!.start, call.inner!.end), 'a {{< figure src="x" >}} b');
    assert.equal(text.slice(call.closer!.start, call.closer!.end), '{{< /details >}}');
    assert.deepEqual(parse(text), { shown: 'details(a |figure()| b)|c', problems: [] });
  });

  it('takes inner content of an unknown shortcode where its closer follows', () => {
    assert.deepEqual(parse('{{< a >}}{{< b >}}x{{< /b >}}{{< a />}}'), { shown: 'a()|b(x)|a()', problems: [] });
  });

  const broken: readonly (readonly [text: string, shown: string, ...problems: string[]])[] = [
    [
      'a\n{{< highlight go >}}\nb',
      'a\n|!{{< highlight go >}}|\nb',
      'shortcode-unclosed 1:0-1:20 shortcode "highlight" must be closed or self-closed',
    ],
    ['{{< figure src="a" ', '!{{< figure src="a" ', 'shortcode-syntax 0:0-0:19 unclosed shortcode action'],
    ['{{< >}}', '!{{< >}}', 'shortcode-syntax 0:0-0:7 shortcode has no name'],
    ['x {{< /figure >}}', 'x |!{{< /figure >}}', 'shortcode-unmatched 0:6-0:7 got closing shortcode, but none is open'],
    [
      '{{< figure src="a" >}}{{< /figure >}}',
      'figure()|!{{< /figure >}}',
      'shortcode-unmatched 0:22-0:37 shortcode "figure" does not evaluate .Inner or .InnerDeindent, yet a closing tag was provided',
    ],
    [
      '{{< figure src="a" />}}',
      'figure()',
      'shortcode-unmatched 0:0-0:23 shortcode "figure" does not evaluate .Inner or .InnerDeindent, yet a closing tag was provided',
    ],
    [
      '{{< a >}}{{< b >}}x{{< /a >}}{{< /b >}}',
      'a(b(x))',
      'shortcode-unmatched 0:19-0:29 this closes the shortcode "b", which was opened last, not "a"',
      'shortcode-unmatched 0:29-0:39 this closes the shortcode "a", which was opened last, not "b"',
    ],
    [
      "{{< figure alt='two words' >}} b",
      "!{{< figure alt='two words' >}}| b",
      "shortcode-syntax 0:20-0:25 got positional parameter 'words'. Cannot mix named and positional parameters",
    ],
  ];
  for (const [text, shown, ...problems] of broken)
    it(`says what is wrong with ${JSON.stringify(text)}`, () => assert.deepEqual(parse(text), { shown, problems }));

  it('keeps its stack where calls are nested without end', () => {
    const depth = 5_000;
    parse('{{< a >}}'.repeat(depth) + '{{< /a >}}'.repeat(depth));
  });

  it('never throws, covers the text in order, and keeps ranges in it', () => {
    fc.assert(
      fc.property(fc.array(half, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { source, shortcodes } = parsePost(text);
        const { nodes, problems } = shortcodes();
        let end = 0;
        for (const node of nodes) {
          assert.ok(node.start >= end && node.end >= node.start && node.end <= text.length);
          end = node.end;
        }
        for (const { range } of problems) assert.ok(range.end.line < source.lineStarts.length);
      }),
      { numRuns: 500 },
    );
  });
});
