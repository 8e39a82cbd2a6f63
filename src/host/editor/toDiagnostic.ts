import * as vscode from 'vscode';
import type { Problem } from '../../core/problem.js';
import { toRange, toSeverity, toText } from './convert.js';

/** Converts a problem; its code links to the explanation of the check. */
export function toDiagnostic({ code, message, range, severity }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), toText(message), toSeverity(severity));
  diagnostic.source = 'recap';
  diagnostic.code = { value: code, target: explanationOf(code) };
  return diagnostic;
}

/** Runs *Explain Problem* when the user clicks the code. */
function explanationOf(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:recap.explainProblem?${encodeURIComponent(JSON.stringify([code]))}`);
}
