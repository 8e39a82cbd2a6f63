import type { PageFacts } from '../../preview/pageSource.js';
import type { Recap } from '../../recap/model/recap.js';
import { parsePost } from '../../post/parsePost.js';
import type { Post } from '../../post/post.js';
import { partsOf } from '../../post/queries/postParts.js';
import { say, type Message } from '../../problem.js';
import { lineEnd } from '../../text.js';
import { addressesOf, type Addresses } from '../addresses.js';
import type { PortableTarget, RecapCopy } from '../target.js';
import { addressEdits } from './addressEdits.js';
import { dialects, type Dialect } from './dialect.js';
import { escapeLiquid } from './escapeLiquid.js';
import { expandCalls } from './expandCalls.js';
import { hookedAddresses } from './hookedAddresses.js';
import { surroundings } from './frontMatterFor.js';
import { applySpans } from './spanEdits.js';
import { structureEdits } from './structureEdits.js';
import { writeOutNotes } from './writeOutNotes.js';

/** A recap as Markdown that a platform reads as its author meant it. Never throws. */
export function portableMarkdown({ post }: Recap, facts: PageFacts, target: PortableTarget): RecapCopy {
  const dialect = dialects[target];
  const expanded = expandCalls(post, facts, dialect);
  const addresses = addressesOf(facts, hookedAddresses(expanded.page));
  const newline = lineEnd(post.source);
  // Front matter is only at the very beginning of a text.
  const written = newline + expanded.text;
  const escaped = dialect.hasLiquid ? escapeLiquid(written, expanded.made) : written;
  const { text: body, isRelative } = rewrite(
    escaped,
    addresses,
    dialect,
    facts.site.markup.goldmark.renderer.hardWraps,
  );
  const noted = dialect.hasFootnotes ? body : writeOutNotes(body);
  const { before, after } = surroundings(target, facts, addresses);
  const content = noted.replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, '').trimEnd();
  return {
    text: before.replaceAll('\n', newline) + content + newline + after.replaceAll('\n', newline),
    remarks: remarksOn(expanded.omitted, isRelative),
    requests: expanded.page?.templates?.use.requests ?? [],
  };
}

/** What is missing in a copy. */
export function remarksOn(omitted: readonly string[], isRelative: boolean): readonly Message[] {
  return [
    ...(isRelative
      ? [say('The site has no "baseURL", so links and images keep their addresses within the site.')]
      : []),
    ...omitted.map((name) => say('The shortcode "{0}" is left out, because its template is not known.', name)),
  ];
}

function rewrite(
  text: string,
  addresses: Addresses,
  dialect: Dialect,
  hardWraps: boolean,
): { readonly text: string; readonly isRelative: boolean } {
  const post = parsePost(text);
  const own = ownIds(post);
  const keepsId = (id: string): boolean => dialect.hasHeadingIds && !own.has(id);
  const edits = [...addressEdits(post, addresses, keepsId), ...structureEdits(post, dialect, hardWraps)];
  const isRelative = addresses.page === undefined && hasRelative(post, addresses);
  return { text: applySpans(text, edits), isRelative };
}

/** Ids of headings that are written in their attributes, which are removed. */
function ownIds(post: Post): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { parsed } of partsOf(post)) {
    for (const [name, value] of parsed.attributes?.attributes ?? []) if (name === 'id') ids.add(String(value));
  }
  return ids;
}

/** Whether a link would be another address if the site were known. */
function hasRelative(post: Post, addresses: Addresses): boolean {
  const known = { ...addresses, link: other, image: other, html: other };
  return addressEdits(post, known, (id) => id !== '').length > 0;
}

function other(address: string): string {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address) ? address : `/${address}`;
}
