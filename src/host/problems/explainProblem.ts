import * as vscode from 'vscode';
import { readTranslated } from '../documents/readTranslated.js';

/** Registers the command for the code of a problem: it shows the section about the check in the list of all checks. */
export function registerExplainProblem(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('recap.explainProblem', async (code: unknown) => {
    const { uri } = await readTranslated(extension, 'media/checks');
    const fragment = typeof code === 'string' ? code : '';
    await vscode.commands.executeCommand('markdown.showPreview', uri.with({ fragment }));
  });
}
