import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/post/parsePost.js';
import { readSections } from '../../../../src/core/recap/sections/readSections.js';
import type { SectionFacts } from '../../../../src/core/recap/sections/sectionFacts.js';
import { tagOfContainer } from '../../../../src/core/recap/evidence/heading/sectionTitle.js';

function factsOf(lines: string, heading = 'Knots'): SectionFacts {
  return readSections(parsePost(`## ${heading}\n\n${lines}\n`), [], undefined).facts[0]!;
}

const named: readonly [what: string, lines: string, ...names: string[]][] = [
  [
    'a picture before an item',
    '- 🙍 [Ada Ek](https://e.org/a) et [Bo Li](https://e.org/b)\n- 📝 [abstract](https://e.org/k)',
    'Ada Ek',
    'Bo Li',
  ],
  [
    'facts',
    '> "Ropes are forever."\n- Length 46:44, watched on 2021-11-12, **#a**\n- Ada Ek\n- Language: Czech',
    'Ada Ek',
  ],
  ['facts before', '- (in Czech: Uzly)\n\n- Ada Ek\n- Language: Czech', 'Ada Ek'],
  ['an item alone', '- Ada Ek (Acme)\n\nText.', 'Ada Ek'],
  ['items of notes', '- Envoy Gateway\n- which is fast\n- and small'],
  ['a label', 'Speaker: Ada Ek, Giant Swarm', 'Ada Ek'],
  ['a Japanese label', '発表者：田中', '田中'],
  ['a Chinese label in bold', '**分享讲师：** 王小明，某公司  \n**内容简介：**\n绳结。', '王小明'],
  ['a label whose bold a letter breaks', '**分享讲师：**王小明 某公司工程师\n**内容简介：**\n绳结。', '王小明'],
  ['a label with a dash', 'Speaker - Ada Ek@Acme', 'Ada Ek'],
  ['a Swedish label', 'Talare: Ada Ek och Bo Li', 'Ada Ek', 'Bo Li'],
  ['a moderator', '> Moderator: Ada Ek, Acme; Panelists: Bo Li, Cy Roe', 'Ada Ek', 'Bo Li', 'Cy Roe'],
  ['organisation and name', '> Acme Search 김하나/이두리', '김하나', '이두리'],
  ['a title, organisation and name', '> 매듭의 모든 것, Acme Search 김하나', '김하나'],
  ['organisation and name in bold', '**텀블벅 박형식**', '박형식'],
  ['a bar', '김하나 | Acme CEO', '김하나'],
  ['a video after the names', '_Ada Ek and Bo Li_ [:video_camera:](https://youtu.be/k)', 'Ada Ek', 'Bo Li'],
  ['a misspelt label', 'Spearker: Ada Ek', 'Ada Ek'],
  ['a label with a letter too few', '* Palestante: Ada Ek', 'Ada Ek'],
  ['a word that is like no label', 'Splicers: Ada Ek'],
  ['a Chinese organisation before the names', '演讲人：蓝海科技 王小明、李雷', '王小明', '李雷'],
  ['a Chinese organisation and a role', '讲师：某绳网 CTO 刘明', '刘明'],
  ['a Chinese name alone', '演讲人：张三丰', '张三丰'],
  ['a Japanese name in two parts', '発表者：中山 浩太郎', '中山 浩太郎'],
  [
    'the same picture before several items',
    '- 🎤 Ada Ek\n- 🎤 Bo Li\n- [🎥 Video](https://youtu.be/k)',
    'Ada Ek',
    'Bo Li',
  ],
  ['another picture before the next', '- 🎤 Ada Ek\n- 🏢 Harbour: Copper Kettle', 'Ada Ek'],
  ['facts still to be filled in', '- Slides:\n- Speaker: Ada Ek', 'Ada Ek'],
  ['a name without a space', 'by AdaEk - Copper Kettle', 'AdaEk'],
  ['a link to a profile after "by"', 'by [ada0x](https://twitter.com/ada)', 'ada0x'],
  ['a link to any page after "by"', 'by [train](https://example.org/train)'],
  ['a bare address after the name', '_Speaker:_ Ada Ek (Acme) https://example.org/ada', 'Ada Ek'],
  ['one word after "by"', 'by accident - and luck'],
  ['a format before', '_Format conférence 50 minutes_\n\n**Ada Ek**', 'Ada Ek'],
];

describe('lines that name speakers', () => {
  for (const [what, lines, ...names] of named)
    it(what, () =>
      assert.deepEqual(
        factsOf(lines).lines.speakers.map(({ name }) => name),
        names,
      ),
    );

  it('leave the notes to begin after them', () => {
    assert.equal(factsOf('- 🙍 Ada Ek\n- 📝 [abstract](https://e.org/k)\n\nText.').lines.notesLine, 3);
    assert.equal(factsOf('- (in Czech: Uzly)\n\nText.').lines.notesLine, 0);
  });

  it('have the tags of a list of facts, and the kind of talk', () => {
    assert.deepEqual(factsOf('- Length 46:44, **#ropes #boats**\n- Ada Ek').lines.tags, ['ropes', 'boats']);
    assert.deepEqual(factsOf('**Keynote**\nText.').lines.tags, ['Keynote']);
  });

  it("have the talk's page", () => {
    assert.equal(factsOf('> Ada Ek —\n> [Knots](https://e.org/k)').lines.url, 'https://e.org/k');
    assert.equal(factsOf('[Talk description](https://e.org/k)').lines.url, 'https://e.org/k');
    for (const label of ['Link', 'Länk', 'Lien vers la conférence', 'Talk'])
      for (const page of ['https://e.org/k', '[https://e.org/k](https://e.org/k)', '[Knots](https://e.org/k)'])
        assert.equal(factsOf(`**Talare:** *Ada Ek*\n\n${label}: ${page}`).lines.url, 'https://e.org/k');
  });

  it("have the talk's page as an address alone, if it is one of a programme", () => {
    for (const line of ['https://e.org/2024/timetable/12', '- <https://e.org/schedule/event/knots/>'])
      assert.match(factsOf(`${line}\n\nText.`).lines.url ?? '', /^https:\/\/e\.org\//);
    for (const line of [
      'https://e.org/knots',
      'https://e.org/schedule/',
      '- <https://youtu.be/k>',
      'See https://e.org/talks/12',
    ])
      assert.equal(factsOf(`${line}\n\nText.`).lines.url, undefined, line);
  });

  it('do not have it where a label is that of anything else', () => {
    for (const line of [
      'Link: https://twitter.com/ada',
      'Link: https://youtu.be/k',
      'Tool: https://e.org/k',
      'Link: see below',
    ])
      assert.equal(factsOf(line).lines.url, undefined);
  });
});

describe('a heading that is a time', () => {
  it('has its title and speakers below', () => {
    const { heading, lines, evidence } = factsOf('**Knots**  \nAda Ek | Acme  \n- more', '09:30 ~ 10:10');
    assert.deepEqual([heading.time, lines.topic, lines.speakers[0]?.name], ['09:30 ~ 10:10', 'Knots', 'Ada Ek']);
    assert.ok(evidence.includes('time'));
  });

  it('may have both on one line', () => {
    const { topic, speakers } = factsOf('Knots by Ada Ek', '10:00').lines;
    assert.deepEqual([topic, speakers[0]?.name], ['Knots', 'Ada Ek']);
  });
});

const said: readonly [text: string, ...names: string[]][] = [
  ['[Ada Ek](https://e.org/a)’s talk on knots was fine.', 'Ada Ek'],
  ['Ada Ek’s presentation on knots made me think.', 'Ada Ek'],
  ['Sadly I missed everything of [Ada Ek](https://e.org/a)’s talk.', 'Ada Ek'],
  ['[Ada Ek’s](https://e.org/a) talk on knots.', 'Ada Ek'],
  ['The first talk of the day was “Knots” by Ada Ek, the person behind ropes.', 'Ada Ek'],
  ['In this two-hour workshop, Ada Ek from [Acme](https://acme.org), who ties, shows us knots.', 'Ada Ek'],
  ['Immediately after was Ada Ek from Acme.', 'Ada Ek'],
  ['Ada Ek from Acme and Bo Li led through a tutorial.', 'Ada Ek', 'Bo Li'],
  ['A good talk from **Ada Ek**.', 'Ada Ek'],
  ['**Ada Ek** und [Bo Li](https://sea.example/@bo) zeigen Knoten.', 'Ada Ek', 'Bo Li'],
  ['[Ada Ek](https://sea.example/@ada), Bo Li and **Cy Roe** showed knots.', 'Ada Ek', 'Bo Li', 'Cy Roe'],
  ['We spoke about **Control Plane**, which is new.'],
  ['A primeira palestra do dia foi da Ada Ek (Acme).', 'Ada Ek'],
  ['Na palestra sobre nós, Ada Ek, da Acme, começou com cordas.', 'Ada Ek'],
  ['Esta charla fue de Ada Ek, que mostró nudos.', 'Ada Ek'],
  ["L'ingénieure Ada Ek nous explique les nœuds.", 'Ada Ek'],
  ['Danach zeigte sich: Ada Ek erzählte von Knoten.', 'Ada Ek'],
  ['Dall’inizio Ada Ek ci ha parlato di nodi.', 'Ada Ek'],
  ['Na start Ada Ek opowiedziała o węzłach.', 'Ada Ek'],
  ['Well known is [Ada Ek](https://twitter.com/ada).', 'Ada Ek'],
  ['The last talk that I heard was by [Ada](https://sea.example/@ada). It was fine.', 'Ada'],
  ["I liked [Ada Ek](https://e.org/a)'s well-made and very short talk on knots.", 'Ada Ek'],
  ['Knoten sind alt, sagt [Ada Ek](https://sea.example/@ada).', 'Ada Ek'],
  ['I use [Ada Kit](https://github.com/acme/kit) daily.'],
  ['첫 번째로 `김하나`님의 발표였다.', '김하나'],
  ['앞서 `이두리`님이 발표를 진행했다면, `김하나`님이 발표해주신 세션이다.', '김하나'],
  ['田中氏の発表。', '田中'],
  ['Ada Ekのお話。', 'Ada Ek'],
  ['皆さんの話を聞いた。'],
  ['Zum Schluss: Ada Ek schildert, was hält.', 'Ada Ek'],
  ['En esta sesión, Ada Ek nos cuenta sus nudos.', 'Ada Ek'],
  ['En lett dag: Ada Ek forteller om knuter.', 'Ada Ek'],
  ['It was presented by by Ada Ek.', 'Ada Ek'],
  [
    'La table ronde réunit :\n\n- Ada Ek – Acme : elle noue.\n- [Bo Li](https://e.org/b) – DSI\n- Cy Roe (Coda)',
    'Ada Ek',
    'Bo Li',
    'Cy Roe',
  ],
  ['The panel spoke of:\n\n- Knots – old and new\n- Ropes: long ones'],
  ['张三 某公司工程师，做绳结。', '张三'],
  ['最后是由某公司的李小龙带来的演讲。', '李小龙'],
];

describe('notes that name speakers', () => {
  for (const [text, ...names] of said)
    it(text, () =>
      assert.deepEqual(
        factsOf(text).prose.speakers.map(({ name }) => name),
        names,
      ),
    );

  it('may say anywhere whose talk the one with its title is', () => {
    const prose = 'All were good, but best was Ada Ek’s talk on [knots and old ropes](https://e.org/k).';
    assert.equal(factsOf(prose, 'Knots and Old Ropes').prose.speakers[0]?.name, 'Ada Ek');
    assert.deepEqual(factsOf(prose, 'Nets and Old Ropes').prose.speakers, []);
  });

  it('are read in linear time', () => {
    for (const piece of [
      'Ada Ek ',
      'Ada Ek, ',
      '김하나님 ',
      '田中さん',
      'talk by ',
      '(Ada) ',
      '[Ada Ek](https://e.org) ',
    ])
      assert.ok(factsOf(piece.repeat(10_000)).prose.speakers.length < 20);
  });
});

const containers: readonly [title: string, tag: string | undefined][] = [
  ['Devroom: Ropes', 'Ropes'],
  ['Saturday Morning: Ropes Devroom', 'Ropes'],
  ['Keynotes', 'Keynotes'],
  ['Keynote Sessions', undefined],
  ['The Keynotes', undefined],
  ['Les ateliers', undefined],
  ['Tutorials', 'Tutorials'],
  ['Camp Sessions', undefined],
  ['Interessante Vorträge (Technik)', undefined],
  ['Ignites', 'Ignite'],
  ['Talks I attended', undefined],
  ['🎙️ Les conférences', undefined],
  ['Le programme :memo:', undefined],
  ['Technical sessions', undefined],
  ['What I saw', undefined],
  ['Session 2', undefined],
  ['Thursday', undefined],
  ['LanternConf', undefined],
  ['세션', undefined],
  ['세션 정리', undefined],
  ['Session 小记', undefined],
  ['参加セッション', undefined],
  ['资料下载', undefined],
  ['聴いたセッション', undefined],
  ['印象的だったセッション', undefined],
  ['あとで見返したいと思ったもの', undefined],
  ['인상 깊었던 세션', undefined],
  ['印象深刻的分享', undefined],
  ['KC 大会开场及上午场', undefined],
  ['HarbourOps Day Highlights:', undefined],
  ['ライトニングトーク', 'ライトニングトーク'],
  ['2日目ライトニングトーク', 'ライトニングトーク'],
  ['前端专场', '前端专场'],
  ['午後の部', undefined],
  ['講者與議題', undefined],
  ['第一天上午', undefined],
  ['들었던 세션', undefined],
  ['主题演讲', '主题演讲'],
  ['主会场', '主会场'],
];

describe('the tag of a section that holds talks', () => {
  for (const [title, tag] of containers) it(title, () => assert.equal(tagOfContainer(title), tag));
});
