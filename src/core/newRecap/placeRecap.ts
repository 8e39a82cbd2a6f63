import { mostFrequent } from '../edits/insert/form/mostFrequent.js';
import type { PostHome } from './postHome.js';

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
 * date in its name, as most posts are. `paths` are those of the posts; `home` is where they are if there are none yet;
 * `date` is `YYYY-MM-DD`.
 */
export function placesFor(paths: readonly string[], home: PostHome, slug: string, date: string): readonly string[] {
  const posts = paths.flatMap((path) => postPlace(path, home.contentDir === '') ?? []);
  const folder = mostFrequent(posts.map((post) => post.folder)) ?? home.folder;
  const there = posts.filter((post) => post.folder === folder);
  const isBundle = there.filter((post) => post.isBundle).length * 2 > there.length;
  const isDated = home.isDated || there.filter((post) => post.isDated).length * 2 > there.length;
  const name = `${folder === '' ? '' : `${folder}/`}${isDated ? `${date}-` : ''}${slug}`;
  const [file, bundle] = [`${name}.md`, `${name}/index.md`];
  if (!home.hasBundles && !isBundle) return [file];
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

/** `atTop`: whether posts can be in no folder. */
function postPlace(path: string, atTop: boolean): PostPlace | undefined {
  const parts = path.split('/');
  const name = parts.pop()!.replace(/\.\w+$/, '');
  if (name === '_index') return undefined;
  const isBundle = /^index(?:\.|$)/.test(name);
  const own = isBundle ? parts.pop() : name;
  if (own === undefined || (parts.length === 0 && !atTop)) return undefined;
  return { folder: parts.join('/'), isBundle, isDated: /^\d{4}-\d{2}-\d{2}-/.test(own) };
}
