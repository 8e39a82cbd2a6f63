/**
 * Replaces several texts at once, as Go's `strings.Replacer` does: at each place the first pair that fits is used, and
 * what was replaced is not looked at again. An empty old text fits before each character that nothing else fits at.
 */
export function replacePairs(text: string, pairs: readonly string[], spend: (steps: number) => void): string {
  const replacements = readPairs(pairs);
  let result = '';
  let wasEmpty = false;
  let at = 0;
  while (at <= text.length) {
    spend(1 + replacements.length / 8);
    const ignoresEmpty: boolean = wasEmpty;
    const found: Replacement | undefined = replacements.find(
      ({ old }) => text.startsWith(old, at) && !(old === '' && ignoresEmpty),
    );
    wasEmpty = found?.old === '';
    if (found) {
      result += found.young;
      at += found.old.length;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (at < text.length) result += character;
    at += character.length;
  }
  return result;
}

interface Replacement {
  readonly old: string;
  readonly young: string;
}

/** Of two pairs for the same text the first counts. */
function readPairs(pairs: readonly string[]): readonly Replacement[] {
  const found = new Map<string, Replacement>();
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [old = '', young = ''] = pairs.slice(index, index + 2);
    if (!found.has(old)) found.set(old, { old, young });
  }
  return [...found.values()];
}
