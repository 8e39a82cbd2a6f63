import assert from 'node:assert/strict';
import { scanHeadings } from '../../../src/core/recap/scanHeadings.js';
import { readSource } from '../../../src/core/text.js';

function scan(text: string): string[] {
  return scanHeadings(readSource(text), 0).map(({ level, text: heading, line }) => `${line}:h${level} ${heading}`);
}

describe('scanHeadings', () => {
  it('reads ATX headings of every level, with closing marks', () => {
    assert.deepEqual(scan('# A\n### B ###\n###### C#\n####### D\n#E\n   ## F\n    ## G'), [
      '0:h1 A',
      '1:h3 B',
      '2:h6 C#',
      '5:h2 F',
    ]);
    assert.deepEqual(scan('##\n## #\n### #Tag'), ['0:h2 ', '1:h2 ', '2:h3 #Tag']);
  });

  it('reads setext headings, also over several lines', () => {
    assert.deepEqual(scan('Title\n=====\n\nTwo\nlines\n---\n'), ['0:h1 Title', '3:h2 Two lines']);
    assert.deepEqual(scan('- item\n---\n\n---\n\n> quote\n---'), []);
    assert.deepEqual(scan('* a\n  wrapped\n---\n\n> a\nlazy\n---\n\n1. b\n===\n'), []);
    assert.deepEqual(scan('* a\n\nTitle\n---'), ['2:h2 Title']);
  });

  it('skips fences, comments and raw scripts', () => {
    assert.deepEqual(scan('```\n# no\n~~~\n```\n# yes'), ['4:h1 yes']);
    assert.deepEqual(scan('~~~~ go\n# no\n~~~\n# no\n~~~~~\n# yes'), ['5:h1 yes']);
    assert.deepEqual(scan('<!--\n# no\n-->\n# yes'), ['3:h1 yes']);
    assert.deepEqual(scan('<!-- one line -->\n# yes'), ['1:h1 yes']);
    assert.deepEqual(scan('<script async src="x"></script>\n# yes'), ['1:h1 yes']);
    assert.deepEqual(scan('<pre>\n# no\n</pre>\n# yes'), ['3:h1 yes']);
    assert.deepEqual(scan('``` a`b\n# yes'), ['1:h1 yes']);
    assert.deepEqual(scan('<div>\n# no\n</div>\n\n# yes\n<p>\n# no'), ['4:h1 yes']);
  });

  it('hides the rest behind a fence that is never closed', () => {
    assert.deepEqual(scan('# yes\n```\n# no'), ['0:h1 yes']);
  });

  it('reads a line of a megabyte in linear time', () => {
    assert.equal(scan(`# ${'#'.repeat(1_000_000)}x`).length, 1);
    assert.equal(scan(`## ${' '.repeat(1_000_000)}#`).length, 1);
  });
});
