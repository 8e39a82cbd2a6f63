import type { Run } from '../../run/run.js';
import { castCount, castText } from '../../values/cast.js';
import type { Value } from '../../values/value.js';
import { textArgument, type FunctionDefinition } from '../functionDefinition.js';
import { compileExpression, replaceMatches } from './regularExpression.js';
import type { RegularMatch } from './regularMatch.js';

/** The functions of `strings` that use regular expressions. */
export const regularExpressionFunctions: readonly FunctionDefinition[] = [
  {
    name: 'strings.FindRE',
    aliases: ['findRE'],
    arity: [2, undefined],
    takes: ['string', 'any'],
    call: (args, run) => find(args, run).map(({ groups }) => groups[0] ?? ''),
  },
  {
    name: 'strings.FindRESubmatch',
    aliases: ['findRESubmatch'],
    arity: [2, undefined],
    takes: ['string', 'any'],
    call: (args, run) => find(args, run).map(({ groups }) => groups.map((group) => group ?? '')),
  },
  { name: 'strings.ReplaceRE', aliases: ['replaceRE'], arity: [3, undefined], call: replace },
];

function find([pattern, content, limit]: readonly Value[], run: Run): readonly RegularMatch[] {
  const expression = compileExpression(textArgument(pattern), run.spend);
  const text = castText(content);
  return expression.matches(text, limit === undefined ? -1 : castCount(limit));
}

function replace([pattern, replacement, content, limit]: readonly Value[], run: Run): string {
  const [written, template, text] = [castText(pattern), castText(replacement), castText(content)];
  const most = limit === undefined ? -1 : castCount(limit);
  const expression = compileExpression(written, run.spend);
  let result = '';
  let at = 0;
  for (const match of expression.matches(text, most)) {
    // Hugo matches each match again by itself, so that what is around it no longer counts.
    const part = replaceMatches(expression, text.slice(match.start, match.end), template);
    run.spend(8 + part.length / 16);
    result += text.slice(at, match.start) + part;
    at = match.end;
  }
  return result + text.slice(at);
}
