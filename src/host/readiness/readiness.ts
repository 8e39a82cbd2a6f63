import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { readinessOf } from '../../core/readiness/readiness.js';
import { isRecap } from '../../core/recap/model/recap.js';
import { toText } from '../editor/convert.js';
import { registerCheckReadiness, type ReadinessSources } from './checkReadiness.js';

/** Registers *Check Readiness…*, and what the status bar says of it. */
export function registerReadiness(sources: ReadinessSources): vscode.Disposable {
  const { documents, active, outlines, problems } = sources;
  const item = vscode.window.createStatusBarItem('recap.readiness', vscode.StatusBarAlignment.Right, 97);
  item.name = vscode.l10n.t('Recap Readiness');
  item.command = 'recap.checkReadiness';
  const refresh = (): void => {
    const { document } = active;
    const recap = document && documents.get(document);
    const found = document && problems.get(document);
    // Until the text was checked, what was said of the text before it stays.
    if (recap && isRecap(recap) && !found) return;
    if (!recap || !found || !isRecap(recap)) {
      item.hide();
      return;
    }
    const left = readinessOf(recap, outlines.progress(document), found).filter(({ blocks }) => blocks);
    const text = left.length === 0 ? vscode.l10n.t('ready') : toText(sayCount('{0} to do|{0} to do', left.length));
    item.text = `$(rocket) ${text}`;
    item.tooltip =
      left
        .slice(0, mostNamed)
        .map(({ message }) => toText(message))
        .join('\n') || vscode.l10n.t('Ready to publish');
    item.accessibilityInformation = { label: vscode.l10n.t('Recap: {0}', text), role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    registerCheckReadiness(sources),
    active.onDidChange(refresh),
    outlines.onDidChangeProgress(refresh),
    problems.onDidChange(refresh),
  );
}

/** So many of what is left are named in the tooltip. */
const mostNamed = 12;
