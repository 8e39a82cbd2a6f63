import assert from 'node:assert/strict';
import { introductionIn, pointsToTalks } from '../../../../src/core/recap/evidence/introducesTalks.js';

describe('introductionIn', () => {
  it('recognises the last sentence before a list of talks that the author chose', () => {
    const texts = [
      'These are the talks that I saw:',
      'It rained. My favourite sessions were',
      'Láttam néhány jó előadást:',
      '今回参加したセッションは',
      '聽了以下幾場',
      'Folgende Vorträge habe ich besucht',
      'Les conférences que j’ai suivies',
      'Estas son las charlas a las que asistí',
      'As palestras que assisti',
      'Gli interventi che ho seguito',
      'Föredragen som jag såg',
      'Prelekcje, które widziałem',
      'Доклады, которые я послушал',
      '들은 세션 목록',
      '我参加了这些分享',
      '以下が聴講したトークです',
      '特に印象に残った発表を紹介します',
      '기억에 남는 발표:',
      '我喜歡的場次',
      '印象比较深的分享有：',
    ];
    for (const text of texts) assert.equal(introductionIn(text), 'chosen', text);
  });

  it('knows those in Asia that were not heard, and those that were only held', () => {
    for (const text of ['まだ見ていないセッション', '듣지 못한 세션', '沒聽到的場次'])
      assert.equal(introductionIn(text), 'missed', text);
    for (const text of ['LTは以下の通りです', '以下是议程：']) assert.equal(introductionIn(text), 'talks', text);
    for (const text of ['印象に残った学び', '좋았던 점:', '感兴趣的书'])
      assert.equal(introductionIn(text), undefined, text);
  });

  it('takes a short last sentence with the one before it', () => {
    assert.equal(introductionIn('There were some boring talks, too, that I heard. Among them'), 'chosen');
    assert.equal(introductionIn('There were knots. Among them'), undefined);
  });

  it('recognises a sentence that points to them, though another follows', () => {
    for (const text of [
      '聞いたセッションはこちら。どれも面白かったです！',
      'The following are the talks I attended. More soon.',
    ])
      assert.ok(introductionIn(text) === 'chosen' && pointsToTalks(text), text);
    assert.equal(introductionIn('I attended many talks. Then it rained.'), undefined);
  });

  it('recognises what only counts talks or points to them', () => {
    const texts = [
      'There were three short talks',
      'Es gab zwei Vorträge',
      '今日は三つの発表がありました',
      '一共五场演讲',
    ];
    for (const text of texts) assert.equal(introductionIn(text), 'talks', text);
  });

  it('recognises what its author has seen, or is yet to see, where nothing else is said', () => {
    for (const text of ['Seen', 'Watched', 'Gesehen', '見たもの', '본 것들', '看过的'])
      assert.equal(introductionIn(text), 'chosen', text);
    for (const text of ['To watch', 'Watch list', 'À voir', 'Noch anschauen', '見たいもの', '볼 것들', '待看'])
      assert.equal(introductionIn(text), 'missed', text);
  });

  it('recognises talks that the author missed, or wants to see', () => {
    const texts = [
      'The following were talks I couldn’t make:',
      'Talks that I missed but heard were among the best, here are',
      '見られなかったセッションは以下',
      'Talks I still want to watch',
      'Vorträge, die ich noch anschauen will',
      'Les conférences que je n’ai pas vues',
      '못 들은 세션',
      '没听到的演讲如下',
    ];
    for (const text of texts) assert.equal(introductionIn(text), 'missed', text);
  });

  it('takes neither other lists nor what was said in talks for them', () => {
    const texts = [
      'I attended the following parties:',
      'What I learned from the talks that I attended',
      'My questions after these sessions',
      'Walking into the keynotes I noticed two things',
      'The talks were about these topics',
      'Was ich in den Vorträgen gelernt habe',
      'Thanks to the sponsors',
    ];
    for (const text of texts) assert.equal(introductionIn(text), undefined, text);
  });
});
