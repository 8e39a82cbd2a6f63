import * as vscode from 'vscode';
import type { Fix, Problem } from '../core/problem.js';
import { toRange, toText, toTextEdit } from './convert.js';
import type { RecapProblems } from './recapProblems.js';

/** Offers the fixes of the problems at the cursor. */
export function registerQuickFixes(problems: RecapProblems): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, { diagnostics }) =>
      (problems.of(document) ?? []).flatMap((problem) => {
        if (!range.intersection(toRange(problem.range))) return [];
        const diagnostic = diagnostics.find((each) => isOf(each, problem));
        return (problem.fixes ?? []).map((fix, index) => toAction(document, fix, diagnostic, index === 0));
      }),
  };
  const options = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, options);
}

function isOf({ source, code, range }: vscode.Diagnostic, problem: Problem): boolean {
  return source === 'recap' && code === problem.code && range.isEqual(toRange(problem.range));
}

function toAction(
  { uri }: vscode.TextDocument,
  { title, edits }: Fix,
  diagnostic: vscode.Diagnostic | undefined,
  isPreferred: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(toText(title), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(uri, edits.map(toTextEdit));
  if (diagnostic) action.diagnostics = [diagnostic];
  action.isPreferred = isPreferred;
  return action;
}
