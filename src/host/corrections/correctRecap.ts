import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { correctionOf, withCorrection } from '../../core/recap/model/corrections.js';
import { isListed, type AnyPart } from '../../core/recap/model/parts.js';
import type { Correction } from '../../core/recap/model/recap.js';
import type { Corrections } from '../documents/corrections.js';
import type { Targets } from '../documents/targets.js';
import { showInformation } from '../editor/notify.js';
import { toText } from '../editor/convert.js';

/**
 * Registers *This Is a Talk*, *This Is Not a Talk*, *This Is a Day*, *This Is Not a Day* and *Forget Corrections* for a
 * row of the tree or the heading, item, row or line at the cursor.
 */
export function registerCorrections(targets: Targets, corrections: Corrections): vscode.Disposable {
  const mark = (kind: Correction['kind'], given: readonly unknown[]): void => {
    const target = targets.getParts(given.slice(0, 1));
    if (!target) return;
    const { document, parts } = target;
    if (kind === 'day' && isListed(parts[0]!)) {
      const message = vscode.l10n.t('"{0}" is not a heading, so it cannot be a day.', parts[0].title);
      void showInformation(message);
      return;
    }
    const correction = correctionOf(targets.documents.get(document), parts[0]!, kind);
    corrections.add(document.uri, correction);
    vscode.window.setStatusBarMessage(confirmation(kind, parts[0]!), 5000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.markAsTalk', (...given: unknown[]) => mark('talk', given)),
    vscode.commands.registerCommand('recap.markAsSection', (...given: unknown[]) => mark('section', given)),
    vscode.commands.registerCommand('recap.markAsDay', (...given: unknown[]) => mark('day', given)),
    vscode.commands.registerCommand('recap.markAsNotDay', (...given: unknown[]) => mark('section', given)),
    vscode.commands.registerCommand('recap.forgetCorrections', (...given: unknown[]) => {
      const document = targets.getTarget(given)?.document;
      if (document) void forget(document.uri, corrections);
    }),
  );
}

function confirmation(marked: Correction['kind'], { title, kind }: AnyPart): string {
  if (marked === 'talk') return vscode.l10n.t('Marked "{0}" as a talk.', title);
  if (marked === 'day') return vscode.l10n.t('Marked "{0}" as a day.', title);
  return kind === 'day'
    ? vscode.l10n.t('Marked "{0}" as not a day.', title)
    : vscode.l10n.t('Marked "{0}" as not a talk.', title);
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
