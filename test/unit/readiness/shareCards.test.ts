import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/problem.js';
import { lookUp } from '../../../src/core/readiness/lookUp.js';
import { largePictures } from '../../../src/core/readiness/pictures.js';
import { readinessOf } from '../../../src/core/readiness/readiness.js';
import { shapesFor, shareCardsOf } from '../../../src/core/readiness/shareCards.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { progressOf } from '../../../src/core/recap/queries/progress.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';
import { readFiles, type Content } from '../site/readFiles.js';
import { gif } from '../site/smallPictures.js';

const site: Site = { ...defaultSite, baseURL: 'https://example.org/blog/', title: 'Notes' };
const pagePath = 'content/posts/Rope Days/index.md';

function lookedUp(text: string, files: Readonly<Record<string, Content>> = {}, known = site) {
  const recap = parseRecap(text);
  return {
    recap,
    looked: readFiles(lookUp(recap, { pagePath, site: known }, new Map()), { ...files, [pagePath]: text }),
  };
}

function cardsOf(text: string, files: Readonly<Record<string, Content>> = {}, known = site) {
  const { recap, looked } = lookedUp(text, files, known);
  return shareCardsOf(recap, looked);
}

function leftOf(text: string, files: Readonly<Record<string, Content>>): readonly string[] {
  const { recap, looked } = lookedUp(text, files);
  return readinessOf(recap, progressOf(recap), largePictures(recap, looked), looked)
    .filter(({ kind }) => kind === 'card' || kind === 'picture')
    .map(({ message, range, blocks }) => `${range.start.line}${blocks ? '!' : ''} ${formatMessage(message)}`);
}

describe('share cards', () => {
  const head = '---\ntitle: Rope Days\ndate: 2020-01-01\n';

  it('say what the front matter says, with the address and the title of the site', () => {
    const cards = cardsOf(`${head}description: " Knots,\\n and waves. "\n---\n\n## Day 1\n`);
    assert.equal(cards.title, 'Rope Days');
    assert.equal(cards.description, 'Knots, and waves.');
    assert.equal(cards.siteName, 'Notes');
    assert.equal(cards.host, 'example.org');
    assert.equal(cards.search.address, 'example.org › blog › posts › rope-days');
    assert.deepEqual([cards.images, cards.shapes.x], [[], 'text']);
  });

  it('begin as the text does without a description, and with that of the site without text', () => {
    assert.equal(cardsOf(`${head}---\n\nTwo *long* days.\n\n## Day 1\n`).description, 'Two long days. Day 1');
    assert.equal(
      cardsOf(`${head}---\n`, {}, { ...site, params: { description: 'All recaps' } }).description,
      'All recaps',
    );
    assert.equal(cardsOf(`${head}---\n\n${'word '.repeat(90)}\n`).description.split(' ').length, 70);
  });

  it('are cut in results of searches, at the end of a word', () => {
    const { title, description } = cardsOf(
      `---\ntitle: ${'lantern '.repeat(20)}\ndescription: ${'rope '.repeat(60)}\n---\n`,
    ).search;
    assert.ok(title.length <= 62 && title.endsWith('lantern …'), title);
    assert.ok(description.length <= 157 && description.endsWith('rope …'), description);
  });

  it('have the title of the site, and no host where none is known', () => {
    const cards = cardsOf('---\ndate: 2020-01-01\n---\n', {}, { ...site, baseURL: '' });
    assert.deepEqual([cards.title, cards.host, cards.search.address], ['Notes', '', 'posts › rope-days']);
  });

  it('have the shape that fits the image', () => {
    assert.deepEqual(shapesFor(true, { width: 1200, height: 630 }), {
      mastodon: 'large',
      linkedIn: 'large',
      x: 'large',
    });
    assert.deepEqual(shapesFor(true, { width: 500, height: 500 }), {
      mastodon: 'small',
      linkedIn: 'large',
      x: 'large',
    });
    assert.deepEqual(shapesFor(true, { width: 200, height: 100 }), {
      mastodon: 'large',
      linkedIn: 'small',
      x: 'small',
    });
    assert.deepEqual(shapesFor(true, undefined), { mastodon: 'large', linkedIn: 'large', x: 'large' });
    const files = { 'static/img/a.gif': gif(100, 100) };
    assert.equal(cardsOf(`${head}images: [img/a.gif]\n---\n`, files).shapes.mastodon, 'small');
  });

  it('show no SVG', () => {
    const text = `${head}cover: a.svg\n---\n`;
    assert.deepEqual(cardsOf(text).images, []);
    assert.deepEqual(leftOf(text, {}), ['3 Networks show no SVG. Name a PNG or JPEG file for share cards.']);
  });

  it('should have an image that is large enough, wherever it comes from', () => {
    const none = '3 No image is named for share cards, such as "images" or "cover".';
    assert.deepEqual(leftOf(`${head}---\n`, {}), [none]);
    const bundled = 'content/posts/Rope Days/feature.gif';
    assert.deepEqual(leftOf(`${head}---\n`, { [bundled]: gif(1200, 630) }), []);
    const small = 'The image for share cards is 1200 × 600 pixels. At 1200 × 630, it is sharp everywhere.';
    assert.deepEqual(leftOf(`${head}---\n`, { [bundled]: gif(1200, 600) }), [`3 ${small}`]);
    assert.deepEqual(leftOf(`${head}images: [feature.gif]\n---\n`, { [bundled]: gif(1200, 600) }), [`3 ${small}`]);
  });
});

describe('the sizes of pictures', () => {
  const head = '---\ntitle: Rope Days\ndate: 2020-01-01\nimages: [https://example.com/a.png]\n---\n';
  const files = {
    'static/heavy.gif': gif(10, 10, 1_400_000),
    'static/large.gif': gif(4000, 3000),
    'static/fine.gif': gif(2560, 1000, 900_000),
  };
  const heavy = '"heavy.gif" has 1.4 MB. Make it smaller, unless the site does.';
  const large = '"large.gif" is 4000 × 3000 pixels. 2560 are enough.';

  it('are listed if they are too large for the web, each picture once, and never block', () => {
    const text = `${head}![a](/heavy.gif)\n\n![b](/fine.gif)\n\n{{< figure src="/large.gif" alt="c" >}}\n\n![d][]\n\n[d]: /heavy.gif\n`;
    assert.deepEqual(leftOf(text, files), [`5 ${heavy}`, `9 ${large}`]);
    assert.deepEqual(leftOf(`${text}\n<!-- recap-disable picture-large -->\n`, files), []);
  });

  it('are not looked for in files that are too heavy anyway, but for the image of share cards', () => {
    const text = `${head}![a](/heavy.gif)\n\n![b](/fine.gif)\n`;
    const sizesIn = (each: string) =>
      Array.from(lookedUp(each, files).looked.files, ([src, { size }]) => [src, size?.width]);
    assert.deepEqual(sizesIn(text), [
      ['/heavy.gif', undefined],
      ['/fine.gif', 2560],
    ]);
    assert.deepEqual(sizesIn(text.replace('https://example.com/a.png', '/heavy.gif'))[0], ['/heavy.gif', 10]);
  });

  it('are those of raw HTML where the site publishes it, too', () => {
    const text = `${head}<img src="/large.gif" alt="a">\n`;
    assert.deepEqual(leftOf(text, files), []);
  });

  it('are those of the image of share cards as well', () => {
    const text = head.replace('https://example.com/a.png', '/large.gif');
    assert.deepEqual(leftOf(text, files), [`3 ${large}`]);
  });
});
