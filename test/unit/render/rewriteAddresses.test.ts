import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { publishParts } from '../../../src/core/render/published/publishParts.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { defaultSite, withUnsafe, type Site } from '../../../src/core/site/site.js';

const below = { ...withUnsafe(defaultSite, true), baseURL: 'https://fair.example/year/' };

function publish(text: string, change: Partial<Site>, path = 'content/talks/hall.md'): string {
  const recap = parseRecap(text);
  return publishRecap(recap.post, pageSourceOf(recap, { ...below, ...change }, path)).html;
}

const canonical = { canonifyURLs: true };
const relative = { relativeURLs: true };

/** As Hugo 0.169 writes them. */
describe('addresses from the root of the host', () => {
  it('are absolute with canonifyURLs', () => {
    assert.equal(
      publish('[a](/b/) [c](/year/d) [e](/year) [f](//cdn.example/g) [h](i/) ![j](/k.png)\n', canonical),
      '<p><a href="https://fair.example/year/b/">a</a> <a href="https://fair.example/year/d">c</a> ' +
        '<a href="https://fair.example/year/year">e</a> <a href="//cdn.example/g">f</a> <a href="i/">h</a> ' +
        '<img src="https://fair.example/year/k.png" alt="j"></p>\n',
    );
    assert.equal(
      publish('[a](/b)\n', { ...canonical, baseURL: 'https://fair.example' }),
      '<p><a href="https://fair.example/b">a</a></p>\n',
    );
    assert.equal(publish('[a](/b)\n', { ...canonical, baseURL: '/' }), '<p><a href="/b">a</a></p>\n');
  });

  it('are relative to the page with relativeURLs', () => {
    const text = '[a](/b/) [c](/year/d) [e](//f) ![g](/h.png)\n';
    const from = (up: string): string =>
      `<p><a href="${up}/b/">a</a> <a href="${up}/year/d">c</a> <a href="//f">e</a> <img src="${up}/h.png" alt="g"></p>\n`;
    assert.equal(publish(text, relative), from('../..'));
    const reference = '[a]({{< relref "/b" >}})\n';
    assert.equal(publish(reference, relative), '<p><a href="../../year/b/">a</a></p>\n');
    assert.equal(publish(reference, { ...relative, ...canonical }), '<p><a href="../../b/">a</a></p>\n');
    assert.equal(publish(text, { ...relative, uglyURLs: true }), from('..'));
    assert.equal(publish(text, relative, 'content/_index.md'), from('.'));
  });

  it('are found in any attribute with such a name, in sets of images, and in code', () => {
    const html =
      `<a href='/a' data-href=/b HREF="/c" title="/d"></a> <form action="/e"> <img srcset="/f.png 1x,  /g.png 2x, h.png">` +
      ` <img srcset=/i.png> <img srcset="j.png, /k.png">`;
    assert.equal(
      publish(`${html}\n\n\`src=/l\` \`url='/m'\` \`url(/n)\`\n`, canonical),
      `<p><a href='https://fair.example/year/a' data-href=https://fair.example/year/b HREF="/c" title="/d"></a> ` +
        '<form action="https://fair.example/year/e"> ' +
        '<img srcset="https://fair.example/year/f.png 1x, https://fair.example/year/g.png 2x, h.png">' +
        ' <img srcset=/i.png> <img srcset="j.png, /k.png"></p>\n' +
        "<p><code>src=https://fair.example/year/l</code> <code>url='https://fair.example/year/m'</code> <code>url(/n)</code></p>\n",
    );
  });

  it('are rewritten in copied parts, but not in the preview', () => {
    const recap = parseRecap('[a](/b)\n');
    const page = pageSourceOf(recap, { ...below, ...canonical }, 'content/talks/hall.md');
    const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } };
    assert.equal(publishParts(recap.post, page, [whole]).html, '<p><a href="https://fair.example/year/b">a</a></p>\n');
    assert.equal(renderRecap(recap.post, page).blocks[0]!.html, '<p><a href="/b">a</a></p>\n');
  });
});
