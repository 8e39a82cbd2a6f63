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
  // For each character of the pattern: the ends of all prefixes of the path that match so far.
  let ends = new Set([0]);
  for (const [token] of pattern.matchAll(/\*\*|./gs)) {
    const next = new Set<number>();
    if (token === '*' || token === '**') {
      const start = Math.min(...ends);
      let isOpen = false;
      for (let end = start; end <= path.length; end++) {
        isOpen = ends.has(end) || (isOpen && (token === '**' || path[end - 1] !== '/'));
        if (isOpen) next.add(end);
      }
    } else
      for (const end of ends)
        if (end < path.length && (token === '?' ? path[end] !== '/' : path[end] === token)) next.add(end + 1);
    if (next.size === 0) return false;
    ends = next;
  }
  return ends.has(path.length);
}
