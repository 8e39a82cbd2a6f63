import * as vscode from 'vscode';
import { parseRecap } from '../../core/recap/parseRecap.js';
import { isRecap, type Recap } from '../../core/recap/model/recap.js';
import { contentPageOf } from '../../core/site/content/contentPage.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { readFileText } from '../site/readFileText.js';
import type { Sites } from '../site/sites.js';

/** Posts beyond these, or larger, are not read: files, and bytes. */
const mostPosts = 5_000;
const largestPost = 2_000_000;

/** A post whose links are asked for. */
export interface PostToCheck {
  readonly uri: vscode.Uri;
  readonly recap: Recap;
  /** Whether its site links addresses that stand bare. */
  readonly linkify: boolean;
}

/** An open document, whatever it is. */
export async function openPost(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  sites: Sites,
): Promise<PostToCheck> {
  const { site } = await sites.lookup(document.uri);
  return { uri: document.uri, recap: documents.get(document), linkify: site.markup.goldmark.extensions.linkify };
}

/** The workspace's Markdown files that are recaps, or pages that Hugo publishes, as far as they are read before it is cancelled. */
export async function workspacePosts(
  documents: RecapDocuments,
  sites: Sites,
  token: vscode.CancellationToken,
): Promise<readonly PostToCheck[]> {
  const exclude = '**/{node_modules,themes,public,resources,_vendor}/**';
  const uris = await vscode.workspace.findFiles('**/*.{md,markdown}', exclude, mostPosts, token);
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

/** As an editor has it, else as the file has it; `undefined` for a file that cannot be read or is too large. */
async function read(uri: vscode.Uri, documents: RecapDocuments): Promise<Recap | undefined> {
  const open = documents.all.find((document) => document.uri.toString() === uri.toString());
  if (open) return documents.get(open);
  const text = await readFileText(uri, largestPost);
  return text === undefined ? undefined : parseRecap(text);
}
