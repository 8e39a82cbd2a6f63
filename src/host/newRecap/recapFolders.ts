import * as vscode from 'vscode';
import { postsAmong, readModelPost, type ModelPost } from '../../core/newRecap/modelPosts.js';
import { postHomeInHugo, postHomeOf, type PostHome } from '../../core/newRecap/postHome.js';
import { searchFiles } from '../site/found/searchFiles.js';
import { readFileText } from '../site/files/readFileText.js';
import { generated, siteFoldersIn } from '../site/found/siteFolders.js';
import { pagePathOf, sitePathOf } from '../site/sitePath.js';
import type { SiteAround, Sites } from '../site/sites.js';

/** Limits of the posts from which the conventions of a site are derived: files, and bytes of each. */
const mostPosts = 60;
const largestPost = 200_000;

/** A folder in which a recap can be created: that of a site, or any other. */
export interface RecapFolder extends Pick<SiteAround, 'root' | 'site'> {
  /** Whether it is the folder of a Hugo site. */
  readonly inSite: boolean;
  /** Whether it is the folder of a site of any generator. */
  readonly isSite: boolean;
  readonly home: PostHome;
}

/**
 * The folders in which a recap can be created, that of the document first, then sites: the one around the document, and
 * those in each workspace folder, or that itself; without a workspace, the document's own. Empty if there is no folder at
 * all.
 */
export async function recapFolders(near: vscode.Uri | undefined, sites: Sites): Promise<readonly RecapFolder[]> {
  const open = vscode.workspace.workspaceFolders ?? [];
  const own = near && isOnDisk(near) ? near : undefined;
  if (open.length === 0) return own ? [await folderAround(own, sites)] : [];
  const around = own && vscode.workspace.getWorkspaceFolder(own) ? [await folderAround(own, sites)] : [];
  const inside = (await Promise.all(open.map(({ uri }) => foldersIn(uri, sites)))).flat();
  const found = distinct([...around.filter(({ isSite }) => isSite), ...inside]);
  const rankOf = ({ root, isSite }: RecapFolder): number =>
    own && sitePathOf(root, own) !== undefined ? 0 : isSite ? 1 : 2;
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

function distinct(folders: readonly RecapFolder[]): RecapFolder[] {
  return [...new Map(folders.map((each) => [each.root.toString(), each])).values()];
}

async function folderAround(file: vscode.Uri, sites: Sites): Promise<RecapFolder> {
  const { root, site, inSite, generator } = await sites.lookup(file);
  if (inSite) return { root, site, inSite, isSite: true, home: postHomeInHugo(site.contentDir) };
  // Chosen in the settings, but no folder is known to be that of a Hugo site.
  const other = generator === 'hugo' ? undefined : generator;
  return { root, site, inSite, isSite: other !== undefined && other !== 'none', home: postHomeOf(other) };
}

/** Whether files can be written next to a document: not next to one of the Git history, for example. */
function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

async function foldersIn(folder: vscode.Uri, sites: Sites): Promise<readonly RecapFolder[]> {
  // The site of a folder is found by a file in it.
  const own = await folderAround(vscode.Uri.joinPath(folder, 'index.md'), sites);
  if (own.inSite) return [own];
  const around = await Promise.all(
    (await siteFoldersIn(folder)).map((each) => folderAround(vscode.Uri.joinPath(each, 'index.md'), sites)),
  );
  const inside = distinct(around.filter(({ inSite }) => inSite));
  inside.sort((a, b) => (a.root.path < b.root.path ? -1 : 1));
  return own.isSite || inside.length === 0 ? [own, ...inside] : inside;
}

/** Some posts of the folder, with their paths relative to it; the one that is given comes first. */
export async function postsIn({ root, home, inSite }: RecapFolder, first?: vscode.Uri): Promise<readonly ModelPost[]> {
  const { contentDir } = home;
  const pattern = new vscode.RelativePattern(root, contentDir === '' ? '**/*.md' : `${contentDir}/**/*.md`);
  const files = await searchFiles(pattern, contentDir === '' ? generated : undefined, mostPosts);
  const others = files.filter((uri) => uri.toString() !== first?.toString());
  const posts = await Promise.all(
    [...(first ? [first] : []), ...others].map(async (uri) =>
      readModelPost(pagePathOf(root, uri), (await readFileText(uri, largestPost)) ?? ''),
    ),
  );
  return inSite ? posts : postsAmong(posts);
}
