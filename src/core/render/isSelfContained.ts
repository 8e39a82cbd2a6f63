import { embeddedShortcode } from '../shortcodes/catalogue.js';
import { parseShortcodes } from '../shortcodes/parseShortcodes.js';
import type { ShortcodeNode } from '../shortcodes/shortcode.js';
import { readSource } from '../text.js';
import { tagsIn } from '../post/blocks/tagsIn.js';

/** Whether some lines of a page mean the same to Markdown and shortcodes wherever they stand. `page` is all of its text. */
export function isSelfContained(lines: string, page: string): boolean {
  // Definitions and footnotes count everywhere, of the summary divider the first one, of a byte order mark that at the top.
  if (/\]:|\[\^|<!--\s*more|\ufeff/i.test(lines)) return false;
  return !lines.includes('{{') || areWholeCalls(lines, page);
}

/** Whether every element that a piece of HTML opens or closes, it also closes or opens: no other piece has a part in it. */
export function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const { name, isEnd } of tagsIn(html)) {
    if (!isEnd) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

function areWholeCalls(lines: string, page: string): boolean {
  const { nodes, problems } = parseShortcodes(readSource(lines), 0);
  return problems.length === 0 && nodes.every((node) => isKnownAlone(node, page));
}

/** A shortcode of the site takes what is up to its closer, if there is one, however far. */
function isKnownAlone(node: ShortcodeNode, page: string): boolean {
  if (node.kind === 'summaryDivider' || node.kind === 'broken') return false;
  if (node.kind === 'text') return true;
  const isOpen = !node.closer && !node.selfClosed && embeddedShortcode(node.name)?.inner === undefined;
  return !(isOpen && mayBeClosed(node.name, page)) && node.children.every((child) => isKnownAlone(child, page));
}

function mayBeClosed(name: string, page: string): boolean {
  for (let at = page.indexOf(name, 1); at > 0 && name !== ''; at = page.indexOf(name, at + 1)) {
    if (
      page
        .slice(Math.max(0, at - 100), at)
        .trimEnd()
        .endsWith('/')
    )
      return true;
  }
  return false;
}
