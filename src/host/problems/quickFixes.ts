import * as vscode from 'vscode';
import { fixAll } from '../../core/checks/fixAll.js';
import { answered, type Fix } from '../../core/problem.js';
import { readSource } from '../../core/text.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { applyEdits } from '../editor/edits/applyEdits.js';
import { toText, toTextEdit } from '../editor/convert.js';
import type { RecapProblems } from './recapProblems.js';
import type { TemplateProblems } from './templateProblems.js';
import { fixesAt } from '../editor/edits/fixesAt.js';

/** Runs on save if enabled in `editor.codeActionsOnSave`, and with *Fix All*. */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('recap');

/** Provides the fixes of the problems at the cursor, and one action for all safe fixes. */
export function registerQuickFixes(
  documents: RecapDocuments,
  problems: RecapProblems,
  templateProblems: TemplateProblems,
): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range, { diagnostics, only }) => {
      if (only?.contains(fixAllKind)) return fixAllAction(document, problems);
      const { post } = documents.get(document);
      const all = [...(problems.get(document) ?? []), ...templateProblems.get(document)];
      return fixesAt(document, range, diagnostics, { problems: all, post });
    },
  };
  const options = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, options),
    vscode.commands.registerCommand('recap.answerFix', answerFix),
  );
}

/** Applies a fix that needs input. */
async function answerFix(document: vscode.TextDocument, version: number, fix: Fix): Promise<void> {
  const { prompt, pattern } = fix.asks!;
  const answer = await vscode.window.showInputBox({
    title: toText(fix.title),
    prompt: toText(prompt),
    validateInput: (text) =>
      text === '' || pattern.test(text) ? undefined : vscode.l10n.t('This value is not valid here.'),
  });
  if (answer === undefined || !pattern.test(answer)) return;
  await applyEdits(document, version, answered(fix, answer));
}

async function fixAllAction(document: vscode.TextDocument, problems: RecapProblems): Promise<vscode.CodeAction[]> {
  const { edits } = fixAll(readSource(document.getText()), await problems.checkerFor(document));
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Apply all safe fixes'), fixAllKind);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, edits.map(toTextEdit));
  return [action];
}
