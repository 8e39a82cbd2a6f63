import { mountedPaths } from '../../../site/mountedPaths.js';
import type { CheckContext } from '../../check.js';

/**
 * Whether code in a language is rendered by a template other than the one that reads Hugo's options for code: the
 * embedded one for diagrams, or one of the site.
 */
export function hasOwnCodeHook({ site, exists }: CheckContext, language: string): boolean {
  if (language === 'goat') return true;
  const names = ['render-codeblock', `render-codeblock-${language}`].map((name) => `_markup/${name}.html`);
  const paths = names.flatMap((name) => [name, `_default/${name}`]);
  return paths.some((path) => mountedPaths(path, site.layoutDirs).some((file) => exists(file) === true));
}
