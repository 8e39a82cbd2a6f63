import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { isRecap } from '../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { addTalks, allTalks, findTalks } from '../../../src/core/recaps/findTalks.js';
import { groupRecaps, recapGroupings, tagsOf, titleOf, type RecapEntry } from '../../../src/core/recaps/groupRecaps.js';
import { speaksOfConference } from '../../../src/core/recap/genre/tellsOfConference.js';
import { bodyOf, mayBeRecap } from '../../../src/core/recaps/recapBody.js';
import { readHead } from '../../../src/core/recaps/recapHead.js';
import { defaultSite } from '../../../src/core/site/site.js';

const talks = `
## Day 1

### [Keeping the Light On](https://example.org/light) by Amaka Okonjo

_#Keynote, #ops_

She read from the logbooks.

### [Knots](https://example.org/knots) by Zoë Brandt
`;

function entry(id: string, frontMatter: string, body = talks): RecapEntry {
  const text = `---\n${frontMatter}\n---\n${body}`;
  return { id, head: readHead(id, text, { site: defaultSite, inherited: [] }), body: bodyOf(parseRecap(text)) };
}

const entries = [
  entry('a.md', 'title: Lantern Days 2024\ndate: 2024-06-01\ntags: [Ops, Travel]'),
  entry('b.md', 'title: Lantern Days 2025\ndate: 2025-06-01\ntags: [ops]'),
  entry('c.md', 'title: Recap of QuietConf\ndate: 2025-09-01\ntags: [Go]'),
  entry('d.md', 'draft: true', '\n# Harbour Meetup\n' + talks),
];

describe('the body of a recap', () => {
  it('counts talks, those with notes, and words', () => {
    const { body } = entries[0]!;
    assert.deepEqual(body, {
      title: 'Lantern Days 2024',
      talks: [
        { title: 'Keeping the Light On', speakers: ['Amaka Okonjo'], tags: ['Keynote', 'ops'], line: 8 },
        { title: 'Knots', speakers: ['Zoë Brandt'], tags: [], line: 14 },
      ],
      written: 1,
      words: 5,
    });
    assert.equal(titleOf(entries[3]!), 'Harbour Meetup');
  });

  it('is undefined for what is not a recap, by the judgement of the outline', () => {
    assert.equal(bodyOf(parseRecap('# Shopping\n\n## Fruit\n\n* apples\n')), undefined);
  });

  it('is never missed by a glance at the words', () => {
    const folders = ['test/fixtures/outlines', 'test/fixtures/otherPosts', 'sample/content/posts'];
    const texts = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    );
    const longer = texts.map((text) => text + '\n\nThe rain fell on the harbour all night long.'.repeat(120));
    const all = [...texts, ...longer];
    const recaps = all.filter((text) => isRecap(parseRecap(text)));
    assert.ok(recaps.length > 50, `${recaps.length} recaps`);
    assert.deepEqual(
      recaps.filter((text) => !mayBeRecap(text, {})),
      [],
    );
    assert.equal(mayBeRecap('# A walk\n\nThe rain fell on the harbour.\n'.repeat(200), {}), false);
    assert.equal(mayBeRecap('# A walk\n\nThe rain fell on the harbour.\n'.repeat(200), { talkLevel: 1 }), true);
  });
});

describe('a glance at the words', () => {
  // One for each word that `speaksOfConference` looks for, in a text that is long enough to need it.
  const words =
    'conference conférence keynote key-note speaker devroom talks meetup meet-up unconference barcamp symposium hackathon referentin orateurs charla ponencia ponentes palestra palestrantes relatori sprekers foredrag föredrag talare prelegenci wykłady přednáška Konferenz kongress congrès congres conferentie Vortrag Vorträge präsentation présentation доклад конференция konuşmacı konferans pembicara hội-nghị diễn-giả доповідь カンファレンス 発表 登壇 セッション 勉強会 컨퍼런스 발표 세션 大会 会议 演讲 DevCon RubyKaigi QuietDays GoSummit FooFest BarCamp Conf';

  for (const word of [
    ...words.split(' '),
    'hội nghị',
    'un conference',
    'a talk, a session',
    'DEVCON',
    'summits attended',
  ])
    it(`sees ${word}`, () => {
      const text =
        `The rain fell on the harbour.\n`.repeat(200) +
        word.replace('-', word.includes('ộ') || word.includes('ễ') ? ' ' : '-');
      assert.equal(speaksOfConference(text), true);
      assert.equal(mayBeRecap(text, {}), true);
    });
});

describe('groups of recaps', () => {
  const shown = (grouping: (typeof recapGroupings)[number]): unknown =>
    groupRecaps(entries, grouping).map((group) => [group.label, group.entries.map(({ id }) => id).join()]);

  it('by year begin with the latest, and end with those without a date', () => {
    assert.deepEqual(shown('year'), [
      ['2025', 'c.md,b.md'],
      ['2024', 'a.md'],
      ['', 'd.md'],
    ]);
  });

  it('by event join the years of a conference', () => {
    assert.deepEqual(shown('event'), [
      ['Harbour Meetup', 'd.md'],
      ['Lantern Days', 'b.md,a.md'],
      ['QuietConf', 'c.md'],
    ]);
  });

  it('by tag count those of posts and talks, in whatever capitals', () => {
    assert.deepEqual(shown('tag'), [
      ['Keynote', 'c.md,b.md,a.md,d.md'],
      ['ops', 'c.md,b.md,a.md,d.md'],
      ['Go', 'c.md'],
      ['Travel', 'a.md'],
    ]);
    assert.deepEqual(tagsOf(entries[0]!), ['Ops', 'Travel', 'Keynote']);
  });

  it('keep their ids while others come and go, and take an entry whose text was not read yet', () => {
    for (const grouping of recapGroupings) {
      const ids = new Set(groupRecaps(entries, grouping).map(({ id }) => id));
      const fewer = groupRecaps([{ ...entries[1]!, body: undefined }], grouping);
      assert.ok(
        fewer.every(({ id }) => ids.has(id)),
        grouping,
      );
    }
  });
});

describe('the talks of all recaps', () => {
  const found = (typed: string, most = 100): readonly string[] =>
    findTalks(allTalks(entries), typed, most).map(({ entry: { id }, talk }) => `${id} ${talk.title}`);

  it('are listed from the latest recap on', () => {
    assert.deepEqual(found('').slice(0, 3), ['c.md Keeping the Light On', 'c.md Knots', 'b.md Keeping the Light On']);
    assert.equal(found('').length, 8);
    assert.equal(found('', 3).length, 3);
  });

  it('are found by titles and speakers, without accents and with gaps', () => {
    assert.equal(found('zoe brandt').length, 4);
    assert.equal(found('KLO').length, 4);
    assert.equal(found('brandt knots').length, 4);
    assert.deepEqual(found('lantern knots'), ['b.md Knots', 'a.md Knots']);
    assert.deepEqual(found('otn'), []);
    // Characters in order are few words: those of the title only.
    assert.deepEqual(found('kzb'), []);
    assert.equal(found('kt')[0], 'c.md Keeping the Light On');
  });

  it('stay where they are listed while others are found', () => {
    const listed = findTalks(allTalks(entries.slice(0, 1)), '', 100);
    // It is read again, after a change.
    const again = entries.map((each) => ({ ...each }));
    const more = addTalks(listed, findTalks(allTalks(again), '', 100), 5);
    assert.deepEqual(more.slice(0, listed.length), listed);
    const names = more.map(({ entry: { id }, talk }) => `${id} ${talk.title}`);
    assert.deepEqual([names.length, new Set(names).size], [5, 5]);
  });
});
