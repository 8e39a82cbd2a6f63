import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '../../../../src/core/frontMatter/parseFrontMatter.js';
import { scanBlocks } from '../../../../src/core/post/blocks/scanBlocks.js';
import { readSource } from '../../../../src/core/text.js';
import { ours, mayUnderlineTable, theirs } from './peer.js';
import { seed } from '../inlines/pieces.js';
import { documents, runs } from './pieces.js';

const posts = ['../shared/corpus/recaps', '../shared/seed'];

/** `##Foo` is a heading only for us, so texts that contain one are not compared. */
function isComparable(text: string): boolean {
  if (mayUnderlineTable(text)) return false;
  return scanBlocks(readSource(text), 0).headings.every(({ lacksSpace }) => !lacksSpace);
}

function agree(text: string, message?: string): void {
  assert.deepEqual(ours(text), theirs(text), message);
}

describe('blocks: scanBlocks and the preview’s markdown-it agree', () => {
  it(`on ${runs} documents of all kinds of block syntax`, () => {
    fc.assert(
      fc.property(documents, (text) => {
        fc.pre(isComparable(text));
        agree(text);
      }),
      { numRuns: runs, ...seed },
    );
  });

  it("on the examples of CommonMark's specification", () => {
    assert.ok(examples.length > 600);
    for (const { markdown, number } of examples) {
      const text = markdown.replaceAll('→', '\t');
      if (isComparable(text)) agree(text, `example ${number}`);
    }
  });

  it('on the posts of the corpus', () => {
    let compared = 0;
    for (const folder of posts) {
      if (!existsSync(folder)) {
        console.log(`      (passed over: there is no ${folder})`);
        continue;
      }
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
        const source = readSource(readFileSync(join(folder, name), 'utf8'));
        const bodyLine = parseFrontMatter(source)?.bodyLine ?? 0;
        const body = source.text.slice(source.lineStarts[bodyLine]);
        if (!isComparable(body)) continue;
        compared++;
        agree(body, name);
        const { blocks } = scanBlocks(source, bodyLine);
        assert.equal(blocks[0]?.line, scanBlocks(readSource(body), 0).blocks[0]!.line + bodyLine);
      }
      assert.ok(compared > 0, folder);
    }
  });

  it('on blocks that are nested deeper than markdown-it allows', () => {
    const end = '\n\n# out\n\nout\n===\n';
    for (const depth of [48, 49, 50, 51, 99, 100, 101, 150]) {
      for (const mark of ['> ', '>', '- ', '1. ', '> - ', '- > ', '- - > > '])
        for (const inner of ['# in', 'in\n===', 'in\nlazy\n> more', '', '- a\n- b']) {
          agree(mark.repeat(depth) + inner + end);
          agree(`> ${mark.repeat(depth)}${inner}\n> # quoted${end}`);
        }
    }
  });
});
