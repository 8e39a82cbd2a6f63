// Translations: what is missing or left over in each language. `--missing LANGUAGE` prints what is missing, as JSON with the
// English words; `--add LANGUAGE FILE` takes that file, translated. `--tidy` removes what is left over, in all languages. `--messages` prints all.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../test/host/lib/place.mjs';
import { kinds, languages, readEnglish, readTranslation, translationFile } from './messages.mjs';

process.chdir(root);
const [mode, language = '', file = ''] = process.argv.slice(2);
const english = readEnglish();

/** @param {string} language */
function missingIn(language) {
  return kinds.map((kind) => {
    const translated = readTranslation(kind, language);
    return /** @type {const} */ ([
      kind,
      Object.fromEntries(Object.entries(english[kind]).filter(([key]) => !Object.hasOwn(translated, key))),
    ]);
  });
}

/** In the order of the manifest and of the alphabet: then two branches that add messages seldom collide. @param {Readonly<Record<string, Record<string, string>>>} added */
function add(/** @type {string} */ language, added) {
  for (const kind of kinds) {
    const words = { ...readTranslation(kind, language), ...added[kind] };
    const kept = Object.keys(english[kind]).flatMap((key) => (Object.hasOwn(words, key) ? [[key, words[key]]] : []));
    const path = translationFile(kind, language);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`);
  }
}

if (mode === '--messages') console.log(JSON.stringify(english, undefined, 2));
else if (mode === '--missing') console.log(JSON.stringify(Object.fromEntries(missingIn(language)), undefined, 2));
else if (mode === '--add') add(language, JSON.parse(readFileSync(file, 'utf8')));
else if (mode === '--tidy') for (const each of languages()) add(each, {});
else
  for (const each of languages()) {
    const missing = missingIn(each).map(([kind, words]) => `${Object.keys(words).length} of the ${kind}`);
    const over = kinds.flatMap((kind) =>
      Object.keys(readTranslation(kind, each)).filter((key) => !(key in english[kind])),
    );
    console.log(`${each}: missing ${missing.join(', ')}; left over ${over.length}`);
  }
