import * as vscode from 'vscode';
import { countUnfinished, tallyOf, type Progress, type Tally } from '../../core/recap/queries/progress.js';
import { isRecap, talksOf, type Recap } from '../../core/recap/model/recap.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { countEmptyDays, countUnwritten, countWords, countWritten } from '../documents/counts.js';
import { nameGaps, nameLacks } from '../documents/nameLacks.js';
import type { Outlines } from '../documents/outlines.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { asMarkdown, joinMarkdown } from '../editor/markdown.js';

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
    const { talks, written } = progress;
    item.text = `$(${countUnfinished(progress) === 0 ? 'pass' : 'comment-discussion'}) ${written}/${talks}`;
    item.tooltip = tooltipOf(recap, progress);
    item.accessibilityInformation = { label: spokenOf(progress) };
    item.show();
  };
  refresh();
  return vscode.Disposable.from(
    item,
    active.onDidChange(refresh),
    outlines.onDidChangeProgress(refresh),
    documents.onDidChange((document) => {
      if (document === active.document) refresh();
    }),
  );
}

function spokenOf(progress: Progress): string {
  const { emptyDays, gaps, missing, unwritten, words } = progress;
  const names = [nameLacks(missing), nameGaps(gaps)].filter(Boolean).join(', ');
  const missed = names !== '' && vscode.l10n.t('missing: {0}', names);
  const rest =
    [missed, countUnwritten(unwritten.length), countEmptyDays(emptyDays.length)].filter(Boolean).join(', ') ||
    vscode.l10n.t('all finished');
  return [vscode.l10n.t('Recap: {0}', countWritten(progress)), countWords(words), rest].join(', ');
}

/** A table of all days and a total, and what is left besides talks. */
function tooltipOf(recap: Recap, progress: Progress): vscode.MarkdownString {
  const head = ['', vscode.l10n.t('Written'), vscode.l10n.t('Words'), vscode.l10n.t('Missing')];
  const days = recap.parts.flatMap((part) => {
    const talks = part.kind === 'talk' ? [] : talksOf(part);
    return talks.length > 0 ? [cellsOf(part.title, tallyOf(talks, progress.left))] : [];
  });
  const [first, ...rows] = [head, ...days, cellsOf(vscode.l10n.t('All talks'), progress)].map(rowOf);
  const table = joinMarkdown([first!, asMarkdown`| :-- | --: | --: | :-- |`, ...rows], '\n');
  return joinMarkdown([table, ...restOf(progress)], '\n\n');
}

/** A paragraph each. */
function restOf({ emptyDays, gaps, unwritten }: Progress): readonly vscode.MarkdownString[] {
  const days = emptyDays.map(({ title }) => title).join(', ');
  const sessions = unwritten.map(({ title }) => title).join(', ');
  return [
    ...(sessions === '' ? [] : [asMarkdown`${vscode.l10n.t('Attended, without a talk: {0}', sessions)}`]),
    ...(days === '' ? [] : [asMarkdown`${vscode.l10n.t('Without talks: {0}', days)}`]),
    ...(gaps.length === 0 ? [] : [asMarkdown`${vscode.l10n.t('Missing in the front matter: {0}', nameGaps(gaps))}`]),
  ];
}

/** VS Code puts too little space between columns. */
function rowOf([day = '', count = '', words = '', missing = '']: readonly string[]): vscode.MarkdownString {
  return asMarkdown`| ${day}&nbsp;&nbsp; | &nbsp;&nbsp;${count}&nbsp;&nbsp; | &nbsp;&nbsp;${words}&nbsp;&nbsp; | &nbsp;&nbsp;${missing} |`;
}

function cellsOf(title: string, { talks, written, words, missing }: Tally): readonly string[] {
  const count = vscode.l10n.t('{0} of {1}', written, talks);
  return [title, count, words.toLocaleString(vscode.env.language), nameLacks(missing)];
}
