import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/post/parsePost.js';
import { headingText } from '../../../../src/core/post/queries/textLines.js';
import { readHeading, splitTitle, type HeadingText } from '../../../../src/core/recap/evidence/heading/readHeading.js';
import { linkOf } from '../../../../src/core/recap/sections/sectionFacts.js';

function read(markdown: string): HeadingText {
  const post = parsePost(`## ${markdown}`);
  return readHeading(headingText(post, post.blocks[0]!));
}

const marks: readonly [
  markdown: string,
  title: string,
  more?: { tags?: string[]; time?: string; labelled?: boolean },
][] = [
  ['[R1] Knots for Beginners', 'Knots for Beginners', { tags: ['R1'] }],
  ['[Hall 2] Knots for Beginners', 'Knots for Beginners', { tags: ['Hall 2'] }],
  ['Track 3 - Knots for Beginners', 'Knots for Beginners', { tags: ['Track 3'] }],
  ['Knots for Beginners (KNT204)', 'Knots for Beginners', { tags: ['KNT204'] }],
  ['KNT204 - Knots for Beginners', 'Knots for Beginners', { tags: ['KNT204'] }],
  ['KNT204 Knots for Beginners', 'Knots for Beginners', { tags: ['KNT204'] }],
  ['KNT20 Knots for Beginners', 'KNT20 Knots for Beginners'],
  ['Workshop: KNT204 - Knots for Beginners', 'Knots for Beginners', { tags: ['KNT204'], labelled: true }],
  ['[Harbours] Knots for Beginners', 'Knots for Beginners', { tags: ['Harbours'] }],
  ['[EN] Knots for Beginners', 'Knots for Beginners'],
  ['Knots for Beginners (JA)', 'Knots for Beginners'],
  ['Knots (en/英語)', 'Knots'],
  ['Les nœuds (en anglais)', 'Les nœuds'],
  ['Knoten (auf Deutsch)', 'Knoten'],
  ['Knots for Beginners (UI)', 'Knots for Beginners (UI)'],
  ['Talk: Knots', 'Knots', { labelled: true }],
  ['Lightning Talk: Knots', 'Knots', { labelled: true }],
  ['Session #3: Knots', 'Knots', { labelled: true }],
  ['Vortrag 2 - Knoten', 'Knoten', { labelled: true }],
  ['Conférence : Les nœuds', 'Les nœuds', { labelled: true }],
  ['Palestra: Os nós', 'Os nós', { labelled: true }],
  ['Доклад: Узлы', 'Узлы', { labelled: true }],
  ['セッション：結び方', '結び方', { labelled: true }],
  ['발표: 매듭', '매듭', { labelled: true }],
  ['议题一：绳结', '绳结', { labelled: true }],
  ['2コマ目「結び方」', '結び方', { labelled: true }],
  ['2コマ目「GH-1 結び方」', '結び方', { tags: ['GH-1'], labelled: true }],
  ['Sessions in the harbour', 'Sessions in the harbour'],
  ['Hands-On: Knots', 'Knots', { tags: ['Hands-On'], labelled: true }],
  ['Birds of a Feather: Knots', 'Knots', { tags: ['Birds of a Feather'], labelled: true }],
  ['[Keynote] Knots', 'Knots', { tags: ['Keynote'] }],
  ['[Talk] Knots', 'Knots', { labelled: true }],
  ['Knots (Opening Keynote)', 'Knots', { labelled: true }],
  ['Knots [Lightning Talk] - Video, Slides', 'Knots', { tags: ['Lightning Talk'], labelled: true }],
  ['🪢 Knots', 'Knots'],
  ['📝 ✅ Knots', 'Knots'],
  [':memo: Knots', 'Knots'],
  ['🪢 is useful', '🪢 is useful'],
  ['★4 for knots', '★4 for knots'],
  ['Knots - ⭐⭐⭐⭐', 'Knots'],
  ['Knots ★★☆☆☆', 'Knots'],
  ['Knots - 💀💀★★:', 'Knots'],
  ['Knots 😀 😀', 'Knots 😀 😀'],
  ['Knots (Intermediate Skill Level)', 'Knots'],
  ['Title - Knots', 'Knots', { labelled: true }],
  ['Talks 2 - Knots', 'Knots', { labelled: true }],
  ['Titles - Knots', 'Titles - Knots'],
  ['Knots - https://example.org/knots', 'Knots'],
  ['Knots (https://example.org/knots)', 'Knots'],
  ['What https://example.org is', 'What https://example.org is'],
  ['"Tying knots”', 'Tying knots'],
  ['»Tying knots«', 'Tying knots'],
  ['"Knots” and "ropes"', '"Knots” and "ropes"'],
  ['3. Knots', 'Knots'],
  ['3 - Knots', 'Knots'],
  ['3 - 5 Knots', '3 - 5 Knots'],
  ['2019 - Fifty Years of Knots', '2019 - Fifty Years of Knots'],
  ['Keynote 1: Knots', 'Knots', { labelled: true }],
  ['Keynote: Knots', 'Keynote: Knots', { labelled: true }],
  ['Boot Camp : Knots', 'Knots', { labelled: true }],
  ['Knots ([Details](https://example.org/k))', 'Knots'],
  ['Knots (Details)', 'Knots (Details)'],
  ['Chapitre 3 : Les nœuds', 'Les nœuds'],
  ['Kapitel IV. Knoten', 'Knoten'],
  ['1-2. 7 Knots', '7 Knots'],
  ['3.1 Knots', 'Knots'],
  ['10:00 Knots', 'Knots', { time: '10:00' }],
  ['[9:10] Knots', 'Knots', { time: '9:10' }],
  ['14:00-14:45 | Knots', 'Knots', { time: '14:00-14:45' }],
  ['10h30 Les nœuds', 'Les nœuds', { time: '10h30' }],
  ['09.30 – 10.15 Uhr: Knoten', 'Knoten', { time: '09.30 – 10.15 Uhr' }],
  ['2 pm: Knots', 'Knots', { time: '2 pm' }],
  ['Saturday 10:00 Knots', 'Knots', { time: '10:00' }],
  ['오전 10시 30분 매듭', '매듭', { time: '오전 10시 30분' }],
  ['Knots (11:30am)', 'Knots', { time: '11:30am' }],
  ['Knots @ 16:20', 'Knots', { time: '16:20' }],
  ['09:30 ~ 10:10', '', { time: '09:30 ~ 10:10' }],
  ['3h with knots', '3h with knots'],
  ['24/7 knots', '24/7 knots'],
  ['Knots:', 'Knots'],
  ['KNT-204: Knots for Beginners', 'Knots for Beginners', { tags: ['KNT-204'] }],
  ['RFC-793 Was Never Enough', 'RFC-793 Was Never Enough'],
  ['Knots (Hall 2)', 'Knots', { tags: ['Hall 2'] }],
  ['Knots (room12b)', 'Knots', { tags: ['room12b'] }],
  ['結び方（ホールA）', '結び方', { tags: ['ホールA'] }],
  ['Knots (Halloween)', 'Knots (Halloween)'],
  ['Knots (Hallway)', 'Knots (Hallway)'],
  ['Knots (Tracking)', 'Knots (Tracking)'],
  ['Knots (Stages)', 'Knots (Stages)'],
  ['Knots for Beginners (Track B)', 'Knots for Beginners', { tags: ['Track B'] }],
  ['結び方 (day1 Track A)', '結び方', { tags: ['Track A'] }],
  ['Knots (en/英語)', 'Knots'],
  ['Les nœuds (en anglais)', 'Les nœuds'],
  ['绳结入门（快速演讲）', '绳结入门', { labelled: true }],
  ['招待講演「結び方」', '結び方', { labelled: true }],
  ['1日目注目セッション「結び方」', '結び方', { labelled: true }],
  ['【13-A-1】結び方', '結び方', { tags: ['13-A-1'] }],
  ['세션 1. 매듭', '매듭', { labelled: true }],
  ['GPT-4 for Sailors', 'GPT-4 for Sailors'],
];

const links: readonly [markdown: string, url: string | undefined][] = [
  ['[Knots](https://example.org/k)', 'https://example.org/k'],
  ['[KNT204 - Knots](https://example.org/k)', 'https://example.org/k'],
  ['[Knots (KNT204)](https://example.org/k)', 'https://example.org/k'],
  ['[Knots](https://youtu.be/k)', undefined],
  ['[Knots](https://example.org/k.pdf)', undefined],
  ['Knots ([Abstract](https://example.org/k))', 'https://example.org/k'],
  ['Knots ([Beschreibung](https://example.org/k))', 'https://example.org/k'],
  ['Knots and ([Ropes](https://example.org/r))', undefined],
  ['Knots — [Ada Ek](https://example.org/ada)', undefined],
  ['Knots and Ropes ([Keynote](https://example.org/k)) by (@ada)', 'https://example.org/k'],
];

describe('the marks of a heading', () => {
  for (const [markdown, title, { tags = [], time, labelled = false } = {}] of marks) {
    it(markdown, () => {
      const heading = read(markdown);
      assert.deepEqual(
        { title: splitTitle(heading).title, tags: heading.tags, time: heading.time, labelled: heading.isLabelled },
        { title, tags, time, labelled },
      );
    });
  }

  it('leave a video to the related links', () => {
    assert.deepEqual(read('[Knots](https://youtu.be/k)').related, [{ kind: 'video', url: 'https://youtu.be/k' }]);
    const mirrored = read('[Knots](https://example.org/k) ([Mirror link](https://example.org/m))');
    assert.equal(splitTitle(mirrored).title, 'Knots');
  });

  it('are found in linear time', () => {
    for (const piece of ['🪢', '🪢 ', '[R1] ', '10:00 ', '1. ', ':a: ', '(x)', 'Talk: ', '★ ', '「', 'a, ', ': '])
      assert.ok(splitTitle(read(piece.repeat(20_000))).title.length <= 2_000);
  });
});

describe("a heading's page", () => {
  for (const [markdown, url] of links) {
    it(markdown, () => {
      const heading = read(markdown);
      assert.equal(linkOf(heading, splitTitle(heading).speakers), url);
    });
  }
});
