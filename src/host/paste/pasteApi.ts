import type * as vscode from 'vscode';

/** A kind of paste edit, as in VS Code's menus and settings. */
export interface PasteKind {
  readonly value: string;
}

export interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
  yieldTo?: readonly PasteKind[];
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** The paste API of VS Code 1.97 and later. The extension supports older versions, so its types do not include it. */
export interface PasteApi {
  readonly DocumentPasteEdit: new (text: string | vscode.SnippetString, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: {
    readonly Empty: { append(...parts: string[]): PasteKind };
    readonly Text: PasteKind;
  };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

/** The paste API; `undefined` if this version of VS Code does not have it. */
export function pasteApiOf(api: typeof vscode): PasteApi | undefined {
  return 'DocumentPasteEdit' in api && 'registerDocumentPasteEditProvider' in api.languages
    ? (api as unknown as PasteApi)
    : undefined;
}
