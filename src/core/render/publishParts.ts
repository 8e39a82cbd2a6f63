import type { PageSource } from '../preview/pageSource.js';
import { formatMessage } from '../problem.js';
import { lineCount, type Range } from '../text.js';
import { readPage } from './readPage.js';

/**
 * Gives the HTML that Hugo publishes for parts of a recap: as it is in the whole post, where references lead to their
 * definitions and ids are unique, with the footnotes that the parts refer to. Whole lines count. Never throws.
 */
export function publishParts(page: PageSource, ranges: readonly Range[]): string {
  const { source, markdown, placeholders, text, lines } = readPage(page, { translate: formatMessage, published: true });
  const isWithin = (line: number): boolean => {
    const from = lines[line] ?? lineCount(source);
    return ranges.some(({ start, end }) => start.line <= from && from <= end.line);
  };
  return placeholders.restore(markdown.renderLines(text, isWithin)).html;
}
