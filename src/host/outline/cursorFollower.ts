import * as vscode from 'vscode';
import { fromPosition } from '../editor/convert.js';
import { debounce } from '../editor/debounce.js';
import type { OutlineProvider } from './outlineProvider.js';

/** Milliseconds that the cursor must rest before the outline follows it. */
const cursorRest = 100;

interface FollowedView {
  readonly view: vscode.TreeView<string>;
  readonly provider: OutlineProvider;
  /** The document whose rows the tree has, if they are up to date. */
  readonly drawnDocument: () => vscode.TextDocument | undefined;
  readonly log: vscode.LogOutputChannel;
}

/** Selects the row of the cursor, after a delay on request. */
export class CursorFollower implements vscode.Disposable {
  private readonly delayed = debounce(() => this.follow());
  private readonly listener: vscode.Disposable;
  /** The version of the document when a row was last selected. In a later version the row may be gone. */
  private selectedIn: number | undefined;
  /** The row that is selected because of the cursor alone. */
  private followed: string | undefined;
  private picked: string | undefined;

  constructor(private readonly shown: FollowedView) {
    this.listener = shown.view.onDidChangeSelection(({ selection }) => this.onSelection(selection));
  }

  /** Follows the cursor when it has rested. */
  request(): void {
    this.delayed.request(cursorRest);
  }

  /** Remembers the row that the user has selected by itself: others may join it. */
  pick(row: string): void {
    this.picked = row;
    this.followed = undefined;
  }

  dispose(): void {
    vscode.Disposable.from(this.listener, this.delayed).dispose();
  }

  private follow(): void {
    const { view, provider, drawnDocument } = this.shown;
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor || editor.document !== drawnDocument()) return;
    // A tree that was redrawn may have lost its selection.
    const selection = view.selection.length > 0 || this.picked === undefined ? view.selection : [this.picked];
    const row = provider.rowAt(fromPosition(editor.selection.active), selection);
    if (row === undefined) return;
    if (!provider.isDrawn(row)) this.request();
    else this.revealRow(row, this.selectedIn === editor.document.version);
  }

  /**
   * A selection of several rows stays while the cursor is in one of them. A row that is known to be selected is not
   * selected again, because that would interfere while the user adds others to it.
   */
  private revealRow(row: string, isKnown: boolean): void {
    const { selection } = this.shown.view;
    if (selection.length > 1 && selection.includes(row)) return;
    const select = !(isKnown && selection.length === 1 && selection[0] === row);
    if (select) this.followed = row === this.picked ? undefined : row;
    this.reveal(row, select);
  }

  /** The row of the cursor is not part of a selection that the user makes, unless it was picked before. */
  private onSelection(selection: readonly string[]): void {
    this.selectedIn = this.shown.drawnDocument()?.version;
    // VS Code has redrawn the tree.
    if (selection.length === 0) this.request();
    const { followed } = this;
    if (selection.length < 2 || followed === undefined || !selection.includes(followed)) return;
    const others = selection.filter((row) => row !== followed);
    if (others.length > 1) return;
    this.pick(others[0]!);
    this.reveal(others[0]!, true);
  }

  private reveal(row: string, select: boolean): void {
    const { view, log } = this.shown;
    const { picked } = this;
    const settle = (): void => {
      // The user picked another row while this one was on its way, which is selected after it.
      const newer = this.picked;
      if (select && newer !== undefined && newer !== picked && newer !== row) this.reveal(newer, true);
    };
    view.reveal(row, { select, focus: false }).then(settle, (error: unknown) => log.warn(String(error)));
  }
}
