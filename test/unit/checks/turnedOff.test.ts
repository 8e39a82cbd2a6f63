import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { turnOffInPost } from '../../../src/core/checks/turnedOff.js';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits } from '../../../src/core/text.js';

function codesOf(text: string): readonly string[] {
  return checkRecap(parseRecap(text)).map(({ code }) => code);
}

function turnOff(text: string, code: string): string {
  const post = parsePost(text);
  return applyEdits(post.source, turnOffInPost(post, code));
}

describe('a check that is turned off in a post', () => {
  const head = '---\ntitle: A\ndate: soon\ndescription: D\n---\n';

  it('reports nothing there, whatever its problem is about', () => {
    const text = `${head}\n## Day 1\n\n[Slides]()\n\nTODO\n`;
    assert.deepEqual(codesOf(text), ['date-unparsable', 'link-nowhere', 'todo']);
    const once = turnOff(text, 'link-nowhere');
    assert.equal(once, `${head}\n<!-- recap-disable link-nowhere -->\n\n## Day 1\n\n[Slides]()\n\nTODO\n`);
    assert.deepEqual(codesOf(once), ['date-unparsable', 'todo']);
    const twice = turnOff(once, 'date-unparsable');
    assert.equal(twice, once.replace('link-nowhere -->', 'link-nowhere date-unparsable -->'));
    assert.deepEqual(codesOf(twice), ['todo']);
    assert.deepEqual(codesOf(turnOff(twice, 'todo')), []);
  });

  it('has its comment anywhere in the text, but not in code, and with an end', () => {
    const with_ = (comment: string): string => `${head}## Day 1\n\n[Slides]()\n\n${comment}\n`;
    for (const comment of [
      '<!-- recap-disable date-unparsable link-nowhere -->',
      '<!--recap-disable link-nowhere, date-unparsable-->',
      '<!-- recap-disable\nlink-nowhere\ndate-unparsable\n-->',
      'Text <!-- recap-disable link-nowhere date-unparsable --> around.',
    ])
      assert.deepEqual(codesOf(with_(comment)), [], comment);
    for (const comment of [
      '`<!-- recap-disable link-nowhere date-unparsable -->`',
      '```\n<!-- recap-disable link-nowhere date-unparsable -->\n```',
      '<!-- recap-disable link-nowhere date-unparsable',
      '<!-- recap-disabled link-nowhere date-unparsable -->',
      'recap-disable link-nowhere date-unparsable',
    ])
      assert.deepEqual(codesOf(with_(comment)), ['date-unparsable', 'link-nowhere'], comment);
  });

  it('has its comment below the front matter, wherever the text begins, with the line ends of the post', () => {
    const comment = '<!-- recap-disable todo -->';
    for (const [before, after] of [
      ['# A\n', `${comment}\n\n# A\n`],
      ['\uFEFF# A\n', `\uFEFF${comment}\n\n# A\n`],
      [`${head}# A\n`, `${head}${comment}\n# A\n`],
      [`${head}\n\n# A\n`, `${head}\n\n${comment}\n\n# A\n`],
      [head, `${head}${comment}\n`],
      ['---\ntitle: A\n---', `---\ntitle: A\n---\n${comment}\n`],
      ['---\r\ntitle: A\r\n---\r\n\r\nText\r\n', `---\r\ntitle: A\r\n---\r\n\r\n${comment}\r\n\r\nText\r\n`],
      ['', `${comment}\n`],
    ] as const)
      assert.equal(turnOff(before, 'todo'), after);
  });

  it('stays off in any text that is turned off again', () => {
    const line = fc.constantFrom(
      '',
      '# A',
      '---',
      'title: A',
      'TODO',
      '<!-- x -->',
      '<!-- recap-disable x -->',
      '```',
      '    a',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const off = turnOff(lines.join('\n'), 'todo');
        // Where front matter or code does not end, nothing can be a comment.
        if (!/^```/m.test(off) && !/^---/m.test(off)) assert.ok(!codesOf(off).includes('todo'), off);
      }),
    );
  });
});
