import { renderBox } from '../cards/boxes.js';
import { attribute, escapeText } from '../escape.js';
import { textOf, type CallWithInner, type RenderShortcode } from '../calls/shortcodeContext.js';

/** The code itself is not drawn: the box says what is in it, and what is published has no image file to show. */
export const qr: RenderShortcode = (call, context) => {
  const text = textOf(call, 'text') || call.inner.trim();
  return context.published ? renderImage(call, text) : renderBox(call, escapeText(call.inner.trim()));
};

/** Without the image's name and size, which Hugo gives it with its content. */
function renderImage(call: CallWithInner, text: string): string {
  const alt = textOf(call, 'alt');
  const attributes = ['class', 'id', 'title', 'loading'].map((name) => attribute(name, textOf(call, name))).join('');
  return `<img alt="${escapeText(alt === '' ? text : alt)}"${attributes}>\n`;
}
