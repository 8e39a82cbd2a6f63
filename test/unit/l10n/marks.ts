/** What a text has that is the same in every language, as lines, sorted. */
export function marksOf(text: string): readonly string[] {
  const all = [
    ...matches(text, /\{\d+\}/g),
    ...matches(text, /\]\((?:command|https?):[^)]*\)/g),
    ...matches(text, /\$\([\w-]+\)/g),
    ...matches(text, /`[^`]+`/g),
    ...matches(text, /\n(?=\[)/g),
    // Keys, names and signs that Hugo reads.
    ...matches(text, /"(?:[a-z][A-Za-z]*|[^\p{L}\s{}"]+)"/gu),
    ...matches(text, /https?:\/\/\S*|security\.\w+|recap\.[\w.]+/g),
    ...end(text),
  ];
  return all.sort();
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([found]) => found.replace(/[.,]+$/, ''));
}

/** In Chinese and Japanese, a full stop and a question mark have signs of their own. */
const western: Readonly<Record<string, string>> = { '。': '.', '？': '?', '：': ':', '！': '!' };

/** How a text ends: an ellipsis asks for input, a full stop ends a sentence. */
function end(text: string): readonly string[] {
  const last = text.at(-1) ?? '';
  const sign = western[last] ?? last;
  return /[.?!:…]/.test(sign) ? [`ends with ${sign}`] : [];
}

/** The number of forms that a language has for what is counted (1 talk, 2 talks); those for millions are left out. */
export function pluralForms(language: string): number {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.includes('one') ? 2 : 1;
}
