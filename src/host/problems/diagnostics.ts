import * as vscode from 'vscode';
import type { RecapProblems } from './recapProblems.js';
import { toDiagnostic } from '../editor/edits/toDiagnostic.js';

/** Shows the problems of open recaps in editors and the Problems panel. */
export function registerDiagnostics(problems: RecapProblems): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('recap');
  return vscode.Disposable.from(
    collection,
    problems.onDidChange((document) => collection.set(document.uri, problems.get(document)?.map(toDiagnostic))),
  );
}
