/** How sure it is that code is in a language, in tenths. */
type Score = (code: string) => number;

/** A sign of a language, and what it is worth in tenths. */
type Sign = readonly [sign: RegExp, tenths: number];

/** What the first sign found is worth. */
function first(...signs: readonly Sign[]): Score {
  return (code) => signs.find(([sign]) => sign.test(code))?.[1] ?? 0;
}

/** What all signs found are worth together. */
function sum(...signs: readonly Sign[]): Score {
  return (code) => signs.reduce((total, [sign, tenths]) => total + (sign.test(code) ? tenths : 0), 0);
}

/**
 * The languages that Chroma, Hugo's highlighter, recognises by their text, in its order; most have no such signs. Many
 * signs are part of common words: "download" has the "load" of GDScript.
 */
const scores: readonly (readonly [language: string, score: Score])[] = [
  ['bash', first([/(?:^|\n)#![^\n]*\/bin\/(?:env )?(?:ba|z|k)?sh/, 10])],
  ['c++', first([/#include <[a-z_]+>/, 2], [/using namespace /, 4])],
  ['c', first([/(?:^|\n)[^\S\n]*#(?:include <|ifn?def )/, 1])],
  ['dns', first([/(?:^|\n)@\s+IN\s+SOA\s/, 10])],
  [
    'gdscript3',
    sum(
      [/func _(?:ready|init|input|process|unhandled_input)/, 8],
      [/extends |class_name |onready |load|setget|func [^_]/, 4],
      [/var|const|enum|export|signal|tool/, 2],
    ),
  ],
  ['mysql', scoreMySql],
  ['nu', first([/(?:^|\n)#![^\n]*\/bin\/(?:env(?: -[a-zA-Z0-9]+)*(?: --[a-zA-Z0-9=-]+)* )?nu/, 10])],
  ['rpgle', sum([/\*\*free/i, 9], [/ctl-opt/i, 9], [/dcl-(?:d?s|f|proc|p[ri])/i, 9], [/\*in\d\d/i, 5])],
  ['templ', scoreTempl],
  ['zed', scoreZed],
  ['go', (code) => (!code.includes('package ') ? 0 : code.includes('fmt.') ? 5 : 1)],
];

/** The language that Hugo 0.169 guesses for code, in lower case; `fallback` if it finds no sign of any. */
export function guessLanguage(code: string): string {
  let [guessed, highest] = ['fallback', 0];
  for (const [language, score] of scores) {
    const tenths = Math.min(score(code), 10);
    if (tenths > highest) [guessed, highest] = [language, tenths];
  }
  return guessed;
}

/** Names in backticks are MySQL's, those in brackets are not. */
function scoreMySql(code: string): number {
  const quoted = code.match(/`[a-zA-Z_]\w*`/g)?.length ?? 0;
  const bracketed = code.match(/\[[a-zA-Z_]\w*\]/g)?.length ?? 0;
  if (quoted === 0) return 0;
  if (quoted >= 2 * bracketed) return 5;
  return quoted > bracketed ? 2 : 1;
}

function scoreTempl(code: string): number {
  const component = /(?:^|\n)[^\S\n]*templ\s+[A-Za-z_][\p{L}\p{M}\p{N}\p{Pc}]*\s*\(/u.test(code) ? 7 : 0;
  const inPackage = /(?:^|\n)[^\S\n]*package\s+[\p{L}\p{N}_]/u.exec(code);
  const later = inPackage && /\n[^\S\n]*templ\s/.test(code.slice(inPackage.index + inPackage[0].length));
  return component + (later ? 5 : 0);
}

function scoreZed(code: string): number {
  const [definition, relation, permission] = ['definition ', 'relation ', 'permission '].map((word) =>
    code.includes(word),
  );
  if (definition && relation && permission) return 9;
  if (definition || relation) return 5;
  return permission ? 2.5 : 0;
}
