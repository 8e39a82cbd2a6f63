import type { Check } from './check.js';

/** What the front matter's own parser found: the rest of the checks need what it could read. */
export const frontMatterSyntax: Check = {
  codes: [
    'front-matter-unopened',
    'front-matter-unclosed',
    'front-matter-syntax',
    'front-matter-duplicate-key',
    'front-matter-no-map',
  ],
  check: ({ frontMatter }) => frontMatter?.problems ?? [],
};
