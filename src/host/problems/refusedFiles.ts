import * as vscode from 'vscode';
import { readCheckSettings, withCheckSettings } from '../../core/checks/checkSettings.js';
import { refusedFile } from '../../core/checks/refusedContent.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { toDiagnostic } from '../editor/edits/toDiagnostic.js';
import type { Posts } from '../site/posts.js';
import { SiteFiles } from '../site/siteFiles.js';
import type { Sites } from '../site/sites.js';
import type { RecapProblems } from './recapProblems.js';

interface Sources {
  readonly documents: RecapDocuments;
  readonly sites: Sites;
  readonly posts: Posts;
  readonly problems: RecapProblems;
  readonly log: vscode.LogOutputChannel;
}

/** Shows the content files that stop the build, although no recap, on these files, as long as a post of the site is open. */
export function registerRefusedFiles(sources: Sources): vscode.Disposable {
  const { problems, log } = sources;
  const collection = vscode.languages.createDiagnosticCollection('recap files');
  let latest: symbol | undefined;
  let shown = '[]';
  const update = async (): Promise<void> => {
    const current = Symbol();
    latest = current;
    const found = await filesIn(sources);
    if (latest !== current) return;
    // This follows each pause in typing, and they rarely change.
    const key = JSON.stringify(found.map(([uri, diagnostics]) => [uri, diagnostics.map(({ severity }) => severity)]));
    if (key === shown) return;
    shown = key;
    collection.clear();
    for (const [uri, diagnostics] of found) collection.set(uri, diagnostics);
  };
  const listener = problems.onDidChange(() => {
    update().catch((error: unknown) => log.error('Cannot list the files that stop Hugo', error));
  });
  return vscode.Disposable.from(collection, listener, { dispose: () => (latest = undefined) });
}

async function filesIn({ documents, sites, posts }: Sources): Promise<readonly [vscode.Uri, vscode.Diagnostic[]][]> {
  const found = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
  for (const { uri } of documents.all) {
    const around = await sites.lookup(uri);
    if (around.generator !== 'hugo' || !around.configured) continue;
    const settings = readCheckSettings(vscode.workspace.getConfiguration('recap', uri).get('checks'));
    for (const path of posts.refusedIn(around)) {
      const file = new SiteFiles(around.root).uriOf(path);
      const problems = withCheckSettings(refusedFile({ site: around.site, pagePath: path }), settings);
      if (file && problems.length > 0) found.set(file.toString(), [file, problems.map(toDiagnostic)]);
    }
  }
  return [...found.values()];
}
