import { MatcherInput, RE2JS, RE2JSSyntaxException } from 're2js';
import type { Run } from '../../run/run.js';
import { TemplateFault } from '../../run/templateFault.js';
import { fail } from '../functionDefinition.js';
import { matchesBetween, readLazyBetween } from './lazyBetween.js';
import { ReadText } from './readText.js';
import type { RegularMatch } from './regularMatch.js';

/** A regular expression of Go, which takes linear time whatever the text is. */
export interface RegularExpression {
  /** All matches in order, at most so many; none at all if it is 0, all if it is negative. */
  readonly matches: (text: string, most: number) => readonly RegularMatch[];
  /** The number of the group with a name, `undefined` if there is none. */
  readonly groupNamed: (name: string) => number | undefined;
}

const longestPattern = 10_000;

/** Instructions that an expression may become. Repetitions within others make many of a short pattern. */
const mostInstructions = 100_000;

/** The largest number of repetitions, also within others, that Go allows. */
const mostRepetitions = 1000;

/** Steps to compile an expression: it takes longer than its size says. */
function compilingCost(size: number): number {
  return size * (4 + size / 500);
}

/** Steps to look at a character: each instruction may be tried with it, and takes along where the groups are. */
function readingCost(size: number, groups: number): number {
  return 0.25 + 0.1 * size * (1 + groups / 16);
}

/** Compiles a regular expression; throws a fault with Go's message if it is not valid. It spends whenever it is used. */
export function compileExpression(pattern: string, spend: Run['spend']): RegularExpression {
  if (pattern.length > longestPattern) fail('error parsing regexp: expression too large');
  const between = readLazyBetween(pattern);
  // What themes do with the HTML of code, which is long: to look for literal text is a hundred times as fast.
  if (between) {
    spend(pattern.length);
    return { matches: (text, most) => matchesBetween(between, text, most, spend), groupNamed: () => undefined };
  }
  if (largestSize(pattern) > mostInstructions) throw new TemplateFault('the regular expression is too large', 'limit');
  const compiled = compile(pattern);
  const size = compiled.programSize();
  const perRead = readingCost(size, compiled.groupCount());
  spend(pattern.length + compilingCost(size));
  return {
    matches: (text, most) => matchesOf(compiled, new ReadText(text, spend, perRead), most, spend),
    groupNamed: (name) => compiled.namedGroups()[name],
  };
}

/** At most so many instructions, roughly: without reading the pattern, any repetition may be of all of it. */
function largestSize(pattern: string): number {
  let repetitions = 1;
  for (const [, least = '', most = ''] of pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g))
    repetitions = Math.min(mostRepetitions, repetitions * Math.max(1, Number(least), Number(most)));
  return pattern.length * repetitions;
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) return fail('error parsing regexp: internal error');
    // Go always shows a part of the pattern, even if it is empty.
    return fail(error.message.includes('`') ? error.message : `${error.message}: \`\``);
  }
}

function matchesOf(compiled: RE2JS, text: ReadText, most: number, spend: Run['spend']): readonly RegularMatch[] {
  const found: RegularMatch[] = [];
  const matcher = compiled.matcher(MatcherInput.utf16(text));
  let lastEnd = -1;
  while ((most < 0 || found.length < most) && matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    // Go leaves out an empty match where the match before ends.
    if (start === end && start === lastEnd) continue;
    lastEnd = end;
    spend(2 + matcher.groupCount());
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? undefined);
    found.push({ start, end, groups });
  }
  return found;
}

/** Replaces all matches by a template in which `$1`, `$name` and `${name}` are groups. */
export function replaceMatches(expression: RegularExpression, text: string, template: string): string {
  let replaced = '';
  let at = 0;
  for (const match of expression.matches(text, -1)) {
    replaced += text.slice(at, match.start) + expand(template, match, expression);
    at = match.end;
  }
  return replaced + text.slice(at);
}

function expand(template: string, { groups }: RegularMatch, expression: RegularExpression): string {
  return template.replace(
    /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu,
    (whole, braced?: string, plain?: string) => {
      if (whole === '$$') return '$';
      const name = braced ?? plain ?? '';
      const index = /^\d+$/.test(name) ? Number(name) : expression.groupNamed(name);
      return index === undefined ? '' : (groups[index] ?? '');
    },
  );
}
