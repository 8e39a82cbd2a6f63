import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { fixAll, type FixCount } from '../../core/checks/fixAll.js';
import { applyEdits as editedText, readSource } from '../../core/text.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { applyEdits } from '../editor/edits/applyEdits.js';
import { toText } from '../editor/convert.js';
import { showInformation } from '../editor/notify.js';
import type { RecapProblems } from './recapProblems.js';

/** How many different fixes are listed. */
const mostListed = 5;

/** Registers *Apply All Safe Fixes*, which reports what it did and how many problems remain. */
export function registerFixAll(problems: RecapProblems, active: ActiveRecap): vscode.Disposable {
  return vscode.commands.registerCommand('recap.fixAll', async () => {
    const document = active.requireDocument();
    if (document) await fixDocument(document, problems);
  });
}

async function fixDocument(document: vscode.TextDocument, problems: RecapProblems): Promise<void> {
  const { version } = document;
  const check = await problems.checkerFor(document);
  const source = readSource(document.getText());
  const { edits, fixes } = fixAll(source, check);
  if (edits.length > 0 && !(await applyEdits(document, version, edits))) return;
  void report(fixes, check(editedText(source, edits)).length);
}

async function report(fixes: readonly FixCount[], remaining: number): Promise<void> {
  const did = fixes.length === 0 ? vscode.l10n.t('There are no problems with a safe fix.') : listOf(fixes);
  if (remaining === 0) {
    void showInformation(did);
    return;
  }
  const rest = toText(sayCount('{0} problem is left.|{0} problems are left.', remaining));
  const show = vscode.l10n.t('Show Problems');
  if ((await showInformation(`${did} ${rest}`, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** "Made 3 fixes: Add a space after # (2), Change to 2026-06-12." */
function listOf(fixes: readonly FixCount[]): string {
  const total = fixes.reduce((sum, { count }) => sum + count, 0);
  const listed = fixes.slice(0, mostListed).map(({ title, count }) => {
    const name = toText(title);
    return count === 1 ? name : toText(sayCount('{1} ({0} times)', count, name));
  });
  if (fixes.length > mostListed) listed.push('…');
  return toText(sayCount('Made {0} fix: {1}.|Made {0} fixes: {1}.', total, listed.join(', ')));
}
