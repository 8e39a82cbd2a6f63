import type { Highlight } from '../../site/markup.js';
import type { Attributes, AttributeValue } from '../../post/attributes.js';

/** How one piece of code is written. */
export interface CodeOptions {
  readonly highlight: Highlight;
  /** Without a block around it. */
  readonly inline: boolean;
  /** The line, counted from 1, that `hlLines` calls 1. */
  readonly firstLine: number;
}

type Setting = (highlight: Highlight, value: string) => Partial<Highlight>;

const isOn = (value: string): boolean => value === 'true' || value === '1';

/** Hugo's options by their names, which are compared without regard to case. */
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

/** Takes out of attributes what is an option; the rest is for the element around the code. */
export function takeCodeOptions(attributes: Attributes, site: Highlight): { options: CodeOptions; rest: Attributes } {
  let highlight = site;
  let inline = false;
  let counted = false;
  let start = 1;
  const rest: (readonly [string, AttributeValue])[] = [];
  for (const [name, value] of attributes) {
    const key = name.toLowerCase();
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    // Lines in a list are counted from the number that the writer, not the site, gives the first one.
    if (key === 'hl_lines') counted = Array.isArray(value);
    if (key === 'linenostart') start = Number.parseInt(text, 10) || 1;
    if (key === 'hl_inline') inline = isOn(text);
    else if (Object.hasOwn(settings, key)) highlight = { ...highlight, ...settings[key]!(highlight, text) };
    else rest.push([name, value]);
  }
  const firstLine = counted ? start - highlight.lineNoStart + 1 : 1;
  return { options: { highlight, inline, firstLine }, rest };
}

/** Options as the shortcode takes them: `linenos=inline,hl_lines=2-3`. One without a value, which Hugo refuses, counts for nothing. */
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

/** Whether a zero-based line is among `1 3-4`, where 1 is the line `firstLine`, counted from 1. */
export function highlightedLines(lines: string, firstLine: number): (line: number) => boolean {
  const ranges = lines
    .split(/[\s,]+/)
    .map((range) => /^(\d+)(?:-(\d+))?$/.exec(range))
    .flatMap((found) => (found ? [[Number(found[1]), Number(found[2] ?? found[1])] as const] : []));
  return (line) => ranges.some(([first, last]) => line + 2 - firstLine >= first && line + 2 - firstLine <= last);
}

/** Whether any line is named at all. */
export function namesLines(lines: string): boolean {
  return /(?:^|[\s,])\d+(?:-\d+)?(?=[\s,]|$)/.test(lines);
}
