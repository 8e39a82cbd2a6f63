import assert from 'node:assert/strict';
import { isContainerTitle, isSectionTitle } from '../../../../src/core/recap/evidence/heading/sectionTitle.js';

/** Titles of sections beside talks, and of those that hold talks, by language. */
const titles: readonly (readonly [language: string, beside: readonly string[], holding: readonly string[]])[] = [
  [
    'English',
    ['Introduction', 'The venue', 'Final thoughts', 'Thanks!', 'Photos'],
    ['Talks', 'Track 2', 'Talks I saw'],
  ],
  ['German', ['Einleitung', 'Mein Fazit', 'Bilder', 'Danksagung', 'Programm'], ['Vorträge', 'Vormittag', 'Raum 2']],
  [
    'French',
    ['Avant-propos', 'Pour conclure', 'Mes impressions', 'Les autres conférences', 'Remerciements'],
    ['Les conférences', 'Après-midi'],
  ],
  ['Spanish', ['Introducción', 'Mis impresiones', 'Agradecimientos', 'Fotos'], ['Charlas', 'Mañana']],
  ['Portuguese', ['Introdução', 'Considerações finais', 'Programação', 'Obrigado!'], ['Palestras', 'Sala 3']],
  [
    'Italian',
    ['Premessa', 'Conclusioni', 'Ringraziamenti', 'Immagini', 'Gli altri talk'],
    ['Interventi', 'Pomeriggio'],
  ],
  ['Dutch', ['Inleiding', 'Tot slot', 'Foto’s', 'Andere talks', 'Bedankt!'], ['Lezingen', 'Ochtend']],
  ['Swedish', ['Inledning', 'Sammanfattning', 'Länkar', 'Övriga föredrag', 'Tack!'], ['Föredrag', 'Förmiddag']],
  ['Norwegian and Danish', ['Innledning', 'Oppsummering', 'Billeder', 'Takk'], ['Foredragene', 'Formiddag']],
  ['Finnish', ['Johdanto', 'Yhteenveto', 'Kuvia', 'Kiitos'], ['Esitykset', 'Iltapäivä']],
  [
    'Polish',
    ['Wstęp', 'Podsumowanie', 'Zdjęcia', 'Podziękowania', 'Organizacja'],
    ['Moje ulubione prelekcje', 'Ścieżka 2'],
  ],
  ['Czech', ['Úvodem', 'Závěr', 'Fotky', 'Další přednášky', 'Poděkování'], ['Přednášky', 'Odpoledne']],
  ['Russian', ['Вступление', 'Итоги', 'Общие впечатления', 'Фотоотчёт', 'Спасибо!'], ['Доклады', 'Секция 2']],
  ['Ukrainian', ['Вступ', 'Підсумки', 'Мої враження', 'Корисні посилання', 'Подяки'], ['Доповіді', 'Потік 1']],
  ['Turkish', ['Giriş', 'Sonuç', 'Fotoğraflar', 'Teşekkürler'], ['Konuşmalar', 'Öğleden sonra']],
  ['Indonesian', ['Pendahuluan', 'Kesimpulan', 'Dokumentasi', 'Terima kasih'], ['Presentasi', 'Sesi 2']],
  [
    'Japanese',
    [
      '総括',
      '参加のきっかけ',
      '戦利品',
      '企業ブース',
      'アフターパーティー',
      '会場へのアクセス',
      '来年に向けて',
      '開催概要',
    ],
    ['聴いたセッション', '各セッションについて', 'お気に入りのセッション', '本編', '議程'],
  ],
  [
    'Korean',
    ['느낀점', '한 줄 평', '참여 계기', '아쉬웠던 점', '점심시간', '오시는 길', '경품 추첨', '글을 마치며'],
    ['들은 세션', '수강 세션', '세션 리뷰', '프로그램'],
  ],
  [
    'Chinese',
    ['活动花絮', '参会缘起', '大合照', '贊助商攤位', '交通方式', '寫在最後', '问答环节', '閉幕式'],
    ['议程', '議程筆記', '參加的議程', '主会场', '分论坛二：绳结', '下午场'],
  ],
  ['Vietnamese', ['Giới thiệu', 'Tổng kết', 'Hình ảnh', 'Lời cảm ơn', 'Mục tiêu'], ['Các phiên', 'Buổi sáng']],
];

describe('titles of sections', () => {
  for (const [language, beside, holding] of titles)
    it(`in ${language}`, () => {
      for (const title of beside) assert.ok(isSectionTitle(title), title);
      for (const title of holding) assert.ok(!isSectionTitle(title) && isContainerTitle(title), title);
    });

  it('are whole titles', () => {
    for (const title of [
      'Links in Space',
      'Streaming Boats with Nets',
      'Roomba at Sea',
      'Итоги года в морях',
      'Raumfahrt für alle',
      'Поток данных',
      'Потік даних у морі',
      'Salon des refusés',
      'Phòng thủ trên biển',
      'By Popular Demand',
      '移動体通信の今後',
      '振り返りを続ける技術',
      '사진 속 밧줄 찾기',
      '점심 메뉴 추천 봇',
      '准备一张好网',
      '主论网与绳',
      'With Open Arms',
    ])
      assert.ok(!isSectionTitle(title) && !isContainerTitle(title), title);
  });

  it('may begin with an article', () => {
    for (const title of [
      'The good',
      'The Bad',
      'The Ugly',
      'The end',
      'The day before',
      'The impressions',
      'The venue',
    ])
      assert.ok(isSectionTitle(title), title);
  });

  it('are those of walks, by where to', () => {
    for (const title of [
      'Visiting the booths',
      'A walk around the expo hall',
      'Passeio pelos estandes',
      'Visite des stands',
    ])
      assert.ok(isSectionTitle(title), title);
    for (const title of ['Visiting Booths in VR', 'A Tour of Go', 'Walking the Graph', 'Besuch der alten Dame'])
      assert.ok(!isSectionTitle(title), title);
  });

  it('may say how long it lasts', () => {
    for (const title of ['Lunch (1 hour)', 'Déjeuner, 90 min', 'Обед 1 час', '昼食 60分'])
      assert.ok(isSectionTitle(title), title);
    for (const title of ['Knots in 5 min', 'Boats (1 hour)']) assert.ok(!isSectionTitle(title), title);
  });

  it('are those of what is besides talks, in Chinese, Japanese and Korean', () => {
    for (const title of [
      'その他もろもろ',
      'セッション以外の話',
      'ブース巡り',
      '活動心得',
      '總結反思',
      '会场照片',
      '행사장 방문',
      '행사 정보',
    ])
      assert.ok(isSectionTitle(title), title);
    for (const title of ['ブースで作る結び目', '總結性的繩結', '행사장을 만든 매듭'])
      assert.ok(!isSectionTitle(title), title);
  });

  it('are those of rooms, by their number, letter or topic', () => {
    for (const title of ['Поток 2', 'Потік А', 'Поток: сети', 'Salon B', 'Salon 1 - Boats', 'Phòng 3'])
      assert.ok(isContainerTitle(title), title);
  });

  it('are those of parts that only name the people of the talk above', () => {
    assert.ok(isSectionTitle('mit Ada Ek'));
    assert.ok(isSectionTitle('by Ada Ek and Bo Li'));
    assert.ok(isSectionTitle('By Ada Ek'));
    assert.ok(isSectionTitle('by Quill Farthing'));
    assert.ok(isSectionTitle('By Quill Farthing (Acme)'));
    assert.ok(!isSectionTitle('With Great Power'));
  });
});
