import type { KeyedValue } from '../frontMatter.js';
import { plainJson } from './plainJson.js';
import { plainToml } from './plainToml.js';
import { plainYaml } from './plainYaml.js';

/** What is in no plain front matter: line ends other than LF, tabs, and what libraries read in different ways. */
// eslint-disable-next-line no-control-regex
const foreign = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Longer front matter is left to the whole reader. */
const longest = 20_000;

/**
 * The entries of front matter in the few forms that most posts have, at a twentieth of what `parseFrontMatter` takes, which
 * gives the same keys and values; `undefined` for all others, and where anything is wrong. For thousands of posts.
 */
export function plainEntries(text: string): readonly KeyedValue[] | undefined {
  if (text.startsWith('{')) return plainJson(text);
  const delimiter = text.slice(0, 3);
  const read = { '---': plainYaml, '+++': plainToml }[delimiter];
  const end = read ? text.slice(0, longest).indexOf(`\n${delimiter}`) : -1;
  if (!read || end < 0) return undefined;
  const content = text.slice(3, end).replace(/\r\n/g, '\n').replace(/\r$/, '');
  if (foreign.test(content)) return undefined;
  const [opener, ...lines] = content.split('\n');
  return opener === '' ? read(lines) : undefined;
}
