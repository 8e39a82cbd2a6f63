import { itemsOf } from '../../frontMatter/itemsOf.js';
import type { FrontMatterEntry, FrontMatterFormat } from '../../frontMatter/frontMatter.js';
import { writeText } from '../../frontMatter/values/writeValue.js';
import { say, type Problem } from '../../problem.js';
import { lineAt, offsetAt, type SourceText } from '../../text.js';

/**
 * Items of a list of terms that say something, but are empty for Hugo, which drops them: a comment instead of a name,
 * and YAML's words for nothing. An item without any text, as while it is typed, is not a problem: nothing is lost.
 */
export function emptyTerms(entry: FrontMatterEntry, source: SourceText, format: FrontMatterFormat): readonly Problem[] {
  return [...commentedItems(entry, source), ...itemsThatMeanNothing(entry, source, format)];
}

function commentedItems({ valueRange }: FrontMatterEntry, source: SourceText): readonly Problem[] {
  const problems: Problem[] = [];
  for (let line = valueRange.start.line; line <= valueRange.end.line; line++) {
    const [, before, comment] = /^([ \t]*-[ \t]+)(#[^]*)$/.exec(lineAt(source, line).trimEnd()) ?? [];
    const name = comment?.replace(/^#\s*/, '') ?? '';
    if (name === '') continue;
    const start = { line, character: before!.length };
    const range = { start, end: { line, character: start.character + comment!.length } };
    const message = say('This item is empty: a "#" after a space starts a comment. Remove it, or use quotation marks.');
    const fixes = [name, comment!]
      .map((text) => writeText(text, 'yaml'))
      .map((newText) => ({
        title: say('Change to {0}', newText),
        edits: [{ range, newText: newText }],
        safe: false,
      }));
    problems.push({ code: 'terms-dropped', severity: 'warning', message, range, fixes });
  }
  return problems;
}

function itemsThatMeanNothing(
  entry: FrontMatterEntry,
  source: SourceText,
  format: FrontMatterFormat,
): readonly Problem[] {
  return itemsOf(source, entry).flatMap(({ value, range }) => {
    const written = source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
    if (value !== null || written === '') return [];
    const message = say('Hugo reads {0} as nothing and drops this item. Use quotation marks if it is a name.', written);
    const newText = writeText(written, format);
    const fixes = [{ title: say('Change to {0}', newText), edits: [{ range, newText }], safe: false }];
    return [{ code: 'terms-dropped', severity: 'warning', message, range, fixes }];
  });
}
