declare module 'markdown-it-emoji/lib/data/full.mjs' {
  /** Emoji by the name that GitHub gives them. */
  const names: Readonly<Record<string, string>>;
  export default names;
}
