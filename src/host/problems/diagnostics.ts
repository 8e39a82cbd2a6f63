import * as vscode from 'vscode';
import type { RecapProblems } from './recapProblems.js';
import { toDiagnostic } from '../editor/toDiagnostic.js';

/** Shows the problems of every open recap, as long as it is open. */
export function registerDiagnostics(problems: RecapProblems): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('recap');
  return vscode.Disposable.from(
    collection,
    problems.onDidChange((document) => collection.set(document.uri, problems.get(document)?.map(toDiagnostic))),
  );
}
