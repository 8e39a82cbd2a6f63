import * as vscode from 'vscode';
import { filesBelow } from '../../../core/site/filesBelow.js';
import { SiteFiles } from '../siteFiles.js';
import { sitePathOf } from '../sitePath.js';
import { searchFiles } from './searchFiles.js';
import { generated } from './siteFolders.js';

/** Limits of a search where VS Code cannot search for files. */
const limits = { folders: 20_000, levels: 20, files: 50_000 };

/** Maximum number of files of a workspace folder. */
const mostFiles = 100_000;

const inGenerated = /(?:^|\/)(?:node_modules|themes|exampleSite|public|resources|_site|vendor|\.[^/]*)\//;

/** The Markdown files in a workspace folder that an author may have written. Never rejects. */
export async function postFilesIn(folder: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{md,markdown}');
  const found = await searchFiles(pattern, generated, mostFiles, token);
  if (found.length > 0 || folder.scheme === 'file' || token.isCancellationRequested) return found;
  // Not every virtual file system can be searched.
  const isPost = (path: string): boolean => /\.(?:md|markdown)$/i.test(path) && !inGenerated.test(path);
  const paths = await new SiteFiles(folder).answer(filesBelow([''], limits, isPost));
  return paths.map((path) => vscode.Uri.joinPath(folder, path));
}

/** Whether a file is one that `postFilesIn` finds. */
export function isPostFile(folder: vscode.Uri, uri: vscode.Uri): boolean {
  const path = sitePathOf(folder, uri);
  return path !== undefined && /\.(?:md|markdown)$/i.test(path) && !inGenerated.test(path);
}
