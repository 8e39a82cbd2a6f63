import type { FrontMatter } from '../../../frontMatter/frontMatter.js';
import { parseFrontMatter } from '../../../frontMatter/parseFrontMatter.js';
import { say, type Fix, type Problem } from '../../../problem.js';
import { applyEdits, lineAt, lineRange, type SourceText, readSource } from '../../../text.js';

/** Changes a line `...` above an error to `---`, if that is what closes the front matter in other programs. */
export function dotsFixes(
  { range }: Problem,
  { format, range: whole }: FrontMatter,
  source: SourceText,
): readonly Fix[] {
  if (format !== 'yaml') return [];
  for (let line = range.start.line; line > whole.start.line; line--) {
    if (!/^\.{3}[ \t]*$/.test(lineAt(source, line))) continue;
    const edits = [{ range: lineRange(source, line), newText: '---' }];
    const repaired = parseFrontMatter(readSource(applyEdits(source, edits)));
    return repaired?.problems.length === 0 ? [{ title: say('Change to {0}', '---'), edits, safe: false }] : [];
  }
  return [];
}
