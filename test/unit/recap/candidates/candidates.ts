import { parsePost } from '../../../../src/core/post/parsePost.js';
import { tablesWithin } from '../../../../src/core/post/queries/forms/tables.js';
import { textLines, type TextLine } from '../../../../src/core/post/queries/textLines.js';
import type { Candidate } from '../../../../src/core/recap/candidates/candidate.js';
import { readTableRows } from '../../../../src/core/recap/candidates/table/tableRows.js';
import { asMeant } from '../../../../src/core/recap/evidence/writtenMarks.js';

export function linesOf(markdown: string): readonly TextLine[] {
  const post = parsePost(markdown);
  return textLines(post, 0, post.source.lineStarts.length).map((line) => asMeant(line));
}

export function rowsOf(markdown: string): readonly Candidate[] {
  const post = parsePost(markdown);
  return readTableRows(tablesWithin(post, 0, post.source.lineStarts.length));
}

/** A candidate in one line: "Title / Ada Ek (Acme), Bo Li / #tag / address / kinds of links". */
export function shown({ title, speakers, tags, url, links }: Candidate): string {
  const names = speakers.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name));
  const more = [...tags.map((tag) => `#${tag}`), url ?? '', ...links.map(({ kind }) => kind)];
  return [title, names.join(', '), ...more].filter((each) => each !== '').join(' / ');
}
