import * as vscode from 'vscode';
import type { Problem } from '../core/problem.js';
import { toRange, toSeverity, toText } from './convert.js';
import { explanationOf } from './explainProblem.js';
import type { RecapProblems } from './recapProblems.js';

/** Shows the problems of every open recap, as long as it is open. */
export function registerDiagnostics(problems: RecapProblems): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('recap');
  return vscode.Disposable.from(
    collection,
    problems.onDidChange((document) => collection.set(document.uri, problems.of(document)?.map(toDiagnostic))),
  );
}

function toDiagnostic({ code, message, range, severity }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), toText(message), toSeverity(severity));
  diagnostic.source = 'recap';
  diagnostic.code = { value: code, target: explanationOf(code) };
  return diagnostic;
}
