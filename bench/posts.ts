import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Post {
  readonly name: string;
  readonly text: string;
}

/**
 * The sample's long post, ten times that, and a post of one megabyte; also those of a real recap if there is one next
 * to the project.
 */
export function benchPosts(): readonly Post[] {
  return [...postsOf('sample', sample()), ...(existsSync(realPost) ? postsOf('real', readPost(realPost)) : [])];
}

/** The posts of one megabyte. */
export function largePosts(): readonly Post[] {
  return benchPosts().filter(({ text }) => text.length >= megabyte);
}

/** An ordinary post of at least this many characters: the sample's days, repeated. */
export function postOf(length: number): Post {
  return longPost('sample', sample(), length);
}

/** An offset in the notes of a talk in the middle of a post: the end of a paragraph, below a heading. */
export function inNotes(text: string): number {
  const paragraph = /\n\n\p{L}[^\n]{80,}(?=\n)/gu;
  paragraph.lastIndex = text.indexOf('\n### ', text.length / 2);
  return paragraph.exec(text)!.index + 20;
}

/** Texts that no author writes, but that a parser encounters: careless parsing takes quadratic time for them. */
export function nastyTexts(): readonly Post[] {
  const below = (line: string): string => `## Day 1\n\n### A talk\n\n${line}\n`;
  return [
    { name: 'one line of prose', text: below('word '.repeat(200_000)) },
    { name: 'one line in a heading', text: `## Day 1\n\n### ${'word '.repeat(200_000)}\n` },
    { name: '100,000 headings', text: '## Day 1\n'.repeat(100_000) },
    { name: '100,000 headings, no days', text: '### Word - Name\n'.repeat(100_000) },
    { name: '100,000 brackets', text: below('['.repeat(100_000)) },
    { name: '… in a heading', text: `## Day 1\n\n### ${'['.repeat(100_000)}\n` },
    { name: '… in a list item', text: below(`- ${'['.repeat(100_000)}`) },
    { name: '… closed, in a heading', text: `### ${'['.repeat(50_000)}${']'.repeat(50_000)}(https://example.org)\n` },
    { name: '100,000 stars in a heading', text: `### ${'*a '.repeat(33_333)}\n` },
    { name: '100,000 commas by speakers', text: below(`_By ${'A, '.repeat(100_000)}B_`) },
    { name: '100,000 dashes in a heading', text: `## Day 1\n\n### ${'A - '.repeat(100_000)}B\n` },
    { name: '50,000 linked list items', text: `## Day 1\n\n${'- [A](https://example.org) - B\n'.repeat(50_000)}` },
    { name: '50,000 definitions', text: `## Day 1\n\n- [A][a]\n${'[a]: https://example.org\n'.repeat(50_000)}` },
    { name: '100,000 open fences', text: '```\n'.repeat(100_001) },
    { name: '100,000 open comments', text: '<!-- \n'.repeat(100_000) },
  ];
}

interface ReadPost {
  readonly text: string;
  /** The text after the front matter. */
  readonly body: string;
}

const megabyte = 1_000_000;
const realPost = join('..', 'shared', 'seed', 'devopscon18-munich.md');

function sample(): ReadPost {
  return readPost('sample/content/posts/lantern-days-2025.md');
}

function readPost(path: string): ReadPost {
  const text = readFileSync(path, 'utf8');
  return { text, body: text.slice(text.indexOf('\n---\n') + 5) };
}

function postsOf(name: string, post: ReadPost): readonly Post[] {
  const { text, body } = post;
  return [{ name, text }, { name: `${name} x 10`, text: text + body.repeat(9) }, longPost(name, post, megabyte)];
}

function longPost(name: string, { text, body }: ReadPost, length: number): Post {
  const times = Math.max(1, Math.ceil((length - text.length) / body.length) + 1);
  return { name: `${name} x ${times}`, text: text + body.repeat(times - 1) };
}
