import { lower, upper } from './letterCase.js';

const smallWords = new Set('a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '));
const prepositions = new Set(
  (
    'with from into during including until against among throughout despite towards upon concerning about over ' +
    'through before between after since without under within along following across beyond around down near above'
  ).split(' '),
);
const word = /[\p{N}\p{L}]+[^\t\n\f\r \-/]*/gu;

/** A title in the style that the site chooses with `titleCaseStyle`. */
export function titleOf(text: string, style: 'ap' | 'chicago' | 'go' | 'firstupper' | 'none'): string {
  if (style === 'none') return text;
  if (style === 'firstupper') return firstUpper(text);
  if (style === 'go') return text.replace(/[\p{L}\p{N}_'’]+/gu, firstTitle);
  const isSmall = (each: string): boolean => smallWords.has(each) || (style === 'chicago' && prepositions.has(each));
  return text.replace(word, (found, at: number) => {
    const small = lower(found);
    return isSmall(small) && staysSmall(text, at, at + found.length) ? small : firstTitle(found);
  });
}

/** Small words are written in lower case within a title, but not after a colon or a dash. */
function staysSmall(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  if (start === 0 || end === text.length || !' -/'.includes(before)) return false;
  const beforeThat = text[start - 2] ?? '';
  return beforeThat !== ':' && beforeThat !== '-' && (text[end] !== '-' || before === '-');
}

/** A text with its first character in lower case. */
export function firstLower(text: string): string {
  const [first = ''] = text;
  return lower(first) + text.slice(first.length);
}

/** A text with its first character in upper case. */
export function firstUpper(text: string): string {
  const [first = ''] = text;
  return upper(first) + text.slice(first.length);
}

/** A text with its first character in title case, which for some is another than upper case. */
export function firstTitle(text: string): string {
  const [first = ''] = text;
  return titleCase[first] === undefined ? firstUpper(text) : titleCase[first] + text.slice(first.length);
}

/** Characters of two letters, only the first of which is changed. */
const titleCase: Readonly<Record<string, string>> = Object.fromEntries(
  ['ǅǆǄ', 'ǈǉǇ', 'ǋǌǊ', 'ǲǳǱ'].flatMap(([title = '', ...others]) => others.map((other) => [other, title])),
);
