import type { Heading } from '../../post/blocks/block.js';
import { headingEdits } from '../../edits/move/relevel.js';
import { say, type Fix, type Problem } from '../../problem.js';
import { lineRange } from '../../text.js';
import type { TextCheck, TextPage } from './textPage.js';

/** Headings more than one level below the one before: who listens to a page looks for what is missing there. */
export const headingLevel: TextCheck = {
  codes: ['heading-level-jump'],
  check: (page) => {
    const headings = page.recap.reading.headings.filter(({ lacksSpace }) => !lacksSpace);
    return headings.flatMap((heading, index) => {
      const above = headings[index - 1]?.level ?? heading.level;
      return heading.level > above + 1 ? [toProblem(page, headings, index, above + 1)] : [];
    });
  },
};

function toProblem(page: TextPage, headings: readonly Heading[], index: number, level: number): Problem {
  const { source } = page.recap;
  const heading = headings[index]!;
  const message = say(
    'This heading is at level {0}, but there is no heading at level {1} above it.',
    ...[heading.level, level].map(String),
  );
  const title = say('Change this heading and the ones like it to level {0}', String(level));
  const edits = raised(headings, index, level).flatMap(([each, to]) => headingEdits(page.recap, each, to) ?? []);
  const fixes: readonly Fix[] = edits.length > 0 ? [{ title, edits, safe: false }] : [];
  const range = lineRange(source, heading.line);
  return { code: 'heading-level-jump', severity: 'information', message, range, fixes };
}

/** Headings that one fix changes: with more of them too deep, the writer means it so. */
const mostRaised = 50;

/** The heading and those behind it that are too deep as well, with the levels that they should have. */
function raised(
  headings: readonly Heading[],
  index: number,
  level: number,
): readonly (readonly [heading: Heading, level: number])[] {
  const by = headings[index]!.level - level;
  const found: (readonly [Heading, number])[] = [];
  for (let at = index; at < headings.length && headings[at]!.level > level; at++) {
    if (found.length === mostRaised) return [];
    found.push([headings[at]!, Math.max(level, headings[at]!.level - by)]);
  }
  return found;
}
