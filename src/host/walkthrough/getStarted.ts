import * as vscode from 'vscode';
import { readTranslated } from '../documents/readTranslated.js';

/** Registers *Get Started*, which shows the walkthrough, *Open Sample Recap* and *Import Sample Programme*. */
export function registerGetStarted({ extension }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#getStarted`, false),
    ),
    vscode.commands.registerCommand('recap.importSampleProgramme', () =>
      vscode.commands.executeCommand(
        'recap.importProgramme',
        vscode.Uri.joinPath(extension.extensionUri, 'media/walkthrough/programme.json'),
      ),
    ),
    vscode.commands.registerCommand('recap.openSample', async () => {
      const { text: content } = await readTranslated(extension.extensionUri, 'media/walkthrough/sample');
      const open = vscode.workspace.textDocuments.find(
        (document) => document.isUntitled && !document.isClosed && document.getText() === content,
      );
      // An untitled document needs no folder, overwrites nothing, and is gone when it is closed.
      const document = open ?? (await vscode.workspace.openTextDocument({ language: 'markdown', content }));
      await vscode.window.showTextDocument(document, { preview: false });
    }),
  );
}
