import assert from 'node:assert/strict';
import { bareContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';

function read(text: string) {
  const recap = parseRecap(text);
  const page = pageSourceOf(recap, defaultSite, 'content/posts/a.md');
  const { html, problems } = publishRecap(recap.post, page);
  const shown = renderRecap(recap.post, page)
    .blocks.map((block) => block.html)
    .join('');
  const codes = new Set([...problems, ...checkRecap(recap, bareContext)].map(({ code }) => code));
  return { html, shown, codes };
}

const row = (cell: string, columns: number): string => `|${cell.repeat(columns)}\n`;

describe('the output of a small text', () => {
  it('stays small if the rows of a table leave out their cells', () => {
    const columns = 2500;
    const text = row('a|', columns) + row('-|', columns) + '|\n'.repeat(2500);
    const { html, shown, codes } = read(text);
    assert.ok(html.length < text.length * 3 && shown.length < text.length * 3);
    assert.ok(html.includes('|a|a|a|') && codes.has('table-cells-missing'));
  });

  it('counts the columns of the second line where the header has fewer cells', () => {
    const text = `| a |\n${row('-|', 2500)}${'|\n'.repeat(2500)}`;
    const { html, codes } = read(text);
    assert.ok(html.length < text.length * 3 && codes.has('table-cells-missing'));
  });

  it('counts the tables of a text together', () => {
    const table = `${row('a|', 100)}${row('-|', 100)}${'|\n'.repeat(90)}\n`;
    const { html, codes } = read(table.repeat(40));
    assert.equal(html.match(/<table>/g)?.length, 2);
    assert.ok(codes.has('table-cells-missing'));
  });

  it('is complete for a table with a few missing cells', () => {
    const { html, codes } = read(`${row('a|', 12)}${row('-|', 12)}${'| 9:00 |\n'.repeat(300)}`);
    assert.equal(html.match(/<td>/g)?.length, 3600);
    assert.ok(!codes.has('table-cells-missing'));
  });

  it('stays small if references repeat a long address', () => {
    const { html, shown } = read(`${'[a] ![a] '.repeat(2000)}\n\n[a]: https://gulls.example/${'b'.repeat(10_000)}\n`);
    assert.ok(html.length < 500_000 && shown.length < 500_000, String(html.length));
    assert.ok(html.includes('href=') && html.includes('[a] ![a] [a]'));
  });

  it('is complete for links to addresses in letters that are encoded', () => {
    const links = Array.from(
      { length: 1500 },
      (_, index) => `[灯台](https://gulls.example/${'港'.repeat(20)}${index})`,
    );
    const uses = links.map((_, index) => `[灯台${index}]`);
    const definitions = links.map((link, index) => `[灯台${index}]: ${link.slice('[灯台]('.length, -1)}`);
    for (const text of [links.join('\n'), `${uses.join('\n')}\n\n${definitions.join('\n')}\n`])
      assert.equal(read(text).html.match(/<a href=/g)?.length, 1500);
  });

  it('stays small if shortcodes repeat a long value', () => {
    const text = `---\nlong: ${'b'.repeat(20_000)}\n---\n\n${'{{< param long >}}\n\n'.repeat(1000)}`;
    const { html, shown, codes } = read(text);
    assert.ok(html.length < 6_000_000 && shown.length < 6_000_000, String(html.length));
    assert.ok(html.includes('{{&lt; param long &gt;}}') && codes.has('shortcode-output'));
  });
});
