import type * as vscode from 'vscode';

/** A kind of paste, as VS Code's own menus and settings name it. */
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

/** What VS Code has for pasting since 1.97: newer than the oldest that we run in, so it is looked for. */
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

/** The API, where this VS Code has it. */
export function pasteApiOf(api: typeof vscode): PasteApi | undefined {
  return 'DocumentPasteEdit' in api && 'registerDocumentPasteEditProvider' in api.languages
    ? (api as unknown as PasteApi)
    : undefined;
}
