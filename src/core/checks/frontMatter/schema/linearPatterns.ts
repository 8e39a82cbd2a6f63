/**
 * Whether a pattern of a JSON Schema matches somewhere in a text. Throws if it is not valid or has what takes more than
 * linear time: lookaround and back references.
 */
export type MatchPattern = (pattern: string, text: string) => boolean;

/** The most work, in characters of a pattern times characters of the text it is tried on. */
const mostWork = 20_000_000;

/**
 * Loads what tries patterns in linear time, whatever they are: the RegExp of JavaScript can take years for one of a
 * dozen characters. The work counts from each call on.
 */
export function loadPatterns(): Promise<() => MatchPattern> {
  return import('re2js').then(({ RE2JS }) => {
    const compiled = new Map<string, ReturnType<typeof RE2JS.compile>>();
    return () => {
      let work = 0;
      return (pattern, text) => {
        work += pattern.length * (text.length + 1);
        if (work > mostWork) throw new Error('it takes too many steps');
        const known = compiled.get(pattern) ?? RE2JS.compile(RE2JS.translateRegExp(pattern));
        compiled.set(pattern, known);
        return known.test(text);
      };
    };
  });
}
