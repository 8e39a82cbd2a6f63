import { isAlias, isMap, isScalar, visit, type Document } from 'yaml';
import { say, type Message, type Problem } from '../problem.js';
import type { Range } from '../text.js';

/** Errors that Hugo's YAML library reports and ours does not: the first of each kind in a document. */
export function yamlFaults(document: Document, rangeAt: (from: number, to: number) => Range): readonly Problem[] {
  const faults: Problem[] = [];
  const found = (message: Message, range: readonly number[] | null | undefined): symbol => {
    const [from = 0, to = from] = range ?? [];
    faults.push({
      code: 'front-matter-syntax',
      severity: 'error',
      message,
      range: rangeAt(from, Math.max(to, from + 1)),
    });
    return visit.BREAK;
  };
  visit(document, {
    Pair: (_, { key }, path) => {
      // Nested keys can be of any type.
      if (path.length > 2) return undefined;
      const isText = isScalar(key) && (key.type !== 'PLAIN' || typeof key.value !== 'boolean');
      const isPlaced = isScalar(key) || isMap(key) || (typeof key === 'object' && key !== null && 'range' in key);
      if (isText || isAlias(key) || !isPlaced) return undefined;
      return found(
        say('A key must be a string. Enclose it in quotation marks.'),
        (key as { range?: readonly number[] }).range,
      );
    },
    Alias: (_, alias) =>
      alias.resolve(document)
        ? undefined
        : found(say('"*" refers to an anchor that does not exist. Enclose strings in quotation marks.'), alias.range),
    Scalar: (_, { anchor, source, range }) =>
      anchor !== undefined && (source === undefined || source === '')
        ? found(say('"&" names a value, and there is no value. Enclose strings in quotation marks.'), range)
        : undefined,
  });
  return faults;
}
