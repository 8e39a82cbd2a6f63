/** Maximum length of a pattern, and maximum number of alternatives in its braces. */
const [longest, maxAlternatives] = [500, 100];

/**
 * Whether a path matches a glob with `*`, `**`, `?` and `{a,b}`. Takes time proportional to the product of both
 * lengths.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  return alternatives(pattern.slice(0, longest)).some((each) => matches(path, each));
}

/** The pattern without braces, once for each alternative; nested braces are literal text. */
function alternatives(pattern: string): readonly string[] {
  let all = [''];
  for (const part of pattern.split(/(\{[^{}]*\})/)) {
    const choices = /^\{.*\}$/s.test(part) ? part.slice(1, -1).split(',') : [part];
    all = all.flatMap((before) => choices.map((choice) => before + choice)).slice(0, maxAlternatives);
  }
  return all;
}

function matches(path: string, pattern: string): boolean {
  const { length } = path;
  // For each length of a prefix of the path: whether the pattern so far matches it.
  let ends = new Uint8Array(length + 1);
  ends[0] = 1;
  for (const [token] of pattern.matchAll(/\*\*|./gs)) {
    const next = new Uint8Array(length + 1);
    let [isOpen, isAny] = [false, false];
    for (let end = 0; end <= length; end++) {
      if (token === '*' || token === '**') isOpen = ends[end] === 1 || (isOpen && goesOn(path[end - 1]!, token));
      else isOpen = end > 0 && ends[end - 1] === 1 && (token === '?' ? path[end - 1] !== '/' : path[end - 1] === token);
      if (isOpen) [next[end], isAny] = [1, true];
    }
    if (!isAny) return false;
    ends = next;
  }
  return ends[length] === 1;
}

function goesOn(char: string, wildcard: '*' | '**'): boolean {
  return wildcard === '**' || char !== '/';
}
