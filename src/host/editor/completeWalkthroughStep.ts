import * as vscode from 'vscode';

/**
 * Completes a step of the walkthrough. VS Code cannot detect all of them: neither a command that is run by a row of the
 * tree, nor whether the user has answered all questions of a command.
 */
export async function completeWalkthroughStep(step: 'outline' | 'programme' | 'write' | 'publish'): Promise<void> {
  const key = `recap.done.${step}`;
  await vscode.commands.executeCommand('setContext', key, true);
  // A walkthrough that is opened later only sees changes from then on, so the context key must not stay true.
  await vscode.commands.executeCommand('setContext', key, false);
}
