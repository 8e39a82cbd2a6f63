import { decodeStyle } from '../decodeStyle.js';
import { harmless, tableOf } from './replacements.js';
import { textOf, type Escape } from './escape.js';

// prettier-ignore
const escapes = tableOf(
  '\0', '\\0', '\t', '\\9', '\n', '\\a', '\f', '\\c', '\r', '\\d', '"', '\\22', '&', '\\26', "'", '\\27', '(', '\\28',
  ')', '\\29', '+', '\\2b', '/', '\\2f', ':', '\\3a', ';', '\\3b', '<', '\\3c', '>', '\\3e', '\\', '\\\\', '{', '\\7b',
  '}', '\\7d',
);

/** In a string of CSS. A space ends an escape that what follows would continue. */
export const cssString: Escape = (value) => {
  const { text } = textOf(value);
  return text.replace(/[\0\t\n\f\r"&'()+/:;<>\\{}]/g, (character, offset: number) => {
    const escape = escapes.get(character) ?? character;
    const needsEnd = character !== '\\' && /^(?:$|[\da-fA-F\t\n\f\r ])/.test(text.slice(offset + 1, offset + 2));
    return needsEnd ? `${escape} ` : escape;
  });
};

/** A value such as `10px`, `#fff` or `blue`: nothing that ends a value, begins another, or could run a script. */
export const cssValue: Escape = (value) => {
  const { text, kind } = textOf(value);
  if (kind === 'css') return text;
  const decoded = decodeStyle(text);
  const letters = decoded.replace(/\W/g, '').toLowerCase();
  const isHarmful = /[\0"'()/;@[\\\]`{}<>]|--/.test(decoded) || /expression|mozbinding/.test(letters);
  return isHarmful ? harmless : decoded;
};
