import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { defaultMarkup } from '../../../src/core/site/markup.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';

function publish(text: string, site: Site = defaultSite): string {
  const recap = parseRecap(text);
  return publishRecap(recap.post, pageSourceOf(recap, site, 'content/a.md')).html;
}

describe('a GoAT diagram', () => {
  const source = '<pre><code class="language-goat">a --&gt; b\n</code></pre>';

  it('is published as its source, in the element that Hugo puts around the picture', () => {
    assert.equal(
      publish('```goat {class="wide" width=300}\na --> b\n```\n'),
      `<div class="goat svg-container wide">\n${source}\n</div>\n`,
    );
    assert.match(publish('- ~~~ goat\n  a --> b\n  ~~~\n'), /<li>\s*<div class="goat svg-container ">/);
  });

  it('is a box in the preview that says who draws it', () => {
    const recap = parseRecap('```goat\na --> b\n```\n');
    const [block] = renderRecap(recap.post, pageSourceOf(recap, defaultSite, 'content/a.md')).blocks;
    const label = '<span class="recap-shortcode-name">Hugo draws this diagram (GoAT).</span>';
    assert.equal(block!.html, `<div class="recap-shortcode">${label}\n${source}\n</div>\n`);
  });

  it('is code in another spelling, or where the site highlights no fences', () => {
    const code = '<pre><code class="language-goat">a --&gt; b\n</code></pre>\n';
    assert.match(publish('```GoAT\na\n```\n'), /^<pre tabindex="0"><code class="language-GoAT"/);
    const highlight = { ...defaultMarkup.highlight, codeFences: false };
    assert.equal(publish('```goat\na --> b\n```\n', { ...defaultSite, markup: { ...defaultMarkup, highlight } }), code);
  });
});
