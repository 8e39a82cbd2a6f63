declare module 'commonmark-spec' {
  /** The specification's examples; in their Markdown, `→` stands for a tab. */
  export const tests: readonly { readonly markdown: string; readonly number: number }[];
}
