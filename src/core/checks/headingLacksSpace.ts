import { say } from '../problem.js';
import { lineAt } from '../text.js';
import type { Check } from './check.js';

/** Headings such as `##Day 1`: we read them, Hugo publishes them as text. */
export const headingLacksSpace: Check = {
  codes: ['heading-lacks-blank'],
  check: ({ source, linesLackingSpace }) =>
    linesLackingSpace.map((line) => {
      const text = lineAt(source, line);
      const start = { line, character: Math.max(0, text.indexOf('#')) };
      const end = { line, character: text.trimEnd().length };
      const message = say(
        'Hugo publishes this line as text, # and all. Put a blank behind the # to make it a heading.',
      );
      const behindMarks = { line, character: start.character + /^#+/.exec(text.slice(start.character))![0].length };
      const edits = [{ range: { start: behindMarks, end: behindMarks }, newText: ' ' }];
      const fixes = [{ title: say('Put a blank behind the #'), edits, safe: true }];
      return { code: 'heading-lacks-blank', severity: 'warning', message, range: { start, end }, fixes };
    }),
};
