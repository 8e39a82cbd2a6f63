import * as vscode from 'vscode';
import type { Problem } from '../../../core/problem.js';
import { toRange, toSeverity, toText } from '../convert.js';

/** Converts a problem; its code links to the explanation of the check. */
export function toDiagnostic({ code, message, range, severity }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), toText(message), toSeverity(severity));
  diagnostic.source = 'recap';
  diagnostic.code = { value: code, target: explanationOf(code) };
  return diagnostic;
}

/** The same, with the places in other files that the problem comes from; `uriOf` gives a file by its path. */
export function toDiagnosticWithPlaces(
  problem: Problem,
  uriOf: (path: string) => vscode.Uri | undefined,
): vscode.Diagnostic {
  const diagnostic = toDiagnostic(problem);
  diagnostic.relatedInformation = (problem.related ?? []).flatMap(({ path, range, message }) => {
    const uri = uriOf(path);
    if (!uri) return [];
    return [new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(range)), toText(message))];
  });
  return diagnostic;
}

/** Runs *Explain Problem* when the user clicks the code. */
function explanationOf(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:recap.explainProblem?${encodeURIComponent(JSON.stringify([code]))}`);
}
