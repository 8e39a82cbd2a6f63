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
  if (!expression.includes('(')) return expression.split('|');
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of expression.matchAll(/[()|]/g)) {
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (depth === 0) {
      found.push(expression.slice(start, index));
      start = index + 1;
    }
  }
  found.push(expression.slice(start));
  return found;
}

const plain = /^[^\\.*+{}()[\]^$|?]+$/;
/** A group or a set of characters, optional or not; plain text; or an optional letter. */
const piece =
  /(?:\(\?:(?<group>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)|\[(?<set>[^\]\\^-]+)\])(?<optional>\??)|(?<text>(?:[^\\.*+{}()[\]^$|?](?!\?))+)|(?<letter>[^\\.*+{}()[\]^$|?])\?/y;

/** All texts that an alternative stands for; `undefined` where it stands for too many, or its syntax for more. */
function writeOut(alternative: string): readonly string[] | undefined {
  if (plain.test(alternative)) return [alternative];
  let found: readonly string[] = [''];
  for (let at = 0; at < alternative.length;) {
    piece.lastIndex = at;
    const match = piece.exec(alternative);
    if (!match) return undefined;
    at += match[0].length;
    const { group, set, text, letter, optional } = match.groups!;
    const options = group !== undefined ? writeOutAll(group) : set !== undefined ? set.split('') : [text ?? letter!];
    if (!options) return undefined;
    if (optional === '?' || letter !== undefined) options.push('');
    if (found.length * options.length > mostPhrases) return undefined;
    found = found.flatMap((start) => options.map((option) => start + option));
  }
  return found;
}

function writeOutAll(expression: string): string[] | undefined {
  const all: string[] = [];
  for (const alternative of alternativesIn(expression)) {
    const written = writeOut(alternative);
    if (!written) return undefined;
    all.push(...written);
  }
  return all;
}
