import type { MarkdownIt, Token } from 'markdown-it';
import { attributesAt, shownAttributes, type Attributes } from '../post/attributes.js';

const global =
  'accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang part role slot spellcheck style tabindex title translate';

/** The attributes that goldmark allows besides the global ones and `data-…`; headings allow all. */
const ownAttributes: Readonly<Record<string, string>> = {
  paragraph_close: '',
  blockquote_close: 'cite',
  bullet_list_close: 'start reversed type',
  ordered_list_close: 'start reversed type',
  table_close: 'align bgcolor border cellpadding cellspacing frame rules summary width',
  hr: 'align color noshade size width',
  dl_close: '',
  image:
    'align border crossorigin decoding height importance intrinsicsize ismap loading referrerpolicy sizes srcset usemap width',
};

const allowed = new Map(
  Object.entries(ownAttributes).map(([type, own]) => [type, new Set(`${global} ${own}`.split(' '))]),
);

/** Reads a line `{.class}` after a block as the block's attributes (`parser.attribute.block`). */
export function useBlockAttributes(md: MarkdownIt): void {
  const before = ['paragraph', 'reference', 'blockquote', 'list', 'table'];
  md.block.ruler.before(
    'table',
    'block_attributes',
    (state, startLine, _endLine, silent) => {
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      if (state.sCount[startLine]! - state.blkIndent >= 4 || state.src[start] !== '{') return false;
      const read = attributesAt(state.src.slice(start, state.eMarks[startLine]), 0);
      if (!read) return false;
      if (silent) return true;
      const token = state.push('block_attributes', '', 0);
      token.hidden = true;
      token.meta = { attributes: read.attributes, apart: startLine === 0 || state.isEmpty(startLine - 1) };
      token.map = [startLine, startLine + 1];
      state.line = startLine + 1;
      return true;
    },
    { alt: before },
  );
  md.core.ruler.after('block', 'block_attributes', (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type === 'block_attributes') give(state.tokens, index, token);
    });
    state.tokens = state.tokens.filter(({ type }) => type !== 'block_attributes');
  });
}

function give(tokens: readonly Token[], index: number, { meta, level }: Token): void {
  const { attributes, apart } = meta as { attributes: Attributes; apart: boolean };
  const closer = tokens[index - 1];
  if (apart || closer?.level !== level) return;
  const opener = openerOf(tokens, index - 1);
  if (!opener || (!allowed.has(closer.type) && closer.type !== 'heading_close')) return;
  setAttributes(opener, closer.type, attributes);
  // They may be those of an image that has no paragraph.
  if (opener.type === 'paragraph_open') opener.meta = { ...opener.meta, attributes };
}

/** Gives the attributes after a paragraph to the image that is its only content; a render hook writes all that say something. */
export function passAttributes({ meta }: Token, image: Token, hooked: boolean): void {
  const attributes = (meta?.['attributes'] ?? []) as Attributes;
  if (hooked) for (const shown of shownAttributes(attributes.filter(([, value]) => value))) image.attrPush(shown);
  else setAttributes(image, 'image', attributes);
}

/** Sets those attributes that goldmark allows for a kind of token, unless they are set. */
function setAttributes(token: Token, kind: string, attributes: Attributes): void {
  const known = allowed.get(kind);
  for (const [name, value] of attributes) {
    const [shown] = shownAttributes([[name, known && typeof value !== 'string' ? null : value]]);
    const fits = !known || known.has(name) || name.startsWith('data-');
    if (shown && fits && token.attrGet(name) === null) token.attrPush(shown);
  }
}

function openerOf(tokens: readonly Token[], index: number): Token | undefined {
  const closer = tokens[index]!;
  if (closer.nesting === 0) return closer;
  for (let at = index - 1; at >= 0; at--)
    if (tokens[at]!.level === closer.level && tokens[at]!.nesting === 1) return tokens[at];
  return undefined;
}
