import { argumentOf } from '../../shortcodes/shortcode.js';
import { attribute } from '../escape.js';
import { textOf, type RenderShortcode } from '../calls/shortcodeContext.js';

export const details: RenderShortcode = (call, { markdown }) => {
  const summary = markdown.renderInline(textOf(call, 'summary') || 'Details');
  const isOpen = [true, 'true', 1].includes(argumentOf(call.call, 'open') ?? false);
  const [name, style, title] = ['name', 'class', 'title'].map((key) => attribute(key, textOf(call, key)));
  const attributes = `${style}${name}${isOpen ? ' open' : ''}${title}`;
  return `\n<details${attributes}>\n\t<summary>${summary}</summary>\n\t${markdown.render(call.inner)}</details>\n`;
};
