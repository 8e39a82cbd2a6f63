// npm run accuracy: compares the outline with hand-labelled real posts (../shared/corpus next to the project) and lists
// every miss.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { daysOf, talksOf, type Day, type Talk } from '../src/core/recap/model/recap.js';

interface TalkLabel {
  readonly title: string;
  /** One-based. */
  readonly line: number;
  readonly url?: string | null;
  readonly speakers?: readonly string[];
  readonly tags?: readonly string[];
  readonly ambiguous?: boolean;
}

interface DayLabel {
  readonly title: string;
  readonly line: number;
  readonly talks: readonly TalkLabel[];
}

interface Labels {
  readonly days: readonly DayLabel[];
  readonly loose: readonly TalkLabel[];
}

/** A fraction: how many of how many. */
interface Count {
  right: number;
  of: number;
}

const corpus = process.argv[2] ?? join('..', 'shared', 'corpus');
const table = new Map<string, Count>();
const misses: string[] = [];

function count(row: string, right: boolean): void {
  const counted = table.get(row) ?? { right: 0, of: 0 };
  counted.of++;
  if (right) counted.right++;
  table.set(row, counted);
}

function measurePost(name: string, text: string, labels: Labels): void {
  const recap = parseRecap(text);
  const found = new Map<number, { talk: Talk; day: Day | undefined }>();
  const days = daysOf(recap);
  for (const talk of talksOf(recap)) {
    const day = days.find((each) => talksOf(each).includes(talk));
    found.set(talk.headingRange.start.line + 1, { talk, day });
  }
  const before = misses.length;
  measureDays(name, days, labels.days);
  const all = [
    ...labels.days.flatMap((day) => day.talks.map((label) => ({ label, day }))),
    ...labels.loose.map((label) => ({ label, day: undefined })),
  ];
  for (const { label, day } of all) {
    const match = found.get(label.line);
    found.delete(label.line);
    if (label.ambiguous) continue;
    count('talks: recall', match !== undefined);
    if (!match) {
      misses.push(`${name}:${label.line} not found: ${label.title}`);
      continue;
    }
    count('talks: precision', true);
    const inDay = match.day ? match.day.headingRange.start.line + 1 : undefined;
    count('talks in the right day', inDay === day?.line);
    if (inDay !== day?.line) misses.push(`${name}:${label.line} in day ${inDay}, not ${day?.line}: ${label.title}`);
  }
  for (const [line, { talk }] of found) {
    count('talks: precision', false);
    misses.push(`${name}:${line} is no talk: ${talk.title} [${talk.evidence.join(', ')}]`);
  }
  count('outlines fully right', misses.length === before);
  measureTalks(name, recap, all);
}

function measureDays(name: string, days: readonly Day[], labels: readonly DayLabel[]): void {
  const lines = days.map(({ headingRange }) => headingRange.start.line + 1);
  for (const { line, title } of labels) {
    count('days: recall', lines.includes(line));
    if (!lines.includes(line)) misses.push(`${name}:${line} day not found: ${title}`);
  }
  for (const day of days) {
    const line = day.headingRange.start.line + 1;
    const right = labels.some((label) => label.line === line);
    count('days: precision', right);
    if (!right) misses.push(`${name}:${line} is no day: ${day.title}`);
  }
}

/** Compares the details of the talks found with their labels. */
function measureTalks(name: string, recap: ReturnType<typeof parseRecap>, all: readonly { label: TalkLabel }[]): void {
  for (const talk of talksOf(recap)) {
    const line = talk.headingRange.start.line + 1;
    const label = all.find((each) => each.label.line === line)?.label;
    if (!label || label.ambiguous) continue;
    const compare = (row: string, is: string, should: string): void => {
      count(row, is === should);
      if (is !== should) misses.push(`${name}:${line} ${row}: «${is}», not «${should}»`);
    };
    compare('titles', talk.title, label.title);
    compare('urls', talk.url ?? '', label.url ?? '');
    compare('speakers', talk.speakers.map((speaker) => speaker.name).join('; '), (label.speakers ?? []).join('; '));
    compare('tags', talk.tags.join('; '), (label.tags ?? []).join('; '));
  }
}

if (!existsSync(join(corpus, 'outlines'))) {
  console.log('There are no labelled posts next to the project: nothing to measure.');
} else {
  for (const file of readdirSync(join(corpus, 'outlines')).sort()) {
    const name = basename(file, '.json');
    const labels = JSON.parse(readFileSync(join(corpus, 'outlines', file), 'utf8')) as Labels;
    measurePost(name, readFileSync(join(corpus, 'recaps', `${name}.md`), 'utf8'), labels);
  }
  for (const miss of misses) console.log(miss);
  console.log('');
  for (const [row, { right, of }] of [...table].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`${row.padEnd(28)}${((100 * right) / of).toFixed(1).padStart(6)} %   ${right} of ${of}`);
}
