// The messages that users read, and their translations. Paths are relative to the project's folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/** @typedef {Readonly<Record<string, string>>} Words */

/** Where the strings of the manifest are, and those of the code; English is the key of these. */
export const kinds = /** @type {const} */ (['manifest', 'code']);

/** The languages of the translations, as VS Code names them. */
export function languages() {
  return readdirSync('.').flatMap((name) => /^package\.nls\.(.+)\.json$/.exec(name)?.slice(1) ?? []);
}

/** @param {typeof kinds[number]} kind @param {string} language */
export function translationFile(kind, language) {
  return kind === 'manifest' ? `package.nls.${language}.json` : `l10n/bundle.l10n.${language}.json`;
}

/** What is in English: the manifest in its order, the code by the alphabet. @returns {Readonly<Record<typeof kinds[number], Words>>} */
export function readEnglish() {
  return {
    manifest: readWords('package.nls.json'),
    code: Object.fromEntries(messages().map((each) => [each, each])),
  };
}

/** @param {typeof kinds[number]} kind @param {string} language */
export function readTranslation(kind, language) {
  const file = translationFile(kind, language);
  return existsSync(file) ? readWords(file) : {};
}

/** @param {string} file @returns {Words} */
function readWords(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Those with a word: `{0}` alone shows what it is given. */
function messages() {
  const snippets = Object.entries(JSON.parse(readFileSync('snippets/recap.json', 'utf8')));
  const all = ['src/core', 'src/host', 'src/webview'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .flatMap((name) => messagesIn(readFileSync(join(folder, name), 'utf8'))),
  );
  const named = snippets.flatMap(([name, { description }]) => [name, description]);
  return [...new Set([...all, ...named])]
    .filter((each) => /\p{L}/u.test(each.replace(/\{\d+\}/g, '')))
    .sort((a, b) => (a < b ? -1 : 1));
}

/**
 * The first arguments of `say`, `sayCount` and `l10n.t`. esbuild removes types and comments first and writes strings in
 * one way; a lint rule of ours refuses everything but a literal there.
 * @param {string} source
 */
export function messagesIn(source) {
  const { code } = transformSync(source, { loader: 'ts', charset: 'utf8' });
  const calls = code.matchAll(
    /(?<!function |[\w$.])(?:say|sayCount|(?:[\w$]+\.)?l10n\.t)\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)?/g,
  );
  return Array.from(calls, ([call, double, single, back]) => {
    const text = double ?? single ?? back;
    if (text === undefined) throw new Error(`Not a literal: ${call}…`);
    return unescaped(text);
  });
}

/** @param {string} text of a literal */
function unescaped(text) {
  const json = text.replace(/\\([\s\S])|"/g, (whole, /** @type {string | undefined} */ char) => {
    if (char === undefined) return '\\"';
    return char === "'" || char === '`' || char === '$' ? char : whole;
  });
  return /** @type {string} */ (JSON.parse(`"${json}"`));
}
