declare module 'markdown-it-emoji/lib/data/full.mjs' {
  /** Emoji by their name on GitHub. */
  const names: Readonly<Record<string, string>>;
  export default names;
}
