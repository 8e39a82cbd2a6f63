import * as vscode from 'vscode';
import { partsSelected, type AnyPart } from '../core/recap/parts.js';
import type { ActiveRecap } from './activeRecap.js';
import type { Outlines } from './outline/outlines.js';
import type { RecapDocuments } from './recapDocuments.js';

/** What a command is about: parts of a document's present text. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly parts: readonly AnyPart[];
}

/** Finds out what a command is about, from whatever VS Code gives it. */
export class Targets {
  /** The rows that are selected in the tree. */
  selected: () => readonly string[] = () => [];

  constructor(
    readonly documents: RecapDocuments,
    private readonly active: ActiveRecap,
    private readonly outlines: Outlines,
  ) {}

  /**
   * `given`: all that VS Code gives a command. A menu of the tree gives a row and all that are selected, a key in the tree
   * `{ "from": "tree" }`; a menu of the editor a URI, which says nothing new, and the palette nothing: then it is what is
   * selected there. Says so where no recap is open, and where VS Code has lost the row.
   */
  of(given: readonly unknown[]): Target | undefined {
    if (isLost(given)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The tree has just changed. Please choose the row in it again.'),
      );
      return undefined;
    }
    const [first] = given;
    const rows = this.rowsOf(given);
    const found = rows?.flatMap((row) => this.outlines.find(row) ?? []);
    if (found?.[0]) return { document: found[0].document, parts: found.flatMap(({ node }) => node.part ?? []) };
    const { document } = this.active;
    // While the tree is drawn anew, which follows the cursor, a key in it may find nothing selected.
    if (document) return { document, parts: typeof first === 'string' ? [] : this.atCursor(document) };
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of a recap first.'));
    return undefined;
  }

  /** The same, with at least one part: says so where there is none. */
  partsOf(given: readonly unknown[]): Target | undefined {
    const target = this.of(given);
    if (!target || target.parts.length > 0) return target;
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the heading of a talk or a day first.'));
    return undefined;
  }

  private rowsOf([first, others]: readonly unknown[]): readonly string[] | undefined {
    if (typeof first === 'string') return isTexts(others) && others.includes(first) ? others : [first];
    const isFromTree = typeof first === 'object' && first !== null && 'from' in first && first.from === 'tree';
    return isFromTree ? this.selected() : undefined;
  }

  private atCursor(document: vscode.TextDocument): readonly AnyPart[] {
    const editor = editorOf(document);
    const recap = this.documents.get(document);
    const parts = (editor?.selections ?? []).flatMap((selection) => partsSelected(recap, selection));
    return [...new Set(parts)];
  }
}

/** The editor that shows a document, the active one first. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document === document);
}

/**
 * Whether a menu was picked from a row that VS Code does not know, for it is just drawing the tree anew: it gives nothing in
 * its place then. Whatever is at the cursor was not meant.
 */
function isLost(given: readonly unknown[]): boolean {
  const [first, others] = given;
  if (given.length > 0 && (first ?? undefined) === undefined) return true;
  return Array.isArray(others) && others.some((each: unknown) => (each ?? undefined) === undefined);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
