import assert from 'node:assert/strict';
import fc from 'fast-check';
import createMarkdown from 'markdown-it';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { codeSpan, escapeMarkdown, linkAddress, withoutLinks } from '../../src/core/plainMarkdown.js';

const md = createMarkdown({ html: true, linkify: true });

/** The names of all elements, and the text. */
function read(markdown: string): { readonly elements: readonly string[]; readonly text: string } {
  const elements: string[] = [];
  let text = '';
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node.tagName);
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(md.render(markdown)));
  return { elements, text: text.trim() };
}

/** What a line of it shows. */
const shown = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('![a](https://gulls.example/a.png)', '[b](command:gulls.open)', '<img src=x>', '`', '``', '```'),
      fc.constantFrom(
        '\n',
        '\n\n',
        '    ',
        '- ',
        '1. ',
        '# ',
        '> ',
        '|',
        '| -- |',
        '\\',
        '&lt;',
        '&nbsp;',
        '---',
        '===',
      ),
      fc.constantFrom(
        'https://gulls.example',
        'www.gulls.example',
        'ann@gulls.example',
        '[c]: x',
        '<!--',
        '~~',
        '*',
        '_',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('text in Markdown', () => {
  it('stays text, whatever it contains', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = shown(text);
        assert.deepEqual(read(escapeMarkdown(text)), { elements: line === '' ? [] : ['p'], text: line });
      }),
      { numRuns: 5000 },
    );
  });

  it('stays code, whatever it contains', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = shown(text);
        assert.deepEqual(read(codeSpan(text)), { elements: line === '' ? [] : ['p', 'code'], text: line });
      }),
      { numRuns: 5000 },
    );
  });

  it('stays the address of a link, whatever it contains', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { elements, text: label } = read(`[a](${linkAddress(`https://gulls.example/${text}`)})`);
        assert.deepEqual([elements, label], [['p', 'a'], 'a']);
      }),
      { numRuns: 5000 },
    );
  });

  it('shows no icon of VS Code', () => {
    assert.equal(escapeMarkdown('$(pass) done'), '&#36;\\(pass\\) done');
  });
});

describe('text in a notification', () => {
  it('has no links, and looks the same', () => {
    const found = /\[[^\]]+\]\([^)]+\)/;
    for (const text of ['[a](command:gulls.open)', '"[[a](https://gulls.example/ "b")" is', '[a]([b](command:c))']) {
      assert.match(text, found);
      assert.doesNotMatch(withoutLinks(text), found);
      assert.equal(withoutLinks(text).replaceAll('\u2060', ''), text);
    }
    assert.equal(withoutLinks('[Draft] (a) #Tag'), '[Draft] (a) #Tag');
  });
});
