import assert from 'node:assert/strict';
import { mostSources } from '../../../src/core/preview/previewMessages.js';
import { FoundImages } from '../../../src/webview/content/foundImages.js';

function foundImages(): { readonly images: FoundImages; readonly asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  return { images: new FoundImages((sources) => asked.push(sources)), asked };
}

describe('FoundImages', () => {
  it('requests each file once, and nothing on the web', () => {
    const { images, asked } = foundImages();
    images.request(['/a.png', 'https://a.example/b.png', '//a.example/b.png', 'data:image/png;base64,AA']);
    images.request(['/a.png', 'c.png']);
    assert.deepEqual(asked, [['/a.png'], ['c.png']]);
  });

  it('splits many requests into as many as the host accepts', () => {
    const { images, asked } = foundImages();
    images.request(Array.from({ length: mostSources + 1 }, (_, index) => `${index}.png`));
    assert.deepEqual(
      asked.map(({ length }) => length),
      [mostSources, 1],
    );
  });

  it('keeps an invalidated result until the next one arrives', () => {
    const { images, asked } = foundImages();
    images.request(['a.png']);
    images.add({ 'a.png': { tried: ['static/a.png'] } });
    images.invalidate();
    images.request(['a.png']);
    assert.deepEqual(asked, [['a.png'], ['a.png']]);
    assert.deepEqual(images.all.get('a.png'), { tried: ['static/a.png'] });
    images.add({ 'a.png': { uri: 'x' } });
    assert.deepEqual(images.all.get('a.png'), { uri: 'x' });
  });

  it('discards everything for another page', () => {
    const { images, asked } = foundImages();
    images.request(['a.png']);
    images.add({ 'a.png': { uri: 'x' } });
    images.forget();
    images.request(['a.png']);
    assert.equal(images.all.size, 0);
    assert.equal(asked.length, 2);
  });
});
