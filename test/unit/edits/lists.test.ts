import assert from 'node:assert/strict';
import { endList } from '../../../src/core/edits/lists/endList.js';
import { listEnterRules } from '../../../src/core/edits/lists/enterRules.js';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { applyEdits } from '../../../src/core/text.js';

const rules = listEnterRules();

/** What Enter at the end of the last line adds to the new one, besides its indentation. */
function added(...lines: readonly string[]): string {
  const [line = '', previous = ''] = [...lines].reverse();
  const rule = rules.find(
    ({ beforeText, previousLineText }) => beforeText.test(line) && (previousLineText?.test(previous) ?? true),
  );
  return rule?.appendText ?? '';
}

describe('Enter in a list', () => {
  it('adds the next item', () => {
    for (const [line, next] of [
      ['- a', '- '],
      ['* a', '* '],
      ['+ a', '+ '],
      ['-   a', '-   '],
      ['  - a', '- '],
      ['\t- a - b', '- '],
      ['- **a**', '- '],
      ['* *a*', '* '],
      ['- [a](b)', '- '],
      ['- [ ] a', '- [ ] '],
      ['- [x] a', '- [ ] '],
      ['1. a', '2. '],
      ['9) a', '10) '],
      ['99. a', '100. '],
      ['  3.  a', '4.  '],
      ['- 1', '- '],
    ] as const)
      assert.equal(added(line), next, line);
  });

  it('goes on with 1 where every number is 1', () => {
    assert.equal(added('1. a', '1. b'), '1. ');
    assert.equal(added('  1) a', '  1) b'), '1) ');
    assert.equal(added('1. a', '2. b'), '3. ');
  });

  it('adds nothing elsewhere', () => {
    for (const line of [
      '',
      'a',
      '-',
      '- ',
      '- [ ] ',
      '1. ',
      '-a',
      '**a**',
      '*a*',
      '---',
      '- - -',
      '* * *',
      '2025',
      '1.5 metres',
      '100. a',
      '2025. a',
      'a - b',
      '    more',
    ])
      assert.equal(added(line), '', line);
  });
});

describe('Enter on an item without text', () => {
  /** The text after Enter at the `|`, at the end of such an item, and its effect. */
  const end = (marked: string): string => {
    const before = marked.slice(0, marked.indexOf('|'));
    const line = before.split('\n').length - 1;
    const indentation = /[ \t]*/.exec(before.split('\n').at(-1)!)![0];
    const post = parsePost(marked.replace('|', `\n${indentation}`));
    return applyEdits(post.source, endList(post, line));
  };

  it('ends the list', () => {
    assert.equal(end('- a\n- |'), '- a\n\n');
    assert.equal(end('1. a\n2. |\n\n## B\n'), '1. a\n\n\n\n## B\n');
    assert.equal(end('- [ ] a\n- [ ] |\n'), '- [ ] a\n\n\n');
    assert.equal(end('- |\n'), '\n\n');
  });

  it('continues with the next item around a nested one', () => {
    assert.equal(end('- a\n  - b\n  - |\n'), '- a\n  - b\n- \n');
    assert.equal(end('1.  a\n    - b\n    - |\n'), '1.  a\n    - b\n2.  \n');
    assert.equal(end('- a\n  - b\n    - c\n    - |\n'), '- a\n  - b\n    - c\n  - \n');
  });

  it('changes nothing elsewhere', () => {
    for (const [text, after] of [
      ['- a|\n', '- a\n\n'],
      ['```\n- |\n```\n', '```\n- \n\n```\n'],
      ['---\ntags:\n  - |\n---\n', '---\ntags:\n  - \n  \n---\n'],
      ['Notes.\n- |\n', 'Notes.\n- \n\n'],
    ] as const)
      assert.equal(end(text), after, text);
  });

  it('is found below what was typed in the line after it', () => {
    const post = parsePost('- a\n- \nThe end.\n');
    assert.equal(applyEdits(post.source, endList(post, 1)), '- a\n\nThe end.\n');
    const nested = parsePost('- a\n  - b\n  - \n  more\n');
    assert.equal(applyEdits(nested.source, endList(nested, 2)), '- a\n  - b\n- more\n');
  });
});
