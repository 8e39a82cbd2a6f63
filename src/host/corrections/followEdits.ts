import * as vscode from 'vscode';
import {
  followCorrections,
  followedCorrections,
  placeCorrections,
  type FollowedCorrection,
} from '../../core/recap/corrections/followCorrections.js';
import type { Correction } from '../../core/recap/model/recap.js';
import type { Corrections } from '../documents/corrections.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { fromChange } from '../editor/convert.js';

/**
 * Keeps the author's corrections with their headings, whatever edits make of their titles: typed or made by a command,
 * undone, or read again from the disk. What is not saved in the end was not renamed either.
 */
export function registerFollowEdits(documents: RecapDocuments, corrections: Corrections): vscode.Disposable {
  const followed = new Followed(documents, corrections);
  return vscode.Disposable.from(
    documents.onDidChange((document) => followed.begin(document)),
    corrections.onDidChange((uri) => {
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
      if (document) followed.place(document);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => followed.begin(document)),
    documents.onDidEditAny((event) => followed.follow(event)),
    vscode.workspace.onDidSaveTextDocument((document) => followed.keep(document)),
    vscode.workspace.onDidCloseTextDocument((document) => followed.end(document)),
  );
}

/** The corrections of open documents; of most there are none. */
class Followed {
  private readonly known = new Map<vscode.TextDocument, readonly FollowedCorrection[]>();

  constructor(
    private readonly documents: RecapDocuments,
    private readonly corrections: Corrections,
  ) {}

  begin(document: vscode.TextDocument): void {
    if (!this.known.has(document)) this.place(document);
  }

  /** After the author has corrected something, or withdrawn it. */
  place(document: vscode.TextDocument): void {
    if (document.isClosed || this.corrections.get(document.uri).length === 0) this.known.delete(document);
    else this.known.set(document, placeCorrections(this.documents.get(document), this.known.get(document)));
  }

  follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const before = this.known.get(document);
    if (!before || contentChanges.length === 0) return;
    // Reverted, or undone to what is saved.
    if (!document.isDirty && this.restore(document)) return;
    const recap = this.documents.get(document);
    const after = followCorrections(before, contentChanges.map(fromChange), recap);
    if (after === before) return;
    this.known.set(document, after);
    const list = followedCorrections(after, recap);
    if (!isSame(list, this.corrections.get(document.uri))) this.corrections.follow(document.uri, list);
    if (!document.isDirty) this.keep(document);
  }

  /** Once the titles are saved, they are those that the file has. */
  keep(document: vscode.TextDocument): void {
    const now = this.known.get(document);
    if (!now || !now.some(isRenamed)) return;
    this.known.set(
      document,
      now.map((each) => ({ ...each, saved: each.correction })),
    );
    // Whoever reads the file reads it with these.
    this.corrections.set(document.uri, this.corrections.get(document.uri));
  }

  /** A document that is closed without being saved leaves the file as it was. */
  end(document: vscode.TextDocument): void {
    // Those of a file that was renamed have gone with it.
    if (this.corrections.get(document.uri).length > 0) this.restore(document);
    this.known.delete(document);
  }

  /** Returns to the corrections of the saved text, if they are different. */
  private restore(document: vscode.TextDocument): boolean {
    const now = this.known.get(document);
    if (!now?.some(isRenamed)) return false;
    this.known.delete(document);
    this.corrections.set(
      document.uri,
      now.map(({ saved }) => saved),
    );
    return true;
  }
}

function isRenamed({ correction, saved }: FollowedCorrection): boolean {
  return correction !== saved;
}

function isSame(one: readonly Correction[], other: readonly Correction[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
