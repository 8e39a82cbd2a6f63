declare module 'commonmark-spec' {
  /** The examples in the specification; `→` in their Markdown is a tab. */
  export const tests: readonly { readonly markdown: string; readonly number: number }[];
}
