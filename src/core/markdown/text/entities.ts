import type { MarkdownIt } from 'markdown-it';
import { characterOf, decodeOctal } from '../../post/entities.js';

/** Parses numeric entities as goldmark does, including control characters and, in addresses, octal numbers. */
export function useEntities(md: MarkdownIt): void {
  md.inline.ruler.before('entity', 'number', (state, silent) => {
    if (!state.src.startsWith('&#', state.pos)) return false;
    const found = /^&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));/.exec(state.src.slice(state.pos, state.pos + 12));
    if (!found) return false;
    if (!silent) {
      const token = state.push('text_special', '', 0);
      token.content = characterOf(found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16));
      token.markup = found[0];
      token.info = 'entity';
    }
    state.pos += found[0].length;
    return true;
  });
  const parse = md.helpers.parseLinkDestination;
  md.helpers.parseLinkDestination = (text, start, max) => {
    const found = parse(text, start, max);
    const written = text.slice(start, found.pos);
    if (!found.ok || !written.includes('&#0')) return found;
    const address = written.startsWith('<') ? written.slice(1, -1) : written;
    return { ...found, str: md.utils.unescapeAll(decodeOctal(address)) };
  };
}
