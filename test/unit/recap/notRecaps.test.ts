import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { mayTellOfConference, tellsOfConference } from '../../../src/core/recap/genre/tellsOfConference.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { daysOf, talksOf } from '../../../src/core/recap/model/recap.js';

/** What is taken for a day or a talk in a file. */
function found(file: string): string[] {
  const recap = parseRecap(readFileSync(file, 'utf8'));
  return [...daysOf(recap), ...talksOf(recap)].map(({ kind, title }) => `${file}: ${kind} ${title}`);
}

/** Where others' documents are, if the packages are installed. */
const packages = ['node_modules', 'test/host/node_modules'];
const most = 400;

function readmes(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return /^readme\.md$/i.test(entry.name) ? [path] : [];
    return entry.isDirectory() && entry.name !== '.bin' ? readmes(path) : [];
  });
}

describe('a text that is not a recap has neither days nor talks', () => {
  const posts = 'test/fixtures/otherPosts';
  for (const name of readdirSync(posts)) it(name, () => assert.deepEqual(found(join(posts, name)), []));

  it('as the documents of this project', () => {
    const own = [
      'README',
      'CONTRIBUTING',
      'CHANGELOG',
      'SECURITY',
      'docs/guide',
      'docs/command-line',
      'media/checks',
      'src/cli/README',
      'test/host/README',
    ];
    for (const name of own) assert.deepEqual(found(`${name}.md`), []);
  });

  it('as those of the packages that are installed', () => {
    for (const file of packages.flatMap(readmes).slice(0, most)) assert.deepEqual(found(file), []);
  });

  it('whatever else is written about software', () => {
    const notes = 'The speaker of the talks at the conference has a session.\n\n';
    const titles = [
      'Installation',
      'Usage',
      'Licence',
      '[Sails](https://a.org) - Ada Ek',
      '[Knots](https://a.org/b) - Bo Li',
    ];
    const text = titles.map((title) => `## ${title}\n\n${notes}`).join('');
    assert.equal(talksOf(parseRecap(text)).length, 0);
    assert.notEqual(talksOf(parseRecap(text.replace('Installation', 'Fog').replace('Usage', 'Rain'))).length, 0);
  });

  it('and one that has just been begun gets the benefit of the doubt', () => {
    assert.equal(daysOf(parseRecap('## Day 1\n\nWalked.\n\n## Day 2\n')).length, 2);
    const walks = 'We walked along the coast until it was dark. '.repeat(50);
    assert.equal(daysOf(parseRecap(`## Day 1\n\n${walks}\n\n## Day 2\n`)).length, 0);
    assert.equal(daysOf(parseRecap(`---\ntitle: Walkers 2025\n---\n## Day 1\n\n${walks}\n\n## Day 2\n`)).length, 2);
    assert.equal(daysOf(parseRecap(`## Day 1\n\n${walks}\n\nThe keynote!\n\n## Day 2\n`)).length, 2);
  });

  /** A text that is long enough to be one of anything, with some more. */
  const long = (...more: readonly string[]): string =>
    `${'The wind was good, and the boats came in one after another. '.repeat(30)}\n\n${more.join('\n\n')}\n`;

  const recaps: readonly (readonly [string, string])[] = [
    [
      'talks with their speakers below a counted day',
      long('# Day 1', '## KNOTS by Ada Ek', 'Rope.', '## SAILS by Bo Li'),
    ],
    ['labels of those who present', long('## Knots', 'Presenter: Ada Ek (Acme)', '## Sails', '**Presenter:** Bo Li')],
    ['people after titles in Japanese', long('## 結び方入門（波止場 山本さん）', '縄。', '## 帆の話（Acme 佐藤さん）')],
    ['several words of events in Chinese', long('第三期技术沙龙，讲师都来了。', '- 绳结')],
    ['several words of events in Japanese', long('講演を聴いたあと、懇親会がありました。')],
    ['several words of events in Korean', long('밋업에서 강연을 들었다.')],
    ['a lecturer in Spanish', long('El primer conferencista fue Ada Ek.')],
    [
      'sections with numbers',
      long('# 大会', '## 4 笔记', '### 4.1 绳结', '#### 4.1.1 绳', '#### 4.1.2 结', '### 4.2 帆', '#### 4.2.1 布'),
    ],
  ];
  for (const [what, text] of recaps)
    it(`but one with ${what} may be one`, () => {
      assert.ok(tellsOfConference(parsePost(text)));
      assert.ok(mayTellOfConference(text));
    });

  const others: readonly (readonly [string, string])[] = [
    ['books', long('## Knots by Ada Ek', '## Sails by Bo Li', '## Monday')],
    ['one who presents', long('Presenter: Ada Ek', 'The presenter: a class between view and model.')],
    ['one guest in Japanese', long('## 港の夕食（隣の山本さん）', '## 朝食')],
    ['one word in Chinese', long('讲师说：讲师很忙。')],
    ['one word in Korean', long('세미나와 세미나')],
    [
      'releases',
      long('# Conference', '## 1.2.3', '### 1.2.3.1 Fixed', '## 1.2.2', '## 1.2.1', '## 1.1 Nets', '## 1.1.1 Ropes'),
    ],
  ];
  for (const [what, text] of others)
    it(`nor is one with ${what}`, () => assert.ok(!tellsOfConference(parsePost(text))));

  it('but plans of one who goes there are read, invitations are not', () => {
    const plan = 'Join us? I will be at the harbour, and I look forward to these.\n\n';
    const talks = '### [Knots](https://a.org/a) by Ada Ek\n\n### [Sails](https://a.org/b) by Bo Li\n';
    assert.equal(talksOf(parseRecap(plan + talks)).length, 2);
    assert.equal(talksOf(parseRecap(plan.replaceAll('I ', 'we ') + talks)).length, 0);
    assert.equal(talksOf(parseRecap(`Join us? We did, it was good.\n\n${talks}`)).length, 2);
    assert.equal(talksOf(parseRecap(plan.replaceAll('I ', 'we ') + 'My picks:\n\n' + talks)).length, 2);
    assert.equal(talksOf(parseRecap(plan.replaceAll('I ', 'we ') + 'Take your picks:\n\n' + talks)).length, 0);
    const dated = '---\ndate: 2025-06-01\n---\n## 2025-06-12\n\nSee you there.\n\n## 2025-06-13\n';
    assert.equal(daysOf(parseRecap(dated)).length, 0);
    assert.equal(daysOf(parseRecap(dated.replace('06-01', '06-20'))).length, 2);
    const begun = 'The next one is going to be about ropes. There will be photos, and I will write more.\n\n';
    assert.equal(talksOf(parseRecap(begun + talks)).length, 2);
    assert.equal(talksOf(parseRecap(`${begun}Registration opens in May.\n\n${talks}`)).length, 0);
    assert.equal(talksOf(parseRecap(`${plan.replaceAll('I ', 'we ')}The videos are here.\n\n${talks}`)).length, 2);
  });
});
