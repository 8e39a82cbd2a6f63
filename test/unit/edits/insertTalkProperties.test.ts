import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { insertDay, insertTalkOnNewDay } from '../../../src/core/edits/insert/day/insertDay.js';
import { insertTalk } from '../../../src/core/edits/insert/insertTalk.js';
import type { Insertion } from '../../../src/core/edits/insert/insertLines.js';
import { judgeTalk, rowsOf } from '../../../src/core/edits/insert/judgeTalk.js';
import type { NewTalk } from '../../../src/core/edits/insert/newTalk.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import type { AnyPart } from '../../../src/core/recap/model/parts.js';
import { partsWithin } from '../../../src/core/recap/model/parts.js';
import { daysOf, talksOf, type Recap } from '../../../src/core/recap/model/recap.js';
import { applyEdits, comparePositions, lineAt, offsetAt, positionAt } from '../../../src/core/text.js';
import { assertRead } from './assertRead.js';
import { formPosts } from './formLayouts.js';
import { halfTyped, madeNames, madePost, madeTags, madeTitle, madeUrl } from './madePosts.js';

/** Six in ten insertions go into made posts, two into each; the others into half-typed text. */
const runs = Number(process.env['RECAP_RUNS'] ?? 10_000);
const corpus = '../shared/corpus/recaps';

const newTalk: fc.Arbitrary<NewTalk> = fc.record({
  title: madeTitle.map((title) => `New ${title}`),
  url: madeUrl,
  speakers: madeNames,
  tags: madeTags,
});

/** A part as the outline and its tooltips show it, without its children. */
function shown(part: AnyPart): unknown {
  const { kind, title, level } = part;
  if (part.kind !== 'talk') return [kind, title, level];
  const { url, speakers, tags, words, links } = part;
  return [kind, title, level, url, speakers, tags, words, links];
}

/** The text after the insertion, read; fails unless that only adds, with the line ends of the text, and the cursor is where it says. */
function added(recap: Recap, { edits, cursor, end, stops }: Insertion): Recap {
  const { source } = recap;
  const [{ range, newText }, ...numbers] = edits;
  assert.deepEqual(range.start, range.end);
  assert.ok(numbers.every((edit) => /^\d+$/.test(edit.newText) && edit.range.start.line > range.start.line - 1));
  const after = applyEdits(source, edits);
  const result = parseRecap(after, recap.options, recap);
  assertRead(result, after);
  const at = offsetAt(source, range.start);
  assert.equal(after.slice(0, at) + after.slice(at + newText.length), applyEdits(source, numbers));
  assert.equal(offsetAt(result.source, cursor), at + end);
  for (const stop of stops) assert.ok(stop.start <= stop.end && stop.end <= end);
  const lone = /(?<!\r)\n/;
  if (source.text.includes('\n') && !lone.test(source.text)) assert.doesNotMatch(newText, lone);
  return result;
}

function insertExactly(text: string, talk: NewTalk, chance: number): string {
  // Talks of which a post has but a few are sure where their author has set the level.
  const talkLevel = (/^(#+) Day 1/m.exec(text)?.[1]?.length ?? 2) + 1;
  const recap = parseRecap(text, { talkLevel });
  const days = daysOf(recap);
  const day = days[chance % days.length]!;
  const cursor = positionAt(recap.source, (chance * 7919) % (text.length + 1));
  const insertion = insertTalk(recap, { talk }, day, cursor);
  assert.ok(insertion, text);
  const result = added(recap, insertion);
  const after = result.source.text;
  const rows = partsWithin(result);
  const from = insertion.edits[0].range.start;
  const found = rows.find(({ headingRange }) => comparePositions(headingRange.start, from) >= 0);
  assert.ok(found?.kind === 'talk', after);
  assert.deepEqual(
    [found.title, found.url ?? '', found.speakers.map(({ name }) => name), found.tags, found.words],
    [talk.title, talk.url, talk.speakers, talk.tags, 0],
    after,
  );
  assert.deepEqual(rows.filter((row) => row !== found).map(shown), partsWithin(recap).map(shown), after);
  const above = talksOf(daysOf(result)[chance % days.length]!);
  const place = above.indexOf(found);
  const atCursor = talksOf(day).findIndex(
    ({ range }) =>
      offsetAt(recap.source, range.start) <= offsetAt(recap.source, cursor) &&
      offsetAt(recap.source, cursor) <= offsetAt(recap.source, range.end),
  );
  assert.equal(place, atCursor < 0 ? talksOf(day).length : atCursor + 1, after);
  assert.equal(lineAt(result.source, insertion.cursor.line), '');
  return after;
}

describe('inserting a talk, property by property', () => {
  it('adds exactly the asked talk in the asked place, twice, and moves nothing', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(madePost, newTalk, newTalk, fc.nat(), (text, first, second, chance) => {
        const after = insertExactly(text, first, chance);
        insertExactly(after, { ...second, title: `${second.title} again` }, chance >> 3);
      }),
      { numRuns: 0.3 * runs },
    );
  });

  it('writes it in the form of the talk above, after any talk that is not a heading, and changes no other', function () {
    this.timeout(120_000);
    const talk = { title: 'Herding Seals at Night', url: 'https://example.org/new', speakers: ['Ada Ek'], tags: [] };
    fc.assert(
      fc.property(formPosts, fc.nat(), fc.boolean(), (text, chance, isSaid) => {
        const recap = parseRecap(text);
        const talks = talksOf(recap);
        const above = talks[chance % Math.max(1, talks.length)];
        if (!above) return;
        const day = daysOf(recap).find((each) => partsWithin(each).includes(above));
        const unsaid = new Set(['url', 'speakers', 'tags'] as const);
        const asked = isSaid ? { talk } : { talk: { ...talk, url: '', speakers: [] }, unsaid };
        const insertion = insertTalk(recap, asked, day, above.range.start);
        assert.ok(insertion, text);
        const after = added(recap, insertion);
        if (!isSaid) return;
        const found = talksOf(after).find(({ title }) => title === talk.title);
        assert.deepEqual(
          [found?.form, found?.url, found?.speakers.map(({ name }) => name)],
          [above.form, talk.url, talk.speakers],
          after.source.text,
        );
        const others = partsWithin(after).filter((part) => part !== found);
        assert.deepEqual(others.map(shown), partsWithin(recap).map(shown), after.source.text);
      }),
      { numRuns: 0.1 * runs },
    );
  });

  it('of half-typed text is refused or only adds, and never fails', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(halfTyped, newTalk, fc.nat(), fc.boolean(), (text, talk, chance, onNewDay) => {
        const recap = parseRecap(text);
        const days = daysOf(recap);
        const cursor = positionAt(recap.source, chance % (text.length + 1));
        const day = days[chance % (days.length + 1)];
        const unsaid = new Set(talk.tags.length === 0 ? (['tags', 'url'] as const) : []);
        const insertion = onNewDay
          ? insertTalkOnNewDay(recap, { talk, unsaid })
          : insertTalk(recap, { talk, unsaid }, day, cursor);
        if (insertion) added(recap, insertion);
        const next = insertDay(recap);
        if (next) assert.equal(daysOf(added(recap, next)).length, days.length + 1);
      }),
      { numRuns: 0.4 * runs },
    );
  });

  it('of a megabyte adds exactly the asked talk', () => {
    const talks = Array.from(
      { length: 4_000 },
      (_, index) => `### [Talk ${index}](/t${index})\n\n_#Sea_\n\n${'Notes. '.repeat(35)}\n`,
    );
    const text = `## Day 1\n\n${talks.slice(0, 2_000).join('\n')}\n## Day 2\n\n${talks.slice(2_000).join('\n')}`;
    assert.ok(text.length > 1_000_000);
    insertExactly(text, { title: 'New boats', url: '/new', speakers: ['Ada Ek'], tags: ['Sea'] }, 123_457);
  });

  it('of real posts adds the requested talk after every one of their talks', function () {
    this.timeout(120_000);
    if (!existsSync(corpus)) {
      console.log('      without the corpus, which is not there');
      return;
    }
    const talk = { title: 'Herding Boats', url: 'https://example.org/b', speakers: ['Ada Ek'], tags: ['Sea'] };
    const faults = [0, 0, 0, 0];
    for (const name of readdirSync(corpus).filter((each) => each.endsWith('.md'))) {
      const recap = parseRecap(readFileSync(join(corpus, name), 'utf8'));
      for (const { range } of talksOf(recap)) {
        const day = daysOf(recap).find(({ parts }) => talksOf({ parts }).some((each) => each.range === range));
        const insertion = insertTalk(recap, { talk }, day, range.start);
        assert.ok(insertion, `${name}: refused after line ${range.start.line + 1}`);
        const { correction } = insertion;
        const plain = added(recap, insertion);
        // Where its signs do not suffice, it is a talk by its author's word, unless nothing there can be one.
        const after = correction ? parseRecap(plain.source.text, { corrections: [correction] }) : plain;
        const found = talksOf(after).find(({ title }) => title.endsWith(talk.title));
        // A table may have no column for tags.
        const asked = insertion.unplaced ? { ...talk, tags: [] } : talk;
        const fault = found && judgeTalk(rowsOf(recap), after, found.headingRange.start.line, asked, new Set());
        faults[fault ?? 3]!++;
      }
    }
    const all = faults.reduce((sum, each) => sum + each);
    // One talk more can make others surer, or fewer of those beside it look alike.
    assert.ok(
      faults[0]! >= 0.92 * all && faults[3]! <= 0.01 * all,
      `exact, other headings, other names, no talk: ${faults.join(', ')}`,
    );
  });
});
