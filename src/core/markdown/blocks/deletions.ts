import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import type { Extensions } from '../../site/markup.js';

/** The elements for one and for two of a character. */
type Marks = Readonly<Record<string, { readonly single?: string | undefined; readonly double?: string | undefined }>>;

/** Parses `~~deleted~~` and the syntax of `extras`: inserted, marked, subscript and superscript text. */
export function useDeletions(md: MarkdownIt, extensions: Extensions, hugoVersion: string): void {
  md.disable('strikethrough');
  const marks = marksOf(extensions, hugoVersion);
  md.inline.ruler.before('emphasis', 'marked_text', (state, silent) => {
    const mark = state.src[state.pos]!;
    const known = marks[mark];
    if (silent || !known) return false;
    const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
    const counts = length === 2 ? (known.double ?? known.single) : length === 1 && known.single;
    if (!counts) {
      state.pending += mark.repeat(length);
      state.pos += length;
      return true;
    }
    for (let i = 0; i < length; i++) {
      state.push('text', '', 0).content = mark;
      state.delimiters.push({
        marker: mark.charCodeAt(0),
        length,
        token: state.tokens.length - 1,
        end: -1,
        open,
        close,
      });
    }
    state.pos += length;
    return true;
  });
  md.inline.ruler2.before('emphasis', 'marked_text', (state) => {
    closeMarks(state.delimiters, state, marks);
    for (const meta of state.tokens_meta) if (meta?.delimiters) closeMarks(meta.delimiters, state, marks);
    return false;
  });
}

function marksOf({ strikethrough, extras }: Extensions, hugoVersion: string): Marks {
  const single = isAtLeast(hugoVersion, '0.128');
  const struck = { double: strikethrough ? 'del' : undefined, single: strikethrough && single ? 'del' : undefined };
  const hasExtras = isAtLeast(hugoVersion, '0.126');
  const on = (extra: boolean, tag: string): string | undefined => (extra && hasExtras ? tag : undefined);
  const both = on(extras.superscript, 'sup');
  return {
    '~': {
      double: on(extras.delete, 'del') ?? struck.double ?? on(extras.subscript, 'sub'),
      // Where both are on, Hugo 0.169 strikes through.
      single: struck.single ?? on(extras.subscript, 'sub'),
    },
    '+': { double: on(extras.insert, 'ins') },
    '=': { double: on(extras.mark, 'mark') },
    '^': { double: both, single: both },
  };
}

/** As for emphasis: two adjacent openers that are closed by two adjacent closers are one element. */
function closeMarks(delimiters: StateInline['delimiters'], { tokens }: StateInline, marks: Marks): void {
  for (let i = delimiters.length - 1; i >= 0; i--) {
    const start = delimiters[i]!;
    const mark = String.fromCharCode(start.marker);
    const known = marks[mark];
    if (!known || start.end < 0) continue;
    const end = delimiters[start.end]!;
    const before = delimiters[i - 1];
    const isDouble =
      before?.end === start.end + 1 &&
      before.marker === start.marker &&
      before.token === start.token - 1 &&
      delimiters[start.end + 1]!.token === end.token + 1;
    const tag = (start.length === 2 ? known.double : known.single) ?? known.single ?? known.double!;
    write(tokens[start.token]!, tag, 1);
    write(tokens[end.token]!, tag, -1);
    if (!isDouble) continue;
    tokens[before.token]!.content = '';
    tokens[delimiters[start.end + 1]!.token]!.content = '';
    i--;
  }
}

function write(token: Token, tag: string, nesting: 1 | -1): void {
  token.type = nesting === 1 ? 'marked_open' : 'marked_close';
  token.tag = tag;
  token.nesting = nesting;
  token.content = '';
}
