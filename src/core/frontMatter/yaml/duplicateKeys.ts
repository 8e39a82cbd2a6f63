import { isScalar, visit, type Document } from 'yaml';
import { say, type Problem } from '../../problem.js';
import type { Range } from '../../text.js';

/** Every key, at any depth, that its mapping already has. */
export function duplicateKeys(document: Document, rangeAt: (from: number, to: number) => Range): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        if (keys.has(name)) problems.push(duplicateKey(rangeAt(key.range[0], key.range[1])));
        keys.add(name);
      }
    },
  });
  return problems;
}

function duplicateKey(range: Range): Problem {
  return {
    code: 'front-matter-duplicate-key',
    severity: 'error',
    message: say('Duplicate key. Hugo 0.152 and later stop the build; earlier versions use the last one.'),
    range,
  };
}
