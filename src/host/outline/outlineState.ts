import type * as vscode from 'vscode';
import type { Outline } from '../../core/recap/queries/outline.js';
import type { Progress } from '../../core/recap/queries/progress.js';
import { isRecap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Outlines } from '../documents/outlines.js';

/** A document with headings, as the outline shows it. */
export interface ShownOutline {
  readonly document: vscode.TextDocument;
  /** All of it, whatever is shown. */
  readonly outline: Outline;
  readonly progress: Progress;
  readonly isRecap: boolean;
}

/** What the view shows, and what it could. */
export interface OutlineState {
  readonly active: vscode.TextDocument | undefined;
  readonly pinned: vscode.TextDocument | undefined;
  readonly shown: ShownOutline | undefined;
  /** Whether only what is left is to be seen of it. */
  readonly unfinishedOnly: boolean;
}

/** `undefined` where the document has no heading. */
export function shownOutlineOf(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  outlines: Outlines,
): ShownOutline | undefined {
  const outline = outlines.get(document);
  if (!outline) return undefined;
  return { document, outline, progress: outlines.progress(document), isRecap: isRecap(documents.get(document)) };
}
