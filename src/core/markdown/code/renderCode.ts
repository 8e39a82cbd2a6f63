import type { Attributes } from '../../post/attributes.js';
import { shownAttributes } from '../../post/attributes.js';
import type { Highlight } from '../../site/markup.js';
import { isChromaLanguage } from './chromaLanguages.js';
import { chromaStyle, type ChromaStyle } from './chromaStyles.js';
import { highlightedLines, namesLines, takeCodeOptions, type CodeOptions } from './codeOptions.js';
import { guessLanguage } from './guessLanguage.js';
import { splitLines } from './splitLines.js';

/** Gives code as HTML with classes for its colours; `undefined` for a language that it does not know. */
export type ColourCode = (code: string, language: string) => string | undefined;

export interface Code {
  readonly text: string;
  /** As written; can be empty. */
  readonly language: string;
  /** Options and HTML attributes as written. */
  readonly attributes: Attributes;
  /** The number of the fence in the page, for anchors; absent for code that is not fenced. */
  readonly ordinal?: number;
}

/** Where the colours of code are from. */
export interface CodeColours {
  /** Gives classes for a style sheet of ours. Code has no colours by default. */
  readonly colourCode?: ColourCode | undefined;
  /** Whether Hugo's own HTML is wanted. By default, it is for our style sheet. */
  readonly published?: boolean | undefined;
}

/**
 * A block of code in HTML, as Hugo 0.169 writes it: the same elements, lines and attributes, but without the colours of
 * words. Where Hugo writes styles alone (`noClasses`), our style sheet gets classes instead of the colours of the frame.
 * Nothing follows it, not even a line feed.
 */
export function renderCode(
  { text, language: named, attributes, ordinal }: Code,
  site: Highlight,
  { colourCode, published = false }: CodeColours = {},
): string {
  const { options, rest } = takeCodeOptions(attributes, site);
  const { highlight, inline } = options;
  const isKnown = isChromaLanguage(named);
  if (!isKnown && !highlight.guessSyntax) {
    if (inline) return `${inlineElement(named)}${escapeCode(text)}</code>`;
    return `<pre tabindex="0">${codeElement(named)}${escapeCode(text)}</code></pre>`;
  }
  const language = isKnown ? named : guessLanguage(text);
  const lines = splitLines(colourCode?.(text, language) ?? escapeCode(text));
  const anchors = highlight.lineAnchors || (ordinal === undefined ? '' : `hl-${ordinal}`);
  const look = published && highlight.noClasses ? chromaStyle(highlight.style) : undefined;
  const shown: ShownCode = { lines, language, options, anchors: anchors === '' ? '' : `${anchors}-`, look };
  const inside = highlight.lineNos && highlight.lineNumbersInTable ? renderTable(shown) : renderLines(shown);
  return inline ? inside : `<div${wrapperAttributes(rest, highlight.wrapperClass)}>${inside}</div>`;
}

interface ShownCode {
  /** HTML. */
  readonly lines: readonly string[];
  readonly language: string;
  readonly options: CodeOptions;
  /** Prefix for the ids of lines. */
  readonly anchors: string;
  /** Hugo's own colours; without them, classes show what is what. */
  readonly look: ChromaStyle | undefined;
}

function wrapperAttributes(attributes: Attributes, wrapperClass: string): string {
  const all = new Map(shownAttributes(attributes));
  const own = all.get('class');
  all.delete('class');
  const pairs = [['class', own === undefined ? wrapperClass : `${wrapperClass} ${own}`], ...all];
  return pairs.map(([name, value]) => ` ${name!}="${escapeCode(value!)}"`).join('');
}

function codeElement(language: string): string {
  const name = escapeCode(language);
  return name === '' ? '<code>' : `<code class="language-${name}" data-lang="${name}">`;
}

function inlineElement(language: string): string {
  return `<code class="code-inline${language === '' ? '' : ` language-${escapeCode(language)}`}">`;
}

/** How an element that Chroma's style sheet formats is formatted: by a class, by a style (`noClasses`), or for us by both. */
function dressOf({ options, look }: ShownCode, name: string, style: string): string {
  const { noClasses } = options.highlight;
  const named = noClasses && look ? [] : [`class="${name}"`];
  return [...named, ...(noClasses && style !== '' ? [`style="${style}"`] : [])].map((each) => ` ${each}`).join('');
}

/** The same for what is around the lines, which the style sheet finds by its element. */
function frameDress({ options, look }: ShownCode): string {
  const { tabWidth, hlLines, noClasses } = options.highlight;
  if (!noClasses) return ' class="chroma"';
  const tabs =
    tabWidth === 0 || tabWidth === 8 ? '' : `-moz-tab-size:${tabWidth};-o-tab-size:${tabWidth};tab-size:${tabWidth};`;
  const grid = namesLines(hlLines) ? 'display:grid;' : '';
  return ` style="${look?.frame ?? ''}${tabs}-webkit-text-size-adjust:none;${grid}"`;
}

function renderLines(shown: ShownCode): string {
  const { lines, language, options, look } = shown;
  const { highlight, inline, firstLine } = options;
  if (inline) return `${inlineElement(language)}${lines.join('')}</code>`;
  const isMarked = highlightedLines(highlight.hlLines, firstLine);
  const numbers = highlight.lineNos && !highlight.lineNumbersInTable;
  const written = lines.map((line, index) => {
    const number = numbers ? renderNumber(index, shown) : '';
    if (!highlight.noClasses)
      return `<span class="line${isMarked(index) ? ' hl' : ''}">${number}<span class="cl">${line}</span></span>`;
    const [colour, marked] = !isMarked(index) ? ['', ''] : look ? [` ${look.marked}`, ''] : ['', ' class="hl"'];
    return `<span style="display:flex;${colour}"${marked}>${number}<span>${line}</span></span>`;
  });
  return `<pre tabindex="0"${frameDress(shown)}>${codeElement(language)}${written.join('')}</code></pre>`;
}

const cell = 'vertical-align:top;padding:0;margin:0;border:0;';

function renderTable(shown: ShownCode): string {
  const { lines, options, look } = shown;
  const { highlight, inline, firstLine } = options;
  const isMarked = highlightedLines(highlight.hlLines, firstLine);
  const marked = dressOf(shown, 'hl', look?.marked ?? '');
  const numbers = lines.map((_, index) => {
    const number = renderNumber(index, shown);
    return isMarked(index) ? `<span${marked}>${number}</span>` : number;
  });
  const frame = frameDress(shown);
  const table = dressOf(shown, 'lntable', 'border-spacing:0;padding:0;margin:0;border:0;');
  const column = numbers.join('');
  return [
    `<div${frame}>\n<table${table}><tr><td${dressOf(shown, 'lntd', cell)}>\n`,
    inline ? column : `<pre tabindex="0"${frame}><code>${column}</code></pre>`,
    `</td>\n<td${dressOf(shown, 'lntd', `${cell};width:100%`)}>\n`,
    renderLines(shown),
    '</td></tr></table>\n</div>\n',
  ].join('');
}

const numberStyle =
  'white-space:pre;-webkit-user-select:none;user-select:none;margin-right:0.4em;padding:0 0.4em 0 0.4em;';

/** The number of a line, right-aligned with spaces. */
function renderNumber(index: number, code: ShownCode): string {
  const { lineNoStart, anchorLineNos, lineNumbersInTable } = code.options.highlight;
  const width = String(lineNoStart + code.lines.length - 1).length;
  const number = String(lineNoStart + index).padStart(width);
  const [name, colour] = lineNumbersInTable ? ['lnt', code.look?.tableNumber] : ['ln', code.look?.inlineNumber];
  const anchor = escapeCode(`${code.anchors}${lineNoStart + index}`);
  const link = dressOf(code, 'lnlinks', 'outline:none;text-decoration:none;color:inherit');
  const shown = anchorLineNos ? `<a${link} href="#${anchor}">${number}</a>` : number;
  const id = anchorLineNos ? ` id="${anchor}"` : '';
  return `<span${dressOf(code, name, numberStyle + (colour ?? ''))}${id}>${shown}${lineNumbersInTable ? '\n' : ''}</span>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Same as Go's html.EscapeString. */
export function escapeCode(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char]!);
}
