import { argumentOf } from '../../shortcodes/shortcode.js';
import { say } from '../../problem.js';
import { renderBox } from '../boxes.js';
import { attribute, escapeText } from '../escape.js';
import { renderFault } from '../renderFault.js';
import { textOf, type CallWithInner, type RenderShortcode } from '../shortcodeContext.js';

const levels = ['low', 'medium', 'quartile', 'high'];

/** The code itself is not drawn: the box says what is in it, and what is published has no image file to show. */
export const qr: RenderShortcode = (call, context) => {
  const text = textOf(call, 'text') || call.inner.trim();
  if (text === '') return renderFault(call, say('The "qr" shortcode requires a "text" argument.'), context);
  if (!levels.includes((textOf(call, 'level') || 'medium').toLowerCase())) {
    const message = 'The "level" argument passed to the "qr" shortcode must be one of low, medium, quartile, or high.';
    return renderFault(call, say(message), context);
  }
  const scale = argumentOf(call.call, 'scale') ?? 4;
  if (!(Number(scale) >= 2)) {
    const message = 'The "scale" argument passed to the "qr" shortcode must be an integer greater than or equal to 2.';
    return renderFault(call, say(message), context);
  }
  return context.published ? renderImage(call, text) : renderBox(call, escapeText(call.inner.trim()));
};

/** Without the image's name and size, which Hugo gives it with its content. */
function renderImage(call: CallWithInner, text: string): string {
  const alt = textOf(call, 'alt');
  const attributes = ['class', 'id', 'title', 'loading'].map((name) => attribute(name, textOf(call, name))).join('');
  return `<img alt="${escapeText(alt === '' ? text : alt)}"${attributes}>\n`;
}
