import type { Attributes } from '../../post/attributes.js';
import { shownAttributes } from '../../post/attributes.js';
import type { Highlight } from '../../site/markup.js';
import { isChromaLanguage } from './chromaLanguages.js';
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

/**
 * A block of code in HTML, as Hugo 0.169 writes it: the same elements, lines and attributes, but without its colours. Our
 * own are classes for a style sheet, where `colourCode` gives them; so what the style sheet dresses has a class, also where
 * Hugo gives it a style alone (`noClasses`). Nothing follows it, not even a line feed.
 */
export function renderCode(
  { text, language: named, attributes, ordinal }: Code,
  site: Highlight,
  colourCode?: ColourCode,
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
  const shown: ShownCode = { lines, language, options, anchors: anchors === '' ? '' : `${anchors}-` };
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

/**
 * The attributes of the elements that Chroma's style sheet formats; with `noClasses`, their inline styles except for
 * colours.
 */
function dressOf({ tabWidth, hlLines, noClasses }: Highlight): string {
  if (!noClasses) return 'class="chroma"';
  const tabs =
    tabWidth === 0 || tabWidth === 8 ? '' : `-moz-tab-size:${tabWidth};-o-tab-size:${tabWidth};tab-size:${tabWidth};`;
  return `style="${tabs}-webkit-text-size-adjust:none;${namesLines(hlLines) ? 'display:grid;' : ''}"`;
}

function renderLines({ lines, language, options, anchors }: ShownCode): string {
  const { highlight, inline, firstLine } = options;
  if (inline) return `${inlineElement(language)}${lines.join('')}</code>`;
  const isMarked = highlightedLines(highlight.hlLines, firstLine);
  const numbers = highlight.lineNos && !highlight.lineNumbersInTable;
  const written = lines.map((line, index) => {
    const number = numbers ? renderNumber(index, lines.length, highlight, anchors) : '';
    if (!highlight.noClasses)
      return `<span class="line${isMarked(index) ? ' hl' : ''}">${number}<span class="cl">${line}</span></span>`;
    const marked = isMarked(index) ? ' class="hl"' : '';
    return `<span style="display:flex;"${marked}>${number}<span>${line}</span></span>`;
  });
  return `<pre tabindex="0" ${dressOf(highlight)}>${codeElement(language)}${written.join('')}</code></pre>`;
}

const cell = 'vertical-align:top;padding:0;margin:0;border:0;';

function renderTable(shown: ShownCode): string {
  const { lines, options, anchors } = shown;
  const { highlight, inline, firstLine } = options;
  const isMarked = highlightedLines(highlight.hlLines, firstLine);
  const numbers = lines.map((_, index) => {
    const number = renderNumber(index, lines.length, highlight, anchors);
    return isMarked(index) ? `<span class="hl">${number}</span>` : number;
  });
  const [table, left, right] = highlight.noClasses
    ? [
        'class="lntable" style="border-spacing:0;padding:0;margin:0;border:0;"',
        `class="lntd" style="${cell}"`,
        `class="lntd" style="${cell};width:100%"`,
      ]
    : ['class="lntable"', 'class="lntd"', 'class="lntd"'];
  const dress = dressOf(highlight);
  const column = numbers.join('');
  return [
    `<div ${dress}>\n<table ${table}><tr><td ${left}>\n`,
    inline ? column : `<pre tabindex="0" ${dress}><code>${column}</code></pre>`,
    `</td>\n<td ${right}>\n`,
    renderLines(shown),
    '</td></tr></table>\n</div>\n',
  ].join('');
}

const numberStyle =
  'white-space:pre;-webkit-user-select:none;user-select:none;margin-right:0.4em;padding:0 0.4em 0 0.4em;';

/** The number of a line, right-aligned with spaces. */
function renderNumber(index: number, count: number, highlight: Highlight, anchors: string): string {
  const { lineNoStart, noClasses, anchorLineNos, lineNumbersInTable } = highlight;
  const width = String(lineNoStart + count - 1).length;
  const number = String(lineNoStart + index).padStart(width);
  const dress = `class="${lineNumbersInTable ? 'lnt' : 'ln'}"${noClasses ? ` style="${numberStyle}"` : ''}`;
  const anchor = escapeCode(`${anchors}${lineNoStart + index}`);
  const look = `class="lnlinks"${noClasses ? ' style="outline:none;text-decoration:none;color:inherit"' : ''}`;
  const shown = anchorLineNos ? `<a ${look} href="#${anchor}">${number}</a>` : number;
  return `<span ${dress}${anchorLineNos ? ` id="${anchor}"` : ''}>${shown}${lineNumbersInTable ? '\n' : ''}</span>`;
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
