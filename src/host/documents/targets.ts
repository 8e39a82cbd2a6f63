import * as vscode from 'vscode';
import { partsSelected, type AnyPart } from '../../core/recap/model/parts.js';
import type { ActiveRecap } from './activeRecap.js';
import { editorOf } from '../editor/editorOf.js';
import type { Outlines } from './outlines.js';
import type { RecapDocuments } from './recapDocuments.js';

/** What a command is about: parts of a document's present text. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly parts: readonly AnyPart[];
}

/** So many milliseconds after a key in the tree another one is for the same row, should the tree be drawn anew meanwhile. */
const repeated = 2000;

/** Finds out what a command is about, from whatever VS Code gives it. */
export class Targets {
  /** The rows that are selected in the tree; `undefined` while that is drawn anew, when VS Code knows none of its rows. */
  selected: () => readonly string[] | undefined = () => [];
  /** The row that a key in the tree was for last, and when. */
  private keyed: { readonly row: string; readonly at: number } | undefined;

  constructor(
    readonly documents: RecapDocuments,
    private readonly active: ActiveRecap,
    private readonly outlines: Outlines,
  ) {}

  /**
   * `given`: all that VS Code gives a command. A menu of the tree gives a row and all that are selected, a key in the tree
   * a list with the row that has the focus; a menu of the editor a URI, which says nothing new, and the palette nothing:
   * then it is what is selected there. Says so where no recap is open, and where the row is not known.
   */
  getTarget(given: readonly unknown[]): Target | undefined {
    const rows = this.rowsOf(given);
    if (rows) {
      const found = rows.flatMap((row) => this.outlines.find(row) ?? []);
      if (found[0]) return { document: found[0].document, parts: found.flatMap(({ node }) => node.part ?? []) };
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The tree has just changed. Please choose the row in it again.'),
      );
      return undefined;
    }
    const document = this.active.requireDocument();
    return document && { document, parts: this.atCursor(document) };
  }

  /** The same, with at least one part: says so where there is none. */
  getParts(given: readonly unknown[]): Target | undefined {
    const target = this.getTarget(given);
    if (!target || target.parts.length > 0) return target;
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the heading of a talk or a day first.'));
    return undefined;
  }

  /** The rows that are meant, none of them where VS Code has lost one; `undefined` where it is not about rows. */
  private rowsOf(given: readonly unknown[]): readonly string[] | undefined {
    const [first, others] = given;
    if (Array.isArray(first)) return this.keyedRows(first[0]);
    if (typeof first === 'string') {
      if (isTexts(others)) return others.includes(first) ? others : [first];
      return Array.isArray(others) ? [] : [first];
    }
    // A menu of the tree gives nothing in the place of a row that is just being drawn. What is at the cursor is not meant.
    return given.length > 0 && (first ?? undefined) === undefined ? [] : undefined;
  }

  /** `focused`: the row, nothing where none has the focus or is known, or what a host that knows no such argument leaves of it. */
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
