import type { Fix, Message, Problem } from '../../problem.js';
import type { ShortcodeFault } from '../../shortcodes/pairShortcodes.js';
import { parsePost } from '../../post/parsePost.js';
import { applyEdits } from '../../text.js';
import { openEndOf, openEndProblem } from './openEnd.js';
import { repairFault } from './repairFault.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Errors that Hugo's lexer and its pairing of openers and closers report. */
export const shortcodeSyntax: ShortcodeCheck = {
  codes: ['shortcode-syntax', 'shortcode-unmatched', 'shortcode-unclosed'],
  check: (page) => {
    const before = countCodes(page.faults.map(({ problem }) => problem));
    return page.faults.map((fault, index): Problem => {
      const isTried = index < maxRepaired;
      const fixes = isTried ? repairFault(fault, page).filter((fix) => isRepair(fix, fault, before, page)) : [];
      const meant = openEndOf(fault, page.recap.source);
      const problem = meant ? openEndProblem(fault, meant, page.recap.source) : fault.problem;
      return { ...problem, message: shorten(problem.message), fixes };
    });
  },
};

/** Hugo quotes an unterminated string up to its end; this shortens it. */
function shorten({ template, args }: Message): Message {
  return { template, args: args.map((each) => /^[^\r\n]{0,80}/.exec(each)![0]) };
}

/** Maximum number of faults that get fixes: each fix is tried on the whole text. */
const maxRepaired = 10;

/**
 * Whether a fix reduces the number of faults and adds none of a new kind. Once its opening tag is complete, a shortcode
 * with content may need its closing tag, too.
 */
function isRepair(
  { edits }: Fix,
  fault: ShortcodeFault,
  before: CodeCounts,
  { recap, takesInner }: ShortcodePage,
): boolean {
  const { code } = fault.problem;
  const isOpened = openEndOf(fault, recap.source) !== undefined && takesInner(fault.name?.value ?? '') === true;
  const after = countCodes(parsePost(applyEdits(recap.source, edits), recap.post).shortcodes(takesInner).problems);
  const spare = (each: string): number => (isOpened && each === 'shortcode-unclosed' ? 1 : 0);
  return (
    (after.get(code) ?? 0) < (before.get(code) ?? 0) &&
    [...after].every(([each, count]) => count <= (before.get(each) ?? 0) + spare(each))
  );
}

/** How many problems have a code. */
type CodeCounts = ReadonlyMap<string, number>;

function countCodes(problems: readonly Problem[]): CodeCounts {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
