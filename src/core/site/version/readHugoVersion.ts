import { list, read, type SiteQuery } from '../configuration/siteQuery.js';
import { joinFolders } from '../sitePath.js';
import { versionFileNames, versionIn, workflowFolder } from './versionIn.js';

/** Maximum number of workflows read. */
const maxWorkflows = 20;

/**
 * The version of Hugo named in the files of the site or of its parent folders; `undefined` if there is none. `levels`
 * is the number of parent folders that can be searched.
 */
export function* readHugoVersion(levels: number): SiteQuery<string | undefined> {
  for (let level = 0; level <= levels; level++) {
    const folder = '../'.repeat(level);
    const names = (yield* list(joinFolders(folder))) ?? [];
    const workflows = names.includes('.github/') ? ((yield* list(joinFolders(folder, workflowFolder))) ?? []) : [];
    const paths = [
      ...versionFileNames.filter((name) => names.includes(name)),
      ...workflows
        .filter((name) => /\.ya?ml$/.test(name))
        .slice(0, maxWorkflows)
        .map((name) => `${workflowFolder}/${name}`),
    ];
    const texts = yield* read(paths.map((path) => joinFolders(folder, path)));
    for (const [index, path] of paths.entries()) {
      const version = versionIn(path, texts[index] ?? '');
      if (version !== undefined) return version;
    }
  }
  return undefined;
}
