import type { Highlight } from '../../site/markup.js';
import type { Attributes, AttributeValue } from '../../post/attributes.js';

/** How a piece of code is rendered. */
export interface CodeOptions {
  readonly highlight: Highlight;
  /** Without an enclosing block. */
  readonly inline: boolean;
  /** The one-based line that `hlLines` counts as 1. */
  readonly firstLine: number;
}

type Setting = (highlight: Highlight, value: string) => Partial<Highlight>;

const isOn = (value: string): boolean => value === 'true' || value === '1';

/** Hugo's options by name, compared case-insensitively. */
const settings: Readonly<Record<string, Setting>> = {
  linenos: (_, value) =>
    value === 'table' || value === 'inline'
      ? { lineNos: true, lineNumbersInTable: value === 'table' }
      : { lineNos: isOn(value) },
  linenumbersintable: (_, value) => ({ lineNumbersInTable: isOn(value) }),
  linenostart: (_, value) => ({ lineNoStart: Number.parseInt(value, 10) || 1 }),
  hl_lines: (_, value) => ({ hlLines: value }),
  noclasses: (_, value) => ({ noClasses: isOn(value) }),
  anchorlinenos: (_, value) => ({ anchorLineNos: isOn(value) }),
  lineanchors: (_, value) => ({ lineAnchors: value }),
  tabwidth: (_, value) => ({ tabWidth: Number.parseInt(value, 10) || 0 }),
  style: (_, value) => ({ style: value }),
  wrapperclass: (_, value) => ({ wrapperClass: value }),
  guesssyntax: (_, value) => ({ guessSyntax: isOn(value) }),
  codefences: () => ({}),
};

/** Separates options from attributes; the remaining attributes belong to the element around the code. */
export function takeCodeOptions(attributes: Attributes, site: Highlight): { options: CodeOptions; rest: Attributes } {
  let highlight = site;
  let inline = false;
  let counted = false;
  let start = 1;
  const rest: (readonly [string, AttributeValue])[] = [];
  for (const [name, value] of attributes) {
    const key = name.toLowerCase();
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    // Lines in a list are counted from the first line number that the writer sets, not the site.
    if (key === 'hl_lines') counted = Array.isArray(value);
    if (key === 'linenostart') start = Number.parseInt(text, 10) || 1;
    if (key === 'hl_inline') inline = isOn(text);
    else if (Object.hasOwn(settings, key)) highlight = { ...highlight, ...settings[key]!(highlight, text) };
    else rest.push([name, value]);
  }
  const firstLine = counted ? start - highlight.lineNoStart + 1 : 1;
  return { options: { highlight, inline, firstLine }, rest };
}

/**
 * Parses options as the shortcode takes them: `linenos=inline,hl_lines=2-3`. Ignores one without a value, which Hugo
 * rejects.
 */
export function readCodeOptions(options: string): Attributes {
  const pairs = options.split(',').map((part) => part.split('='));
  return pairs
    .filter(({ length }) => length > 1)
    .map(([name, ...value]) => [
      name!.trim(),
      value
        .join('=')
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    ]);
}

/** For each zero-based line, whether `1 3-4` includes it, where 1 is the one-based line `firstLine`. */
export function highlightedLines(lines: string, firstLine: number): (line: number) => boolean {
  const ranges = lines
    .split(/[\s,]+/)
    .map((range) => /^(\d+)(?:-(\d+))?$/.exec(range))
    .flatMap((found) => (found ? [[Number(found[1]), Number(found[2] ?? found[1])] as const] : []));
  return (line) => ranges.some(([first, last]) => line + 2 - firstLine >= first && line + 2 - firstLine <= last);
}

/** Whether any line is highlighted. */
export function namesLines(lines: string): boolean {
  return /(?:^|[\s,])\d+(?:-\d+)?(?=[\s,]|$)/.test(lines);
}
