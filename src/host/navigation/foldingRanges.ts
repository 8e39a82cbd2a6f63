import * as vscode from 'vscode';
import { foldingLinesOf } from '../../core/recap/queries/outline/foldingRanges.js';
import { isRecap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** Folds days and talks that VS Code's own Markdown folding does not detect. */
export function registerFoldingRanges(documents: RecapDocuments): vscode.Disposable {
  const provideFoldingRanges = (document: vscode.TextDocument): vscode.FoldingRange[] => {
    const recap = documents.get(document);
    return isRecap(recap) ? foldingLinesOf(recap).map(({ start, end }) => new vscode.FoldingRange(start, end)) : [];
  };
  return vscode.languages.registerFoldingRangeProvider('markdown', {
    onDidChangeFoldingRanges: documents.onDidReinterpret,
    provideFoldingRanges,
  });
}
