import * as vscode from 'vscode';
import { turnOffInPost } from '../../../core/checks/turnedOff.js';
import type { Post } from '../../../core/post/post.js';
import type { Fix, Problem } from '../../../core/problem.js';
import { toRange, toText, toTextEdit } from '../convert.js';

/** The fixes of the problems that touch a range, and below them what turns off their checks. */
export function fixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
  { problems, post }: { readonly problems: readonly Problem[]; readonly post: Post },
): vscode.CodeAction[] {
  const touched = problems
    .filter((problem) => range.intersection(toRange(problem.range)))
    .map((problem) => ({ problem, diagnostic: diagnostics.find((each) => isOf(each, problem)) }));
  const fixes = touched.flatMap(({ problem, diagnostic }) =>
    (problem.fixes ?? []).map((fix, index) => toAction(document, fix, diagnostic, index === 0)),
  );
  const codes = new Map(touched.map(({ problem, diagnostic }) => [problem.code, diagnostic]));
  return [...fixes, ...[...codes].flatMap(([code, diagnostic]) => turnOffActions(document, post, code, diagnostic))];
}

/** Turns off a check: in the post by a comment, and in the workspace by a setting. */
function turnOffActions(
  { uri }: vscode.TextDocument,
  post: Post,
  code: string,
  diagnostic: vscode.Diagnostic | undefined,
): vscode.CodeAction[] {
  const inPost = new vscode.CodeAction(
    vscode.l10n.t('Turn off the check "{0}" in this post', code),
    vscode.CodeActionKind.QuickFix,
  );
  inPost.edit = new vscode.WorkspaceEdit();
  inPost.edit.set(uri, turnOffInPost(post, code).map(toTextEdit));
  const title = vscode.workspace.workspaceFolders
    ? vscode.l10n.t('Turn off the check "{0}" in this workspace', code)
    : vscode.l10n.t('Turn off the check "{0}" everywhere', code);
  const inAll = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  inAll.command = { title, command: 'recap.turnOffCheck', arguments: [code, uri] };
  for (const action of [inPost, inAll]) if (diagnostic) action.diagnostics = [diagnostic];
  return [inPost, inAll];
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
