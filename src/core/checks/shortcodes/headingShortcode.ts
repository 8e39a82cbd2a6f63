import { say, type Fix, type Problem } from '../../problem.js';
import type { Heading } from '../../post/blocks/block.js';
import type { Inline } from '../../post/inlines/inline.js';
import { headingPart } from '../../post/queries/headingPart.js';
import type { PlacedPart } from '../../post/queries/postParts.js';
import { textPieces } from '../../post/queries/textPieces.js';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import type { ShortcodeCall } from '../../shortcodes/shortcode.js';
import { lineAt, lineOf, rangeOf, type SourceText } from '../../text.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/**
 * Calls in standard notation in a heading without an explicit id. Hugo generates the heading's id before it replaces
 * the call, so the id contains the number of the call (`hahahugoshortcode…`) and changes with the text. Since v0.144 the
 * id has nothing of what is not shown: the address of a link, a tag.
 */
export const headingShortcode: ShortcodeCheck = {
  codes: ['shortcode-in-heading'],
  check: (page) => {
    const { recap, context, calls } = page;
    if (!context.site.markup.goldmark.parser.autoHeadingID) return [];
    const { source, post } = recap;
    const headings = new Map(post.headings.map((heading) => [heading.line, heading]));
    return calls.flatMap((call) => {
      const heading = call.notation === 'standard' ? headings.get(lineOf(source, call.start)) : undefined;
      const content = heading && headingPart(post, heading);
      if (!content || hasId(content)) return [];
      const isInId = !isAtLeast(context.site.hugoVersion, '0.144') || isShown(content, call.start);
      return isInId ? [toProblem(call, heading, content, page)] : [];
    });
  },
};

function hasId({ parsed }: PlacedPart): boolean {
  return parsed.attributes?.attributes.some(([name]) => name === 'id') ?? false;
}

function isShown({ base, parsed }: PlacedPart, offset: number): boolean {
  return isShownIn(parsed.inlines, offset - base);
}

function isShownIn(inlines: readonly Inline[], offset: number): boolean {
  const around = inlines.find(({ start, end }) => start <= offset && offset < end);
  switch (around?.kind) {
    case 'html':
      return false;
    case 'link':
    case 'image':
      return offset < around.label.end && isShownIn(around.children, offset);
    case 'emphasis':
    case 'strong':
    case 'deletion':
      return isShownIn(around.children, offset);
    default:
      return true;
  }
}

function toProblem(
  call: ShortcodeCall,
  heading: Heading,
  content: PlacedPart,
  { recap: { source }, context, calls }: ShortcodePage,
): Problem {
  const message = say('The id of this heading contains the number of the shortcode and changes with it.');
  const range = rangeOf(source, call.opener.start, call.opener.end);
  const line = lineAt(source, heading.line);
  const others = calls.filter(({ start }) => lineOf(source, start) === heading.line);
  const id = idOf(source, content);
  // A call that ends on a later line would have the id inside it.
  const isOneLine = heading.line === heading.endLine && others.every(({ end }) => lineOf(source, end) === heading.line);
  const canHaveId = context.site.markup.goldmark.parser.attribute.title && isOneLine;
  const end = line.trimEnd().length;
  const at = { line: heading.line, character: end };
  const edits = [{ range: { start: at, end: at }, newText: ` {#${id}}` }];
  const fixes: readonly Fix[] =
    canHaveId && id !== '' && others[0] === call
      ? [{ title: say('Add an id to the heading'), edits, safe: false }]
      : [];
  return { code: 'shortcode-in-heading', severity: 'warning', message, range, fixes };
}

/** The id that the heading would have without shortcodes. */
function idOf({ text }: SourceText, { base, parsed }: PlacedPart): string {
  return textPieces(text, base, parsed)
    .map((piece) => piece.text)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
