import { renderBox } from '../boxes.js';
import { escapeText } from '../escape.js';
import type { RenderShortcode } from '../shortcodeContext.js';

/** The code itself is not drawn: the box says what is in it. */
export const qr: RenderShortcode = (call) => renderBox(call, escapeText(call.inner.trim()));
