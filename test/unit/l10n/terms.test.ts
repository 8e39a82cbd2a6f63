import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { kinds, languages, readTranslation } from '../../../scripts/messages.mjs';

/** For each language, words (as patterns) that mean the same as one of our terms: each thing has one name. */
const otherTerms = JSON.parse(readFileSync('test/fixtures/l10n/otherTerms.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** Without code, addresses of commands, and the ids of settings. */
function proseOf(text: string): string {
  return text.replace(/`[^`]*`|\]\([^)]*\)|\brecap\.[\w.]+|\/[\w/-]+/g, ' ');
}

for (const language of languages())
  it(`translations: ${language} has one word for each term`, () => {
    const wrong = kinds.flatMap((kind) =>
      Object.entries(readTranslation(kind, language)).flatMap(([key, text]) =>
        Object.entries(otherTerms[language] ?? {})
          .filter(([other]) => new RegExp(other, 'u').test(proseOf(text)))
          .map(([other, ours]) => `${key}: ${other} is ${ours}`),
      ),
    );
    assert.deepEqual(wrong, []);
  });
