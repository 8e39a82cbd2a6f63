import * as vscode from 'vscode';
import { correctionOf, withCorrection } from '../core/recap/corrections.js';
import { partAt, type AnyPart } from '../core/recap/parts.js';
import type { Correction } from '../core/recap/recap.js';
import type { ActiveRecap } from './activeRecap.js';
import { fromPosition } from './convert.js';
import type { Corrections } from './corrections.js';
import type { Outlines } from './outline/outlines.js';
import type { RecapDocuments } from './recapDocuments.js';

interface Target {
  readonly document: vscode.TextDocument;
  readonly part: AnyPart | undefined;
}

/** *Recap: This Is a Talk*, *… Not a Talk*, *… a Day*, *Forget Corrections*: of a row of the tree, else of the cursor's heading. */
export function registerCorrections(
  documents: RecapDocuments,
  active: ActiveRecap,
  outlines: Outlines,
  corrections: Corrections,
): vscode.Disposable {
  /** A menu of the tree gives a row; one of the editor a URI, which says nothing new; the palette nothing. */
  const targetOf = (given: unknown): Target | undefined => {
    const row = typeof given === 'string' ? outlines.find(given) : undefined;
    if (row) return { document: row.document, part: row.node.part };
    const { document } = active;
    if (document) return { document, part: partAtCursor(documents, document) };
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of a recap first.'));
    return undefined;
  };
  const mark = (kind: Correction['kind'], given: unknown): void => {
    const target = targetOf(given);
    if (!target) return;
    const { document, part } = target;
    if (!part) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Put the cursor on the heading of a talk or a day first.'),
      );
      return;
    }
    const correction = correctionOf(documents.get(document), part, kind);
    corrections.set(document.uri, withCorrection(corrections.of(document.uri), correction));
    vscode.window.setStatusBarMessage(confirmation(kind, part.title), 5000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.markAsTalk', (given: unknown) => mark('talk', given)),
    vscode.commands.registerCommand('recap.markAsSection', (given: unknown) => mark('section', given)),
    vscode.commands.registerCommand('recap.markAsDay', (given: unknown) => mark('day', given)),
    vscode.commands.registerCommand('recap.forgetCorrections', (given: unknown) => {
      const document = targetOf(given)?.document;
      if (document) void forget(document.uri, corrections);
    }),
  );
}

function partAtCursor(documents: RecapDocuments, document: vscode.TextDocument): AnyPart | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const isOfDocument = (editor: vscode.TextEditor | undefined): boolean => editor?.document === document;
  const editor = [activeTextEditor, ...visibleTextEditors].find(isOfDocument);
  return editor && partAt(documents.get(document), fromPosition(editor.selection.active));
}

function confirmation(kind: Correction['kind'], title: string): string {
  if (kind === 'talk') return vscode.l10n.t('"{0}" is read as a talk from now on.', title);
  if (kind === 'day') return vscode.l10n.t('"{0}" is read as a day from now on.', title);
  return vscode.l10n.t('"{0}" is not read as a talk any more.', title);
}

/** At once, with a way back: a question before would be one more click for all. */
async function forget(uri: vscode.Uri, corrections: Corrections): Promise<void> {
  const before = corrections.of(uri);
  const name = vscode.workspace.asRelativePath(uri);
  if (before.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no corrections of {0}.', name));
    return;
  }
  corrections.set(uri, []);
  const undo = vscode.l10n.t('Undo');
  const message =
    before.length === 1
      ? vscode.l10n.t('Forgot the correction of {0}.', name)
      : vscode.l10n.t('Forgot {0} corrections of {1}.', before.length, name);
  if ((await vscode.window.showInformationMessage(message, undo)) !== undo) return;
  // What was said since then wins.
  corrections.set(uri, corrections.of(uri).reduce(withCorrection, before));
}
