import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * Keeps the white space before the lines of a title in a link's definition, as goldmark does; it removes only that of
 * paragraphs. Definitions in lists and quotes are left as they are.
 */
export function useDefinitionTitles(md: MarkdownIt): void {
  md.core.ruler.after('block', 'definition_titles', ({ tokens, src, env }: StateCore) => {
    const { references } = env as { references?: Record<string, { title: string }> };
    let lines: readonly string[] | undefined;
    const known = new Set<string>();
    for (const token of tokens) {
      if (token.type !== 'reference_definition') continue;
      const { label } = token.meta as { readonly label: string };
      const found = references?.[label];
      if (known.has(label) || !found?.title.includes('\n') || token.level > 0) known.add(label);
      else found.title = indented(found.title, token, (lines ??= src.split('\n')));
      known.add(label);
    }
  });
}

/** The lines of a title with the white space before them; they are the last ones of its definition. */
function indented(title: string, { map }: Token, lines: readonly string[]): string {
  const [first, ...others] = title.split('\n');
  const written = lines.slice(map![1] - others.length, map![1]);
  return [first, ...others.map((line, index) => /^[ \t]*/.exec(written[index]!)![0] + line)].join('\n');
}
