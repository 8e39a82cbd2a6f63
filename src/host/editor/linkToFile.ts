import type * as vscode from 'vscode';
import { toRange } from './convert.js';

/** A link from a place in a document to the beginning of a file. */
export function linkToFile(targetUri: vscode.Uri, originSelectionRange: vscode.Range): vscode.LocationLink {
  const start = { line: 0, character: 0 };
  return { targetUri, targetRange: toRange({ start, end: start }), originSelectionRange };
}
