import * as vscode from 'vscode';
import { checkRecap } from '../core/checks/checkRecap.js';
import type { Problem } from '../core/problem.js';
import { isRecap } from '../core/recap/recap.js';
import { contentPageOf } from '../core/site/content/contentPage.js';
import { toRange, toSeverity, toText } from './convert.js';
import type { RecapDocuments } from './recapDocuments.js';
import type { Sites } from './sites.js';

/** Shows the problems of every open recap, as long as it is open. */
export function registerDiagnostics(
  documents: RecapDocuments,
  sites: Sites,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('recap');
  const refresh = (document: vscode.TextDocument): void => {
    const { version } = document;
    problemsOf(document, documents, sites).then(
      (problems) => {
        const current = document.version === version && documents.all.includes(document);
        if (current) collection.set(document.uri, problems.map(toDiagnostic));
      },
      (error: unknown) => log.error(`Cannot check ${document.uri.toString()}`, error),
    );
  };
  return vscode.Disposable.from(
    collection,
    documents.onDidChange(refresh),
    sites.onDidChange(() => documents.all.forEach(refresh)),
    documents.onDidClose(({ uri }) => collection.delete(uri)),
  );
}

/** Only of a text that is a recap, or is published by Hugo: other Markdown has front matter with rules of its own. */
async function problemsOf(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  sites: Sites,
): Promise<readonly Problem[]> {
  const recap = documents.get(document);
  if (isRecap(recap)) return checkRecap(recap);
  const { inSite, root, site } = await sites.lookup(document.uri);
  const path = document.uri.path.slice(root.path.length + 1);
  return inSite && contentPageOf(path, site) ? checkRecap(recap) : [];
}

function toDiagnostic({ code, message, range, severity }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), toText(message), toSeverity(severity));
  diagnostic.source = 'recap';
  diagnostic.code = code;
  return diagnostic;
}
