import type { Fix, Message, Problem } from '../../problem.js';
import type { ShortcodeFault } from '../../shortcodes/pairShortcodes.js';
import { parsePost } from '../../post/parsePost.js';
import { applyEdits } from '../../text.js';
import { mendFault } from './mendFault.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** What Hugo's lexer and its pairing of openers and closers find. */
export const shortcodeSyntax: ShortcodeCheck = {
  codes: ['shortcode-syntax', 'shortcode-unmatched', 'shortcode-unclosed'],
  check: (page) =>
    page.faults.map((fault, index): Problem => {
      const fixes = index < mostMended ? mendFault(fault, page).filter((fix) => mends(fix, fault, page)) : [];
      return { ...fault.problem, message: inShort(fault.problem.message), fixes };
    }),
};

/** Of a string that never ends Hugo says all of it. */
function inShort({ template, args }: Message): Message {
  return { template, args: args.map((each) => /^[^\r\n]{0,80}/.exec(each)![0]) };
}

/** As many faults are given fixes: each is tried out on the whole text. */
const mostMended = 10;

/** Whether a fix leaves fewer faults than there are, and none of a kind that was not there. */
function mends({ edits }: Fix, { problem }: ShortcodeFault, { recap, faults, takesInner }: ShortcodePage): boolean {
  const after = parsePost(applyEdits(recap.source, edits), recap.post).shortcodes(takesInner).problems;
  const count = (code: string, problems: readonly Problem[]): number =>
    problems.filter((each) => each.code === code).length;
  const before = faults.map((fault) => fault.problem);
  return (
    count(problem.code, after) < count(problem.code, before) &&
    after.every(({ code }) => count(code, after) <= count(code, before))
  );
}
