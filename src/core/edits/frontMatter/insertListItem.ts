import { itemsOf } from '../../frontMatter/itemsOf.js';
import type { FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import type { Recap } from '../../recap/model/recap.js';
import { lineAt, lineEnd, offsetAt, type TextEdit } from '../../text.js';
import { quoteLike } from '../rename/listItems.js';

/** Adds an item after the last one of a list, in the same form. Returns no edits if the form is not supported. */
export function insertListItem(
  { source, frontMatter }: Recap,
  entry: FrontMatterEntry,
  text: string,
): readonly TextEdit[] {
  const last = itemsOf(source, entry).at(-1)?.range;
  if (!last || !frontMatter || last.start.line !== last.end.line) return [];
  const line = lineAt(source, last.start.line);
  const quote = /^["']/.exec(line.slice(last.start.character))?.[0] as '"' | "'" | undefined;
  const written = quoteLike(text, quote ?? '', frontMatter.format);
  // An empty item is filled.
  if (last.start.character === last.end.character && quote === undefined)
    return [{ range: last, newText: `${/\s$/.test(line.slice(0, last.start.character)) ? '' : ' '}${written}` }];
  const lead = /^[ \t]*(?:-[ \t]+)?$/.exec(line.slice(0, last.start.character))?.[0];
  const isFlow = source.text.charAt(offsetAt(source, entry.valueRange.start)) === '[';
  if (!isFlow) {
    const at = { line: last.start.line, character: line.length };
    return lead?.includes('-') ? [{ range: { start: at, end: at }, newText: lineEnd(source) + lead + written }] : [];
  }
  const between = lead === undefined ? ', ' : `,${lineEnd(source)}${lead}`;
  return [{ range: { start: last.end, end: last.end }, newText: between + written }];
}
