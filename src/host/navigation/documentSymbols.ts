import * as vscode from 'vscode';
import { isRecap } from '../../core/recap/model/recap.js';
import { symbolsOf, type RecapSymbol } from '../../core/recap/queries/outline/symbols.js';
import { toRange } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

const setting = 'recap.outline.symbols';

/**
 * Shows the talks and days of recaps that are not headings in the Outline view, in breadcrumbs and in *Go to Symbol*,
 * next to the headings, which VS Code's own Markdown support shows. Only on request: where several providers have
 * symbols, VS Code puts those of each below its label, and the outline has a level that the post does not have.
 */
export function registerDocumentSymbols(documents: RecapDocuments): vscode.Disposable {
  const provideDocumentSymbols = (document: vscode.TextDocument): vscode.DocumentSymbol[] => {
    if (!areWanted(document)) return [];
    const recap = documents.get(document);
    return isRecap(recap) ? symbolsOf(recap).map(toSymbol) : [];
  };
  const metadata = { label: vscode.l10n.t('Talks') };
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider('markdown', { provideDocumentSymbols }, metadata);
  let registration = register();
  // Providers have no event for a change, but registering one makes VS Code query the symbols again.
  const queryAgain = (): void => {
    registration.dispose();
    registration = register();
  };
  return vscode.Disposable.from(
    documents.onDidReinterpret(queryAgain),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && queryAgain()),
    { dispose: () => void registration.dispose() },
  );
}

function areWanted({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(undefined, uri).get(setting) === true;
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
