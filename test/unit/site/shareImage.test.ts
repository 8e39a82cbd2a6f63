import assert from 'node:assert/strict';
import { parseFrontMatter } from '../../../src/core/frontMatter/parseFrontMatter.js';
import { findShareImage } from '../../../src/core/site/images/shareImage.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { readSource } from '../../../src/core/text.js';
import { readFiles } from './readFiles.js';

const site = { ...defaultSite, params: { images: ['img/site.png', 'b.png'] } };

function imageOf(keys: string, names: readonly string[] = [], known = site): string | undefined {
  const { entries = [] } = parseFrontMatter(readSource(`---\n${keys}\n---\n`)) ?? {};
  const files = Object.fromEntries(names.map((name) => [`content/posts/a/${name}`, '']));
  const page = 'content/posts/a/index.md';
  const image = readFiles(findShareImage(entries, page, known), { ...files, [page]: '' });
  return image && `${image.from} ${image.src}`;
}

describe('the image of share cards', () => {
  // As the embedded templates of Hugo 0.169 choose it.
  for (const [keys, names, image] of [
    ['title: a', ['zcover.png', 'my-Feature.png'], 'bundle my-Feature.png'],
    ['title: a', ['Thumbnail.PNG'], 'bundle Thumbnail.PNG'],
    ['title: a', ['bthumbnail.png', 'acover.png'], 'bundle acover.png'],
    ['title: a', ['cover photo.png'], 'bundle cover%20photo.png'],
    ['title: a', ['sub/feature.png', 'feature.pdf'], 'site /img/site.png'],
    ['images: [local.png, other.png]', ['local.png', 'feature.png'], 'post local.png'],
    ['images: []', ['cover.png'], 'bundle cover.png'],
    ['params:\n  images: [p.png]', ['feature.png'], 'post p.png'],
    ['images: ["https://example.com/a.png"]', [], 'post https://example.com/a.png'],
  ] as const)
    it(`is ${image} for ${JSON.stringify(keys)}, ${names.join(', ') || 'alone'}`, () =>
      assert.equal(imageOf(keys, names), image));

  it('is what themes name, before what only has the right name', () => {
    assert.equal(imageOf('cover:\n  image: c.png', ['feature.png']), 'post c.png');
    assert.equal(imageOf('featured_image: f.png\nimages: [i.png]'), 'post i.png');
    assert.equal(imageOf('thumbnail: /t.png'), 'post /t.png');
  });

  it('is not one where nothing names one', () =>
    assert.equal(imageOf('title: a', ['b.png'], defaultSite as never), undefined));

  it('is looked for in bundles only', () => {
    const query = findShareImage([], 'content/posts/a.md', defaultSite);
    assert.equal(readFiles(query, { 'content/posts/cover.png': '', 'content/posts/a.md': '' }), undefined);
  });
});
