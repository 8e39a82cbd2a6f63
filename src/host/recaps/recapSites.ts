import * as vscode from 'vscode';
import { cascadeIn } from '../../core/site/content/cascade.js';
import { isBranchName } from '../../core/site/content/contentIndex.js';
import { findInherited } from '../../core/site/content/published/publishedPosts.js';
import type { HeadContext } from '../../core/recaps/recapHead.js';
import { readHead } from '../site/files/readHead.js';
import { pagePathOf, sitePathOf } from '../site/sitePath.js';
import type { Sites } from '../site/sites.js';

/** What publishes the posts of a folder, and what they inherit. */
export interface RecapSite {
  readonly root: vscode.Uri;
  /** What the state of each post depends on besides itself. */
  readonly key: string;
  readonly contextOf: (path: string) => HeadContext;
}

/** The sites of a workspace folder, which comes first, and of site folders in it, the innermost first. Never rejects. */
export async function recapSitesIn(
  folders: readonly vscode.Uri[],
  files: readonly vscode.Uri[],
  sites: Sites,
): Promise<readonly RecapSite[]> {
  const found = await Promise.all(folders.map((each) => sites.lookup(vscode.Uri.joinPath(each, 'index.md'))));
  const distinct = new Map(found.map((each) => [each.root.toString(), each]));
  const read = await Promise.all(
    Array.from(distinct.values(), async ({ root, site }): Promise<RecapSite> => {
      const branches = files.filter((uri) => isBranchName(uri.path) && sitePathOf(root, uri) !== undefined);
      const cascades = await Promise.all(
        branches.map(async (uri) => ({ path: pagePathOf(root, uri), cascade: cascadeIn((await readHead(uri)) ?? '') })),
      );
      const inherits = findInherited(cascades, site);
      const { dateKeys, timeZone } = site;
      return {
        root,
        key: JSON.stringify([dateKeys, timeZone, site.cascade, cascades.filter(({ cascade }) => cascade !== null)]),
        contextOf: (path) => ({ site, inherited: inherits(path) }),
      };
    }),
  );
  return read.sort((one, other) => other.root.path.length - one.root.path.length);
}
