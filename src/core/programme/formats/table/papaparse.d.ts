/** What is used of it: its published types need those of Node. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: string;
    readonly row?: number;
  }
  interface Options {
    readonly delimiter?: string;
    readonly skipEmptyLines?: boolean | 'greedy';
    readonly preview?: number;
    readonly delimitersToGuess?: readonly string[];
  }
  interface Result {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
  }
  const Papa: { parse: (text: string, options: Options) => Result };
  export default Papa;
}
