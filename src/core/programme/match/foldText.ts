/** Letters that are not another one with a mark, as they are usually written without them; Cyrillic and Greek in Latin. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n' },
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    є: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'i',
  },
  ...{
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
  },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
  ...{
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
  },
  ...{ ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'i', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};

/** Pairs that stand for one letter, so that "Müller" and "Mueller" are the same, as are "Yulia" and "Iulia". */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/y/g, 'i'],
];

const eastAsian = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** A text as it is compared: in small Latin letters without marks. Other scripts stay. */
export function foldText(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const latin = /[^\x20-\x7e]/.test(bare)
    ? bare.replace(/[^\x20-\x7e]/gu, (letter) => letters[letter] ?? letter)
    : bare;
  return pairs.reduce((folded, [pair, letter]) => folded.replace(pair, letter), latin);
}

/** What is longer is not a title and no name: the rest is not compared. */
const longest = 400;

/** The words of a text, folded; of a script without spaces, every two neighbours. */
export function foldedWords(text: string): readonly string[] {
  const words =
    foldText(text.slice(0, longest).replace(/(?<=\p{L})['’](?=\p{L})/gu, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (eastAsian.test(word) && word.length > 2 ? neighbours(word) : [word]));
}

/** Every two characters that are next to each other. */
export function neighbours(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

/** An address as it is compared: two that lead to the same page are the same. */
export function foldAddress(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?:index\.html?)?(?=$|[?#])/i, '')
    .toLowerCase();
}
