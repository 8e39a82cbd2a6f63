import { readCodeOptions } from '../../markdown/code/codeOptions.js';
import { renderCode } from '../../markdown/code/renderCode.js';
import { textOf, type RenderShortcode } from '../calls/shortcodeContext.js';

/** As a fence; its lines without the call's own indentation. */
export const highlight: RenderShortcode = (call, context) => {
  const language = textOf(call, undefined, 0);
  const options = textOf(call, undefined, 1);
  const attributes = readCodeOptions(options);
  const text = withoutIndentation(call.inner, call.indentation)
    .replace(/^[\r\n]+/, '')
    .replace(/(?<![\r\n])[\r\n]+$/, '');
  return renderCode({ text, language, attributes }, context.site.markup.highlight, context);
};

function withoutIndentation(text: string, indentation: string): string {
  if (indentation === '') return text;
  return text
    .split('\n')
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line))
    .join('\n');
}
