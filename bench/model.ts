// The model alone: the duration of parsing compared with peers that do less, after a keystroke, and for nasty texts.
import { parseRecap } from '../src/core/recap/parseRecap.js';
import type { ReadingOptions, Recap } from '../src/core/recap/model/recap.js';
import { measureTogether } from './measure.js';
import { documentOf, parseMarkdown, tableOfContents } from './peers.js';
import { inNotes, largePosts, nastyTexts, postOf, type Post } from './posts.js';

const parse: (text: string, options: ReadingOptions, previous?: Recap) => Recap = parseRecap;

/** Prints all measurements of the model's speed, with their goals. */
export async function measureModel(posts: readonly Post[]): Promise<void> {
  console.log('\nmodel: parse, compared with markdown-it and the table of contents of VS Code’s language service');
  printColumns('', ['ours ms', 'md-it ms', 'times', 'toc ms', 'times']);
  for (const post of posts) await beside(post, post.text.length > 900_000 ? 'goal: 8 times or more' : '');
  for (const post of largePosts()) await afterKeystroke(post);
  await linearity();
  await nasty();
}

/** Without a previous recap, as when a post is opened. */
async function beside({ name, text }: Post, goal: string): Promise<void> {
  const document = documentOf(text);
  const [ours, markdown, contents] = await measureTogether([
    () => parse(text, {}),
    () => parseMarkdown(text),
    () => tableOfContents(document),
  ]);
  printTimes(`${name}, ${Math.round(text.length / 1000)} kB`, ours!, markdown!, contents!, goal);
}

/** Types letters into the notes of a talk in the middle of a long post; each parse receives the previous recap. */
async function afterKeystroke({ name, text }: Post): Promise<void> {
  const at = inNotes(text);
  const typed = Array.from({ length: 27 }, (_, letters) =>
    flat(text.slice(0, at) + 'x'.repeat(letters) + text.slice(at)),
  );
  const documents = typed.map(documentOf);
  let recap = parse(typed[0]!, {});
  const [ours, markdown, contents] = await measureTogether([
    (round) => (recap = parse(typed[round + 1]!, {}, recap)),
    (round) => parseMarkdown(typed[round + 1]!),
    (round) => tableOfContents(documents[round + 1]!),
  ]);
  printTimes(`a keystroke in ${name}`, ours!, markdown!, contents!, 'goal: 20 times or more');
}

async function linearity(): Promise<void> {
  const [small, large] = [postOf(100_000).text, postOf(1_000_000).text];
  const [short, long] = await measureTogether([() => parse(small, {}), () => parse(large, {})]);
  const growth = long! / large.length / (short! / small.length);
  console.log(`  ${'time per byte, 1 MB to 100 kB'.padEnd(47)}${growth.toFixed(2).padStart(9)}  goal: 1.3 or less`);
}

async function nasty(): Promise<void> {
  console.log('\nmodel: nasty texts, time per byte relative to an ordinary text of the same size');
  printColumns('', ['ours ms', 'ratio']);
  for (const { name, text } of nastyTexts()) {
    const ordinary = postOf(text.length).text;
    const [ours, usual] = await measureTogether([() => parse(text, {}), () => parse(ordinary, {})], 3, 1);
    const ratio = ours! / text.length / (usual! / ordinary.length);
    printColumns(`${name}, ${Math.round(text.length / 1000)} kB`, [ours!.toFixed(2), ratio.toFixed(2)]);
  }
}

function printTimes(name: string, ours: number, markdown: number, contents: number, goal: string): void {
  const columns = [ours, markdown, markdown / ours, contents, contents / ours];
  printColumns(name, [...columns.map((column) => column.toFixed(2)), goal === '' ? '' : `  ${goal}`]);
}

function printColumns(name: string, columns: readonly string[]): void {
  console.log(`  ${name.padEnd(30)}${columns.map((column) => column.padStart(9)).join('')}`.trimEnd());
}

/** Joined strings are flattened on first access, which must not happen in the parser. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}
