import { classifyLink } from '../site/addresses/classifyLink.js';
import { withoutBase } from '../site/images/imageCandidates.js';
import type { CheckContext } from './check.js';

/** Whether an address from the root of the site is that of a published file of a bundle; true until that is known. */
export function isInBundle(address: string, { site, posts, exists }: CheckContext): boolean {
  const link = classifyLink(withoutBase(address.trim(), site));
  if (link.kind !== 'page' || !link.fromRoot) return false;
  return !posts?.isWhole || posts.places.filesAt(link.path).some((each) => exists(each) !== false);
}
