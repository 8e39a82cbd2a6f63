import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { kinds, languages, messagesIn, readEnglish, readTranslation } from '../../../scripts/messages.mjs';
import { marksOf, pluralForms } from './marks.js';

/** What is as in English on purpose, by language. */
const asInEnglish = JSON.parse(readFileSync('test/fixtures/l10n/asInEnglish.json', 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

const english = readEnglish();

/** Names of commands, views and settings, buttons and other short texts: what there is little room for. */
const labels = /^(?:command|submenu|view|container|category)\.|\.(?:title|label)$/;

/** In the status bar, or next to a title in a tree. */
const narrow = ['{0} of {1} written', '{0} word|{0} words', '{0} talk|{0} talks', 'Recap: {0}', 'no {0}', 'uncertain'];

/** The most characters that a translation may have. */
function mostCharacters(key: string, words: string): number {
  if (narrow.includes(words)) return 1.6 * words.length + 6;
  const isLabel = labels.test(key) || (key === words && words.length <= 40 && !words.endsWith('.'));
  return isLabel ? 1.6 * words.length + 10 : 2 * words.length + 30;
}

/** Texts with both versions. */
function pairsOf(language: string): readonly { readonly key: string; readonly words: string; readonly text: string }[] {
  return kinds.flatMap((kind) => {
    const translated = readTranslation(kind, language);
    return Object.entries(english[kind]).flatMap(([key, words]) =>
      translated[key] === undefined ? [] : [{ key, words, text: translated[key] }],
    );
  });
}

/** A text's forms, with what they are forms of. */
function formsOf(words: string, text: string): readonly (readonly [words: string, text: string])[] {
  const [own, theirs] = [words.split('|'), text.split('|')];
  return words.includes('{0}') ? theirs.map((form, index) => [own[index] ?? own.at(-1)!, form]) : [[words, text]];
}

describe('messages', () => {
  it('are found whatever their quotation marks are', () => {
    const source = `say('it\\'s "{0}"', a); say("b’s") /* say('no') */; vscode.l10n.t('a\\\\n'); sayCount(\`c\`, 1); function say(d) {}`;
    assert.deepEqual(messagesIn(source), [`it's "{0}"`, 'b’s', 'a\\n', 'c']);
  });

  it('are written out where they are said', () => {
    assert.throws(() => messagesIn('say(text)'), /Not a literal/);
  });
});

for (const language of languages())
  describe(`translations: ${language}`, () => {
    it('has every message, and no other', () => {
      const missing = kinds.flatMap((kind) => {
        const translated = readTranslation(kind, language);
        return Object.entries(english[kind]).flatMap(([key, words]) => (key in translated ? [] : [words]));
      });
      assert.deepEqual(missing, [], `Translate what "node scripts/l10n.mjs --missing ${language}" prints.`);
      const leftOver = kinds.flatMap((kind) =>
        Object.keys(readTranslation(kind, language)).filter((key) => !(key in english[kind])),
      );
      assert.deepEqual(leftOver, [], `"node scripts/l10n.mjs --tidy" removes them.`);
    });

    it('keeps placeholders, links, code, keys and how a text ends', () => {
      const wrong = pairsOf(language).flatMap(({ words, text }) =>
        formsOf(words, text).flatMap(([own, form]) => {
          const [expected, found] = [marksOf(own), marksOf(form)];
          return expected.join('\n') === found.join('\n') ? [] : [{ form, expected, found }];
        }),
      );
      assert.deepEqual(wrong, []);
    });

    it('has as many forms of what is counted as the language', () => {
      const forms = (text: string): number => text.split('|').length;
      const wrong = pairsOf(language).filter(({ words, text }) =>
        forms(words) > 1 && /\{\d\}/.test(words) ? forms(text) !== pluralForms(language) : forms(text) !== forms(words),
      );
      assert.deepEqual(wrong, []);
    });

    it('has short labels', () => {
      const long = pairsOf(language).flatMap(({ key, words, text }) =>
        text.length > mostCharacters(key, words) ? [{ words, text, most: mostCharacters(key, words) }] : [],
      );
      assert.deepEqual(long, []);
    });

    it('leaves nothing in English by accident', () => {
      const isWord = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/`[^`]*`|\{\d+\}/g, ''));
      const same = pairsOf(language).flatMap(({ words, text }) => (words === text && isWord(text) ? [text] : []));
      assert.deepEqual([...new Set(same)].sort(), [...(asInEnglish[language] ?? [])].sort());
    });

    (language === 'fr' ? it : () => undefined)('keeps punctuation with its word', () => {
      const texts = [...pairsOf(language).map(({ text }) => text), readFileSync('media/checks.fr.md', 'utf8')];
      const wrong = texts.flatMap((text) => text.replace(/`[^`]*`/g, '').match(/.{0,20} [:;!?»](?=\s|$)/gm) ?? []);
      assert.deepEqual(wrong, []);
    });

    it('names commands in texts as their titles', () => {
      const translated = readTranslation('manifest', language);
      const titles = Object.entries(english.manifest).filter(([key]) => key.startsWith('command.'));
      const wrong = pairsOf(language).flatMap(({ words, text }) =>
        titles.flatMap(([key, title]) => {
          const named = new RegExp(`_(Recap: )?${title.replace('…', '')}_`).exec(words);
          const own = translated[key]?.replace('…', '');
          return named && own !== undefined && !text.includes(`${named[1] ?? ''}${own}_`) ? [{ text, own }] : [];
        }),
      );
      assert.deepEqual(wrong, []);
    });
  });
