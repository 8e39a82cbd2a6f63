import * as vscode from 'vscode';
import type { ToPreview } from '../../core/preview/previewMessages.js';
import { toRange } from '../editor/convert.js';

/** Milliseconds during which an editor may report a scroll that we have caused. */
const echoTime = 300;

/**
 * Keeps editor and preview at the same line if the settings say so, and reports the cursor to the page. Scrolls that we
 * have caused in the editor are not sent back to the page.
 */
export class EditorScroll implements vscode.Disposable {
  private readonly listeners: vscode.Disposable;
  private quietUntil = 0;
  private top: number | undefined;

  constructor(
    private readonly isShown: (uri: vscode.Uri) => boolean,
    private readonly send: (message: ToPreview) => void,
  ) {
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.onScroll(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.sendCursor(textEditor)),
    );
  }

  /** The page shows another document, or was reloaded: sends it the editor's position and cursor. */
  begin(uri: vscode.Uri): void {
    this.top = undefined;
    const editor = this.editorOf(uri);
    if (!editor) return;
    this.onScroll(editor);
    this.sendCursor(editor);
  }

  /** The user has scrolled the page, and `topLine`, which may have a fraction, is at its top. */
  reveal(uri: vscode.Uri, topLine: number): void {
    const editor = this.editorOf(uri);
    if (!editor || !isOn('scrollEditorWithPreview', uri)) return;
    this.quietUntil = Date.now() + echoTime;
    const line = Math.min(Math.floor(topLine), editor.document.lineCount - 1);
    const start = { line, character: 0 };
    // If the editor reaches this line exactly, its event is ignored, however late it comes.
    this.top = line;
    editor.revealRange(toRange({ start, end: start }), vscode.TextEditorRevealType.AtTop);
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private onScroll(editor: vscode.TextEditor): void {
    const { uri } = editor.document;
    if (!this.isShown(uri)) return;
    const line = topOf(editor);
    if (line === undefined || line === this.top) return;
    this.top = line;
    if (Date.now() < this.quietUntil || !isOn('scrollPreviewWithEditor', uri)) return;
    this.send({ type: 'scrollTo', uri: uri.toString(), line });
  }

  private sendCursor({ document: { uri }, selection }: vscode.TextEditor): void {
    if (this.isShown(uri)) this.send({ type: 'cursor', uri: uri.toString(), line: selection.active.line });
  }

  private editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  }
}

/** The topmost visible line. For a wrapped line, the fraction is the part of it that is above the viewport. */
function topOf({ visibleRanges: [first], document }: vscode.TextEditor): number | undefined {
  if (!first) return undefined;
  const { line, character } = first.start;
  return line + character / (document.lineAt(line).text.length + 2);
}

function isOn(setting: 'scrollPreviewWithEditor' | 'scrollEditorWithPreview', uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('recap.preview', uri).get(setting, true);
}
