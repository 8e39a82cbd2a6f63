import * as vscode from 'vscode';

/**
 * Tells the walkthrough that one of its steps is done. It cannot hear of all by itself: not of a command that a row of the tree
 * runs, nor whether one that asks questions came to its end.
 */
export async function completeWalkthroughStep(step: 'outline' | 'write' | 'publish'): Promise<void> {
  const key = `recap.done.${step}`;
  await vscode.commands.executeCommand('setContext', key, true);
  // A walkthrough that is loaded later goes by what changes from then on: what stays true would never be heard of.
  await vscode.commands.executeCommand('setContext', key, false);
}
