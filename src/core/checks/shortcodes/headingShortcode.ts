import { say, type Fix, type Problem } from '../../problem.js';
import type { Heading } from '../../post/blocks/block.js';
import type { ShortcodeCall } from '../../shortcodes/shortcode.js';
import { lineAt, lineOf, rangeOf } from '../../text.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/**
 * Calls in standard notation in a heading without an explicit id. Hugo generates the heading's id before it replaces
 * the call, so the id contains the number of the call (`hahahugoshortcode…`) and changes with the text.
 */
export const headingShortcode: ShortcodeCheck = {
  codes: ['shortcode-in-heading'],
  check: (page) => {
    const { recap, context, calls } = page;
    if (!context.site.markup.goldmark.parser.autoHeadingID) return [];
    const headings = new Map(recap.post.headings.filter(hasNoId).map((heading) => [heading.line, heading]));
    if (headings.size === 0) return [];
    return calls.flatMap((call) => {
      const heading = call.notation === 'standard' ? headings.get(lineOf(recap.source, call.start)) : undefined;
      return heading ? [toProblem(call, heading, page)] : [];
    });
  },
};

function hasNoId({ text }: Heading): boolean {
  return !/\{[^{}]*#[^{}]*\}\s*$/.test(text);
}

function toProblem(
  call: ShortcodeCall,
  heading: Heading,
  { recap: { source }, context, calls }: ShortcodePage,
): Problem {
  const message = say('The id of this heading contains the number of the shortcode and changes with it.');
  const range = rangeOf(source, call.opener.start, call.opener.end);
  const line = lineAt(source, heading.line);
  const others = calls.filter(({ start }) => lineOf(source, start) === heading.line);
  const id = idOf(heading.text);
  // If the heading ended on a later line, the id would become part of it.
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
function idOf(text: string): string {
  return text
    .replace(/\{\{<[^{}]{0,1000}>\}\}/g, ' ')
    .replace(/\]\([^()]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
