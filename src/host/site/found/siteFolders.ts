import * as vscode from 'vscode';
import { searchFiles } from './searchFiles.js';

/** Maximum number of configuration files that are looked at in a workspace folder. */
const mostConfigurations = 100;

/** What no author writes into, as a glob. */
export const generated = '**/{node_modules,themes,exampleSite,public,resources,_site,vendor,.*}/**';

/** The folders inside a folder, or itself, that files are in which may configure a Hugo site. */
export async function siteFoldersIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/{hugo,config}.{toml,yaml,yml,json}');
  const files = await searchFiles(pattern, generated, mostConfigurations);
  return [...new Map(files.map((file) => [siteFolderOf(file).toString(), siteFolderOf(file)])).values()];
}

/** The folder of the site that a configuration file belongs to, which may be in `config/_default/`. */
function siteFolderOf(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(file, /\/config\/[^/]+\/[^/]+$/.test(file.path) ? '../../..' : '..');
}
