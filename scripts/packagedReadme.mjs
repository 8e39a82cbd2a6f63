/**
 * The README for a package whose repository is unknown. VS Code's extension page shows only pictures with an absolute
 * address, so others are left out, and relative links become text.
 * @param {string} readme in Markdown @returns {string}
 */
export function withoutRelativeLinks(readme) {
  return readme
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:|#)[^)\s]*\)/g, '$1');
}
