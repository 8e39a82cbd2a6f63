import * as vscode from 'vscode';
import { isRecap } from '../../core/recap/model/recap.js';
import { symbolsOf, type RecapSymbol } from '../../core/recap/queries/symbols.js';
import { toRange } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** Shows days and talks in the Outline view, in breadcrumbs and in *Go to Symbol*, only for recaps. */
export function registerDocumentSymbols(documents: RecapDocuments): vscode.Disposable {
  const provideDocumentSymbols = (document: vscode.TextDocument): vscode.DocumentSymbol[] => {
    const recap = documents.get(document);
    return isRecap(recap) ? symbolsOf(recap).map(toSymbol) : [];
  };
  // VS Code shows the symbols of each provider under the label of the provider.
  const metadata = { label: 'Conference Recap' };
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider('markdown', { provideDocumentSymbols }, metadata);
  let registration = register();
  return vscode.Disposable.from(
    // Providers have no event for a change, but registering one makes VS Code query the symbols again.
    documents.onDidReinterpret(() => {
      registration.dispose();
      registration = register();
    }),
    { dispose: () => void registration.dispose() },
  );
}

function toSymbol({ kind, name, speakers, range, selectionRange, children }: RecapSymbol): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    // VS Code rejects symbols without a name.
    name.trim() === '' ? vscode.l10n.t('Untitled') : name,
    speakers.join(', '),
    kindOf(kind),
    toRange(range),
    toRange(selectionRange),
  );
  symbol.children = children.map(toSymbol);
  return symbol;
}

function kindOf(kind: RecapSymbol['kind']): vscode.SymbolKind {
  return {
    day: vscode.SymbolKind.Namespace,
    talk: vscode.SymbolKind.Event,
    section: vscode.SymbolKind.Package,
  }[kind];
}
