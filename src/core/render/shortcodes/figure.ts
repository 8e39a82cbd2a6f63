import { resourceAddress } from '../../site/addresses/resourceAddress.js';
import { readUrl } from '../../site/addresses/urlParts.js';
import { attribute, escapeText, escapeUrl } from '../escape.js';
import { textOf, type CallWithInner, type RenderShortcode, type ShortcodeContext } from '../calls/shortcodeContext.js';

/** Hugo 0.169: white space included. Only named arguments count, and no empty ones. */
export const figure: RenderShortcode = (call, context) => {
  const link = textOf(call, 'link');
  const linked = attribute('target', textOf(call, 'target')) + attribute('rel', textOf(call, 'rel'));
  const image = renderImage(call, context);
  const inside = link === '' ? image : `<a href="${escapeUrl(link)}"${linked}>${image}</a>`;
  return `<figure${attribute('class', textOf(call, 'class'))}>${inside}${renderCaption(call, context)}\n</figure>\n`;
};

function renderImage(call: CallWithInner, { markdown, site }: ShortcodeContext): string {
  const src = textOf(call, 'src');
  const alt = textOf(call, 'alt');
  const caption = textOf(call, 'caption');
  const isTold = alt !== '' || caption !== '';
  const described = alt === '' && caption !== '' ? withoutTags(markdown.renderInline(caption)) : escapeText(alt);
  const size = ['width', 'height', 'loading'].map((name) => attribute(name, textOf(call, name))).join('');
  const altAttribute = !isTold ? '' : `\n\t\t\talt="${described}"`;
  const address = resourceAddress(src, site) ?? readUrl(src)?.text ?? src;
  return `<img src="${escapeUrl(address)}"${altAttribute}${size}>`;
}

function renderCaption(call: CallWithInner, { markdown }: ShortcodeContext): string {
  const [title, caption, by] = [textOf(call, 'title'), textOf(call, 'caption'), textOf(call, 'attr')];
  if (title === '' && caption === '' && by === '') return '';
  const heading = title === '' ? '' : `<h4>${escapeText(title)}</h4>`;
  return `<figcaption>\n\t\t\t${heading}${renderText(call, markdown, caption, by)}\n\t\t</figcaption>`;
}

function renderText(call: CallWithInner, markdown: ShortcodeContext['markdown'], caption: string, by: string): string {
  if (caption === '' && by === '') return '';
  const link = textOf(call, 'attrlink');
  const author = markdown.renderInline(by);
  const linked = link === '' ? author : `\n\t\t\t\t\t\t<a href="${escapeUrl(link)}">${author}</a>`;
  return `<p>${markdown.renderInline(caption)}${linked}</p>`;
}

/** The text of HTML in one line, its entities kept: it can be used in an attribute. */
function withoutTags(html: string): string {
  return html
    .replace(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('"', '&#34;');
}
