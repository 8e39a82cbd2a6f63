import type { MarkdownIt } from 'markdown-it';

/** Writes a cell's alignment as Hugo's template for tables does (v0.134). */
export function useTables(md: MarkdownIt): void {
  for (const name of ['th_open', 'td_open'])
    md.renderer.rules[name] = (tokens, index, options, _env, renderer) => {
      const style = tokens[index]!.attrGet('style');
      if (style !== null) tokens[index]!.attrSet('style', String(style).replace(/:\s*/, ': '));
      return renderer.renderToken(tokens, index, options);
    };
}
