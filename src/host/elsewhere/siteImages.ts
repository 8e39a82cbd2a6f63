import * as vscode from 'vscode';
import type { ImageQuery } from '../../core/elsewhere/pages/embedImages.js';
import { largestImage } from '../../core/elsewhere/target.js';
import { SiteFiles } from '../site/siteFiles.js';

/** Gives a page the images that it needs: those in the workspace folder of its site, and no others. Never rejects. */
export async function giveImages(query: ImageQuery, root: vscode.Uri): Promise<string> {
  const files = new SiteFiles(root);
  let step = query.next();
  while (step.done !== true) step = query.next(await read(files, step.value));
  return step.value;
}

async function read(files: SiteFiles, path: string): Promise<Uint8Array | undefined> {
  const uri = files.uriOf(path);
  if (!uri) return undefined;
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    const isFile = (type & vscode.FileType.File) !== 0;
    if (!isFile || size > largestImage || !(await files.contains(uri))) return undefined;
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    // There is no such file, or it is gone.
    return undefined;
  }
}
