import * as vscode from 'vscode';

/** Registers what the code of a problem links to: its paragraph in the list of all checks, which comes with the extension. */
export function registerExplainProblem(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('recap.explainProblem', async (code: unknown) => {
    const list = vscode.Uri.joinPath(extension, 'media', 'checks.md');
    const fragment = typeof code === 'string' ? code : '';
    await vscode.commands.executeCommand('markdown.showPreview', list.with({ fragment }));
  });
}
