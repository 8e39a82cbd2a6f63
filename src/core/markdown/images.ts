import type { MarkdownIt, Token } from 'markdown-it';

/** Writes an image as goldmark does: its alternative text keeps code and typographic signs, not raw HTML. */
export function useImages(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  const altOf = (tokens: readonly Token[]): string =>
    tokens
      .map(({ type, content, children }) => {
        if (type === 'typographic') return content;
        if (type === 'softbreak' || type === 'hardbreak') return '\n';
        if (type === 'image') return altOf(children ?? []);
        return type === 'html_inline' ? '' : escapeHtml(content);
      })
      .join('');
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index]!;
    const title = token.attrGet('title');
    const attributes = `src="${escapeHtml(String(token.attrGet('src') ?? ''))}" alt="${altOf(token.children ?? [])}"`;
    return `<img ${attributes}${title === null ? '' : ` title="${escapeHtml(String(title))}"`}>`;
  };
}
