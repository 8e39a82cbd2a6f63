import type { MarkdownIt, Token } from 'markdown-it';
import { attributesAt, shownAttributes } from '../post/attributes.js';

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
  const { attributes, apart } = meta as { attributes: Parameters<typeof shownAttributes>[0]; apart: boolean };
  const closer = tokens[index - 1];
  if (apart || closer?.level !== level) return;
  const opener = openerOf(tokens, index - 1);
  const known = allowed.get(closer.type);
  if (!opener || (!known && closer.type !== 'heading_close')) return;
  for (const [name, value] of attributes) {
    const [shown] = shownAttributes([[name, known && typeof value !== 'string' ? null : value]]);
    const fits = !known || known.has(name) || name.startsWith('data-');
    if (shown && fits && opener.attrGet(name) === null) opener.attrPush(shown);
  }
}

function openerOf(tokens: readonly Token[], index: number): Token | undefined {
  const closer = tokens[index]!;
  if (closer.nesting === 0) return closer;
  for (let at = index - 1; at >= 0; at--)
    if (tokens[at]!.level === closer.level && tokens[at]!.nesting === 1) return tokens[at];
  return undefined;
}
