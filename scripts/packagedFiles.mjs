// What is different in a package: VS Code's extension page and the Marketplace show only pictures and links with absolute
// addresses. These are known where the workflow runs; package.json names no repository, so that a fork links to itself.

/**
 * The addresses of what is packaged.
 * @typedef {object} Source
 * @property {string} repository
 * @property {string} files of the commit, for links
 * @property {string} images of the commit, for pictures
 */

/** Where GitHub Actions builds this commit; `undefined` elsewhere. @param {NodeJS.ProcessEnv} env @returns {Source | undefined} */
export function sourceOf({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit }) {
  if (!server || !name || !commit) return undefined;
  const repository = `${server}/${name}`;
  return { repository, files: `${repository}/blob/${commit}`, images: `${repository}/raw/${commit}` };
}

/**
 * The manifest, with the addresses of repository and issues, where questions go as well.
 * @param {string} text package.json
 * @param {Source | undefined} source
 * @param {string} [version] another version
 * @returns {{ text: string, known: boolean }} `known`: whether it names the repository
 */
export function packagedManifest(text, source, version) {
  const manifest = JSON.parse(text);
  if (version) manifest.version = version;
  if (source) {
    const issues = `${source.repository}/issues`;
    manifest.repository = { type: 'git', url: `${source.repository}.git` };
    Object.assign(manifest, { homepage: `${source.repository}#readme`, bugs: { url: issues }, qna: issues });
  }
  return { text: `${JSON.stringify(manifest, undefined, 2)}\n`, known: manifest.repository !== undefined };
}

/**
 * The README for a package whose repository is unknown: pictures are left out, and relative links become text.
 * @param {string} readme in Markdown @returns {string}
 */
export function packagedReadme(readme) {
  return readme
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:|#)[^)\s]*\)/g, '$1');
}
