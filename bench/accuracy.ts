// npm run accuracy [-- [--in-use] DIR...]: compares the outline with hand-labelled real posts (../shared/corpus next to the
// project) and lists every miss. Twice: with the weights in the source, and with weights that are found from all sites but
// the post's own. The latter is nearer to posts that nobody has looked at, yet optimistic: what is expected of the signs
// (fit.ts) was found from these posts, too. With --in-use only the former, which takes a fraction of the time. Last, it counts
// how often an author must correct the outlines until they are right (correct.ts).
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePost } from '../src/core/post/parsePost.js';
import { daysOf, talksOf, type Day, type Recap, type Talk } from '../src/core/recap/model/recap.js';
import { readRecap } from '../src/core/recap/readRecap.js';
import type { Weights } from '../src/core/recap/signs/signs.js';
import { correct, type Corrected } from './correct.js';
import { fitWeights, readCases } from './fit.js';
import { readLabelled, talkLabels, type DayLabel, type LabelledPost, type TalkLabel } from './labels.js';

/** A fraction: how many of how many. */
interface Count {
  right: number;
  of: number;
}

/** What is counted of some posts, and every miss. */
class Score {
  readonly rows = new Map<string, Count>();
  readonly misses: string[] = [];

  count(row: string, right: boolean): void {
    const counted = this.rows.get(row) ?? { right: 0, of: 0 };
    counted.of++;
    if (right) counted.right++;
    this.rows.set(row, counted);
  }

  print(title: string): void {
    console.log(`\n${title}`);
    for (const [row, { right, of }] of [...this.rows].sort(([a], [b]) => a.localeCompare(b)))
      console.log(`${row.padEnd(44)}${((100 * right) / of).toFixed(1).padStart(6)} %   ${right} of ${of}`);
  }
}

function measurePost({ name, text, labels }: LabelledPost, weights: Weights | undefined, score: Score): void {
  const recap = readRecap(parsePost(text), {}, undefined, weights);
  const before = score.misses.length;
  measureDays(name, daysOf(recap), labels.days, score);
  measureTalks(name, recap, labels.days, talkLabels(labels), score);
  const isRight = score.misses.length === before;
  const groups = [`layout ${labels.layout ?? 'not labelled'}`, `script ${scriptOf(text)}`];
  score.count('outlines fully right', isRight);
  for (const group of groups) score.count(`outlines fully right, ${group}`, isRight);
  measureFields(name, recap, talkLabels(labels), score);
}

function scriptOf(text: string): string {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return dense > text.length / 20 ? 'CJK' : 'Latin';
}

function measureDays(name: string, days: readonly Day[], labels: readonly DayLabel[], score: Score): void {
  const lines = days.map(({ headingRange }) => headingRange.start.line + 1);
  for (const { line, title, ambiguous } of labels) {
    if (ambiguous) continue;
    score.count('days: recall', lines.includes(line));
    if (!lines.includes(line)) score.misses.push(`${name}:${line} day not found: ${title}`);
  }
  for (const day of days) {
    const line = day.headingRange.start.line + 1;
    const label = labels.find((each) => each.line === line);
    if (label?.ambiguous) continue;
    const right = label !== undefined;
    score.count('days: precision', right);
    if (!right) score.misses.push(`${name}:${line} is no day: ${day.title}`);
  }
}

function measureTalks(
  name: string,
  recap: Recap,
  dayLabels: readonly DayLabel[],
  labels: readonly TalkLabel[],
  score: Score,
): void {
  const days = daysOf(recap);
  const found = new Map<number, Talk>(talksOf(recap).map((talk) => [talk.headingRange.start.line + 1, talk]));
  for (const label of labels) {
    const talk = found.get(label.line);
    found.delete(label.line);
    if (label.ambiguous) continue;
    score.count('talks: recall', talk !== undefined);
    if (!talk) {
      score.misses.push(`${name}:${label.line} not found: ${label.title}`);
      continue;
    }
    score.count('talks: precision', true);
    const day = days.find((each) => talksOf(each).includes(talk));
    const inDay = day === undefined ? undefined : day.headingRange.start.line + 1;
    const dayLabel = dayLabels.find(({ talks }) => talks.includes(label));
    if (dayLabel?.ambiguous) continue;
    const expected = dayLabel?.line;
    score.count('talks in the right day', inDay === expected);
    if (inDay !== expected) score.misses.push(`${name}:${label.line} in day ${inDay}, not ${expected}: ${label.title}`);
  }
  for (const [line, { title, evidence }] of found) {
    score.count('talks: precision', false);
    score.misses.push(`${name}:${line} is no talk: ${title} [${evidence.join(', ')}]`);
  }
}

/** Compares the details of the talks found with their labels. */
function measureFields(name: string, recap: Recap, labels: readonly TalkLabel[], score: Score): void {
  for (const talk of talksOf(recap)) {
    const line = talk.headingRange.start.line + 1;
    const label = labels.find((each) => each.line === line);
    if (!label || label.ambiguous) continue;
    const compare = (row: string, is: string, should: string): void => {
      score.count(row, is === should);
      if (is !== should) score.misses.push(`${name}:${line} ${row}: «${is}», not «${should}»`);
    };
    // A label without a title has one that is not in the text as it is.
    if (label.title !== '') compare('titles', talk.title, label.title);
    compare('urls', talk.url ?? '', label.url ?? '');
    compare('speakers', talk.speakers.map((speaker) => speaker.name).join('; '), (label.speakers ?? []).join('; '));
    compare('tags', talk.tags.join('; '), (label.tags ?? []).join('; '));
  }
}

/** Each post by weights from the other sites. */
function measureUnseen(posts: readonly LabelledPost[]): Score {
  const score = new Score();
  const cases = posts.map(readCases);
  const known = new Map<string, Weights>();
  for (const post of posts) {
    const weights = known.get(post.site) ?? fitWeights(cases.filter(({ site }) => site !== post.site));
    known.set(post.site, weights);
    measurePost(post, weights, score);
  }
  return score;
}

/** How many posts are right after how many corrections of their talks and days. */
function printCorrected(posts: readonly Corrected[]): void {
  const sum = (of: (post: Corrected) => number): number => posts.reduce((total, post) => total + of(post), 0);
  const after = [0, 1, 2, 3].map((most) => posts.filter(({ times, left }) => left === 0 && times <= most).length);
  console.log(
    `\nTalks and days right after at most 0, 1, 2, 3 corrections: ${after.join(', ')} of ${posts.length} posts`,
  );
  console.log(`Corrections: ${sum(({ times }) => times)}; cannot be corrected: ${sum(({ left }) => left)}`);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'in-use': { type: 'boolean' } } });
const folders = positionals.length > 0 ? positionals : [join('..', 'shared', 'corpus')];
const posts = folders.flatMap(readLabelled);
if (posts.length === 0) {
  console.log('There are no labelled posts next to the project: nothing to measure.');
} else {
  const unseen = values['in-use'] ? undefined : measureUnseen(posts);
  const score = new Score();
  for (const post of posts) measurePost(post, undefined, score);
  const corrected = posts.map(({ text, labels }) => correct(text, labels));
  for (const miss of (unseen ?? score).misses) console.log(miss);
  unseen?.print(`Each site by weights from the others (${posts.length} posts)`);
  score.print('By the weights in use');
  printCorrected(corrected);
}
