import { pathOfPage } from '../../addresses/embeddedHooks.js';
import { readUrl } from '../../addresses/urlParts.js';

/** Maximum number of links of a text that are looked up. */
const maxLinks = 5000;

// What follows is only looked at: an image can be the text of a link.
const inline = /\]\((?=\s{0,99}(?:<([^<>\r\n]{0,1000})>|([^\s<][^\s]{0,999}))?)/g;
const definition = /^[ \t>]{0,99}\[[^\r\n]{1,999}?\]:\s{0,99}(?:<([^<>\r\n]{0,1000})>|([^\s<][^\s]{0,999}))/gm;

/**
 * The paths that links of a text may name, as Hugo's own render hook asks for them: decoded, without query and fragment.
 * A few false matches do no harm.
 */
export function linkedPaths(text: string): readonly string[] {
  const paths = new Set<string>();
  let left = maxLinks;
  for (const pattern of [inline, definition])
    for (const [, pointed, bare = ''] of text.matchAll(pattern)) {
      if (left-- === 0) return [...paths];
      const url = readUrl(pointed ?? (pattern === inline ? closedIn(bare) : bare));
      if (url?.scheme === '' && url.text !== '' && !url.text.startsWith('#')) paths.add(pathOfPage(url.path));
    }
  return [...paths];
}

/** The text up to the parenthesis that closes the link. */
function closedIn(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && depth-- === 0) return text.slice(0, at);
  }
  return text;
}
