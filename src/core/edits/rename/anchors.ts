import { attributesAt } from '../../post/attributes.js';
import { idFrom, uniqueIds } from '../../post/headingIds.js';
import { plainText } from '../../recap/evidence/inline.js';
import type { Recap } from '../../recap/model/recap.js';
import type { IdType } from '../../site/markup.js';
import { lineOf, rangeOf, type TextEdit } from '../../text.js';
import { codeLines } from '../verification/references.js';

/**
 * The edits that make links within a post lead to the headings that they led to, where another title has given these another
 * id; in the text before that. An id that something else has, too, is nobody's, and its links stay. `type`: how the site makes
 * ids (`autoIDType`).
 */
export function anchorEdits(before: Recap, after: Recap, type: IdType): readonly TextEdit[] {
  const { source, post } = before;
  const targets = source.text.includes('#') ? [...source.text.matchAll(target)] : [];
  if (targets.length === 0) return [];
  const renamed = renamedIds(before, after, type);
  const code = codeLines(post);
  return targets.flatMap(({ index, 0: all, 1: fragment = '' }) => {
    const id = renamed.get(decoded(fragment));
    const line = lineOf(source, index);
    if (id === undefined || code.has(line)) return [];
    // Behind an odd number of marks for code, what looks like a link is text.
    const lead = source.text.slice(Math.max(source.lineStarts[line]!, index - longestLead), index);
    if (lead.split('`').length % 2 === 0) return [];
    const end = index + all.length;
    const range = rangeOf(source, end - fragment.length, end);
    return [{ range, newText: fragment.includes('%') ? encodeURIComponent(id) : id }];
  });
}

/** Code in a line is looked for so many characters before a link. */
const longestLead = 2_000;

/** A fragment where Markdown, HTML and the shortcodes `ref` and `relref` have the target of a link. */
const target =
  /(?:\]\([ \t]{0,9}<?|^ {0,3}\[[^\][\n]{1,200}\]:[ \t]{0,9}<?|\bhref=["']?|ref[ \t]{1,9}(?:path=)?["`])#([^\s<>()"'`{}]{1,500})/gm;

/** The new id of each that is another one now. */
function renamedIds(before: Recap, after: Recap, type: IdType): ReadonlyMap<string, string> {
  const [old, now] = [headingIds(before, type), headingIds(after, type)];
  if (old.length !== now.length) return new Map();
  const elsewhere = new Set(
    Array.from(before.source.text.matchAll(/\b(?:id|name)=["']?([^\s"'>]{1,500})/g), ([, id]) => id),
  );
  return new Map(
    old.flatMap((id, index): [string, string][] => (id === now[index] || elsewhere.has(id) ? [] : [[id, now[index]!]])),
  );
}

/** The ids of all headings, in their order, as Hugo gives them: those that the writer gives are taken first. */
function headingIds({ post, reading }: Recap, type: IdType): readonly string[] {
  const ids = uniqueIds({});
  const headings = post.headings.filter(({ lacksSpace }) => !lacksSpace);
  const given = headings.map(({ text }) => givenId(text));
  for (const id of given) ids.take(id);
  return headings.map(
    // Hugo takes the last line alone.
    ({ text }, index) =>
      given[index] ?? ids.make(idFrom(plainText(text.replace(/[^]*\n/, ''), reading.definitions), type) || 'heading'),
  );
}

function givenId(heading: string): string | null {
  const text = heading.trimEnd();
  const start = text.endsWith('}') ? text.lastIndexOf('{') : -1;
  const id = start < 0 ? undefined : attributesAt(text, start)?.attributes.find(([name]) => name === 'id')?.[1];
  return typeof id === 'string' ? id : null;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
