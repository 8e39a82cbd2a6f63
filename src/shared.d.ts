/** What the build makes: the modules of the outline's bundle that a later one uses, too, by their paths from the project's root. */
declare module 'recap:shared' {
  export const shared: Readonly<Record<string, unknown>>;
}
