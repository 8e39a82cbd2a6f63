import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ignoringCase, lowerCase } from '../../src/core/ignoringCase.js';

describe('ignoringCase', () => {
  it('finds words whatever their case, in any script', () => {
    const search = ignoringCase(/^(?:café|впечатления|izlenimler)$/u);
    for (const text of ['CAFÉ', 'Впечатления', 'İzlenimler']) assert.equal(search.test(text), true, text);
    assert.equal(search.test('cafe'), false);
  });

  it('keeps the length of a text', () => assert.equal(lowerCase('İSTANBUL’DA İLK').length, 15));

  it('is given patterns in lower case', () => {
    const patterns = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join('src/core', file), 'utf8').matchAll(/ignoringCase\(\s*(\/.+\/u?),?\s*\)/g),
      ])
      .map(([, pattern]) => pattern!);
    assert.ok(patterns.length > 20, String(patterns.length));
    for (const pattern of patterns) assert.doesNotMatch(pattern.replace(/\\[pP]\{\w+\}|\\./g, ''), /\p{Lu}/u);
  });
});
