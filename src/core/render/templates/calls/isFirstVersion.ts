import type { LayoutFile } from '../../../site/siteTemplates.js';

const known = new WeakMap<LayoutFile, boolean>();

/** Comments before the first action of a template. */
const comments = /\{\{(?:- )?\/\*[^]*?\*\/(?: -)?\}\}/g;

/**
 * Whether a shortcode asks to be rendered as before Hugo 0.55, by its first action: `{{ $_hugo_config := `{ "version": 1 }` }}`.
 * In Markdown notation its content is Markdown for itself, and its output is HTML.
 */
export function isFirstVersion(file: LayoutFile): boolean {
  let found = known.get(file);
  if (found === undefined) known.set(file, (found = reads(file.text)));
  return found;
}

function reads(text: string): boolean {
  if (!text.includes('$_hugo_config')) return false;
  const rest = text.replace(comments, '');
  const [, config = ''] =
    /^\{\{-?\s*\$_hugo_config\s*:=\s*[`"](.*?)[`"]\s*-?\}\}/s.exec(rest.slice(rest.indexOf('{{'))) ?? [];
  return /^\s*\{\s*\\?"version\\?"\s*:\s*1\s*\}\s*$/.test(config);
}
