import { say } from '../problem.js';
import { lineAt } from '../text.js';
import type { Check } from './check.js';

/** Headings such as `##Day 1`: the outline shows them, but Hugo publishes them as text. */
export const missingHeadingSpace: Check = {
  codes: ['heading-lacks-blank'],
  check: ({ source, linesLackingSpace }) =>
    linesLackingSpace.map((line) => {
      const text = lineAt(source, line);
      const start = { line, character: Math.max(0, text.indexOf('#')) };
      const end = { line, character: text.trimEnd().length };
      const message = say(
        'Hugo publishes this line as text, including the #. Add a space after # to make it a heading.',
      );
      const afterMarks = { line, character: start.character + /^#+/.exec(text.slice(start.character))![0].length };
      const edits = [{ range: { start: afterMarks, end: afterMarks }, newText: ' ' }];
      const fixes = [{ title: say('Add a space after #'), edits, safe: true }];
      return { code: 'heading-lacks-blank', severity: 'warning', message, range: { start, end }, fixes };
    }),
};
