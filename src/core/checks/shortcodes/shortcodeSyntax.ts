import type { Fix, Message, Problem } from '../../problem.js';
import type { ShortcodeFault } from '../../shortcodes/pairShortcodes.js';
import { bodyOffsetOf, parseShortcodes } from '../../shortcodes/parseShortcodes.js';
import { applyEdits, readSource } from '../../text.js';
import { repairFault } from './repairFault.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Errors that Hugo's lexer and its pairing of openers and closers report. */
export const shortcodeSyntax: ShortcodeCheck = {
  codes: ['shortcode-syntax', 'shortcode-unmatched', 'shortcode-unclosed'],
  check: (page) =>
    page.faults.map((fault, index): Problem => {
      const fixes = index < maxRepaired ? repairFault(fault, page).filter((fix) => isRepair(fix, fault, page)) : [];
      return { ...fault.problem, message: shorten(fault.problem.message), fixes };
    }),
};

/** Hugo quotes an unterminated string up to its end; this shortens it. */
function shorten({ template, args }: Message): Message {
  return { template, args: args.map((each) => /^[^\r\n]{0,80}/.exec(each)![0]) };
}

/** Maximum number of faults that get fixes: each fix is tried on the whole text. */
const maxRepaired = 10;

/** Whether a fix reduces the number of faults and adds none of a new kind. */
function isRepair(
  { edits }: Fix,
  { problem }: ShortcodeFault,
  { recap, faults, find, bodyLine }: ShortcodePage,
): boolean {
  const source = readSource(applyEdits(recap.source, edits));
  const after = parseShortcodes(source, bodyOffsetOf(source, bodyLine), (name) => find(name)?.inner).problems;
  const count = (code: string, problems: readonly Problem[]): number =>
    problems.filter((each) => each.code === code).length;
  const before = faults.map((fault) => fault.problem);
  return (
    count(problem.code, after) < count(problem.code, before) &&
    after.every(({ code }) => count(code, after) <= count(code, before))
  );
}
