import * as vscode from 'vscode';
import type { Fix, Problem } from '../../core/problem.js';
import { toRange, toText, toTextEdit } from './convert.js';

/** The fixes of the problems that touch a range. */
export function fixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
  problems: readonly Problem[],
): vscode.CodeAction[] {
  return problems.flatMap((problem) => {
    if (!range.intersection(toRange(problem.range))) return [];
    const diagnostic = diagnostics.find((each) => isOf(each, problem));
    return (problem.fixes ?? []).map((fix, index) => toAction(document, fix, diagnostic, index === 0));
  });
}

function isOf({ source, code, range }: vscode.Diagnostic, problem: Problem): boolean {
  const value = typeof code === 'object' ? code.value : code;
  return source === 'recap' && value === problem.code && range.isEqual(toRange(problem.range));
}

function toAction(
  document: vscode.TextDocument,
  fix: Fix,
  diagnostic: vscode.Diagnostic | undefined,
  isPreferred: boolean,
): vscode.CodeAction {
  const title = toText(fix.title);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  if (fix.asks) action.command = { title, command: 'recap.answerFix', arguments: [document, document.version, fix] };
  else {
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, fix.edits.map(toTextEdit));
  }
  if (diagnostic) action.diagnostics = [diagnostic];
  action.isPreferred = isPreferred;
  return action;
}
