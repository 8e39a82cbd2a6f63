import * as vscode from 'vscode';
import { tallyOf, type Progress, type Tally } from '../../core/recap/queries/progress.js';
import { isRecap, talksOf, type Recap } from '../../core/recap/model/recap.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { countWords, countWritten } from '../documents/counts.js';
import { nameLacks } from '../documents/nameLacks.js';
import type { Outlines } from '../documents/outlines.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/**
 * Shows the progress of the active recap in the status bar. A click lists the unfinished talks. Hidden for other
 * documents.
 */
export function registerProgressStatus(
  documents: RecapDocuments,
  active: ActiveRecap,
  outlines: Outlines,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('recap.progress', vscode.StatusBarAlignment.Right, 99);
  item.name = vscode.l10n.t('Recap Progress');
  item.command = 'recap.goToUnfinished';
  const refresh = (): void => {
    const { document } = active;
    const recap = document && documents.get(document);
    if (!recap || !isRecap(recap)) {
      item.hide();
      return;
    }
    const progress = outlines.progress(document);
    const { talks, written, left } = progress;
    item.text = `$(${left.size === 0 ? 'pass' : 'comment-discussion'}) ${written}/${talks}`;
    item.tooltip = tooltipOf(recap, progress);
    item.accessibilityInformation = { label: spokenOf(progress) };
    item.show();
  };
  refresh();
  return vscode.Disposable.from(
    item,
    active.onDidChange(refresh),
    documents.onDidChange((document) => {
      if (document === active.document) refresh();
    }),
  );
}

function spokenOf(progress: Progress): string {
  const { left, missing, words } = progress;
  const rest = left.size === 0 ? vscode.l10n.t('all finished') : vscode.l10n.t('missing: {0}', nameLacks(missing));
  return [vscode.l10n.t('Recap: {0}', countWritten(progress)), countWords(words), rest].join(', ');
}

/** A table of all days and a total. All text from the post is escaped. */
function tooltipOf(recap: Recap, progress: Progress): vscode.MarkdownString {
  const head = ['', vscode.l10n.t('Written'), vscode.l10n.t('Words'), vscode.l10n.t('Missing')];
  const days = recap.parts.flatMap((part) => {
    const talks = part.kind === 'talk' ? [] : talksOf(part);
    return talks.length > 0 ? [cellsOf(part.title, tallyOf(talks, progress.left))] : [];
  });
  const rows = [head, ...days, cellsOf(vscode.l10n.t('All talks'), progress)];
  // VS Code puts too little space between columns.
  const [first, ...others] = rows.map((cells) => `| ${cells.join('&nbsp;&nbsp; | &nbsp;&nbsp;')} |`);
  return new vscode.MarkdownString([first, '| :-- | --: | --: | :-- |', ...others].join('\n'));
}

function cellsOf(title: string, { talks, written, words, missing }: Tally): readonly string[] {
  const count = vscode.l10n.t('{0} of {1}', written, talks);
  return [title, count, words.toLocaleString(vscode.env.language), nameLacks(missing)].map(escapeCell);
}

function escapeCell(text: string): string {
  return new vscode.MarkdownString().appendText(text).value.replaceAll('|', '\\|');
}
