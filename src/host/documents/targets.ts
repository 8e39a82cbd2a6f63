import * as vscode from 'vscode';
import { partsSelected, type AnyPart } from '../../core/recap/model/parts.js';
import type { OutlineNode } from '../../core/recap/queries/outline/outline.js';
import type { ActiveRecap } from './activeRecap.js';
import { editorOf } from '../editor/editorOf.js';
import { showInformation } from '../editor/notify.js';
import { isGroupRow, type FoundRow, type Outlines } from './outlines.js';
import type { RecapDocuments } from './recapDocuments.js';

/** What a command applies to: parts of a document's current text. */
export interface PartsTarget {
  readonly document: vscode.TextDocument;
  readonly parts: readonly AnyPart[];
  /** Where it is what is selected in the editor: the selections. */
  readonly selections?: readonly vscode.Selection[];
}

/** Where a command adds something: at a row of the tree, or at the cursor in the document. */
export interface InsertionTarget {
  readonly document: vscode.TextDocument;
  readonly node?: OutlineNode;
}

/**
 * Milliseconds after a key was pressed in the tree during which another key applies to the same row, in case the tree
 * is being redrawn.
 */
const repeated = 2000;

/** Finds out what a command applies to, from the arguments that VS Code passes. */
export class Targets {
  /** The selected rows of the tree; `undefined` while it is redrawn, because VS Code reports no rows then. */
  selected: () => readonly string[] | undefined = () => [];
  /** The row that the last key in the tree applied to, and when it was pressed. */
  private keyed: { readonly row: string; readonly at: number } | undefined;

  constructor(
    readonly documents: RecapDocuments,
    private readonly active: ActiveRecap,
    private readonly outlines: Outlines,
  ) {}

  /**
   * What a command applies to. `given` are all arguments of the command: a menu of the tree passes a row and the
   * selected rows, a key in the tree passes an array with the focused row. A menu of the editor passes a URI, which
   * adds nothing, and the Command Palette passes nothing; then the command applies to the selection in the editor.
   * Shows a message if no recap is open, or if the row is unknown.
   */
  getTarget(given: readonly unknown[]): PartsTarget | undefined {
    const found = this.foundRows(given);
    if (found) {
      // A talk that is in several groups has several rows.
      const parts = [...new Set(found.flatMap(({ node }) => node.part ?? []))];
      return found[0] && { document: found[0].document, parts };
    }
    const document = this.active.requireDocument();
    if (!document) return undefined;
    return { document, parts: this.partsAtCursor(document), selections: editorOf(document)?.selections ?? [] };
  }

  /**
   * The same, with the first of the rows instead of the parts; without a row where it applies to the cursor. A button
   * in the title of the tree passes the focused row and the selected ones, and nothing for either if there is none: then
   * it is the cursor.
   */
  getPlace(given: readonly unknown[]): InsertionTarget | undefined {
    const isAtCursor = given.length > 0 && given.every((each) => (each ?? undefined) === undefined);
    const found = isAtCursor ? undefined : this.foundRows(given);
    if (found) return found[0];
    const document = this.active.requireDocument();
    return document && { document };
  }

  /** The same, with at least one part. Shows a message if there is none. */
  getParts(given: readonly unknown[]): PartsTarget | undefined {
    const target = this.getTarget(given);
    if (!target || target.parts.length > 0) return target;
    void showInformation(vscode.l10n.t('Move the cursor to a talk or a day first.'));
    return undefined;
  }

  /** The parts whose headings are selected in the editor, or the one that the cursor is in. */
  partsAtCursor(document: vscode.TextDocument): readonly AnyPart[] {
    const editor = editorOf(document);
    const recap = this.documents.get(document);
    const parts = (editor?.selections ?? []).flatMap((selection) => partsSelected(recap, selection));
    return [...new Set(parts)];
  }

  /** The rows that a command applies to, shows a message if there are none; `undefined` if it is not about rows. */
  private foundRows(given: readonly unknown[]): readonly FoundRow[] | undefined {
    const rows = this.rowsOf(given);
    const found = rows?.flatMap((row) => this.outlines.find(row) ?? []);
    if (found?.length === 0) {
      const message = rows?.some(isGroupRow)
        ? vscode.l10n.t('A group has no place in the post. Select a talk.')
        : vscode.l10n.t('The tree has just changed. Select the row again.');
      void showInformation(message);
    }
    return found;
  }

  /**
   * The rows that a command applies to; empty if VS Code has lost one, `undefined` if the command is not about rows.
   */
  private rowsOf(given: readonly unknown[]): readonly string[] | undefined {
    const [first, others] = given;
    if (Array.isArray(first)) return this.keyedRows(first[0]);
    if (typeof first === 'string') {
      if (isTexts(others)) return others.includes(first) ? others : [first];
      return Array.isArray(others) ? [] : [first];
    }
    // A menu of the tree passes nothing for a row that is being redrawn. It does not mean the cursor.
    return given.length > 0 && (first ?? undefined) === undefined ? [] : undefined;
  }

  /**
   * `focused` is the row, nothing if no row has the focus or is known, or the unresolved argument in a host that does
   * not support it.
   */
  private keyedRows(focused: unknown): readonly string[] | undefined {
    const selected = this.selected();
    if (typeof focused === 'string') {
      this.keyed = { row: focused, at: Date.now() };
      return selected?.includes(focused) ? [focused, ...selected.filter((row) => row !== focused)] : [focused];
    }
    if (selected) return selected.length > 0 ? selected : undefined;
    return this.keyed && Date.now() - this.keyed.at < repeated ? [this.keyed.row] : [];
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
