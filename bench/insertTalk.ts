// Insert Talk, from the last answer to the computed edit: reading the post's format, and verifying the result with the
// parser.
import { insertTalk } from '../src/core/edits/insert/insertTalk.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { daysOf, talksOf } from '../src/core/recap/model/recap.js';
import { measure } from './measure.js';
import { largePosts } from './posts.js';

const talk = {
  title: 'Counting Gulls',
  url: 'https://example.org/gulls',
  speakers: ['Ada Ek', 'Bo Li'],
  tags: ['Birds', 'Live Demo'],
};

/** Inserts into the middle of posts of one megabyte, with a parsed recap, as in an editor. */
export function measureInsertTalk(): void {
  console.log('\nInsert Talk, from the answer to the edit; goal at 1 MB: 50 ms or less');
  for (const { name, text } of largePosts()) {
    const recap = parseRecap(text);
    const days = daysOf(recap);
    const day = days[Math.floor(days.length / 2)];
    const cursor = (day ? talksOf(day) : talksOf(recap))[0]?.headingRange.start ?? { line: 0, character: 0 };
    const time = measure(() => insertTalk(recap, { talk }, day, cursor));
    console.log(`  ${`${name}, ${Math.round(text.length / 1000)} kB`.padEnd(26)}${time.toFixed(2).padStart(9)} ms`);
  }
}
