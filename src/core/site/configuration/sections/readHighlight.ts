import type { FrontMatterValue } from '../../../frontMatter/frontMatter.js';
import { defaultMarkup, type Highlight } from '../../markup.js';
import { toFlag, toInteger, toText } from '../cast.js';
import { isMap, mapAt, valueAt, type ConfigurationMap } from '../configurationMap.js';
import { overlay, type ReportProblem } from '../overlay.js';

/** `markup.highlight`, and with lower precedence the `pygments…` keys that Hugo still reads. */
export function readHighlight(configuration: ConfigurationMap, report: ReportProblem): Highlight {
  const markup = mapAt(configuration, 'markup');
  const value = valueAt(markup, 'highlight');
  const spelled = isMap(value) ? { ...value, ...lineNumbers(valueAt(value, 'linenos')), ...hlLines(value) } : value;
  const highlight = overlay(defaultMarkup.highlight, spelled, ['markup', 'highlight'], report);
  return withLegacy(highlight, configuration);
}

/** `lineNos` is `true`, `table` or `inline`. */
function lineNumbers(value: FrontMatterValue | undefined): ConfigurationMap {
  if (value === 'table' || value === 'inline') return { linenos: true, linenumbersintable: value === 'table' };
  return {};
}

function hlLines(highlight: ConfigurationMap): ConfigurationMap {
  const lines = valueAt(highlight, 'hl_lines');
  return lines === undefined ? {} : { hllines: lines };
}

/** Old keys apply where the new ones have their default. */
function withLegacy(highlight: Highlight, configuration: ConfigurationMap): Highlight {
  const standard = defaultMarkup.highlight;
  const options = optionsOf(toText(valueAt(configuration, 'pygmentsoptions') ?? null) ?? '');
  const option = (key: string): FrontMatterValue => options.get(key) ?? null;
  const classes = toFlag(valueAt(configuration, 'pygmentsuseclasses') ?? null);
  const numbers = lineNumbers(option('linenos'));
  const legacy: Partial<Record<keyof Highlight, string | number | boolean | undefined>> = {
    codeFences: toFlag(valueAt(configuration, 'pygmentscodefences') ?? null),
    noClasses: classes === undefined ? undefined : !classes,
    style: toText(valueAt(configuration, 'pygmentsstyle') ?? null) ?? options.get('style'),
    guessSyntax: toFlag(valueAt(configuration, 'pygmentscodefencesguesssyntax') ?? null),
    lineNos: options.has('linenos') ? valueAt(numbers, 'linenos') === true || toFlag(option('linenos')) : undefined,
    lineNumbersInTable: options.get('linenos') === 'inline' ? false : undefined,
    lineNoStart: toInteger(option('linenostart')),
    hlLines: options.get('hl_lines'),
  };
  const entries = Object.entries(highlight).map(([key, value]): [string, unknown] => {
    const old = legacy[key as keyof Highlight];
    return [key, old !== undefined && value === standard[key as keyof Highlight] ? old : value];
  });
  return Object.fromEntries(entries) as unknown as Highlight;
}

/** `linenos=table,linenostart=5` */
function optionsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(',').flatMap((option) => {
      const [key = '', value] = option.split('=');
      return value === undefined ? [] : [[key.trim().toLowerCase(), value.trim()] as const];
    }),
  );
}
