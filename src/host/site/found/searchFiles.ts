import * as vscode from 'vscode';

/** Milliseconds after which a file system that VS Code may not be able to search counts as one that it cannot. */
const longestSilence = 3000;

/** File systems that VS Code always searches. */
const searchable = ['file', 'vscode-remote'];

/** Those of whose searches none has ended so far. */
const silent = new Set<string>();

/**
 * VS Code's search for files. Where nobody can search a virtual file system, it waits forever for a provider that can; here it
 * finds nothing then. Never rejects.
 */
export async function searchFiles(
  pattern: vscode.RelativePattern,
  exclude: string | undefined,
  most: number,
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const { scheme } = pattern.baseUri;
  if (silent.has(scheme)) return [];
  const search = Promise.resolve(vscode.workspace.findFiles(pattern, exclude, most, token)).catch(() => []);
  if (searchable.includes(scheme)) return search;
  const ended = search.then((found) => {
    silent.delete(scheme);
    return found;
  });
  return Promise.race([ended, silence(scheme, ended)]);
}

/** Nothing, once a search has not answered for too long. */
function silence(scheme: string, ended: Promise<unknown>): Promise<readonly vscode.Uri[]> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      silent.add(scheme);
      resolve([]);
    }, longestSilence);
    void ended.then(() => clearTimeout(timer));
  });
}
