import { say, type Message, type Problem } from '../../problem.js';
import type { Range } from '../../text.js';
import type { FrontMatterContent } from '../frontMatter.js';

/** Deeper nesting is rejected: the libraries are recursive, and much deeper nesting would overflow the stack. */
export const deepest = 200;

export function isTooDeep(content: string): boolean {
  let depth = 0;
  for (const char of content) {
    if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && depth > 0) depth--;
    if (depth > deepest) return true;
  }
  return new RegExp(`(?:[-?:][ \\n]+){${deepest}}`).test(content);
}

/** What takes too long to be read. */
export function unreadable(range: Range): FrontMatterContent {
  const message = say('This is nested too deeply, or repeated too often, to be parsed.');
  return { entries: [], problems: [syntaxError(message, range)] };
}

export function syntaxError(message: Message, range: Range): Problem {
  return { code: 'front-matter-syntax', severity: 'error', message, range };
}

export function notAMap(range: Range): Problem {
  return {
    code: 'front-matter-no-map',
    severity: 'error',
    message: say('Front matter consists of keys and values, such as "title: My recap".'),
    range,
  };
}
