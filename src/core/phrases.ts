/** A list of phrases to look texts up in. */
export interface Phrases {
  has(text: string): boolean;
}

/** An alternative that stands for more phrases than this stays a regular expression. */
const mostPhrases = 400;

/**
 * The phrases of a regular expression in lower case, without anchors: words with optional letters, `(?:…)`, `[…]` and `|` are
 * written out and looked up; other alternatives are searched for. To compile thousands of words takes far longer than to
 * write them out.
 */
export function phrases(expression: string): Phrases {
  const known = new Set<string>();
  const patterns: string[] = [];
  for (const alternative of alternativesIn(expression)) {
    const written = writeOut(alternative);
    if (written) for (const phrase of written) known.add(phrase);
    else patterns.push(alternative);
  }
  const pattern = patterns.length > 0 ? new RegExp(`^(?:${patterns.join('|')})$`) : undefined;
  return { has: (text) => known.has(text) || pattern?.test(text) === true };
}

/** What the bars of a regular expression part, those in brackets apart. */
function alternativesIn(expression: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= expression.length; index++) {
    const char = expression[index];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0 && (char === '|' || char === undefined)) {
      found.push(expression.slice(start, index));
      start = index + 1;
    }
  }
  return found;
}

/** A group, a set of characters, or a character, with what makes it optional. */
const piece = /\(\?:((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)(\??)|\[([^\]\\^-]+)\](\??)|([^\\.*+{}()[\]^$|?])(\??)/y;

/** All texts that an alternative stands for; `undefined` where it stands for too many, or its syntax for more. */
function writeOut(alternative: string): readonly string[] | undefined {
  let found: readonly string[] = [''];
  for (let at = 0; at < alternative.length;) {
    piece.lastIndex = at;
    const match = piece.exec(alternative);
    if (!match) return undefined;
    at += match[0].length;
    const [, group, , set, , char] = match;
    const options = group !== undefined ? writeOutAll(group) : Array.from(set ?? char!);
    const isOptional = match[2] === '?' || match[4] === '?' || match[6] === '?';
    if (!options) return undefined;
    found = found.flatMap((start) => [...(isOptional ? [start] : []), ...options.map((option) => start + option)]);
    if (found.length > mostPhrases) return undefined;
  }
  return found;
}

function writeOutAll(expression: string): readonly string[] | undefined {
  const all: string[] = [];
  for (const alternative of alternativesIn(expression)) {
    const written = writeOut(alternative);
    if (!written) return undefined;
    all.push(...written);
  }
  return all;
}
