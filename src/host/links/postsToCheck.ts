import * as vscode from 'vscode';
import { parseRecap } from '../../core/recap/parseRecap.js';
import { isRecap, type Recap } from '../../core/recap/model/recap.js';
import { contentPageOf } from '../../core/site/content/contentPage.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { readFileText } from '../site/files/readFileText.js';
import { searchFiles } from '../site/found/searchFiles.js';
import type { Sites } from '../site/sites.js';

/** Limits: files, and bytes of each. */
const mostPosts = 5_000;
const largestPost = 2_000_000;

/** A post whose links are checked. */
export interface PostToCheck {
  readonly uri: vscode.Uri;
  readonly recap: Recap;
  /** Whether the post's site turns bare addresses into links. */
  readonly linkify: boolean;
}

/** An open document, whether or not it is a recap. */
export async function openPost(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  sites: Sites,
): Promise<PostToCheck> {
  const { site } = await sites.lookup(document.uri);
  return { uri: document.uri, recap: documents.get(document), linkify: site.markup.goldmark.extensions.linkify };
}

/**
 * The workspace's Markdown files that are recaps or pages that Hugo publishes. If cancelled, those that were read so
 * far.
 */
export async function workspacePosts(
  documents: RecapDocuments,
  sites: Sites,
  token: vscode.CancellationToken,
): Promise<readonly PostToCheck[]> {
  const exclude = '**/{node_modules,themes,public,resources,_vendor}/**';
  const found = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map((folder) =>
      searchFiles(new vscode.RelativePattern(folder, '**/*.{md,markdown}'), exclude, mostPosts, token),
    ),
  );
  // A folder can be inside another.
  const uris = [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()].slice(0, mostPosts);
  const posts: PostToCheck[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const recap = await read(uri, documents);
    if (!recap) continue;
    const { pagePath, site, configured } = await sites.lookup(uri);
    const isPage = configured !== undefined && contentPageOf(pagePath, site) !== undefined;
    if (isPage || isRecap(recap)) posts.push({ uri, recap, linkify: site.markup.goldmark.extensions.linkify });
  }
  return posts;
}

/** The recap of an open document, or of the file; `undefined` if the file is too large or cannot be read. */
async function read(uri: vscode.Uri, documents: RecapDocuments): Promise<Recap | undefined> {
  const open = documents.all.find((document) => document.uri.toString() === uri.toString());
  if (open) return documents.get(open);
  const text = await readFileText(uri, largestPost);
  return text === undefined ? undefined : parseRecap(text);
}
