import type { PlainLink } from '../../../post/queries/plainText.js';

/** Whether an address is a person's page on a network. */
export function isProfile(url: string): boolean {
  return profile.test(url) && !file.test(url);
}

const profile =
  /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x|linkedin|github|mastodon|bsky|facebook|instagram|xing|about)\.(?:com|me|app|social)\b/i;
/** A page or folder in a repository. */
const file = /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:blob|tree|wiki)\//i;

/** Whether a link names a person in full and leads to their profile: "[Ada Story](https://x.com/ada)". */
export function isLinkedPerson({ text, url }: PlainLink): boolean {
  return fullName.test(text) && ofOne.test(url);
}

const fullName = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;
/** Of networks where addresses of projects are longer, or have a part of their own. */
const ofOne =
  /^https?:\/\/(?:(?:www\.|mobile\.)?(?:twitter|x|github|about)\.(?:com|me)\/[\w-]+|(?:[a-z]{2,3}\.)?linkedin\.com\/in\/[^/?#]+|bsky\.app\/profile\/[^/?#]+|[\w.-]+\/@\w+(?:@[\w.-]+)?)\/?(?:[?#].*)?$/i;
