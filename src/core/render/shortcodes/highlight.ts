import { escapeCode, renderCode } from '../../markdown/codeBlocks.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';

/** As a fence; of the options only `hl_inline` changes what is shown without colours. */
export const highlight: RenderShortcode = (call) => {
  const language = textOf(call, undefined, 0);
  const code = call.inner.replace(/^[\r\n]+/, '').replace(/(?<![\r\n])[\r\n]+$/, '');
  if (readOptions(textOf(call, undefined, 1)).get('hl_inline') !== 'true') return `${renderCode(code, language)}\n`;
  return `<code class="code-inline language-${escapeCode(language)}">${escapeCode(code)}</code>`;
};

/** `linenos=inline,hl_lines=2` by key, in lower case. */
function readOptions(options: string): ReadonlyMap<string, string> {
  return new Map(
    options.split(',').map((option) => {
      const [key = '', value = ''] = option.split('=');
      return [key.trim().toLowerCase(), value.trim()];
    }),
  );
}
