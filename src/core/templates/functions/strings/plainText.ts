import { isSpaceCharacter } from './trimText.js';

const blocks = new Set(
  (
    'address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * A text without its tags, as `plainify` gives it: the ends of paragraphs and breaks become line ends, other blocks are
 * apart by a space, and of several white-space characters the first stays.
 */
export function plainText(html: string): string {
  if (!html.includes('<')) return html;
  const plain = new PlainText();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    plain.write(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const tag = tagAt(html, open);
    at = tag ? tag.end : open + 1;
    if (tag) plain.mark(tag);
    else plain.write('<');
    // What is in these is not text.
    if (tag?.name === 'script' || tag?.name === 'style') at = tag.closes ? at : closeOf(html, at, tag.name);
  }
  return plain.text;
}

interface Tag {
  /** In lower case; empty for a comment and its like. */
  readonly name: string;
  readonly closes: boolean;
  readonly end: number;
}

class PlainText {
  text = '';
  private wasSpace = false;
  private isApart = false;

  write(text: string): void {
    for (const character of text.replaceAll('\n', ' ')) {
      const isSpace = isSpaceCharacter(character);
      if (this.isApart && !isSpace && !this.wasSpace && this.text !== '') this.text += ' ';
      if (!isSpace || !this.wasSpace) this.text += character;
      this.isApart = false;
      this.wasSpace = isSpace;
    }
  }

  mark({ name, closes }: Tag): void {
    if (closes ? name !== 'p' : name !== 'br') {
      this.isApart ||= blocks.has(name);
      return;
    }
    if (!this.wasSpace) this.text += '\n';
    this.isApart = false;
    this.wasSpace = true;
  }
}

const comment = /<!--[^]*?(?:-->|$)/y;
const element = /<(\/?)([a-zA-Z][^\s/>]*)(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|[^>])*(?:>|$)/y;
const other = /<[!?/][^>]*(?:>|$)/y;

function tagAt(html: string, open: number): Tag | undefined {
  for (const pattern of [comment, element, other]) {
    pattern.lastIndex = open;
    const found = pattern.exec(html);
    if (found) return { name: found[2]?.toLowerCase() ?? '', closes: found[1] === '/', end: open + found[0].length };
  }
  return undefined;
}

function closeOf(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}(?![a-z])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
