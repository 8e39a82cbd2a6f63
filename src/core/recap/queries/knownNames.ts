import { valueOf } from '../../frontMatter/frontMatter.js';
import { talksOf, type Recap } from '../model/recap.js';

/** The people, organisations and tags that recaps name, each once, the most frequent first. */
export interface KnownNames {
  readonly speakers: readonly string[];
  /** Without `#`. */
  readonly tags: readonly string[];
}

/** The speakers and tags of recaps; those of the front matter count as tags. */
export function knownNamesOf(recaps: readonly Recap[]): KnownNames {
  const talks = recaps.flatMap(talksOf);
  const ofPosts = recaps.flatMap(({ frontMatter }) => {
    const tags = valueOf(frontMatter, 'tags');
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  });
  return {
    speakers: byFrequency(talks.flatMap(({ speakers }) => speakers.map(({ name }) => name))),
    tags: byFrequency([...talks.flatMap(({ tags }) => tags), ...ofPosts]),
  };
}

function byFrequency(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
