/** A post of the site, with its path relative to the site's folder. */
export interface PostText {
  readonly path: string;
  readonly text: string;
}

/**
 * Converts the name of the event to a part of a path: lower case, letters and digits of any script, separated by
 * hyphens.
 */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'recap';
}

/**
 * Paths for a new post, most likely first: in the folder of most posts, as a file or a page bundle, with or without a
 * date in its name, as most posts are. `paths` are those of the posts; `contentDir` is the content folder; `date` is
 * `YYYY-MM-DD`.
 */
export function placesFor(paths: readonly string[], contentDir: string, slug: string, date: string): readonly string[] {
  const posts = paths.flatMap((path) => postPlace(path) ?? []);
  const folder = mostFrequent(posts.map((post) => post.folder)) ?? `${contentDir}/posts`;
  const there = posts.filter((post) => post.folder === folder);
  const isBundle = there.filter((post) => post.isBundle).length * 2 > there.length;
  const isDated = there.filter((post) => post.isDated).length * 2 > there.length;
  const name = `${isDated ? `${date}-` : ''}${slug}`;
  const [file, bundle] = [`${folder}/${name}.md`, `${folder}/${name}/index.md`];
  return isBundle ? [bundle, file] : [file, bundle];
}

/** Whether a path entered by the user is a possible path of a post within the site's folder. */
export function isRecapPath(path: string): boolean {
  return (
    /\.(?:md|markdown)$/i.test(path) &&
    !/[\\:*?"<>|\0]/.test(path) &&
    path.split('/').every((part) => /[^.\s]/.test(part))
  );
}

interface PostPlace {
  readonly folder: string;
  readonly isBundle: boolean;
  readonly isDated: boolean;
}

function postPlace(path: string): PostPlace | undefined {
  const parts = path.split('/');
  const name = parts.pop()!.replace(/\.\w+$/, '');
  if (name === '_index') return undefined;
  const isBundle = /^index(?:\.|$)/.test(name);
  const own = isBundle ? parts.pop() : name;
  if (own === undefined || parts.length === 0) return undefined;
  return { folder: parts.join('/'), isBundle, isDated: /^\d{4}-\d{2}-\d{2}-/.test(own) };
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
