import * as vscode from 'vscode';

/** Registers *Get Started*, which shows the walkthrough, and *Open Sample Recap*. */
export function registerGetStarted({ extension }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#getStarted`, false),
    ),
    vscode.commands.registerCommand('recap.openSample', async () => {
      const uri = vscode.Uri.joinPath(extension.extensionUri, 'media/walkthrough/sample.md');
      const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const open = vscode.workspace.textDocuments.find(
        (document) => document.isUntitled && !document.isClosed && document.getText() === content,
      );
      // An untitled document needs no folder, overwrites nothing, and is gone when it is closed.
      const document = open ?? (await vscode.workspace.openTextDocument({ language: 'markdown', content }));
      await vscode.window.showTextDocument(document, { preview: false });
    }),
  );
}
