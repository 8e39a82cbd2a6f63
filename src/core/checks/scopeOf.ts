import { publisherOf, type PostPlace } from '../post/queries/generatorOfPost.js';
import type { Post } from '../post/post.js';
import type { Scope } from './check.js';

/** A post's place, and whether that is in the folder of a Hugo site. */
export interface CheckedPlace extends PostPlace {
  readonly inSite: boolean;
}

/** Which checks apply to a post. A post on its own is Hugo’s if it looks like that. */
export function scopeOf(post: Post, place: CheckedPlace): Scope {
  if (publisherOf(post, place) !== 'hugo') return 'everywhere';
  return place.inSite ? 'site' : 'hugo';
}
