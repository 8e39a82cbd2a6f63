import type * as vscode from 'vscode';
import { outlineNodeOf, outlineOf, type Outline, type OutlineNode } from '../../core/recap/queries/outline.js';
import { progressOf, type Progress } from '../../core/recap/queries/progress.js';
import type { Recap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from './recapDocuments.js';

/** So many documents are known again when they come back, their rows with the ids that they had. */
const remembered = 50;

/** The outlines of the open recaps. Each is made from the one before it, so that rows keep their ids. */
export class Outlines {
  private readonly known = new Map<string, { readonly recap: Recap; readonly outline: Outline | undefined }>();
  private readonly progresses = new WeakMap<Recap, Progress>();

  constructor(private readonly documents: RecapDocuments) {}

  /** The outline of the document's present text; `undefined` where it has no heading. */
  get(document: vscode.TextDocument): Outline | undefined {
    const key = document.uri.toString();
    const recap = this.documents.get(document);
    const before = this.known.get(key);
    if (before?.recap === recap) return before.recap.parts.length > 0 ? before.outline : undefined;
    const outline = outlineOf(recap, before?.outline);
    this.known.delete(key);
    // Text that is gone for a moment comes back with its rows.
    this.known.set(key, { recap, outline: outline ?? before?.outline });
    if (this.known.size > remembered) this.known.delete([...this.known.keys()][0]!);
    return outline;
  }

  /** How far the document's present text is: of the very talks that its outline has. */
  progress(document: vscode.TextDocument): Progress {
    const recap = this.documents.get(document);
    const known = this.progresses.get(recap);
    if (known) return known;
    const progress = progressOf(recap);
    this.progresses.set(recap, progress);
    return progress;
  }

  /** The document and the node of a tree's row, wherever it stands by now. */
  find(row: string): { readonly document: vscode.TextDocument; readonly node: OutlineNode } | undefined {
    for (const document of this.documents.all) {
      const outline = row.startsWith(rowId(document.uri, '')) ? this.get(document) : undefined;
      const node = outline && outlineNodeOf(outline, row.slice(rowId(document.uri, '').length));
      if (node) return { document, node };
    }
    return undefined;
  }
}

/** A row's id in the tree: the same as long as its heading is there. */
export function rowId(uri: vscode.Uri, id: string): string {
  return `${uri.toString()}#${id}`;
}
