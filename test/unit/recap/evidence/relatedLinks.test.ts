import assert from 'node:assert/strict';
import { relatedKindOf, relatedKindOfAddress } from '../../../../src/core/recap/evidence/relatedLinks.js';

describe('an address by itself', () => {
  it('leads to slides if its last part says so, or a number of a slide', () => {
    for (const path of [
      'talks/knots/slides',
      'talks/knots/slides/',
      'talks/knots/slides.html',
      'talks/knots-slides/?full',
      'knots_slides.html#3',
      'knots/#/4',
      'knots/#/4/1',
      'knots.pdf',
    ])
      assert.equal(relatedKindOfAddress(`https://harbour.example/${path}`), 'slides', path);
    assert.equal(relatedKindOfAddress('https://slides.harbour.example/knots'), 'slides');
  });

  it('leads to any page if one only mentions slides', () => {
    for (const path of ['talks/slides-as-code/', 'slides/2024/knots', 'landslides', '#/talks', '#/', 'slidesmith.html'])
      assert.equal(relatedKindOfAddress(`https://harbour.example/${path}`), undefined, path);
  });

  it('leads to a video where videos are', () => assert.equal(relatedKindOfAddress('https://youtu.be/knots'), 'video'));
});

describe('the label of a link', () => {
  it('may say what it leads to, and of which event', () => {
    assert.equal(relatedKindOf('Link to RopeConf Presentation'), 'slides');
    assert.equal(relatedKindOf('Link to the slides'), 'slides');
    assert.equal(relatedKindOf('Links to my video'), 'video');
    assert.equal(relatedKindOf('Lien vers la vidéo'), 'video');
    assert.equal(relatedKindOf('Link zur Aufzeichnung'), 'video');
  });

  it('may say in Chinese, Japanese and Korean where it is, or of what', () => {
    const labels = {
      slides: [
        'スライドはこちら',
        '当日の資料',
        '資料公開',
        '登壇資料（PDF）',
        '발표자료',
        '강연 자료 링크',
        '簡報連結',
        '投影片下載',
      ],
      video: ['録画はこちら', 'セッション動画', '다시보기', '강연 영상', '录播', '議程錄影', '视频链接'],
      notes: ['共筆', '議程共筆', 'ブログ記事', '笔记'],
      other: ['サンプルコード', '소스 코드', '源码'],
    };
    for (const [kind, all] of Object.entries(labels))
      for (const label of all) assert.equal(relatedKindOf(label), kind, label);
    for (const label of ['資料を作る技術', '動画配信の裏側', '슬라이드 만드는 법', '视频编码入门', '共筆的藝術'])
      assert.equal(relatedKindOf(label), undefined, label);
  });

  it('is a text of its own where it says more', () => {
    for (const label of [
      'Link to the Past',
      'Linking Slides',
      'Links in Space',
      'Link to a Talk on how Ropes make Slides',
    ])
      assert.equal(relatedKindOf(label), undefined, label);
  });
});
