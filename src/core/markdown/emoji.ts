import type { MarkdownIt } from 'markdown-it';
import names from 'markdown-it-emoji/lib/data/full.mjs';

const name = /:([a-zA-Z0-9_+-]+):/y;

/** Replaces `:name:` by the emoji with that name on GitHub (`enableEmoji`). */
export function useEmoji(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'emoji', (state, silent) => {
    name.lastIndex = state.pos;
    const found = state.src[state.pos] === ':' ? name.exec(state.src) : null;
    if (!found || name.lastIndex > state.posMax || !Object.hasOwn(names, found[1]!)) return false;
    if (!silent) {
      const token = state.push('emoji', '', 0);
      token.content = names[found[1]!]!;
      token.markup = found[1]!;
    }
    state.pos += found[0].length;
    return true;
  });
  md.renderer.rules['emoji'] = (tokens, index) => tokens[index]!.content;
}

/** The characters of an emoji by its name, without colons; `undefined` if there is no such emoji. */
export function emojiNamed(wanted: string): string | undefined {
  return Object.hasOwn(names, wanted) ? names[wanted] : undefined;
}
