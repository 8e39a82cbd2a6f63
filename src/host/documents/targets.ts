import * as vscode from 'vscode';
import { partsSelected, type AnyPart } from '../../core/recap/model/parts.js';
import type { ActiveRecap } from './activeRecap.js';
import { editorOf } from '../editor/editorOf.js';
import type { Outlines } from './outlines.js';
import type { RecapDocuments } from './recapDocuments.js';

/** What a command applies to: parts of a document's current text. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly parts: readonly AnyPart[];
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
  getTarget(given: readonly unknown[]): Target | undefined {
    const rows = this.rowsOf(given);
    if (rows) {
      const found = rows.flatMap((row) => this.outlines.find(row) ?? []);
      if (found[0]) return { document: found[0].document, parts: found.flatMap(({ node }) => node.part ?? []) };
      void vscode.window.showInformationMessage(vscode.l10n.t('The tree has just changed. Select the row again.'));
      return undefined;
    }
    const document = this.active.requireDocument();
    return document && { document, parts: this.atCursor(document) };
  }

  /** The same, with at least one part. Shows a message if there is none. */
  getParts(given: readonly unknown[]): Target | undefined {
    const target = this.getTarget(given);
    if (!target || target.parts.length > 0) return target;
    void vscode.window.showInformationMessage(vscode.l10n.t('Move the cursor to a talk or a day first.'));
    return undefined;
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

  private atCursor(document: vscode.TextDocument): readonly AnyPart[] {
    const editor = editorOf(document);
    const recap = this.documents.get(document);
    const parts = (editor?.selections ?? []).flatMap((selection) => partsSelected(recap, selection));
    return [...new Set(parts)];
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
