import { valueOf } from '../frontMatter/frontMatter.js';
import { isRecap, type Recap } from '../recap/model/recap.js';
import { parseRecap } from '../recap/parseRecap.js';

/** A post that a new one is modelled on, with its path relative to the site's folder. */
export interface ModelPost {
  readonly path: string;
  readonly recap: Recap;
}

/** Parses the text of a post, once for all that is asked of it. */
export function readModelPost(path: string, text: string): ModelPost {
  return { path, recap: parseRecap(text) };
}

/** The posts among the files of a folder that is not a Hugo site: files with front matter, and recaps. */
export function postsAmong(files: readonly ModelPost[]): readonly ModelPost[] {
  return files.filter(({ recap }) => recap.frontMatter?.complete === true || isRecap(recap));
}

/** Whether any of the posts has the key `draft`. */
export function usesDrafts(posts: readonly ModelPost[]): boolean {
  return posts.some(({ recap }) => valueOf(recap.frontMatter, 'draft') !== undefined);
}
