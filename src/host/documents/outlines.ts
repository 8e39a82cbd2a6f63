import * as vscode from 'vscode';
import { outlineNodeOf, outlineOf, type Outline, type OutlineNode } from '../../core/recap/queries/outline/outline.js';
import { isGroupId } from '../../core/recap/queries/outline/groupOutline.js';
import { progressOf, type Progress } from '../../core/recap/queries/progress.js';
import type { Session } from '../../core/programme/programme.js';
import type { Recap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from './recapDocuments.js';

/** The document of a row in the tree, and what the row shows. */
export interface FoundRow {
  readonly document: vscode.TextDocument;
  readonly node: OutlineNode;
}

const none: readonly Session[] = [];

/** How many documents keep the ids of their rows after they are closed. */
const remembered = 50;

/** Where sessions that the author attends, and that have no talk yet, are found. */
interface UnwrittenSessions {
  /** The same list as long as it has the same sessions. */
  readonly unwritten: (document: vscode.TextDocument) => readonly Session[];
  readonly onDidChange: vscode.Event<void>;
}

/** The outlines of the open recaps. Each is derived from the previous one, so that rows keep their ids. */
export class Outlines implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private sessions: UnwrittenSessions | undefined;
  private listener: vscode.Disposable | undefined;

  /** Fires when progress is another although no text has changed. */
  readonly onDidChangeProgress = this.changed.event;

  private readonly known = new Map<string, { readonly recap: Recap; readonly outline: Outline | undefined }>();
  private readonly progresses = new WeakMap<Recap, Progress>();

  constructor(private readonly documents: RecapDocuments) {}

  /** The outline of the document's current text; `undefined` if it has no headings. */
  get(document: vscode.TextDocument): Outline | undefined {
    const key = document.uri.toString();
    const recap = this.documents.get(document);
    const before = this.known.get(key);
    if (before?.recap === recap) return before.recap.parts.length > 0 ? before.outline : undefined;
    const outline = outlineOf(recap, before?.outline);
    this.known.delete(key);
    // Text that is deleted and restored gets its rows back.
    this.known.set(key, { recap, outline: outline ?? before?.outline });
    if (this.known.size > remembered) this.known.delete([...this.known.keys()][0]!);
    return outline;
  }

  /** The progress of the document's current text. Its talks are identical to those of the outline. */
  progress(document: vscode.TextDocument): Progress {
    const recap = this.documents.get(document);
    const unwritten = this.sessions?.unwritten(document) ?? none;
    const known = this.progresses.get(recap);
    if (known?.unwritten === unwritten) return known;
    const progress = progressOf(recap, unwritten);
    this.progresses.set(recap, progress);
    return progress;
  }

  /** Counts these sessions as unfinished from now on. */
  countUnwritten(sessions: UnwrittenSessions): void {
    this.sessions = sessions;
    this.listener = sessions.onDidChange(() => this.changed.fire());
  }

  dispose(): void {
    this.listener?.dispose();
    this.changed.dispose();
  }

  /** The document of a row in the tree, and the current node of the row. */
  find(row: string): FoundRow | undefined {
    for (const document of this.documents.all) {
      const outline = row.startsWith(rowId(document.uri, '')) ? this.get(document) : undefined;
      const node = outline && outlineNodeOf(outline, row.slice(rowId(document.uri, '').length));
      if (node) return { document, node };
    }
    return undefined;
  }
}

/** Whether a row of the tree is a group of talks, which is not part of a post. */
export function isGroupRow(row: string): boolean {
  return isGroupId(row.slice(row.indexOf('#') + 1));
}

/** The id of a row in the tree. It stays the same as long as the heading exists. */
export function rowId(uri: vscode.Uri, id: string): string {
  return `${uri.toString()}#${id}`;
}
