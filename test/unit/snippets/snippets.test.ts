import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { readSnippets, snippetsAt, type SnippetFile } from '../../../src/core/snippets/snippet.js';
import { placeOf, snippetGapAt, snippetSpotAt } from '../../../src/core/snippets/snippetSpot.js';
import { applyEdits, positionAt } from '../../../src/core/text.js';

const head = '---\ntitle: A\n---\n\n';
const post = `${head}## Day 1\n\n### [Talk](https://a.example/)\n\nNotes.\n`;

/** The completions at the `|`: the place and what is replaced. */
function spot(marked: string): string {
  const at = marked.indexOf('|');
  const recap = parseRecap(marked.replace('|', ''));
  const found = snippetSpotAt(recap, positionAt(recap.source, at));
  if (!found) return 'nothing';
  const { start, end } = found.range;
  return `${found.place} ${end.character - start.character}${found.isSlash ? ' /' : ''}`;
}

/** The text with `X` where a snippet chosen from a list is inserted. */
function inserted(marked: string): string {
  const at = marked.indexOf('|');
  const recap = parseRecap(marked.replace('|', ''));
  const gap = snippetGapAt(recap, positionAt(recap.source, at));
  if (!gap) return 'nowhere';
  const { position, before, after } = gap;
  return applyEdits(recap.source, [{ range: { start: position, end: position }, newText: `${before}X${after}` }]);
}

describe('snippets', () => {
  const all = readSnippets(JSON.parse(readFileSync('snippets/recap.json', 'utf8')) as SnippetFile);

  it('are offered once each, those that fit the place first', () => {
    const at = (marked: string): readonly string[] => {
      const recap = parseRecap(marked.replace('|', ''));
      const { snippets } = snippetsAt(placeOf(recap, positionAt(recap.source, marked.indexOf('|'))), all);
      assert.equal(new Set(snippets).size, snippets.length);
      return snippets.slice(0, 2).map(({ trigger }) => trigger.slice('recap-'.length));
    };
    assert.deepEqual(at('|'), ['front-matter', 'day']);
    assert.deepEqual(at(`${head}|`), ['day', 'talk']);
    assert.deepEqual(at(`${head}## Day 1\n\n|`), ['talk', 'talk-unlinked']);
    assert.deepEqual(at(post.replace('Notes', '|')), ['speakers', 'tags']);
    assert.deepEqual(at(`${post}\n|`), ['take-aways', 'figure']);
    for (const place of ['start', 'recap', 'day', 'talkHead', 'talk'] as const) {
      const { snippets, fitting } = snippetsAt(place, all);
      assert.ok(fitting > 2 && snippets.length === (place === 'start' ? all.length : all.length - 1), place);
    }
  });

  it('are offered on a line of their own, after a slash or nothing', () => {
    assert.equal(spot('|'), 'start 0');
    assert.equal(spot('/|'), 'start 1 /');
    assert.equal(spot(`${post}\n/fig|\n\nMore.\n`), 'talk 4 /');
    assert.equal(spot(`${post}\n  rec|`), 'talk 3');
    assert.equal(spot(`${head}## Day 1\n/|\n`), 'day 1 /');
    assert.equal(spot(`${head.replaceAll('\n', '\r\n')}## Day 1\r\n\r\n/|\r\n`), 'day 1 /');
  });

  it('are offered anywhere in prose by name', () => {
    assert.equal(spot(`${post}Behind it recap-x|`), 'talk 7');
    assert.equal(spot(`${post}\n- recap-quo|te`), 'talk 9');
    assert.equal(spot(`${post}https://a.example/recap-x|`), 'nothing');
  });

  it('are not offered in paragraphs, code, comments and front matter', () => {
    const nowhere = ['Notes./|', 'Notes. /|', 'Notes.\n    /|', '/|Notes.', 'Notes.\nrec|', 'this/|', '/ |', 'other|'];
    for (const text of nowhere) assert.equal(spot(`${head}${text}\n`), 'nothing', text);
    const hidden = ['```\n/|\n```', '```\n\n|', '<!--\n\n/|\n-->', '    /|', '- ```\n  /|\n  ```', '<div>\n/|\n</div>'];
    for (const text of hidden) assert.equal(spot(`${head}${text}\n`), 'nothing', text);
    assert.equal(spot(`${head}{{< highlight go >}}\n\nrecap-x|\n{{< /highlight >}}\n`), 'nothing');
    assert.equal(spot('---\n/|\n---\n'), 'nothing');
  });

  it('are offered directly below text and above it, and keep apart from it', () => {
    const between = (marked: string): string => {
      const recap = parseRecap(marked.replace('§', ''));
      const found = snippetSpotAt(recap, positionAt(recap.source, marked.indexOf('§')));
      assert.ok(found, marked);
      return applyEdits(recap.source, [{ range: found.range, newText: `${found.before}X${found.after}` }]);
    };
    for (const above of ['Notes.', '- a', '1. a\n   - b', '> a', '| a |\n|---|\n| b |', '{{< x "1" >}}', '[^1]: a']) {
      assert.equal(between(`${post}\n${above}\n/§\n`), `${post}\n${above}\n\nX\n`);
      assert.equal(between(`${post}\n${above}\n§\n`), `${post}\n${above}\n\nX\n`);
      assert.equal(between(`${post}\n/q§\n${above}\n`), `${post}\nX\n\n${above}\n`);
      assert.equal(between(`${post}\n${above}\n\n/§\n`), `${post}\n${above}\n\nX\n`);
    }
    assert.equal(between(`${post}\n/§\n## Day 2\n`), `${post}\nX\n\n## Day 2\n`);
    assert.equal(between(`${post}Text.\n/§`), `${post}Text.\n\nX`);
    assert.equal(between('A\r\n/§\r\nB'), 'A\r\n\r\nX\r\n\r\nB');
    assert.equal(between('### T\n/§'), '### T\nX');
    assert.equal(between('Some recap-x§'), 'Some X');
  });

  it('that are chosen from a list go to the cursor, otherwise after the block at the cursor', () => {
    assert.equal(inserted(`${head}|\n`), `${head}X\n`);
    assert.equal(inserted('A\nb|c\nD\n# E\n'), 'A\nbc\nD\n\nX\n\n# E\n');
    assert.equal(inserted('A\n|\nB'), 'A\n\nX\n\nB');
    assert.equal(inserted('- A|\r\n  - B'), '- A\r\n  - B\r\n\r\nX');
    assert.equal(inserted('```\n|\n\n```\nB\n'), '```\n\n\n```\n\nX\n\nB\n');
    assert.equal(
      inserted('{{< highlight go >}}\na\n\nb|\n{{< /highlight >}}\n'),
      '{{< highlight go >}}\na\n\nb\n{{< /highlight >}}\n\nX\n',
    );
    assert.equal(inserted('{{< highlight go >}}\na|'), '{{< highlight go >}}\na\n\nX');
    assert.equal(inserted('---\ntitle: |\n---\n'), 'nowhere');
  });
});
