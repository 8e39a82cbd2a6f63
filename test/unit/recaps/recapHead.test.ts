import assert from 'node:assert/strict';
import { eventOf } from '../../../src/core/recaps/eventOf.js';
import { readHead } from '../../../src/core/recaps/recapHead.js';
import { findInherited } from '../../../src/core/site/content/published/publishedPosts.js';
import { publishingState } from '../../../src/core/site/content/publishingState.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';

const now = Date.UTC(2026, 10, 30, 16);

function stateOf(keys: string, site: Site = defaultSite, path = 'content/posts/a.md', inherited = {}): string {
  const values = Object.entries(inherited).map(([key, value]) => ({ key, value: value as boolean }));
  return publishingState(readHead(path, `---\n${keys}\n---\nText\n`, { site, inherited: values }), now);
}

describe('the state of a post', () => {
  // As Hugo 0.169 lists them with `hugo list drafts`, `future` and `expired`.
  for (const [keys, state] of [
    ['title: a', 'published'],
    ['date: 2020-01-01', 'published'],
    ['date: 2098-01-01', 'future'],
    ['lastmod: 2099-01-01', 'future'],
    ['published: 2099-01-01', 'future'],
    ['date: 2010-01-01\npublishDate: 2099-01-01', 'future'],
    ['date: 2099-01-01\npublishDate: 2010-01-01', 'published'],
    ['expiryDate: 2020-01-01', 'expired'],
    ['unpublishdate: 2020-02-02', 'expired'],
    ['draft: true\ndate: 2099-01-01', 'draft'],
    ['draft: true\nexpiryDate: 2020-01-01', 'draft'],
    ['draft: "true"', 'draft'],
    ['DRAFT: false', 'published'],
    ['date: someday', 'published'],
  ] as const)
    it(`is ${state} for ${JSON.stringify(keys)}`, () => assert.equal(stateOf(keys), state));

  it('depends on the time zone of the site', () => {
    const site = { ...defaultSite, timeZone: 'America/New_York' };
    assert.equal(stateOf('date: 2026-11-30T13:30:00', site), 'future');
    assert.equal(stateOf('date: 2026-11-30T13:30:00'), 'published');
  });

  it('depends on the name of the file where the site reads dates there', () => {
    const site = { ...defaultSite, dateKeys: [':filename', ...defaultSite.dateKeys] };
    assert.equal(stateOf('title: a', site, 'content/posts/2099-01-01-a.md'), 'future');
    assert.equal(stateOf('title: a', site, 'content/posts/2099-01-01-a/index.md'), 'future');
    assert.equal(stateOf('title: a', defaultSite, 'content/posts/2099-01-01-a.md'), 'published');
  });

  it('is inherited, and the own word of the post counts', () => {
    const section = { path: 'content/posts/_index.md', cascade: { draft: true } };
    const inherited = findInherited([section], defaultSite);
    assert.deepEqual(inherited('content/posts/a.md'), [{ key: 'draft', value: true }]);
    assert.deepEqual(inherited('content/talks/a.md'), []);
    assert.equal(stateOf('title: a', defaultSite, 'content/posts/a.md', { draft: true }), 'draft');
    assert.equal(stateOf('draft: false', defaultSite, 'content/posts/a.md', { draft: true }), 'published');
  });
});

describe('the head of a recap', () => {
  it('has title, day, tags and event', () => {
    const text =
      '---\ntitle: Recap of Lantern Days 2025\ndate: 2025-06-16T23:30:00-05:00\ntags: [Go, " Ops", 7]\n---\n';
    const { title, day, tags, event } = readHead('a.md', text, { site: defaultSite, inherited: [] });
    assert.deepEqual(
      { title, day, tags, event },
      {
        title: 'Recap of Lantern Days 2025',
        day: '2025-06-17',
        tags: ['Go', 'Ops', '7'],
        event: 'Lantern Days',
      },
    );
  });

  it('takes the event from a key of its own, in TOML and JSON as well', () => {
    for (const text of [
      '+++\ntitle = "Notes"\nevent = "QuietConf 2024"\n+++\n',
      '{"title": "Notes", "Conference": "QuietConf"}\n',
    ])
      assert.equal(readHead('a.md', text, { site: defaultSite, inherited: [] }).event, 'QuietConf');
  });

  it('is empty for a text without front matter, and for dates that nobody can show', () => {
    const context = { site: defaultSite, inherited: [] };
    assert.equal(readHead('a.md', '# Title\n', context).title, undefined);
    assert.equal(readHead('a.md', '---\ndate: 9007199254740991\n---\n', context).day, undefined);
  });
});

describe('the event of a recap', () => {
  for (const [title, event] of [
    ['DevCon 2024', 'DevCon'],
    ['Recap: DevCon 2025, Day 1', 'DevCon'],
    ['My notes from the DevCon 2019', 'DevCon'],
    ['DevCon 2018 Munich', 'DevCon Munich'],
    ["Strange Lanterns '23 – Trip Report", 'Strange Lanterns'],
    ['What I learned: Things at FooConf', 'Things at FooConf'],
    ['Rückblick auf die QuietConf 2020', 'QuietConf'],
    ['RubyKaigi 2024 参加レポート', 'RubyKaigi 参加レポート'],
    ['2024', undefined],
    ['', undefined],
  ] as const)
    it(`of ${JSON.stringify(title)} is ${String(event)}`, () => assert.equal(eventOf(title), event));
});
