import type { AttributeValue } from '../../../post/attributes.js';
import { say, type Message } from '../../../problem.js';

const flags = new Set(['noclasses', 'anchorlinenos', 'guesssyntax', 'hl_inline', 'linenumbersintable']);
const numbers = new Set(['linenostart', 'tabwidth']);
const texts = new Set(['style', 'lineanchors']);

/** Explains why Hugo stops the build at an option of highlighted code; `undefined` if it does not. */
export function wrongOption([name, value]: readonly [string, AttributeValue]): Message | undefined {
  const key = name.toLowerCase();
  const isText = typeof value === 'string';
  const isList = typeof value === 'object';
  if (key === 'linenos')
    return isList || typeof value === 'number'
      ? say('Hugo stops the build at this value of "{0}". Write true, false, inline or table.', name)
      : undefined;
  if (numbers.has(key) && (isList || (isText && !isInteger(value))))
    return say('Hugo stops the build at this value of "{0}". Write a number.', name);
  if (flags.has(key) && (isList || (isText && !isFlag(value))))
    return say('Hugo stops the build at this value of "{0}". Write true or false.', name);
  return texts.has(key) && isList
    ? say('Hugo stops the build at this value of "{0}". Write a text in quotation marks.', name)
    : undefined;
}

/** As Go's ParseInt reads it without a given base; an empty text counts as 0. */
function isInteger(text: string): boolean {
  return /^(?:|[+-]?(?:0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9]\d*))$/.test(text);
}

/** As Go's ParseBool reads it; an empty text counts as false. */
function isFlag(text: string): boolean {
  return /^(?:|[01tTfF]|true|TRUE|True|false|FALSE|False)$/.test(text);
}
