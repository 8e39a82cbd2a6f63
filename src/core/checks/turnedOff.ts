import { readRawHtml } from '../post/queries/rawHtml.js';
import { partsOf } from '../post/queries/postParts.js';
import type { Post } from '../post/post.js';
import type { Problem } from '../problem.js';
import {
  isBlankLine,
  lineAt,
  lineCount,
  lineEnd,
  nextWrittenLine,
  positionAt,
  type SourceText,
  type Span,
  type TextEdit,
} from '../text.js';

/** Begins the comment that turns off checks for its post: `<!-- recap-disable todo link-nowhere -->`. */
const opener = /^<!--\s*recap-disable\s/;
const marker = 'recap-disable';

/** The problems without those whose checks a comment of the post turns off. */
export function withoutTurnedOff(problems: readonly Problem[], post: Post): readonly Problem[] {
  const codes = new Set(commentsOf(post).flatMap((comment) => codesIn(post.source, comment)));
  return codes.size === 0 ? problems : problems.filter(({ code }) => !codes.has(code));
}

/** Turns off a check for a post: adds its code to the comment, or a comment below the front matter. */
export function turnOffInPost(post: Post, code: string): readonly TextEdit[] {
  const { source } = post;
  const [comment] = commentsOf(post);
  if (!comment) return [addComment(post, code)];
  const written = source.text.slice(comment.start, comment.end);
  const end = positionAt(source, comment.start + written.slice(0, -'-->'.length).trimEnd().length);
  return [{ range: { start: end, end }, newText: ` ${code}` }];
}

function commentsOf(post: Post): readonly Span[] {
  const { text } = post.source;
  // Most posts have none.
  if (!text.includes(marker)) return [];
  const { comments } = readRawHtml(post, partsOf(post));
  return comments.filter(
    ({ start, end }) => opener.test(text.slice(start, end)) && text.slice(start, end).endsWith('-->'),
  );
}

function codesIn({ text }: SourceText, { start, end }: Span): readonly string[] {
  return text
    .slice(start, end - '-->'.length)
    .replace(opener, '')
    .split(/[\s,]+/);
}

/** A line of its own above the first line below the front matter, with a blank line between them if there is one above. */
function addComment({ source, bodyLine }: Post, code: string): TextEdit {
  const ending = lineEnd(source);
  const comment = `<!-- ${marker} ${code} -->${ending}`;
  const line = nextWrittenLine(source, bodyLine);
  if (line >= lineCount(source)) {
    const end = positionAt(source, source.text.length);
    return { range: { start: end, end }, newText: (end.character === 0 ? '' : ending) + comment };
  }
  const start = { line, character: lineAt(source, line).startsWith('\uFEFF') ? 1 : 0 };
  const isApart = line === 0 || isBlankLine(source, line - 1);
  return { range: { start, end: start }, newText: comment + (isApart ? ending : '') };
}
