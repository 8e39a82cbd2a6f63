import type * as vscode from 'vscode';
import type { Outline } from '../../core/recap/queries/outline.js';
import type { Progress } from '../../core/recap/queries/progress.js';
import { isRecap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Outlines } from '../documents/outlines.js';

/** The outline of a document that has headings. */
export interface ShownOutline {
  readonly document: vscode.TextDocument;
  /** The complete outline, even if only a part of it is shown. */
  readonly outline: Outline;
  readonly progress: Progress;
  readonly isRecap: boolean;
}

/** What the view shows. */
export interface OutlineState {
  readonly active: vscode.TextDocument | undefined;
  readonly pinned: vscode.TextDocument | undefined;
  readonly shown: ShownOutline | undefined;
  /** Whether only unfinished talks are shown. */
  readonly unfinishedOnly: boolean;
}

/** `undefined` if the document has no headings. */
export function shownOutlineOf(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  outlines: Outlines,
): ShownOutline | undefined {
  const outline = outlines.get(document);
  if (!outline) return undefined;
  return { document, outline, progress: outlines.progress(document), isRecap: isRecap(documents.get(document)) };
}
