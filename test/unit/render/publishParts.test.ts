import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { partsWithin } from '../../../src/core/recap/model/parts.js';
import type { Recap } from '../../../src/core/recap/model/recap.js';
import { publishParts } from '../../../src/core/render/published/publishParts.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { defaultSite, withUnsafe } from '../../../src/core/site/site.js';
import { positionAt } from '../../../src/core/text.js';

const pageOf = (recap: Recap) => pageSourceOf(recap, withUnsafe(defaultSite, true), 'content/posts/recap.md');

/** The HTML of the part with a title. */
function partOf(text: string, title: string): string {
  const recap = parseRecap(text);
  return publishParts(recap.post, pageOf(recap), [partsWithin(recap).find((part) => part.title === title)!.range]).html;
}

const withoutFootnotes = (html: string): string => html.replace(/<div class="footnotes" role="doc-endnotes">[^]*$/, '');

describe('publishParts', () => {
  const folders = ['test/fixtures/render', 'test/fixtures/outlines', 'sample/content/posts', 'media/walkthrough'];
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));

  for (const file of files.filter((name) => name.endsWith('.md')))
    it(`cuts ${file} at its headings, and loses nothing`, () => {
      const recap = parseRecap(readFileSync(file, 'utf8'));
      const page = pageOf(recap);
      // A talk that is not a heading may be in a list of definitions, which it parts.
      const ends = recap.parts
        .filter((part) => part.kind !== 'talk' || part.form === 'heading')
        .map(({ range }) => range);
      const above = {
        start: { line: 0, character: 0 },
        end: { line: (ends[0]?.start.line ?? Infinity) - 1, character: 0 },
      };
      const joined = [above, ...ends]
        .map((range) => withoutFootnotes(publishParts(recap.post, page, [range]).html))
        .join('');
      assert.equal(joined, withoutFootnotes(publishRecap(recap.post, page).html));
    });

  it('resolves what the rest of the post defines, and takes along the footnotes that the part has', () => {
    const text = [
      '## A\n\nx[^one] y[^two]\n',
      '## B\n\n[z][there] w[^two] v[^three]\n',
      '[there]: https://example.org/there\n[^one]: One.\n[^two]: Two.\n[^three]: Three, and four[^four].\n[^four]: Four.\n',
    ].join('\n');
    const back = (reference: string): string =>
      `&#160;<a href="#${reference}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>`;
    const sign = (id: string, number: number): string =>
      `<sup id="${id}"><a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a></sup>`;
    assert.equal(
      partOf(text, 'B'),
      [
        '<h2 id="b">B</h2>',
        `<p><a href="https://example.org/there">z</a> w${sign('fnref1:2', 2)} v${sign('fnref:3', 3)}</p>`,
        '<div class="footnotes" role="doc-endnotes">',
        '<hr>\n<ol>',
        `<li id="fn:2" value="2">\n<p>Two.${back('fnref1:2')}</p>\n</li>`,
        `<li id="fn:3" value="3">\n<p>Three, and four${sign('fnref:4', 4)}.${back('fnref:3')}</p>\n</li>`,
        `<li id="fn:4" value="4">\n<p>Four.${back('fnref:4')}</p>\n</li>`,
        '</ol>\n</div>\n',
      ].join('\n'),
    );
    assert.equal(partOf(text.replace('v[^three]', '').replace(/w\[\^two\]/, ''), 'B').includes('footnotes'), false);
  });

  it('counts headings as the whole post does', () => {
    assert.equal(partOf('## Q\n\n## Talk\n\n### Q\n', 'Talk'), '<h2 id="talk">Talk</h2>\n<h3 id="q-1">Q</h3>\n');
  });

  it('gives a talk of a list with the list around it', () => {
    const link = (name: string): string => `**[${name}](https://example.org/${name})** by Ada Ek of Acme`;
    const text = `## Day 1\n\n- ${link('gulls')}\n\n  Many.\n\n- ${link('terns')}\n\n  Few.\n\n- ${link('waves')}\n\n  Wet.\n`;
    const recap = parseRecap(text);
    const [talk] = partsWithin(recap).filter(({ kind, title }) => kind === 'talk' && title === 'terns');
    assert.ok(talk);
    const { html } = publishParts(recap.post, pageOf(recap), [talk.range]);
    assert.match(
      html,
      /^<ul>\n<li>\n<p><strong><a href="https:\/\/example.org\/terns">[^]*<p>Few.<\/p>\n<\/li>\n<\/ul>\n$/,
    );
    assert.ok(!/gulls|waves/.test(html), html);
  });

  it('expands shortcodes, and keeps their lines', () => {
    const text = '## A\n\n{{< figure\n  src="/a.jpg"\n>}}\n\n## B\n\n{{< figure src="/b.jpg" >}}\n';
    assert.equal(partOf(text, 'B').trim(), '<h2 id="b">B</h2>\n<figure><img src="/b.jpg">\n</figure>');
  });

  it('takes a list of any length', () => {
    const text = `## A\n\n${'- b\n'.repeat(60_000)}`;
    assert.equal(partOf(text, 'A').match(/<li>/g)!.length, 60_000);
  });

  it('never throws, whatever is asked of whatever text', () => {
    const text = '- a\n\n> b\n> - c\n>\n\n[^1]\n\n[^1]: d[^2]\n[^2]: e[^1]\n\n| f |\n|---|\n| g[^1] |\n\n<div>\n\nh\n';
    const recap = parseRecap(text);
    for (let start = 0; start <= text.length; start++)
      for (const length of [0, 7, 40])
        publishParts(recap.post, pageOf(recap), [
          { start: positionAt(recap.source, start), end: positionAt(recap.source, start + length) },
        ]);
  });
});
