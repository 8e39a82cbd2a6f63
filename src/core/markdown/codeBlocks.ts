import type { MarkdownIt } from 'markdown-it';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Writes fenced code as Hugo does where it knows no colours for the language. */
export function useCodeBlocks(md: MarkdownIt): void {
  md.renderer.rules['fence'] = (tokens, index) => {
    const { content, info } = tokens[index]!;
    // As before every block in a tight list item.
    const before = tokens[index - 1]?.hidden ? '\n' : '';
    return before + renderCode(content, md.utils.unescapeAll(/^\s*([^\s{]*)/.exec(info)![1]!));
  };
}

/** A block of code in HTML; `language` may be empty. Nothing follows it, not even a line feed. */
export function renderCode(code: string, language: string): string {
  const name = escapeCode(language);
  const attributes = name === '' ? '' : ` class="language-${name}" data-lang="${name}"`;
  return `<pre tabindex="0"><code${attributes}>${escapeCode(code)}</code></pre>`;
}

/** As Go's html.EscapeString. */
export function escapeCode(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char]!);
}
