import { readFileSync } from 'node:fs';

/** The sample's long post, ten times it, and a post of a megabyte: the same days over and over. */
export function benchPosts(): readonly { readonly name: string; readonly text: string }[] {
  const text = readFileSync('sample/content/posts/lantern-days-2025.md', 'utf8');
  const body = text.slice(text.indexOf('\n---\n') + 5);
  const times = (count: number): string => text + body.repeat(count - 1);
  return [
    { name: 'sample', text },
    { name: 'sample x 10', text: times(10) },
    { name: '1 MB', text: times(Math.ceil(1_000_000 / body.length)) },
  ];
}
