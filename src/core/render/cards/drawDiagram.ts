import { shownAttributes } from '../../post/attributes.js';
import type { DrawDiagram } from '../../markdown/codeBlocks.js';
import { say } from '../../problem.js';
import { attribute, escapeText } from '../escape.js';
import type { ShortcodeContext } from '../calls/shortcodeContext.js';

/**
 * Shows the source of a GoAT diagram, of which Hugo draws a picture: published in the element that Hugo puts around the
 * picture, in the preview in a box that says so.
 */
export function diagramDrawer({
  published,
  translate,
}: Pick<ShortcodeContext, 'published' | 'translate'>): DrawDiagram {
  return (source, attributes) => {
    const code = `<pre><code class="language-goat">${escapeText(source)}</code></pre>`;
    const given = shownAttributes(attributes).find(([name]) => name === 'class')?.[1] ?? '';
    if (published) return `<div${attribute('class', `goat svg-container ${given}`)}>\n${code}\n</div>\n`;
    const label = escapeText(translate(say('Hugo draws this diagram (GoAT).')));
    return `<div class="recap-shortcode"><span class="recap-shortcode-name">${label}</span>\n${code}\n</div>\n`;
  };
}
