/** The programs that can be told apart. `none`: another program, or a file that no program publishes. */
export const generators = ['hugo', 'jekyll', 'hexo', 'eleventy', 'astro', 'zola', 'none'] as const;

/** The program that makes a site of Markdown files. */
export type Generator = (typeof generators)[number];

/** Reads the setting `recap.site.generator`; `undefined` for detection, and for an invalid value. */
export function readGenerator(value: unknown): Generator | undefined {
  return generators.find((each) => each === value);
}
