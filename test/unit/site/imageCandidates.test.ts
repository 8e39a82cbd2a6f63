import assert from 'node:assert/strict';
import { imageCandidates } from '../../../src/core/site/images/imageCandidates.js';
import { defaultSite } from '../../../src/core/site/site.js';

describe('imageCandidates', () => {
  const bilingual = { ...defaultSite, languages: ['en', 'de'] };
  const single = 'content/posts/Recap.md';
  const bundle = 'content/posts/recap/index.md';
  const cases: readonly (readonly [src: string, page: string, ...candidates: string[]])[] = [
    ['/img/a.jpg', single, 'static/img/a.jpg', 'assets/img/a.jpg', 'content/img/a.jpg'],
    ['/img/a%20b.jpg?x=1#y', single, 'static/img/a b.jpg', 'assets/img/a b.jpg', 'content/img/a b.jpg'],
    ['a.jpg', bundle, 'content/posts/recap/a.jpg', 'static/posts/recap/a.jpg', 'assets/a.jpg'],
    ['./img/a.jpg', 'content/posts/_index.md', 'content/posts/img/a.jpg', 'static/posts/img/a.jpg', 'assets/img/a.jpg'],
    [
      'a.jpg',
      'content/posts/recap/index.de.md',
      'content/posts/recap/a.jpg',
      'static/de/posts/recap/a.jpg',
      'assets/a.jpg',
    ],
    ['a.jpg', single, 'content/posts/Recap/a.jpg', 'static/posts/recap/a.jpg', 'assets/a.jpg'],
    ['../a.jpg', single, 'content/posts/a.jpg', 'static/posts/a.jpg'],
    ['../../../a.jpg', single],
    ['/../a.jpg', single],
    ['%2e%2e/%2e%2e/%2e%2e/a.jpg', single],
    ['https://a.example/b.jpg', single],
    ['//a.example/b.jpg', single],
    ['data:image/png;base64,AAAA', single],
    ['javascript:x', single],
    ['', single],
    ['?x', single],
    ['a%zz.jpg', bundle, 'content/posts/recap/a%zz.jpg', 'static/posts/recap/a%zz.jpg', 'assets/a%zz.jpg'],
    ['..\\a.jpg', bundle],
    ['a%00.jpg', bundle],
    ['u\u0308.jpg', bundle, 'content/posts/recap/ü.jpg', 'static/posts/recap/ü.jpg', 'assets/ü.jpg'],
    ['img/a.jpg', 'notes/recap.md', 'notes/img/a.jpg'],
  ];
  for (const [src, page, ...candidates] of cases)
    it(`${JSON.stringify(src)} in ${page}`, () => assert.deepEqual(imageCandidates(src, page, bilingual), candidates));

  it('prefers later static folders', () => {
    const staticDirs = ['static', 'static/de'].map((source) => ({ source, target: '' }));
    const site = { ...defaultSite, staticDirs };
    const candidates = ['static/de/a.jpg', 'static/a.jpg', 'assets/a.jpg', 'content/a.jpg'];
    assert.deepEqual(imageCandidates('/a.jpg', single, site), candidates);
  });

  it('supports folders that are mounted at a path', () => {
    const site = { ...defaultSite, staticDirs: [{ source: 'pictures', target: 'img' }], assetDirs: [] };
    assert.deepEqual(imageCandidates('/img/a.jpg', single, site), ['pictures/a.jpg', 'content/img/a.jpg']);
    assert.deepEqual(imageCandidates('/a.jpg', single, site), ['content/a.jpg']);
  });
});
