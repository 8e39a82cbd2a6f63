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
  selected: readonly string[] = [];

  constructor(
    readonly documents: RecapDocuments,
    private readonly active: ActiveRecap,
    private readonly outlines: Outlines,
  ) {}

  /**
   * A menu of the tree gives a row and all that are selected, a key in the tree `{ "from": "tree" }`; a menu of the editor a
   * URI, which says nothing new, and the palette nothing: then it is what is selected there. Says so where no recap is open.
   */
  of(given: unknown, others?: unknown): Target | undefined {
    const rows = this.rowsOf(given, others);
    const found = rows?.flatMap((row) => this.outlines.find(row) ?? []);
    if (found?.[0]) return { document: found[0].document, parts: found.flatMap(({ node }) => node.part ?? []) };
    const { document } = this.active;
    // While the tree is drawn anew, which follows the cursor, a key in it may find nothing selected.
    if (document) return { document, parts: typeof given === 'string' ? [] : this.atCursor(document) };
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of a recap first.'));
    return undefined;
  }

  /** The same, with at least one part: says so where there is none. */
  partsOf(given: unknown, others?: unknown): Target | undefined {
    const target = this.of(given, others);
    if (!target || target.parts.length > 0) return target;
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the heading of a talk or a day first.'));
    return undefined;
  }

  private rowsOf(given: unknown, others: unknown): readonly string[] | undefined {
    if (typeof given === 'string') return isTexts(others) && others.includes(given) ? others : [given];
    const isFromTree = typeof given === 'object' && given !== null && 'from' in given && given.from === 'tree';
    return isFromTree ? this.selected : undefined;
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

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
