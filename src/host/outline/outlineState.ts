import type * as vscode from 'vscode';
import type { Grouping } from '../../core/recap/queries/outline/groupOutline.js';
import type { Outline } from '../../core/recap/queries/outline/outline.js';
import type { Progress } from '../../core/recap/queries/progress.js';
import { isRecap, type Recap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Outlines } from '../documents/outlines.js';

/** The outline of a document that has headings. */
export interface ShownOutline {
  readonly document: vscode.TextDocument;
  /** The complete outline, even if only a part of it is shown. */
  readonly outline: Outline;
  readonly progress: Progress;
  readonly recap: Recap;
  readonly isRecap: boolean;
}

/** What the view shows. */
export interface OutlineState {
  readonly active: vscode.TextDocument | undefined;
  readonly pinned: vscode.TextDocument | undefined;
  readonly shown: ShownOutline | undefined;
  /** Whether only unfinished talks are shown. */
  readonly unfinishedOnly: boolean;
  readonly grouping: Grouping;
}

/** `undefined` if the document has no headings. */
export function shownOutlineOf(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  outlines: Outlines,
): ShownOutline | undefined {
  const outline = outlines.get(document);
  if (!outline) return undefined;
  const recap = documents.get(document);
  return { document, outline, progress: outlines.progress(document), recap, isRecap: isRecap(recap) };
}
