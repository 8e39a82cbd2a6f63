import { removeEntry } from '../../../edits/frontMatter/removeEntry.js';
import type { FrontMatter } from '../../../frontMatter/frontMatter.js';
import { say, type Fix, type Problem } from '../../../problem.js';
import { comparePositions, lineAt, type SourceText } from '../../../text.js';

/** Removes one of two duplicate keys. Safe only if both have the same value: otherwise the author has to choose. */
export function duplicateFixes(problem: Problem, frontMatter: FrontMatter, source: SourceText): readonly Fix[] {
  const later = frontMatter.entries.find(({ keyRange }) => comparePositions(keyRange.start, problem.range.start) === 0);
  const same = frontMatter.entries.filter(({ key }) => key === later?.key);
  // Removing the header of a TOML table would leave its keys behind.
  if (!later || same.length !== 2 || /^\s*\[/.test(lineAt(source, problem.range.start.line))) return [];
  const isSame = JSON.stringify(same[0]!.value) === JSON.stringify(same[1]!.value);
  return [later, ...same.filter((each) => each !== later)].flatMap((entry, index) => {
    const edits = removeEntry(source, frontMatter, entry);
    const title = index === 0 ? say('Remove this "{0}"', entry.key) : say('Remove the other "{0}"', entry.key);
    return edits.length === 0 ? [] : [{ title, edits, safe: isSame && index === 0 }];
  });
}
