import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { readinessOf } from '../../core/readiness/readiness.js';
import type { ReadinessEntry } from '../../core/readiness/readinessEntry.js';
import { isLeftToPublish, titleOfReadiness } from '../../core/readiness/readinessState.js';
import { isRecap } from '../../core/recap/model/recap.js';
import type { PublishingState } from '../../core/site/content/publishingState.js';
import { toText } from '../editor/convert.js';
import { registerCheckReadiness, type ReadinessSources } from './checkReadiness.js';
import { stateIn } from './findReadiness.js';

/** Registers *Check Readiness…*, and what the status bar says of it. */
export function registerReadiness(sources: ReadinessSources): vscode.Disposable {
  const { documents, active, outlines, problems, linkReports, sites, posts } = sources;
  const item = vscode.window.createStatusBarItem('recap.readiness', vscode.StatusBarAlignment.Right, 97);
  item.name = vscode.l10n.t('Recap Readiness');
  item.command = 'recap.checkReadiness';
  /** Counts refreshes: an older one must not be shown after a newer one has started. */
  let turn = 0;
  const refresh = async (): Promise<void> => {
    const current = ++turn;
    const { document } = active;
    const recap = document && documents.get(document);
    const found = document && problems.get(document);
    // Until the text was checked, what was said of the text before it stays.
    if (recap && isRecap(recap) && !found) return;
    if (!recap || !found || !isRecap(recap)) {
      item.hide();
      return;
    }
    const all = [...found, ...(linkReports.get(document.uri, recap) ?? [])];
    const left = readinessOf(recap, outlines.progress(document), all).filter(({ blocks }) => blocks);
    const around = await sites.lookup(document.uri);
    if (current === turn) showStatus(item, left, stateIn(recap, around, posts));
  };
  return vscode.Disposable.from(
    item,
    { dispose: () => turn++ },
    registerCheckReadiness(sources),
    active.onDidChange(refresh),
    outlines.onDidChangeProgress(refresh),
    problems.onDidChange(refresh),
    linkReports.onDidChange(refresh),
  );
}

/** The maximum number of entries in the tooltip. */
const mostNamed = 12;

function showStatus(item: vscode.StatusBarItem, left: readonly ReadinessEntry[], state: PublishingState): void {
  const done = isLeftToPublish(state) ? vscode.l10n.t('ready') : nameDone(state);
  const text = left.length === 0 ? done : toText(sayCount('{0} to do|{0} to do', left.length));
  const names = left.slice(0, mostNamed).map(({ message }) => toText(message));
  item.text = `$(rocket) ${text}`;
  item.tooltip = names.length > 0 ? names.join('\n') : toText(titleOfReadiness(state, left));
  item.accessibilityInformation = { label: vscode.l10n.t('Recap: {0}', text), role: 'button' };
  item.show();
}

function nameDone(state: PublishingState): string {
  return state === 'expired' ? vscode.l10n.t('expired') : vscode.l10n.t('published');
}
