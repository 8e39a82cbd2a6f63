import { headingIds } from '../../../../src/core/post/queries/headingIds.js';
import type { Inline } from '../../../../src/core/post/inlines/inline.js';
import { parsePost } from '../../../../src/core/post/parsePost.js';
import { inlinesOf } from '../../../../src/core/post/queries/postParts.js';
import type { Post } from '../../../../src/core/post/post.js';
import { defaultMarkup } from '../../../../src/core/site/markup.js';
import { lineOf } from '../../../../src/core/text.js';
import { mayUnderlineTable } from '../blocks/peer.js';
import type { Outcome } from './peer.js';

/** The elements of a post in the format of the peer's result. */
export function outcomeOf(post: Post): Outcome {
  const ids = headingIds(post, { ...defaultMarkup.goldmark.parser, fromRendered: true });
  const definitions = [...post.definitions].map(([label, { block, part, url }]) => {
    return { at: post.source.lineStarts[block.line]! + part.span.start, text: `definition ${label} ${url}` };
  });
  const footnotes = [...post.footnotes].map(([label, { block, part }]) => {
    return { at: post.source.lineStarts[block.line]! + part.span.start, text: `footnote ${shown(label)}` };
  });
  const lineAt = (offset: number): number => lineOf(post.source, offset);
  return {
    inlines: [...inlinesOf(post)].flatMap(({ base, inline }) => describe(base, inline)),
    definitions: [...definitions, ...footnotes]
      .sort((a, b) => a.at - b.at)
      .map(({ at, text }) => `${lineAt(at)} ${shown(text)}`),
    headings: post.headings.map((heading) => {
      const id = ids.get(heading);
      return `${heading.line}-${heading.endLine} h${heading.level}${id === undefined ? '' : ` ${id}`}`;
    }),
  };
}

export function ours(text: string): Outcome {
  return outcomeOf(parsePost(text));
}

function shown(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}

function describe(base: number, inline: Inline): readonly string[] {
  const span = `${base + inline.start}-${base + inline.end}`;
  switch (inline.kind) {
    case 'link':
    case 'image': {
      const { label, url } = inline;
      return [shown(`${inline.kind} ${span} ${base + label.start}-${base + label.end} ${url}`)];
    }
    case 'autolink':
      return [shown(`autolink ${span} ${inline.url}`)];
    case 'bareLink':
      return [shown(`bare ${span} ${inline.url}`)];
    case 'code':
    case 'html':
      return [`${inline.kind} ${span}`];
    case 'footnote':
      return [shown(`footnote ${span} ${inline.label}`)];
    default:
      return [];
  }
}

/**
 * Texts in which the post can differ from markdown-it, because it follows goldmark or CommonMark: the outline accepts
 * headings without their space; a text that ends with `[a](` can end with a shortcut; an address ends with its line,
 * even after a backslash; brackets after an invalid address do not name a definition; an unclosed comment does not
 * affect a later declaration, nor one before it after an open bracket; a line of dashes below a table is not an underline.
 * Also, for an address directly after code, a quotation mark or the like, the result of markdown-it depends on the text that
 * it has read before.
 */
const differences: readonly RegExp[] = [
  /\]\(\s*$/,
  /\]\([^)]*\[/,
  /\](?:\([^)]*|:\s*.*)\\\n/,
  /<!--(?:(?!-->|\n[ \t]*\n)[^])*<[!?]/,
  /\[(?:(?!\n[ \t]*\n)[^])*<[!?](?:(?!\n[ \t]*\n)[^])*<[!?]/,
  /<\?(?:(?!\?>|\n[ \t]*\n)[^])*<[!?]/,
  /<![^-](?:(?!>|\n[ \t]*\n)[^])*<[!?]/,
  /[^\s*_~(<=[>/](?<!=["'])(?:https?:|ftp:|www\.)/,
  /(?<!=)["'`][a-zA-Z\d.-]+@/,
];

export function isComparable(text: string, { frontMatter, headings }: Post): boolean {
  if (
    frontMatter !== undefined ||
    mayUnderlineTable(text) ||
    differences.some((difference) => difference.test(text.replace(/\r\n?/g, '\n')))
  )
    return false;
  return headings.every((heading) => !heading.lacksSpace);
}
