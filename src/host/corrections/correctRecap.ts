import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { alike } from '../../core/recap/corrections/alike.js';
import { linesToMark } from '../../core/recap/corrections/linesToMark.js';
import { correctionAt } from '../../core/recap/corrections/placeCorrections.js';
import { withCorrection } from '../../core/recap/model/corrections.js';
import type { Correction, Recap } from '../../core/recap/model/recap.js';
import type { Corrections } from '../documents/corrections.js';
import type { PartsTarget, Targets } from '../documents/targets.js';
import { toText } from '../editor/convert.js';
import { showInformation } from '../editor/notify.js';
import { sayMarked, sayMarkedAll, sayOthers, type Mark } from './sayMarked.js';

const kinds: Readonly<Record<Mark, Correction['kind']>> = {
  talk: 'talk',
  notTalk: 'section',
  day: 'day',
  notDay: 'section',
};

/**
 * Registers *This Is a Talk*, *This Is Not a Talk*, *This Is a Day*, *This Is Not a Day* and *Forget Corrections* for
 * rows of the tree or what is selected in the editor: headings, items, rows and lines.
 */
export function registerCorrections(targets: Targets, corrections: Corrections): vscode.Disposable {
  const register = (command: string, mark: Mark): vscode.Disposable =>
    vscode.commands.registerCommand(command, (...given: unknown[]) => {
      const target = targets.getTarget(given);
      if (target) void markTarget(mark, target, targets.documents.get(target.document), corrections);
    });
  return vscode.Disposable.from(
    register('recap.markAsTalk', 'talk'),
    register('recap.markAsSection', 'notTalk'),
    register('recap.markAsDay', 'day'),
    register('recap.markAsNotDay', 'notDay'),
    vscode.commands.registerCommand('recap.forgetCorrections', (...given: unknown[]) => {
      const document = targets.getTarget(given)?.document;
      if (document) void forget(document.uri, corrections);
    }),
  );
}

/** Marks what a command applies to. Of a single one, it offers to mark those like it. */
async function markTarget(mark: Mark, target: PartsTarget, recap: Recap, corrections: Corrections): Promise<void> {
  const { uri } = target.document;
  const kind = kinds[mark];
  const found = linesOf(target, recap, kind).flatMap((line) => correctionAt(recap, line, kind) ?? []);
  const [first, ...others] = found.filter(({ isListed }) => mark !== 'day' || !isListed);
  if (!first) {
    void showInformation(
      found[0]
        ? vscode.l10n.t('"{0}" is not a heading, so it cannot be a day.', found[0].title)
        : vscode.l10n.t('Move the cursor to a talk or a day first.'),
    );
    return;
  }
  corrections.add(uri, first, ...others);
  const like = others.length > 0 ? [] : alike(recap, first);
  if (like.length === 0) {
    showInStatusBar(others.length > 0 ? sayMarkedAll(mark, others.length + 1) : sayMarked(mark, first.title));
    return;
  }
  const markAll = vscode.l10n.t('Mark All');
  if ((await showInformation(sayOthers(mark, first.title, like.length), markAll)) !== markAll) return;
  corrections.add(uri, ...like);
  showInStatusBar(sayMarkedAll(mark, like.length + 1));
}

function linesOf({ parts, selections }: PartsTarget, recap: Recap, kind: Correction['kind']): readonly number[] {
  const lines = selections
    ? selections.flatMap((selection) => linesToMark(recap, selection, kind))
    : parts.map(({ headingRange }) => headingRange.start.line);
  return [...new Set(lines)];
}

function showInStatusBar(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}

/** Forgets them at once and offers to undo: a confirmation would cost everybody a click. */
async function forget(uri: vscode.Uri, corrections: Corrections): Promise<void> {
  const before = corrections.get(uri);
  const name = vscode.workspace.asRelativePath(uri);
  if (before.length === 0) {
    void showInformation(vscode.l10n.t('There are no corrections for {0}.', name));
    return;
  }
  corrections.set(uri, []);
  const undo = vscode.l10n.t('Undo');
  const message =
    before.length === 1
      ? vscode.l10n.t('Removed the correction for {0}.', name)
      : toText(sayCount('Removed {0} corrections for {1}.', before.length, name));
  if ((await showInformation(message, undo)) !== undo) return;
  // Corrections made since then take precedence.
  corrections.set(uri, corrections.get(uri).reduce(withCorrection, before));
}
