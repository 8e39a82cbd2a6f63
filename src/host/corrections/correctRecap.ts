import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { alike } from '../../core/recap/corrections/alike.js';
import { linesOfParts, linesToMark } from '../../core/recap/corrections/linesToMark.js';
import { kindOf, type Mark } from '../../core/recap/corrections/mark.js';
import { correctionAt } from '../../core/recap/corrections/placeCorrections.js';
import { withMarks } from '../../core/recap/corrections/withMarks.js';
import { withCorrection } from '../../core/recap/model/corrections.js';
import type { Correction, Recap } from '../../core/recap/model/recap.js';
import type { Corrections } from '../documents/corrections.js';
import type { PartsTarget, Targets } from '../documents/targets.js';
import { toText } from '../editor/convert.js';
import { showInformation } from '../editor/notify.js';
import { sayMarked, sayMarkedAll, sayOthers } from './sayMarked.js';

/**
 * Registers *This Is a Talk*, *This Is Not a Talk*, *This Is a Day*, *This Is Not a Day* and *Forget Corrections* for
 * rows of the tree or what is selected in the editor: headings, items, rows and lines.
 */
export function registerCorrections(targets: Targets, corrections: Corrections): vscode.Disposable {
  const mark = (as: Mark, given: readonly unknown[]): void => {
    const target = targets.getTarget(given);
    if (target) void markTarget(as, target, targets, corrections);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.markAsTalk', (...given: unknown[]) => mark('talk', given)),
    vscode.commands.registerCommand('recap.markAsSection', (...given: unknown[]) => mark('notTalk', given)),
    vscode.commands.registerCommand('recap.markAsDay', (...given: unknown[]) => mark('day', given)),
    vscode.commands.registerCommand('recap.markAsNotDay', (...given: unknown[]) => mark('notDay', given)),
    vscode.commands.registerCommand('recap.forgetCorrections', (...given: unknown[]) => {
      const document = targets.getTarget(given)?.document;
      if (document) void forget(document.uri, corrections);
    }),
  );
}

/** Marks what a command applies to. Of a single one, it offers to mark those like it. */
async function markTarget(
  mark: Mark,
  target: PartsTarget,
  { documents }: Targets,
  corrections: Corrections,
): Promise<void> {
  const { document } = target;
  const recap = documents.get(document);
  const found = linesOf(target, recap, mark).flatMap((line) => correctionAt(recap, line, kindOf(mark)) ?? []);
  const [first, ...others] = found.filter(({ isListed }) => mark !== 'day' || !isListed);
  if (!first) {
    void showInformation(
      found[0]
        ? vscode.l10n.t('"{0}" is not a heading, so it cannot be a day.', found[0].title)
        : vscode.l10n.t('Move the cursor to a heading, an item, a row or a line first.'),
    );
    return;
  }
  corrections.set(document.uri, withMarks(recap, [first, ...others]));
  if (others.length > 0) showInStatusBar(sayMarkedAll(mark, others.length + 1));
  else if (mark === 'talk' || mark === 'notTalk') await offerAlike(mark, first, document, { documents, corrections });
  else showInStatusBar(sayMarked(mark, first.title));
}

interface Reading {
  readonly documents: Targets['documents'];
  readonly corrections: Corrections;
}

/** Says what was marked, and offers to mark what is like it, as far as that is still so when the author agrees. */
async function offerAlike(
  mark: 'talk' | 'notTalk',
  own: Correction,
  document: vscode.TextDocument,
  { documents, corrections }: Reading,
): Promise<void> {
  const find = (): readonly Correction[] => alike(documents.get(document), own);
  const { length } = find();
  if (length === 0) {
    showInStatusBar(sayMarked(mark, own.title));
    return;
  }
  const markAll = vscode.l10n.t('Mark All');
  if ((await showInformation(sayOthers(mark, own.title, length), markAll)) !== markAll) return;
  if (document.isClosed || !corrections.get(document.uri).some((each) => isSame(each, own))) return;
  const like = find();
  if (like.length === 0) return;
  corrections.set(document.uri, withMarks(documents.get(document), like));
  showInStatusBar(sayMarkedAll(mark, like.length + 1));
}

function isSame(one: Correction, other: Correction): boolean {
  return (
    one.title === other.title &&
    one.occurrence === other.occurrence &&
    one.isListed === other.isListed &&
    one.kind === other.kind
  );
}

function linesOf({ parts, selections }: PartsTarget, recap: Recap, mark: Mark): readonly number[] {
  return selections ? linesToMark(recap, selections, mark) : linesOfParts(parts, mark);
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
