// A site of thousands of posts, for the Recaps view and its peer, `hugo list all`. The same numbers give the same site.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A site in a temporary folder. */
export interface ManyPosts {
  readonly folder: string;
  readonly remove: () => void;
}

/** Numbers from 0 to below `end`, which repeat with the seed. */
type Pick = (end: number) => number;

const years = Array.from({ length: 15 }, (_, index) => 2010 + index);
const topics = 'Ropes,Tides,Lamps,Harbours,Knots,Charts,Signals,Winds,Anchors,Beacons,Ballast,Rigging'.split(',');
const speakers = 'Zoë Brandt,Marit Oyelaran,Nguyễn Minh Châu,Amaka Lind,Ola Fjord,Paz Ríos,Jan de Wit,Mei Tan'.split(
  ',',
);
const events = 'Rope Days,Lantern Days,HarbourConf,TideCon,Beacon Summit,Keel Meetup,Quay Conference'.split(',');
const sentences = [
  'The rota held for ninety years, and nobody has asked why.',
  'Each boat has three small machines in a locked box next to the engine.',
  'A dashboard is a question that somebody once had, so we deleted two hundred of them on a Tuesday.',
  'Updates are rolled out by harbour, never by percentage, because half a fleet helps nobody.',
  'What did we see first, and what would have let us see it sooner?',
  'See [the slides](https://example.org/slides/) for the *three* figures that matter.',
];

/** Writes a Hugo site of so many posts, of 1 to 20 kB: most are recaps, in YAML, TOML and JSON, in sections that cascade. */
export function writeManyPosts(count: number): ManyPosts {
  const folder = mkdtempSync(join(tmpdir(), 'recap-many-'));
  write(join(folder, 'hugo.toml'), 'baseURL = "https://example.org/"\ntitle = "Many"\ntimeZone = "Europe/Amsterdam"\n');
  for (const year of years) write(join(folder, `content/posts/${year}/_index.md`), sectionOf(year));
  for (let number = 0; number < count; number++) {
    const pick = picksFor(number);
    // The latest year comes first and is unfolded: with one post, all others are seen below it.
    const year = number === 0 ? 2031 : years[pick(years.length)]!;
    const name = pick(4) === 0 ? `post-${number}/index.md` : `post-${number}.md`;
    write(join(folder, `content/posts/${year}/${name}`), postFor(number, year, pick));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What is before 2012 are drafts. */
function sectionOf(year: number): string {
  return `---\ntitle: Notes of ${year}\n${year < 2012 ? 'cascade:\n  draft: true\n' : ''}---\n`;
}

function postFor(number: number, year: number, pick: Pick): string {
  const kind = number === 0 ? 9 : pick(10);
  const event = events[pick(events.length)]!;
  // One in ten is about something else; of one in ten only the text says that it is a recap.
  const title =
    kind === 0 ? `A walk, ${number}` : kind === 1 ? `Notes ${number}` : `Recap: ${event} ${year}, ${number}`;
  const tag = kind < 2 ? 'Sea' : 'Conference';
  return `${frontMatterOf(title, tag, year, pick)}\n${kind === 0 ? proseOf(5 + pick(60), pick) : recapOf(event, pick)}`;
}

function frontMatterOf(title: string, tag: string, year: number, pick: Pick): string {
  const tags = [topics[pick(topics.length)]!, topics[pick(topics.length)]!, tag];
  const day = `${year}-0${1 + pick(9)}-${10 + pick(18)}`;
  const draft = pick(8) === 0;
  const expires = pick(20) === 0 ? '2021-01-01' : undefined;
  const about = sentences[pick(sentences.length)]!;
  const form = pick(10);
  if (form === 0) return `${JSON.stringify({ title, date: day, draft, tags, expirydate: expires, about }, null, 2)}\n`;
  if (form < 3)
    return `+++\ntitle = "${title}"\ndate = ${day}T08:00:00+02:00\ndraft = ${draft}\ntags = ${JSON.stringify(tags)}\n${
      expires ? `expirydate = ${expires}\n` : ''
    }[params]\nabout = '${about}'\n+++\n`;
  const rest = `${expires ? `expirydate: ${expires}\n` : ''}${draft ? 'draft: true\n' : ''}`;
  if (form < 6)
    return `---\ntitle: ${JSON.stringify(title)}\ndate: ${day}\n${rest}tags: [${tags.join(', ')}]\ndescription: >-\n  ${about}\n  ${about}\n---\n`;
  return `---\ntitle: '${title}'\nauthor: Marit\ndate: ${day}T08:00:00+02:00\n${rest}url: /${year}/${day}/\ncategories:\n  - articles\ntags:\n${tags
    .map((tag) => `  - ${tag}\n`)
    .join('')}description: ${about.replace(/[:*?[\]]/g, '')}\ncover:\n  image: /img/a.jpg\n  alt: A lamp\n---\n`;
}

function recapOf(event: string, pick: Pick): string {
  const days = 1 + pick(3);
  const talks = 1 + pick(6);
  const parts = [`${event} filled the old rope works.\n`];
  for (let day = 1; day <= days; day++) {
    parts.push(`## Day ${day}\n`);
    for (let talk = 0; talk < talks; talk++) {
      const title = `${topics[pick(topics.length)]} and ${topics[pick(topics.length)]}, Part ${pick(90)}`;
      parts.push(`### [${title}](https://example.org/${pick(1000)}/) by ${speakers[pick(speakers.length)]}\n`);
      parts.push(`_#${topics[pick(topics.length)]}, #${topics[pick(topics.length)]}_\n`, proseOf(1 + pick(12), pick));
    }
  }
  return parts.join('\n');
}

function proseOf(count: number, pick: Pick): string {
  const lines = Array.from({ length: count }, () => sentences[pick(sentences.length)]!);
  return lines
    .map((line, index) => (index % 3 === 2 ? `* ${line}\n\n` : `${line}${index % 3 === 1 ? '\n\n' : ' '}`))
    .join('');
}

/** A linear congruential generator (Numerical Recipes), whose upper bits are used. */
function picksFor(seed: number): Pick {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
